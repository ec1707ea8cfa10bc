import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../access/declare.js';
import type { AskedRequest } from '../access/request.js';
import { OwnAddress } from '../platform/http/own-address.js';
import { ExternalSignIn } from './external-sign-in.js';

/** Where sign-in servers send the browser back. It goes on to a page of ours, whatever came. */
@Controller('oidc')
@Public()
export class CallbackController {
  constructor(
    private readonly external: ExternalSignIn,
    private readonly address: OwnAddress,
  ) {}

  @Get('callback')
  async callback(@Req() req: AskedRequest, @Res() res: Response): Promise<void> {
    const ended = await this.external.finish({ req, res });
    const path =
      ended.refused === null
        ? ended.next
        : `${ended.wasLink ? '/sign-in-methods' : '/sign-in'}?refused=${ended.refused}`;
    // With a dot before it a path stays a path: 'javascript:…' behind the slash would be an address of its own.
    res.redirect(303, new URL(`.${path}`, this.address.url).href);
  }
}

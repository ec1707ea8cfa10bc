import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../access/declare.js';
import { leavePage } from './leave-page.js';
import { MailChoiceService } from './mail-choice.service.js';

/**
 * The link at the end of a mail that is no obligation. Opening it changes nothing, because scanners of mail open links;
 * the button on the page, and the button that mail programs show (RFC 8058), post to the same address.
 */
@Controller('mail/leave')
@Public()
export class LeaveController {
  constructor(private readonly choices: MailChoiceService) {}

  @Get(':token')
  async ask(@Param('token') token: string, @Res() response: Response): Promise<void> {
    send(response, (await this.choices.isKnown(token)) ? 'ask' : 'unknown');
  }

  @Post(':token')
  async leave(@Param('token') token: string, @Res() response: Response): Promise<void> {
    send(response, (await this.choices.leave(token)) ? 'done' : 'unknown');
  }
}

function send(response: Response, state: 'ask' | 'done' | 'unknown'): void {
  response
    .status(state === 'unknown' ? 404 : 200)
    .set({ 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' })
    .type('html')
    .send(leavePage(state));
}

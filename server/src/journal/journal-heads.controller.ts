import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { sendText } from '../platform/http/send-text.js';
import { HeadFiles } from './heads.js';

/** The ends of a council's journal, a line a day, for whoever keeps them: they tell how long it is, not what is in it. */
@Controller('public')
@Public()
export class JournalHeadsController {
  constructor(
    private readonly reads: Reads,
    private readonly files: HeadFiles,
  ) {}

  @Get(':council/journal-heads.txt')
  async heads(
    @Param('council') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const council = found(
      await this.reads.db.selectFrom('council').select('id').where('slug', '=', slug).executeTakeFirst(),
    );
    await sendText(request, response, await this.files.read(council.id), {
      headers: { 'Cache-Control': 'public, no-cache' },
      whole: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}

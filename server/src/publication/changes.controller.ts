import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { OwnAddress } from '../platform/http/own-address.js';
import { sendText } from '../platform/http/send-text.js';
import { changesFeed } from './changes-feed.js';
import { publicChanges } from './changes.queries.js';

/** What changed in a published plan, for whoever follows it. */
@Controller('public')
@Public()
export class ChangesController {
  constructor(
    private readonly reads: Reads,
    private readonly address: OwnAddress,
  ) {}

  @Get(':council/plans/:plan/changes.atom')
  async changes(
    @Param() { council, plan }: { council: string; plan: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const changed = found(await publicChanges(this.reads.db, { council, plan }));
    const site = `public/${encodeURIComponent(council)}`;
    const page = `${site}/plans/${encodeURIComponent(plan)}`;
    const text = changesFeed(changed, {
      plan: this.address.of(page).href,
      self: this.address.of(`${page}/changes.atom`).href,
      task: (id) => this.address.of(`${page}/tasks/${encodeURIComponent(id)}`).href,
      report: (year) => this.address.of(`${site}/reports/${encodeURIComponent(plan)}/${year}`).href,
    });
    await sendText(request, response, text, {
      headers: { 'Cache-Control': 'public, no-cache' },
      whole: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
    });
  }
}

import { addMonths } from '@kvartal/shared/calendar';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { MemberCtx } from '../access/ctx.js';
import { Public } from '../access/declare.js';
import { tokenHash } from '../account/session-cookie.js';
import { memberReader } from '../plan/reader.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads } from '../platform/database/database.module.js';
import { acrossCouncils, forCouncil } from '../platform/database/whose.js';
import { found } from '../platform/errors/domain-error.js';
import { attachment } from '../platform/files/file-name.js';
import { OwnAddress } from '../platform/http/own-address.js';
import { sendText } from '../platform/http/send-text.js';
import { tasksByIds } from '../status/read-tasks.js';
import { calendarTaskIds, feedByToken, type AskedFeed } from './calendar-feed.queries.js';
import { calendarText } from './calendar-text.js';

/** Occurrences that were due before that leave the calendar. */
const MONTHS_BEHIND = 12;

const NAMES = { uk: 'Квартал: мої строки', en: 'Kvartal: my deadlines' } as const;

/** Calendars by their secret addresses: a calendar program has no session. Asking changes nothing. */
@Controller('calendars')
@Public()
export class CalendarFeedController {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly address: OwnAddress,
  ) {}

  @Get(':token.ics')
  async calendar(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const today = this.clock.todayKyiv();
    const feed = found(
      await acrossCouncils('link', () => feedByToken(this.reads.db, tokenHash(token), today)),
    );
    const ctx = ownerCtx(feed, { now: this.clock.now(), today });
    const tasks = await forCouncil(feed.councilId, async () => {
      const ids = await calendarTaskIds(this.reads.db, feed);
      return tasksByIds(this.reads.db, { ...memberReader(ctx), asks: () => false }, ids);
    });
    const text = calendarText({
      name: feed.name ?? NAMES[ctx.locale],
      lang: ctx.locale,
      since: addMonths(today, -MONTHS_BEHIND),
      tasks: tasks.map((task) => ({
        code: task.code,
        title: task.title,
        occurrences: task.occurrences,
        url: this.address.of(`plans/${encodeURIComponent(task.plan.slug)}/tasks/${task.id}`).href,
        executors: task.executors.map((one) => one.unit.name),
      })),
    });
    await sendText(request, response, text, {
      headers: { 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' },
      whole: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': attachment('kvartal.ics'),
      },
    });
  }
}

/** The calendar is read with the eyes of who made it, as they are today. */
function ownerCtx(
  { councilId, owner }: AskedFeed,
  at: { now: number; today: MemberCtx['today'] },
): MemberCtx {
  const { accountId, name, email, ...rest } = owner;
  return { ...at, door: 'web', viewer: { accountId, name, email }, councilId, ...rest };
}

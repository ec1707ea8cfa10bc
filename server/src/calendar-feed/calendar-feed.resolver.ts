import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { OwnAddress } from '../platform/http/own-address.js';
import { CalendarFeedView, CalendarsPayload, MadeCalendarPayload } from './calendar-feed.graphql.js';
import { MakeCalendarInput, RevokeCalendarInput } from './calendar-feed.inputs.js';
import { calendarFeeds } from './calendar-feed.queries.js';
import { CalendarFeedService } from './calendar-feed.service.js';

@Resolver()
export class CalendarFeedResolver {
  constructor(
    private readonly reads: Reads,
    private readonly feeds: CalendarFeedService,
    private readonly address: OwnAddress,
  ) {}

  @Query(() => [CalendarFeedView], { description: "The viewer's calendar addresses, the newest first." })
  @Can('calendar.make')
  myCalendars(@Member() ctx: MemberCtx): Promise<CalendarFeedView[]> {
    return calendarFeeds(this.reads.db, ctx);
  }

  @Mutation(() => MadeCalendarPayload, { description: 'Makes a secret address for a calendar program.' })
  @Can('calendar.make')
  async makeCalendar(
    @Member() ctx: MemberCtx,
    @Args('input') input: MakeCalendarInput,
  ): Promise<MadeCalendarPayload> {
    const { id, token } = await this.feeds.make(ctx, input);
    const calendars = await calendarFeeds(this.reads.db, ctx);
    return {
      calendar: found(calendars.find((one) => one.id === id)),
      address: token === null ? null : this.address.of(`calendars/${token}.ics`).href,
    };
  }

  @Mutation(() => CalendarsPayload, { description: 'Makes a calendar address give nothing any more.' })
  @Can('calendar.make')
  async revokeCalendar(
    @Member() ctx: MemberCtx,
    @Args('input') input: RevokeCalendarInput,
  ): Promise<CalendarsPayload> {
    await this.feeds.revoke(ctx, input);
    return { calendars: await calendarFeeds(this.reads.db, ctx) };
  }
}

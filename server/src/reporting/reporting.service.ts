import { changeReporting, sameReporting } from '@kvartal/shared/schedule';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { Plan } from '../plan/plan.entity.js';
import { refuseStalePlan } from '../plan/refuse-stale-plan.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { followCalendar } from './follow-calendar.js';
import type { SetReportingCalendarInput } from './reporting.inputs.js';

/** When a plan's executors report: the calendar changes ahead and never behind. */
@Injectable()
export class ReportingService {
  constructor(private readonly writing: Writing) {}

  /** From a window on that has not opened, the plan reports by another calendar; what has opened or closed stays. */
  setCalendar(ctx: MemberCtx, input: SetReportingCalendarInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const plan = found(await em.findOne(Plan, { slug: input.planSlug }));
      access.require(ctx, 'reporting.set', plan);

      await refuseStalePlan(em, plan, input.version);
      const { every, dueDay, start } = input;
      const before = plan.reporting;
      const period = { from: plan.periodFrom, to: plan.periodTo };
      const after = changeReporting(
        { today: ctx.today, period, reporting: before },
        { every, dueDay },
        start,
      );
      if (after === null)
        throw new DomainError('reporting.not_ahead', 'The calendar changes only from a window to come.');
      if (sameReporting(before, after))
        throw new DomainError('reporting.unchanged', 'This is the calendar already.');

      plan.reporting = after;
      const confirmations = await followCalendar(em, plan, before);
      record({
        action: 'plan.reporting_set',
        subjectKind: 'plan',
        subjectId: plan.id,
        planId: plan.id,
        before: { reporting: before },
        after: { reporting: after, every, dueDay, start, confirmations },
      });
    });
  }
}

import { occurrencesOf, reportingWindowAt, reportingWindows, type Reporting } from '@kvartal/shared/schedule';
import type { EntityManager } from '@mikro-orm/core';
import { DeadlineChange } from '../deadline/deadline-change.entity.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import type { Plan } from '../plan/plan.entity.js';
import { kyivDay } from '../platform/clock/clock.js';
import { StatusUpdate } from '../status/status-update.entity.js';
import { Task } from '../task/task.entity.js';

/** How many confirmations came and went with a change of the calendar. */
type Followed = { made: number; removed: number };

/**
 * Makes the confirmations of a plan's ongoing and plan-long tasks follow its new calendar, within the caller's
 * transaction: those that no window asks about any more go, those of the new windows come. What people have said
 * something about stays, as the next confirmation; answers that were given ahead for a window that will not be belong
 * to the one that takes their days.
 */
export async function followCalendar(em: EntityManager, plan: Plan, before: Reporting): Promise<Followed> {
  const period = { from: plan.periodFrom, to: plan.periodTo };
  const tasks = await em.find(Task, { planId: plan.id });
  const ongoing = tasks.filter(({ schedule }) => schedule?.kind === 'ongoing' || schedule?.kind === 'plan');
  const ofThem = { taskId: { $in: ongoing.map(({ id }) => id) } };
  const rows = Map.groupBy(
    await em.find(Occurrence, ofThem, { orderBy: { fromOn: 'asc' } }),
    ({ taskId }) => taskId,
  );
  const told = new Set([
    ...(await em.find(StatusUpdate, ofThem)).map((one) => one.occurrenceId),
    ...(await em.find(DeadlineChange, ofThem)).map((one) => one.occurrenceId),
  ]);
  const followed: Followed = { made: 0, removed: 0 };
  for (const task of ongoing) {
    const due = occurrencesOf(task.schedule, { period, reporting: plan.reporting, eventOn: null });
    const wanted = new Set(due.map(({ key }) => key));
    const own = rows.get(task.id) ?? [];
    const known = new Map(own.filter(({ key }) => wanted.has(key)).map((row) => [row.key, row]));
    const gone = own.filter(({ key }) => !wanted.has(key));
    const answered = gone.filter(({ id }) => told.has(id));
    for (const { key, kind, from, dueOn } of due) {
      const days = { key, kind, fromOn: from, dueOn, approvedDueOn: dueOn };
      const row = known.get(key);
      if (row) row.fromOn = from;
      else if (answered.length > 0) Object.assign(answered.shift() ?? {}, days);
      else {
        em.create(Occurrence, { councilId: task.councilId, taskId: task.id, ...days });
        followed.made += 1;
      }
    }
    for (const row of gone.filter(({ id }) => !told.has(id))) {
      em.remove(row);
      followed.removed += 1;
    }
  }
  await moveAnswersAhead(em, plan, { before, taskIds: tasks.map(({ id }) => id) });
  return followed;
}

type Ahead = { before: Reporting; taskIds: readonly string[] };

/** An answer may be given before its window opens; when that window falls away, its day says to which it belongs. */
async function moveAnswersAhead(em: EntityManager, plan: Plan, { before, taskIds }: Ahead): Promise<void> {
  const period = { from: plan.periodFrom, to: plan.periodTo };
  const left = new Set(reportingWindows(period, plan.reporting).map(({ key }) => key));
  const lost = reportingWindows(period, before)
    .map(({ key }) => key)
    .filter((key) => !left.has(key));
  if (lost.length === 0) return;
  const updates = await em.find(StatusUpdate, { windowKey: { $in: lost }, taskId: { $in: [...taskIds] } });
  for (const update of updates) {
    const day = kyivDay(update.submittedAt);
    update.windowKey = reportingWindowAt(day, period, plan.reporting)?.key ?? null;
  }
}

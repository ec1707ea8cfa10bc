import type { Day, Period } from '@kvartal/shared/calendar';
import { reportingMoment, type Reporting, type ReportingWindow } from '@kvartal/shared/schedule';
import { windowAnswer, type OccurrenceState } from '@kvartal/shared/status';
import type { OrgUnitView } from '../org-unit/org-unit.graphql.js';

/** A plan as its reporting calendar sees it. */
export type ReportingPlan = { today: Day; period: Period; reporting: Reporting };

/** A task as far as answers are owed about it: the executors with the leading one first. */
type AskedTask = {
  obsoleteReason: string | null;
  executors: readonly { unit: OrgUnitView }[];
  occurrences: readonly OccurrenceState[];
};

/** An occurrence about which an answer is owed, with its task. */
export type OwedOf<T extends AskedTask> = { task: T; occurrence: T['occurrences'][number] };

/** A unit that was asked, with what it still owes: nothing when it has answered everything. */
type AskedUnit<T extends AskedTask> = { unit: OrgUnitView; owed: OwedOf<T>[] };

/** Who was asked in a window and owes what. `window` is null while nobody has been asked for anything. */
export type Owed<T extends AskedTask> = {
  window: ReportingWindow | null;
  isOpen: boolean;
  units: AskedUnit<T>[];
};

/**
 * What each unit owes in the reporting window by which silence is judged: the open one, before it opens the one that
 * closed last. The unit that leads a task answers for it, so a silent task makes one unit silent and not all that help
 * it. The overview, the list of the silent and the mails all count with this.
 */
export function owedInWindow<T extends AskedTask>(plan: ReportingPlan, tasks: readonly T[]): Owed<T> {
  const { open, closed } = reportingMoment(plan.today, plan.period, plan.reporting);
  const window = open ?? closed.at(-1) ?? null;
  const units = new Map<string, AskedUnit<T>>();
  for (const task of window === null ? [] : tasks) {
    const [lead] = task.executors;
    if (!lead || task.obsoleteReason !== null) continue;
    for (const occurrence of task.occurrences) {
      const answer = window && windowAnswer(occurrence, window);
      if (answer === null) continue;
      const asked = units.get(lead.unit.id) ?? { unit: lead.unit, owed: [] };
      units.set(lead.unit.id, asked);
      if (answer === 'owed') asked.owed.push({ task, occurrence });
    }
  }
  return { window, isOpen: open !== null, units: [...units.values()] };
}

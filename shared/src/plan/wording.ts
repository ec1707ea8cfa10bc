import type { Day, Period } from '../calendar/index.js';
import type { Target } from '../kpi/index.js';
import type { Schedule } from '../schedule/index.js';
import type { Certainty } from '../text/index.js';

/** What a plan says of a task, word for word, and what was understood of it. Its place in the order is in the outline. */
export type TaskWording = {
  sectionId: string | null;
  code: string | null;
  title: string;
  description: string | null;
  baseline: string | null;
  priority: 'high' | 'medium' | 'low' | null;
  deadlineText: string | null;
  schedule: Schedule | null;
  certainty: Certainty;
  executorsText: string | null;
  /** The leading one first. */
  executors: { unitId: string; name: string; byConsent: boolean }[];
  indicators: { text: string; targets: Target[] }[];
};

/** What a plan says of a section. */
export type SectionWording = {
  id: string;
  parentId: string | null;
  code: string | null;
  title: string;
  principle: 1 | 2 | 3 | 4 | 5 | 6 | null;
};

/** A plan without the words of its tasks: sections and the keys of the tasks, both in the order of the document. */
export type PlanOutline = {
  title: string;
  period: Period;
  levels: string[];
  sections: SectionWording[];
  tasks: string[];
};

/** All that a plan says, in force on some day. */
export type PlanWording = { outline: PlanOutline; tasks: ReadonlyMap<string, TaskWording> };

/** What an amendment does to one task; both wordings are kept. `moved` is a task that only stands elsewhere. */
export type WordingChange =
  | { taskId: string; kind: 'added'; before: null; after: TaskWording }
  | { taskId: string; kind: 'changed' | 'moved'; before: TaskWording; after: TaskWording }
  | { taskId: string; kind: 'removed'; before: TaskWording; after: null };

/** An amendment as far as the wording goes: since when it is in force, and the plan before and after it. */
export type WordingAmendment = {
  inForceOn: Day;
  before: PlanOutline;
  after: PlanOutline;
  changes: readonly WordingChange[];
};

/**
 * The plan as it read on a day: today's wording without the amendments that came into force later. `amendments` are all
 * of the plan's, in the order in which they were made. A day before the first amendment gives the wording that was
 * adopted, today gives today's.
 *
 * @example planAsOf(today, amendments, '2026-01-31').outline.tasks.length // 24
 */
export function planAsOf(
  current: PlanWording,
  amendments: readonly WordingAmendment[],
  day: Day,
): PlanWording {
  return amendments
    .filter(({ inForceOn }) => inForceOn > day)
    .toReversed()
    .reduce<PlanWording>(
      (wording, { before, changes }) => ({
        outline: before,
        tasks: unwritten(wording.tasks, changes),
      }),
      current,
    );
}

/** The words of the tasks before the changes. */
function unwritten(tasks: PlanWording['tasks'], changes: readonly WordingChange[]): Map<string, TaskWording> {
  const all = new Map(tasks);
  for (const { taskId, before } of changes) {
    if (before === null) all.delete(taskId);
    else all.set(taskId, before);
  }
  return all;
}

import { windowAnswer } from '@kvartal/shared/status';
import type { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import type { PlanView } from '../plan/plan.graphql.js';
import type { WholeTask } from '../status/whole-task.js';
import type { AnsweredByView, SilentUnitView } from './overview.graphql.js';
import { roundOf, windowOfSilence } from './rounds.js';

/** So many silent units are listed at most. */
const MOST_SILENT = 100;

/** Who has answered in the latest round of reporting, and who has not. */
export type Answers = { answeredBy: AnsweredByView; silent: SilentUnitView[] };

/**
 * Counts the units that lead tasks by whether they owe an answer: the unit that leads answers for a task, so a silent
 * task makes one unit silent and not all that help it. Before the first window opens nobody has been asked.
 */
export function answersOf(plan: PlanView, tasks: readonly WholeTask[]): Answers {
  const window = windowOfSilence(roundOf(plan));
  const asked = new Map<string, SilentUnitView>();
  for (const { status, executors, occurrences } of window === null ? [] : tasks) {
    const [lead] = executors;
    if (!lead || status === 'obsolete') continue;
    for (const occurrence of occurrences) {
      const answer = window && windowAnswer(occurrence, window);
      if (answer !== null) unitIn(asked, lead.unit).occurrences += answer === 'owed' ? 1 : 0;
    }
  }
  const units = [...asked.values()];
  const silent = units.filter((one) => one.occurrences > 0);
  return {
    answeredBy: { answered: units.length - silent.length, total: units.length },
    silent: silent.toSorted((a, b) => b.occurrences - a.occurrences).slice(0, MOST_SILENT),
  };
}

function unitIn(asked: Map<string, SilentUnitView>, unit: OrgUnitView): SilentUnitView {
  const known = asked.get(unit.id) ?? { unit, occurrences: 0 };
  asked.set(unit.id, known);
  return known;
}

import { owedInWindow } from '../reporting/owed.js';
import type { PlanView } from '../plan/plan.graphql.js';
import type { WholeTask } from '../status/whole-task.js';
import type { AnsweredByView, SilentUnitView } from './overview.graphql.js';

/** So many silent units are listed at most. */
const MOST_SILENT = 100;

/** Who has answered in the latest round of reporting, and who has not. */
export type Answers = { answeredBy: AnsweredByView; silent: SilentUnitView[] };

/** Counts the units that lead tasks by whether they owe an answer. Before the first window opens nobody has been asked. */
export function answersOf(plan: PlanView, tasks: readonly WholeTask[]): Answers {
  const { units } = owedInWindow(plan, tasks);
  const silent = units
    .filter(({ owed }) => owed.length > 0)
    .map(({ unit, owed }) => ({ unit, occurrences: owed.length }));
  return {
    answeredBy: { answered: units.length - silent.length, total: units.length },
    silent: silent.toSorted((a, b) => b.occurrences - a.occurrences).slice(0, MOST_SILENT),
  };
}

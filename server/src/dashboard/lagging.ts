import { daysBetween, type Day } from '@kvartal/shared/calendar';
import type { Target } from '@kvartal/shared/kpi';
import type { IndicatorView } from '../kpi/indicator.graphql.js';
import type { WholeTask } from '../status/whole-task.js';
import type { LaggingIndicatorView } from './overview.graphql.js';

const MOST_LAGGING = 5;

/**
 * Indicators that are behind, the furthest first. Until the task's last deadline a growing value must have come as far
 * as the time that has passed («темп»); a limit, a share of all and a value owed each time must be kept at once; after
 * the deadline everything must be at its target, and what nobody measured is behind.
 */
export function laggingOf(tasks: readonly WholeTask[], today: Day): LaggingIndicatorView[] {
  return tasks
    .filter((task) => task.status !== 'obsolete')
    .flatMap((task) => task.indicators.flatMap((indicator) => lagOf(task, indicator, today) ?? []))
    .toSorted((a, b) => a.reached - b.reached)
    .slice(0, MOST_LAGGING)
    .map(({ reached: _, ...lagging }) => lagging);
}

function lagOf(
  task: WholeTask,
  indicator: IndicatorView,
  today: Day,
): (LaggingIndicatorView & { reached: number }) | null {
  const [target] = indicator.targets;
  const expected = target && isNumeric(target) ? expectedBy(today, task, target) : 0;
  if (expected === 0) return null;
  const { attainment, result, measurements } = indicator;
  if (attainment === null && expected < 1) return null;
  const reached = (attainment ?? 0) / expected;
  if (reached >= 1) return null;
  return {
    indicator,
    task,
    attainment,
    result,
    lastMeasuredOn: measurements[0]?.measuredOn ?? null,
    reached,
  };
}

function isNumeric({ comparator, value }: Target): boolean {
  return value !== null || comparator === 'all';
}

/** The share of the target that should be there by today: 0 before the work begins, 1 when it is due. */
function expectedBy(today: Day, { occurrences }: WholeTask, target: Target): number {
  const first = occurrences[0]?.from;
  const last = occurrences.at(-1)?.dueOn;
  if (first === undefined || last === undefined || today < first) return 0;
  if (today > last) return 1;
  if (target.per !== null || target.comparator === 'at_most' || target.comparator === 'all') {
    return hasBeenDue(today, occurrences) ? 1 : 0;
  }
  return daysBetween(first, today) / Math.max(1, daysBetween(first, last));
}

/** What is owed each time, or all the time, is owed from the first deadline on. */
function hasBeenDue(today: Day, occurrences: WholeTask['occurrences']): boolean {
  return occurrences.some((one) => one.dueOn < today);
}

import { daysBetween, type Day } from '@kvartal/shared/calendar';
import type { Target } from '@kvartal/shared/kpi';
import type { IndicatorView } from '../kpi/indicator.graphql.js';
import type { WholeTask } from '../status/whole-task.js';
import type { LaggingIndicatorView } from './overview.graphql.js';

const MOST_LAGGING = 5;

/**
 * Indicators that are behind, the furthest first and after them those that nobody measured in time. Until the task's
 * last deadline a growing value must have come as far as the time that has passed; a limit, a share of all and a value
 * that is owed each time must be kept from the first deadline on; after the last deadline everything must be at its
 * target. A statement about «all» that nobody measured is proved by the task's evidence, like one without figures.
 */
export function laggingOf(tasks: readonly WholeTask[], today: Day): LaggingIndicatorView[] {
  return tasks
    .filter((task) => task.status !== 'obsolete')
    .flatMap((task) => task.indicators.flatMap((indicator) => lagOf(task, indicator, today) ?? []))
    .toSorted((a, b) => a.reached - b.reached)
    .slice(0, MOST_LAGGING)
    .map((lag) => lag.lagging);
}

/** `reached`: how much of what should be there by today is there; those never measured come after all others. */
type Lag = { reached: number; lagging: LaggingIndicatorView };

function lagOf(task: WholeTask, indicator: IndicatorView, today: Day): Lag | null {
  const [target] = indicator.targets;
  const { attainment, result, measurements } = indicator;
  const expected = target ? expectedBy(today, task, target) : 0;
  const lagging = {
    indicator,
    task,
    attainment,
    result,
    lastMeasuredOn: measurements[0]?.measuredOn ?? null,
  };
  if (attainment === null) {
    const missed = expected === 1 && target?.comparator !== 'all' && task.status !== 'done';
    return missed ? { reached: Number.POSITIVE_INFINITY, lagging } : null;
  }
  return attainment < expected ? { reached: attainment / expected, lagging } : null;
}

/** The share of the target that should be there by today: 0 before the work begins, 1 when it is due. */
function expectedBy(today: Day, { occurrences }: WholeTask, target: Target): number {
  const first = occurrences[0]?.from;
  const last = occurrences.at(-1)?.dueOn;
  if (first === undefined || last === undefined || today < first) return 0;
  if (today > last) return 1;
  if (target.per === null && (target.comparator === 'at_least' || target.comparator === 'exactly')) {
    return daysBetween(first, today) / Math.max(1, daysBetween(first, last));
  }
  return occurrences.some((one) => one.dueOn < today) ? 1 : 0;
}

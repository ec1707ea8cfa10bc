import type { WholeTask } from '../status/whole-task.js';
import type { LaggingIndicatorView } from './overview.graphql.js';

const MOST_LAGGING = 5;

/** Indicators that are behind, the furthest first and after them those that nobody measured in time; five at most. */
export function laggingOf(tasks: readonly WholeTask[]): LaggingIndicatorView[] {
  return tasks
    .filter((task) => task.status !== 'obsolete')
    .flatMap((task) =>
      task.indicators.flatMap((indicator) => {
        const { lag, attainment, result, measurements } = indicator;
        const lastMeasuredOn = measurements[0]?.measuredOn ?? null;
        return lag === null
          ? []
          : [{ lag, lagging: { indicator, task, attainment, result, lastMeasuredOn } }];
      }),
    )
    .toSorted((a, b) => (a.lag === b.lag ? 0 : a.lag - b.lag))
    .slice(0, MOST_LAGGING)
    .map((one) => one.lagging);
}

import { quarterOf, quartersOf } from '../calendar/index.js';
import type { Day, Period, Quarter } from '../calendar/index.js';
import { statusRank } from '../status/index.js';
import type { Status } from '../status/index.js';

/** One cell of the quarter ribbon; null where nothing was planned. */
export type RibbonCell = { quarter: Quarter; status: Status | null };

/**
 * The quarter ribbon: one cell for each quarter of the plan with the worst status of the occurrences that run in it
 * (from the quarter of `from` to that of `dueOn`). Occurrences outside the plan's period colour nothing.
 *
 * @example
 * quarterRibbon([{ from: '2026-01-01', dueOn: '2026-03-31', status: 'done' }], { from: '2026-Q1', to: '2026-Q2' })
 * // [{ quarter: '2026-Q1', status: 'done' }, { quarter: '2026-Q2', status: null }]
 */
export function quarterRibbon(
  occurrences: Iterable<{ from: Day; dueOn: Day; status: Status }>,
  period: Period,
): RibbonCell[] {
  const cells: RibbonCell[] = quartersOf(period).map((quarter) => ({ quarter, status: null }));
  for (const { from, dueOn, status } of occurrences) {
    const first = quarterOf(from);
    const last = quarterOf(dueOn);
    for (const cell of cells) {
      if (cell.quarter < first || cell.quarter > last) continue;
      if (cell.status === null || statusRank(status) < statusRank(cell.status)) cell.status = status;
    }
  }
  return cells;
}

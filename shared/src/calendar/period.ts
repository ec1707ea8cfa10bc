import { compareQuarters, isQuarter, quarterFromIndex, quarterIndex } from './quarter.js';
import type { Quarter } from './quarter.js';

/** A run of whole quarters, both ends inside it: a plan's period, or a window of a schedule. */
export type Period = { from: Quarter; to: Quarter };

/**
 * Says whether a value is a period: two quarters, the first not after the last.
 *
 * @example isPeriod({ from: '2026-Q4', to: '2026-Q1' }) // false
 */
export function isPeriod(value: unknown): value is Period {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return false;
  return isQuarter(value.from) && isQuarter(value.to) && compareQuarters(value.from, value.to) <= 0;
}

/**
 * All quarters of a period in order; none when `from` is after `to`.
 *
 * @example quartersOf({ from: '2026-Q4', to: '2027-Q1' }) // ['2026-Q4', '2027-Q1']
 */
export function quartersOf(period: Period): Quarter[] {
  const first = quarterIndex(period.from);
  const count = Math.max(0, quarterIndex(period.to) - first + 1);
  return Array.from({ length: count }, (_, step) => quarterFromIndex(first + step));
}

/**
 * What two periods have in common, or null.
 *
 * @example commonPeriod({ from: '2026-Q1', to: '2026-Q3' }, { from: '2026-Q3', to: '2027-Q4' }) // { from: '2026-Q3', to: '2026-Q3' }
 */
export function commonPeriod(a: Period, b: Period): Period | null {
  const from = compareQuarters(a.from, b.from) > 0 ? a.from : b.from;
  const to = compareQuarters(a.to, b.to) < 0 ? a.to : b.to;
  return compareQuarters(from, to) <= 0 ? { from, to } : null;
}

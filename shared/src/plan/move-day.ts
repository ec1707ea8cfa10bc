import {
  addMonths,
  addQuarters,
  civilOf,
  firstDay,
  lastDay,
  lastDayOfMonth,
  quarterFromIndex,
  quarterIndex,
  quarterOf,
} from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';

/** Deadlines are picked at the ends of quarters, or closer at the ends of months. */
export type MoveStep = 'month' | 'quarter';

/**
 * The day that is picked by pointing at a place of the scale: the nearest end of a quarter or a month, never outside of
 * the scale. `place` is in quarters from the left edge, as marks are.
 *
 * @example dayAtPlace(2.2, { from: '2026-Q1', to: '2026-Q4' }, 'quarter') // '2026-06-30'
 * @example dayAtPlace(2.3, { from: '2026-Q1', to: '2026-Q4' }, 'month') // '2026-07-31'
 */
export function dayAtPlace(place: number, scale: Period, step: MoveStep): Day {
  const first = quarterIndex(scale.from);
  const quarters = quarterIndex(scale.to) - first + 1;
  const parts = step === 'month' ? 3 : 1;
  const end = Math.max(1, Math.min(quarters * parts, Math.round(place * parts)));
  if (step === 'quarter') return lastDay(quarterFromIndex(first + end - 1));
  return monthEnd(addMonths(firstDay(scale.from), end - 1));
}

/**
 * The next end of a quarter or a month after a day, or the one before it.
 *
 * @example steppedDay('2026-03-31', 1, 'quarter') // '2026-06-30'
 * @example steppedDay('2026-07-15', -1, 'month') // '2026-06-30'
 */
export function steppedDay(day: Day, by: 1 | -1, step: MoveStep): Day {
  if (step === 'quarter') {
    const end = lastDay(quarterOf(day));
    if (by === 1 && end > day) return end;
    return lastDay(addQuarters(quarterOf(day), by));
  }
  const end = monthEnd(day);
  return by === 1 && end > day ? end : monthEnd(addMonths(day, by));
}

function monthEnd(day: Day): Day {
  const { year, month } = civilOf(day);
  return lastDayOfMonth(year, month);
}

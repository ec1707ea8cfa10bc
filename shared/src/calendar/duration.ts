import { addDays, civilOf, dayOf, lastDayOfMonth } from './day.js';
import type { Day } from './day.js';

const DURATION = /^P(\d{1,4})([DWMY])$/;

/**
 * The same day of the month `count` months later (earlier when negative); where that month is shorter, its last day,
 * as article 254 of the Civil Code of Ukraine ends a term counted in months.
 *
 * @example addMonths('2026-08-31', 6) // '2027-02-28'
 */
export function addMonths(day: Day, count: number): Day {
  const start = civilOf(day);
  const index = start.year * 12 + (start.month - 1) + count;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, start.day) ?? lastDayOfMonth(year, month);
}

/**
 * Says whether a text is a duration that a term may have: whole days, weeks, months or years in ISO 8601, one unit.
 *
 * @example isDuration('P6M') // true
 */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

/**
 * The last day of a term that is counted from an event on `day`: the day after the event is the first of the term
 * (article 253 of the Civil Code of Ukraine), so `P10D` from 1 July ends on 11 July. A text that is not a duration
 * throws a RangeError.
 *
 * @example addDuration('2026-07-01', 'P6M') // '2027-01-01'
 */
export function addDuration(day: Day, duration: string): Day {
  const match = DURATION.exec(duration);
  if (!match) throw new RangeError(`Not a duration: ${duration}`);
  const count = Number(match[1]);
  switch (match[2]) {
    case 'D':
      return addDays(day, count);
    case 'W':
      return addDays(day, count * 7);
    case 'M':
      return addMonths(day, count);
    default:
      return addMonths(day, count * 12);
  }
}

import { addDays, daysBetween } from './day.js';
import type { Day } from './day.js';

/** A Monday of long ago: weeks are counted from it. */
const A_MONDAY: Day = '2001-01-01';

/**
 * The Monday of the week to which a day belongs; weeks begin on Monday (ISO 8601).
 *
 * @example mondayOf('2026-03-10') // '2026-03-09', because 10 March 2026 is a Tuesday
 */
export function mondayOf(day: Day): Day {
  const since = daysBetween(A_MONDAY, day) % 7;
  return addDays(day, -(since < 0 ? since + 7 : since));
}

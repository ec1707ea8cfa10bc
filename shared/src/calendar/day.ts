import { civilFromSerial, lastDayNumber, serialFromCivil } from './civil.js';

/**
 * A calendar day as text, `'2026-03-31'`: four digits of the year, two of the month, two of the day, years 0001–9999.
 *
 * A day is never a moment. A `Date` is one, and the day it shows depends on the machine: midnight of 1 July in Kyiv is
 * still 30 June in UTC, so a deadline kept as a moment is one day early on a server that runs in UTC. Text has no such
 * trap, sorts in the right order, and is what the database and the API carry.
 */
export type Day = `${number}-${number}-${number}`;

/** The parts of a day: `month` and `day` count from 1. */
export type Civil = { year: number; month: number; day: number };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Says whether a value is the text of a day that exists in the calendar.
 *
 * @example isDay('2026-02-29') // false
 */
export function isDay(value: unknown): value is Day {
  const match = typeof value === 'string' ? DAY.exec(value) : null;
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/**
 * Reads the ISO text of a day; anything else, spaces included, gives null.
 *
 * @example parseDay('2026-03-31') // '2026-03-31'
 */
export function parseDay(text: string): Day | null {
  return isDay(text) ? text : null;
}

/**
 * Puts a day together from numbers; null when the calendar has no such day.
 *
 * @example dayOf(2026, 2, 29) // null
 */
export function dayOf(year: number, month: number, day: number): Day | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > lastDayNumber(year, month)) return null;
  return written({ year, month, day });
}

/**
 * Takes a day apart. The text must be a day (`isDay`); other text throws a RangeError, because it is a bug by then.
 *
 * @example civilOf('2026-03-31') // { year: 2026, month: 3, day: 31 }
 */
export function civilOf(day: Day): Civil {
  const match = DAY.exec(day);
  if (!match) throw new RangeError(`Not a day: ${day}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/**
 * The day `count` days later (earlier when negative). Throws a RangeError outside the years 0001–9999.
 *
 * @example addDays('2026-12-31', 1) // '2027-01-01'
 */
export function addDays(day: Day, count: number): Day {
  return written(civilFromSerial(serialFromCivil(civilOf(day)) + count));
}

/**
 * How many days lie from `a` to `b`; negative when `b` is earlier.
 *
 * @example daysBetween('2026-06-30', '2026-07-10') // 10
 */
export function daysBetween(a: Day, b: Day): number {
  return serialFromCivil(civilOf(b)) - serialFromCivil(civilOf(a));
}

/**
 * Orders two days for `sort`: negative when `a` is earlier, 0 for the same day.
 *
 * @example ['2026-07-01', '2026-03-31'].sort(compareDays) // ['2026-03-31', '2026-07-01']
 */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The first day of a month; `month` counts from 1. Throws a RangeError for a month that is none.
 *
 * @example firstDayOfMonth(2024, 2) // '2024-02-01'
 */
export function firstDayOfMonth(year: number, month: number): Day {
  const day = dayOf(year, month, 1);
  if (day === null) throw new RangeError(`Not a month: ${year}-${month}`);
  return day;
}

/**
 * The last day of a month; `month` counts from 1. Throws a RangeError for a month that is none.
 *
 * @example lastDayOfMonth(2024, 2) // '2024-02-29'
 */
export function lastDayOfMonth(year: number, month: number): Day {
  const day = dayOf(year, month, lastDayNumber(year, month));
  if (day === null) throw new RangeError(`Not a month: ${year}-${month}`);
  return day;
}

function written({ year, month, day }: Civil): Day {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year < 1 || !hasDayShape(text)) throw new RangeError(`A day outside the years 0001–9999: ${year}`);
  return text;
}

function hasDayShape(text: string): text is Day {
  return DAY.test(text);
}

import { civilOf, firstDayOfMonth, lastDayOfMonth } from './day.js';
import type { Day } from './day.js';

/** A quarter of a calendar year as text: `'2026-Q1'` is 1 January – 31 March 2026. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** The number of a quarter in its year. */
export type QuarterNumber = 1 | 2 | 3 | 4;

const QUARTER = /^(\d{4})-Q([1-4])$/;

/**
 * Says whether a value is the text of a quarter, years 0001–9999.
 *
 * @example isQuarter('2026-Q5') // false
 */
export function isQuarter(value: unknown): value is Quarter {
  return typeof value === 'string' && QUARTER.test(value) && !value.startsWith('0000');
}

/**
 * Puts a quarter together; the year is 1–9999, anything else throws a RangeError.
 *
 * @example quarterIn(2026, 3) // '2026-Q3'
 */
export function quarterIn(year: number, number: QuarterNumber): Quarter {
  const text = `${String(year).padStart(4, '0')}-Q${number}`;
  if (!isQuarter(text)) throw new RangeError(`Not a quarter: ${text}`);
  return text;
}

/**
 * The quarter that a day lies in.
 *
 * @example quarterOf('2026-03-31') // '2026-Q1'
 */
export function quarterOf(day: Day): Quarter {
  const { year, month } = civilOf(day);
  return quarterFromIndex(year * 4 + Math.floor((month - 1) / 3));
}

/**
 * The year of a quarter.
 *
 * @example yearOf('2026-Q3') // 2026
 */
export function yearOf(quarter: Quarter): number {
  return Math.floor(quarterIndex(quarter) / 4);
}

/**
 * The number of a quarter in its year.
 *
 * @example quarterNumber('2026-Q3') // 3
 */
export function quarterNumber(quarter: Quarter): QuarterNumber {
  return numberFromZero(quarterIndex(quarter) % 4);
}

/**
 * Quarters as running numbers, for arithmetic: year × 4 + number − 1. Text that is no quarter throws a RangeError.
 *
 * @example quarterIndex('2026-Q1') // 8104
 */
export function quarterIndex(quarter: Quarter): number {
  const match = QUARTER.exec(quarter);
  if (!match) throw new RangeError(`Not a quarter: ${quarter}`);
  return Number(match[1]) * 4 + Number(match[2]) - 1;
}

/**
 * The quarter with this running number.
 *
 * @example quarterFromIndex(8104) // '2026-Q1'
 */
export function quarterFromIndex(index: number): Quarter {
  return quarterIn(Math.floor(index / 4), numberFromZero(((index % 4) + 4) % 4));
}

/**
 * The quarter `count` quarters later (earlier when negative).
 *
 * @example addQuarters('2026-Q4', 1) // '2027-Q1'
 */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  return quarterFromIndex(quarterIndex(quarter) + count);
}

/**
 * Orders two quarters for `sort`: negative when `a` is earlier, 0 for the same quarter.
 *
 * @example compareQuarters('2026-Q1', '2025-Q4') // 1
 */
export function compareQuarters(a: Quarter, b: Quarter): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The first day of a quarter.
 *
 * @example firstDay('2026-Q2') // '2026-04-01'
 */
export function firstDay(quarter: Quarter): Day {
  return firstDayOfMonth(yearOf(quarter), quarterNumber(quarter) * 3 - 2);
}

/**
 * The last day of a quarter; what is due in the quarter is due on it, inclusive.
 *
 * @example lastDay('2026-Q2') // '2026-06-30'
 */
export function lastDay(quarter: Quarter): Day {
  return lastDayOfMonth(yearOf(quarter), quarterNumber(quarter) * 3);
}

function numberFromZero(index: number): QuarterNumber {
  return index === 0 ? 1 : index === 1 ? 2 : index === 2 ? 3 : 4;
}

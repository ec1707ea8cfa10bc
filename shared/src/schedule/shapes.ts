import { civilOf, lastDayOfMonth, quarterNumber, yearOf } from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';

/** Whether the period is whole calendar years, which phrases name without quarters. */
export function isWholeYears(period: Period): boolean {
  return quarterNumber(period.from) === 1 && quarterNumber(period.to) === 4;
}

/** Whether the period lies in one year. */
export function isOneYear(period: Period): boolean {
  return yearOf(period.from) === yearOf(period.to);
}

/** The month (from 1) and year that two days are the first and last day of, or null. */
export function wholeMonth(from: Day, to: Day): { year: number; month: number } | null {
  const start = civilOf(from);
  return start.day === 1 && to === lastDayOfMonth(start.year, start.month)
    ? { year: start.year, month: start.month }
    : null;
}

/** Whether the bounds are the plan's own, so that a phrase may leave them out. */
export function isPlanPeriod(bounds: Period, planPeriod: Period | undefined): boolean {
  return planPeriod !== undefined && planPeriod.from === bounds.from && planPeriod.to === bounds.to;
}

/** Takes an ISO 8601 duration of one unit apart; the schedule that holds it was checked by `isSchedule`. */
export function durationParts(duration: string): { count: number; unit: string } {
  return { count: Number(duration.slice(1, -1)), unit: duration.slice(-1) };
}

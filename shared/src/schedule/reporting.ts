import { addMonths, civilOf, dayOf, firstDayOfMonth, lastDayOfMonth } from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';
import { calendarUnits } from './units.js';
import type { Frequency } from './schedule.js';

/** How often a plan's owners report, and by which day of the month after the reported period (inclusive, 1–31). */
export type ReportingCalendar = { every: Frequency; dueDay: number };

/**
 * One round of reporting: the days it asks about (`from`–`to`), the day on which answers are asked for (`opensOn`) and
 * the last day for them (`dueOn`). All inclusive.
 */
export type ReportingWindow = { key: string; from: Day; to: Day; opensOn: Day; dueOn: Day };

/** Half-years, by the 10th of the next month: the calendar that the national charter plan asks for. */
export const DEFAULT_REPORTING: ReportingCalendar = { every: 'half-year', dueDay: 10 };

/**
 * All reporting windows of a plan, in order. A window opens on the first day of the last month it asks about, so that
 * work can be reported before the quarter is over. A `dueDay` that the month lacks is its last day.
 *
 * @example
 * reportingWindows({ from: '2026-Q1', to: '2026-Q2' }, DEFAULT_REPORTING)
 * // [{ key: '2026-H1', from: '2026-01-01', to: '2026-06-30', opensOn: '2026-06-01', dueOn: '2026-07-10' }]
 */
export function reportingWindows(period: Period, reporting: ReportingCalendar): ReportingWindow[] {
  return calendarUnits(period, reporting.every).map((unit) => {
    const end = civilOf(unit.to);
    const next = civilOf(addMonths(firstDayOfMonth(end.year, end.month), 1));
    return {
      key: unit.key,
      from: unit.from,
      to: unit.to,
      opensOn: firstDayOfMonth(end.year, end.month),
      dueOn: dayOf(next.year, next.month, reporting.dueDay) ?? lastDayOfMonth(next.year, next.month),
    };
  });
}

/**
 * The window that answers of this day belong to: the first that is not past its due day and whose days have begun.
 * Until 10 July it is the first half-year, from 11 July the second. Null before the plan and after its last due day.
 *
 * @example reportingWindowAt('2026-07-10', { from: '2026-Q1', to: '2026-Q4' }, DEFAULT_REPORTING)?.key // '2026-H1'
 */
export function reportingWindowAt(
  today: Day,
  period: Period,
  reporting: ReportingCalendar,
): ReportingWindow | null {
  const window = reportingWindows(period, reporting).find((each) => today <= each.dueOn);
  return window !== undefined && window.from <= today ? window : null;
}

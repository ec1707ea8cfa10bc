import {
  addDays,
  addMonths,
  civilOf,
  dayOf,
  firstDay,
  firstDayOfMonth,
  lastDay,
  lastDayOfMonth,
} from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';
import type { Frequency } from './schedule.js';
import { calendarUnits, type CalendarUnit } from './units.js';

/** How often a plan's owners report, and by which day of the month after the reported period (inclusive, 1–31). */
export type ReportingCalendar = { every: Frequency; dueDay: number };

/** A calendar with the first day that its first window is named by; null for the one that the plan began with. */
export type HeldCalendar = ReportingCalendar & { from: Day | null };

/** The calendars of a plan in the order in which they hold; the first one's `from` is null. Never empty. */
export type Reporting = readonly HeldCalendar[];

/**
 * One round of reporting: the days it asks about (`from`–`to`), the day on which answers are asked for (`opensOn`),
 * the last day for them (`dueOn`), and the first day on which an answer speaks of this window and not of the one
 * before (`answersFrom`). All inclusive. `year` is the year that the window closes beside its own days, or null.
 */
export type ReportingWindow = {
  key: string;
  from: Day;
  to: Day;
  opensOn: Day;
  dueOn: Day;
  answersFrom: Day;
  year: number | null;
};

/** Half-years and the year, by the 10th of the next month: what a plan begins with (product rule 11). */
export const DEFAULT_REPORTING: Reporting = [{ every: 'half-year', dueDay: 10, from: null }];

/**
 * All reporting windows of a plan, in order, without a gap between the days they ask about. A window opens on the first
 * day of the last month it asks about, so that work can be reported before the quarter is over; a window of one month
 * opens when the month has ended. A `dueDay` that the month lacks is its last day. Where another calendar begins, the
 * old one's period that would reach over its beginning falls away, and the first new window asks about those days too.
 *
 * @example
 * reportingWindows({ from: '2026-Q1', to: '2026-Q2' }, DEFAULT_REPORTING)
 * // [{ key: '2026-H1', from: '2026-01-01', to: '2026-06-30', opensOn: '2026-06-01', dueOn: '2026-07-10',
 * //    answersFrom: '2026-01-01', year: 2026 }]
 */
export function reportingWindows(period: Period, reporting: Reporting): ReportingWindow[] {
  const windows: ReportingWindow[] = [];
  for (const [index, calendar] of reporting.entries()) {
    const until = reporting[index + 1]?.from ?? null;
    for (const unit of calendarUnits(period, calendar.every)) {
      if (calendar.from !== null && unit.from < calendar.from) continue;
      if (until !== null && unit.to >= until) break;
      windows.push(windowOf(unit, calendar, { period, before: windows.at(-1) }));
    }
  }
  return windows;
}

type Place = { period: Period; before: ReportingWindow | undefined };

function windowOf(unit: CalendarUnit, { every, dueDay }: HeldCalendar, place: Place): ReportingWindow {
  const { period, before } = place;
  const end = civilOf(unit.to);
  const lastMonth = firstDayOfMonth(end.year, end.month);
  const nextMonth = addMonths(lastMonth, 1);
  const next = civilOf(nextMonth);
  const from = before ? addDays(before.to, 1) : firstDay(period.from);
  const closesYear = end.month === 12 || unit.to === lastDay(period.to);
  return {
    key: unit.key,
    from,
    to: unit.to,
    opensOn: every === 'month' ? nextMonth : lastMonth,
    dueOn: dayOf(next.year, next.month, dueDay) ?? lastDayOfMonth(next.year, next.month),
    answersFrom: before ? addDays(before.dueOn, 1) : from,
    year: closesYear && every !== 'year' ? end.year : null,
  };
}

/**
 * The window that answers of this day belong to: the first that is not past its due day and whose days have begun.
 * Until 10 July it is the first half-year, from 11 July the second. Null before the plan and after its last due day.
 *
 * @example reportingWindowAt('2026-07-10', { from: '2026-Q1', to: '2026-Q4' }, DEFAULT_REPORTING)?.key // '2026-H1'
 */
export function reportingWindowAt(today: Day, period: Period, reporting: Reporting): ReportingWindow | null {
  const window = reportingWindows(period, reporting).find((each) => today <= each.dueOn);
  return window !== undefined && window.from <= today ? window : null;
}

import { firstDay } from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';
import { reportingWindows, type HeldCalendar, type Reporting, type ReportingCalendar } from './reporting.js';
import type { Frequency } from './schedule.js';
import { calendarUnits, type CalendarUnit } from './units.js';

/** A plan's calendars and the day from which they are looked at. */
type Held = { today: Day; period: Period; reporting: Reporting };

/**
 * The periods with which a new calendar may begin, in order: those whose windows have not opened, after the days that
 * the last opened window asks about. So what has opened or closed stays as it was. None when the plan is too near its end.
 *
 * @example
 * reportingStarts({ today: '2026-03-15', period: { from: '2026-Q1', to: '2026-Q4' }, reporting: DEFAULT_REPORTING }, 'quarter')
 *   .map((unit) => unit.key) // ['2026-Q2', '2026-Q3', '2026-Q4']
 */
export function reportingStarts({ today, period, reporting }: Held, every: Frequency): CalendarUnit[] {
  const opened = reportingWindows(period, reporting).findLast((window) => window.opensOn <= today);
  const ahead = new Set(
    reportingWindows(period, [{ every, dueDay: 1, from: null }])
      .filter((window) => window.opensOn > today)
      .map((window) => window.key),
  );
  return calendarUnits(period, every).filter(
    (unit) => ahead.has(unit.key) && (opened === undefined || unit.from > opened.to),
  );
}

/**
 * The plan's calendars after a change that begins with the period named `start` (one of `reportingStarts`); what was
 * planned from that period on falls away. Null when it may not begin there.
 *
 * @example
 * changeReporting(
 *   { today: '2026-03-15', period: { from: '2026-Q1', to: '2026-Q4' }, reporting: DEFAULT_REPORTING },
 *   { every: 'quarter', dueDay: 5 },
 *   '2026-Q3',
 * ) // [{ every: 'half-year', dueDay: 10, from: null }, { every: 'quarter', dueDay: 5, from: '2026-07-01' }]
 */
export function changeReporting(held: Held, next: ReportingCalendar, start: string): Reporting | null {
  const unit = reportingStarts(held, next.every).find(({ key }) => key === start);
  if (!unit) return null;
  const { every, dueDay } = next;
  if (unit.from === firstDay(held.period.from)) return [{ every, dueDay, from: null }];
  const kept = held.reporting.filter(({ from }) => from === null || from < unit.from);
  const last = kept.at(-1);
  const goesOn = last?.every === every && last.dueDay === dueDay;
  return goesOn ? kept : [...kept, { every, dueDay, from: unit.from }];
}

/**
 * Whether two lists of calendars are the same.
 *
 * @example sameReporting(DEFAULT_REPORTING, [{ every: 'half-year', dueDay: 10, from: null }]) // true
 */
export function sameReporting(a: Reporting, b: Reporting): boolean {
  const same = (one: HeldCalendar, other: HeldCalendar | undefined): boolean =>
    one.every === other?.every && one.dueDay === other.dueDay && one.from === other.from;
  return a.length === b.length && a.every((one, index) => same(one, b[index]));
}

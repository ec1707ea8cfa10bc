import { addDays, daysBetween, lastDay } from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';
import { reportingWindows } from '../schedule/index.js';
import type { ReportingCalendar } from '../schedule/index.js';

/**
 * A reporting window as a status sees it: the days it asks about (`from`–`to`), the last day for answers (`dueOn`) and
 * the first day on which an answer speaks of this window and not of the one before (`answersFrom`); all inclusive.
 */
export type AskedWindow = { from: Day; to: Day; dueOn: Day; answersFrom: Day };

/**
 * The day from which a plan is looked at.
 * `planEnds` is the plan's last day; `closedWindow` is the latest reporting window whose day for answers has passed,
 * or null while none has.
 */
export type StatusDay = { today: Day; planEnds: Day; closedWindow: AskedWindow | null };

/**
 * Prepares the day from which all statuses of one plan are derived; make it once per plan and request.
 * `today` is the Kyiv day that the caller knows; shared has no clock.
 *
 * @example
 * statusDay('2026-08-01', { from: '2026-Q1', to: '2026-Q4' }, { every: 'half-year', dueDay: 10 })
 * // { today: '2026-08-01', planEnds: '2026-12-31', closedWindow:
 * //   { from: '2026-01-01', to: '2026-06-30', dueOn: '2026-07-10', answersFrom: '2026-01-11' } }
 */
export function statusDay(today: Day, period: Period, reporting: ReportingCalendar): StatusDay {
  const closed = reportingWindows(period, reporting).findLast((window) => window.dueOn < today);
  return { today, planEnds: lastDay(period.to), closedWindow: closed ? askedWindow(closed) : null };
}

/**
 * A reporting window with the day from which answers are its own. The first days of a window still belong to the
 * answers of the window before, which closes as many days after its own end.
 *
 * @example askedWindow({ from: '2026-01-01', to: '2026-06-30', dueOn: '2026-07-10' }).answersFrom // '2026-01-11'
 */
export function askedWindow({ from, to, dueOn }: Omit<AskedWindow, 'answersFrom'>): AskedWindow {
  return { from, to, dueOn, answersFrom: addDays(from, daysBetween(to, dueOn)) };
}

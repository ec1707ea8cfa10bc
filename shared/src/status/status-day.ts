import { lastDay } from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';
import { reportingWindows } from '../schedule/index.js';
import type { Reporting, ReportingWindow } from '../schedule/index.js';

/**
 * A reporting window as a status sees it: the days it asks about (`from`–`to`), the last day for answers (`dueOn`) and
 * the first day on which an answer speaks of this window and not of the one before (`answersFrom`); all inclusive.
 */
export type AskedWindow = Pick<ReportingWindow, 'from' | 'to' | 'dueOn' | 'answersFrom'>;

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
 * statusDay('2026-08-01', { from: '2026-Q1', to: '2026-Q4' }, DEFAULT_REPORTING)
 * // { today: '2026-08-01', planEnds: '2026-12-31', closedWindow: { key: '2026-H1', dueOn: '2026-07-10', … } }
 */
export function statusDay(today: Day, period: Period, reporting: Reporting): StatusDay {
  const closed = reportingWindows(period, reporting).findLast((window) => window.dueOn < today);
  return { today, planEnds: lastDay(period.to), closedWindow: closed ?? null };
}

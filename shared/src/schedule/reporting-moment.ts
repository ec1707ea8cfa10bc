import { daysBetween } from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';
import { reportingWindows, type Reporting, type ReportingWindow } from './reporting.js';

/**
 * Where a plan stands in its reporting calendar on a day. `open` takes answers today (it has opened and its last day has
 * not passed), `opensToday` says that this is its first day, `daysLeft` how many days remain after today (0 on the last
 * day; null while none is open). `closed` are the windows whose last day has passed, in order; `next` is the first that
 * has not opened. At most one window is open on any day.
 */
export type ReportingMoment = {
  open: ReportingWindow | null;
  opensToday: boolean;
  daysLeft: number | null;
  closed: readonly ReportingWindow[];
  next: ReportingWindow | null;
};

/**
 * What a plan's reporting calendar says about a day: screens, mails and the list of the silent all ask here. `today` is
 * the Kyiv day that the caller knows.
 *
 * @example
 * reportingMoment('2026-07-03', { from: '2026-Q1', to: '2026-Q4' }, DEFAULT_REPORTING)
 * // { open: { key: '2026-H1', … }, opensToday: false, daysLeft: 7, closed: [], next: { key: '2026-H2', … } }
 */
export function reportingMoment(today: Day, period: Period, reporting: Reporting): ReportingMoment {
  const windows = reportingWindows(period, reporting);
  const open = windows.find(({ opensOn, dueOn }) => opensOn <= today && today <= dueOn) ?? null;
  return {
    open,
    opensToday: open?.opensOn === today,
    daysLeft: open && daysBetween(today, open.dueOn),
    closed: windows.filter(({ dueOn }) => dueOn < today),
    next: windows.find(({ opensOn }) => opensOn > today) ?? null,
  };
}

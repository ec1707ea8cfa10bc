import { addDays } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import type { ReportingWindow } from './reporting.js';

/** Why somebody who owes an answer in a window is written to: it has opened, a week is left, a day is left. */
export type ReminderKind = 'opened' | 'week_left' | 'day_left';

/** A day on which everybody who still owes an answer in a window is written to. */
export type ReminderDay = { kind: ReminderKind; on: Day };

/**
 * The latest reminder of a window on a day: whoever owes an answer and has had no mail since `on` is written to. So a
 * server that slept on the day itself makes up for it, and writes once and not three times. Null before the window
 * opens and after its last day: what comes later is late, and nobody is reminded of it by the calendar.
 *
 * @example reminderDay({ opensOn: '2026-06-01', dueOn: '2026-07-10' }, '2026-07-04') // { kind: 'week_left', on: '2026-07-03' }
 */
export function reminderDay(
  { opensOn, dueOn }: Pick<ReportingWindow, 'opensOn' | 'dueOn'>,
  today: Day,
): ReminderDay | null {
  if (today < opensOn || today > dueOn) return null;
  const days: ReminderDay[] = [
    { kind: 'day_left', on: addDays(dueOn, -1) },
    { kind: 'week_left', on: addDays(dueOn, -7) },
  ];
  return days.find(({ on }) => on > opensOn && on <= today) ?? { kind: 'opened', on: opensOn };
}

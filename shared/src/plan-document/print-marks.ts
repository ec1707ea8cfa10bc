import {
  compareDays,
  firstDay,
  firstDayOfMonth,
  lastDay,
  lastDayOfMonth,
  quarterIn,
  yearOf,
  type Day,
} from '../calendar/index.js';
import { scheduleSpan, type Schedule } from '../schedule/index.js';
import type { MarkedTime } from './time-column.js';

/** Days from one to another, both included. */
export type Days = { from: Day; to: Day };

/** The days of a column of quarters, of a longer time, or of a month in a quarter. */
export function columnDays({ from, to, month }: MarkedTime): Days {
  if (month === undefined) return { from: firstDay(from), to: lastDay(to) };
  return { from: firstDayOfMonth(yearOf(from), month), to: lastDayOfMonth(yearOf(from), month) };
}

/**
 * Whether a column of these days is one in which the schedule asks for something.
 *
 * @example isMarked({ kind: 'ongoing', from: '2026-Q1', to: '2026-Q2' }, { from: '2026-07-01', to: '2026-09-30' }) // false
 */
export function isMarked(schedule: Schedule | null, column: Days): boolean {
  return spansOf(schedule).some(
    ({ from, to }) => compareDays(from, column.to) <= 0 && compareDays(column.from, to) <= 0,
  );
}

function spansOf(schedule: Schedule | null): Days[] {
  if (schedule?.kind === 'windows') return schedule.windows.map(columnDays);
  if (schedule?.kind === 'recurring' && schedule.season) {
    const { from, to } = schedule.season;
    const years = yearOf(schedule.to) - yearOf(schedule.from) + 1;
    return Array.from({ length: years }, (_, at) => yearOf(schedule.from) + at).map((year) => ({
      from: firstDay(quarterIn(year, from)),
      to: lastDay(quarterIn(year, to)),
    }));
  }
  const span = scheduleSpan(schedule);
  return span ? [span] : [];
}

import type { Day } from '../calendar/index.js';
import { dayOf, lastDayOfMonth } from '../calendar/index.js';
import { taskStatus } from '../status/index.js';
import type { Status } from '../status/index.js';
import type { ReportTask, ReportedOccurrence } from './facts.js';

/** A task as it stands in the report of a year: the occurrences that the year answers for, and their roll-up. */
export type TaskOfYear = { task: ReportTask; occurrences: readonly ReportedOccurrence[]; status: Status };

/**
 * The first and the last day of a year; a year that cannot be written with four digits throws a RangeError.
 *
 * @example daysOfYear(2026) // { from: '2026-01-01', to: '2026-12-31' }
 */
export function daysOfYear(year: number): { from: Day; to: Day } {
  const from = dayOf(year, 1, 1);
  if (from === null) throw new RangeError(`Not a year: ${year}`);
  return { from, to: lastDayOfMonth(year, 12) };
}

/**
 * A task in the report of a year, or null when the year has nothing to say of it. The year answers for what was to run
 * in it by the first approved deadline or by the one in force, and for what is still overdue from the years before. A
 * task that owes nothing by a day (it waits for an event, is obsolete, or its deadline was not read) always stands in
 * the report.
 *
 * @example taskOfYear(taskDueIn2027, daysOfYear(2026)) // null
 */
export function taskOfYear(task: ReportTask, year: { from: Day; to: Day }): TaskOfYear | null {
  const occurrences = task.occurrences.filter((one) => answersFor(one, year));
  if (occurrences.length === 0 && task.occurrences.length > 0 && !task.obsolete) return null;
  const { awaitingEvent, obsolete } = task;
  return { task, occurrences, status: taskStatus(occurrences, { awaitingEvent, obsolete }) };
}

function answersFor(occurrence: ReportedOccurrence, year: { from: Day; to: Day }): boolean {
  const { from, dueOn, approvedDueOn, status } = occurrence;
  if (from > year.to) return false;
  return dueOn >= year.from || approvedDueOn >= year.from || status === 'overdue';
}

/**
 * Whether a task of the year belongs among what was not done: its status says so, or a deadline of the year was moved
 * beyond its end and the work is not done.
 *
 * @example isNotDone({ task, occurrences, status: 'overdue' }, daysOfYear(2026)) // true
 */
export function isNotDone(entry: TaskOfYear, year: { from: Day; to: Day }): boolean {
  if (NOT_DONE.has(entry.status)) return true;
  return entry.occurrences.some(
    ({ approvedDueOn, dueOn, status }) => approvedDueOn <= year.to && dueOn > year.to && !CLOSED.has(status),
  );
}

const NOT_DONE: ReadonlySet<Status> = new Set(['overdue', 'unconfirmed', 'not_done', 'partly_done']);
const CLOSED: ReadonlySet<Status> = new Set(['done', 'obsolete']);

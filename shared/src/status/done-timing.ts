import type { Day } from '../calendar/index.js';

/** How something came to be done: within its first deadline, after its deadline was moved, or after the deadline. */
export type DoneTiming = 'on_time' | 'moved' | 'late';

/** A done occurrence: the deadline in force, how often it was moved, and the day it was really done (null: unknown). */
export type DoneOccurrence = { dueOn: Day; movedTimes: number; actualOn: Day | null };

/**
 * How a confirmed «done» relates to its deadline; the three dates of product rule 5 stay apart. `dueOn` is the
 * deadline approved now, `movedTimes` how often it was moved, `actualOn` the day it was really done (null when nobody
 * knows it, then only the moves speak). A moved deadline is never «on time», however early the work then was.
 *
 * @example doneTiming({ dueOn: '2026-03-31', movedTimes: 0, actualOn: '2026-03-31' }) // 'on_time'
 * @example doneTiming({ dueOn: '2026-06-30', movedTimes: 1, actualOn: '2026-05-12' }) // 'moved'
 */
export function doneTiming(done: DoneOccurrence): DoneTiming {
  if (done.actualOn !== null && done.actualOn > done.dueOn) return 'late';
  return done.movedTimes > 0 ? 'moved' : 'on_time';
}

/**
 * How a done task came to be done: late when any of its occurrences was late, else after a move when any was moved.
 * A task without occurrences is on time.
 *
 * @example
 * taskDoneTiming([{ dueOn: '2026-03-31', movedTimes: 0, actualOn: null }, { dueOn: '2026-06-30', movedTimes: 1, actualOn: null }])
 * // 'moved'
 */
export function taskDoneTiming(occurrences: readonly DoneOccurrence[]): DoneTiming {
  const timings = new Set(occurrences.map(doneTiming));
  if (timings.has('late')) return 'late';
  return timings.has('moved') ? 'moved' : 'on_time';
}

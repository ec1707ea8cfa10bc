import { compareDays, type Day } from '../calendar/index.js';
import type { Span } from './owed-periods.js';

/** An occurrence as indicators see it; `doneOn` is the day of a confirmed answer «done», else null. */
export type WorkOccurrence = { from: Day; dueOn: Day; doneOn: Day | null };

/** The days of the work of a task, its first deadline, and a day for every time that it was done. */
export type WorkCalendar = { span: Span | null; firstDueOn: Day | null; doneOn: Day[] };

/**
 * What indicators must know of the occurrences of their task. A confirmed answer counts for the day on which it was
 * given, or for the last day of its occurrence when it came later: an answer of April about the first quarter is one
 * of March. Without occurrences nobody knows the days of the work.
 *
 * @example workCalendar([{ from: '2026-01-01', dueOn: '2026-03-31', doneOn: '2026-04-08' }]).doneOn // ['2026-03-31']
 */
export function workCalendar(occurrences: readonly WorkOccurrence[]): WorkCalendar {
  const begins = occurrences.map((one) => one.from).toSorted(compareDays);
  const ends = occurrences.map((one) => one.dueOn).toSorted(compareDays);
  const [from, firstDueOn, to] = [begins[0], ends[0], ends.at(-1)];
  return {
    span: from && to ? { from, to } : null,
    firstDueOn: firstDueOn ?? null,
    doneOn: occurrences.flatMap(({ doneOn, dueOn }) => {
      if (doneOn === null) return [];
      return doneOn < dueOn ? doneOn : dueOn;
    }),
  };
}

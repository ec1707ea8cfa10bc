import { answerCountsOn, occurrenceStatus } from './occurrence-status.js';
import type { OccurrenceState } from './occurrence-status.js';
import type { AskedWindow, StatusDay } from './status-day.js';
import { isVerdict } from './status.js';

/**
 * Whether somebody owes an answer to this occurrence: it was returned, or it is overdue, or a window closed without
 * an answer. What is settled or lies with the second person owes nothing.
 *
 * @example needsAnswer({ ...state, declared: 'done', review: 'returned' }, at) // true
 * @example needsAnswer({ ...state, declared: 'done', review: 'submitted' }, at) // false
 */
export function needsAnswer(state: OccurrenceState, at: StatusDay): boolean {
  if (state.review === 'returned') return true;
  const status = occurrenceStatus(state, at);
  return status === 'overdue' || status === 'unconfirmed';
}

/** What a reporting window has from an occurrence: an answer that is still owed, or one that was given in it. */
export type WindowAnswer = 'owed' | 'given';

/**
 * What a reporting window asks of an occurrence and has got; null when it does not ask. It asks about everything that
 * has begun by its last day and is not settled: a deadline until a verdict is confirmed, a confirmation once. «My
 * tasks», reminders, the silent executors and «answered 31 of 38» all count with this.
 *
 * | the occurrence | answer |
 * |---|---|
 * | begins after the window | null |
 * | its latest answer was returned | owed |
 * | never answered | owed |
 * | a verdict, or a confirmation of this window, answered in it | given |
 * | a verdict or a confirmation, answered before | null |
 * | anything else, answered in this window | given |
 * | anything else, answered before, or now but late for the window before | owed |
 *
 * @example windowAnswer(neverAnswered, window) // 'owed'
 */
export function windowAnswer(state: OccurrenceState, window: AskedWindow): WindowAnswer | null {
  if (state.from > window.to) return null;
  if (state.review === 'returned' || state.lastAnswerOn === null) return 'owed';
  if (state.kind === 'confirmation' && state.dueOn >= window.from) return 'given';
  const answeredNow = state.lastAnswerOn >= window.answersFrom;
  const closed = state.kind === 'confirmation' || (state.declared !== null && isVerdict(state.declared));
  if (closed) return answeredNow ? 'given' : null;
  const countsOn = answerCountsOn(state);
  return countsOn !== null && countsOn >= window.answersFrom ? 'given' : 'owed';
}

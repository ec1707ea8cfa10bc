import type { Day } from '@kvartal/shared/calendar';
import { reportingWindowAt, reportingWindows, type ReportingWindow } from '@kvartal/shared/schedule';
import {
  needsAnswer,
  statusDay,
  windowAnswer,
  type OccurrenceState,
  type StatusDay,
  type WindowAnswer,
} from '@kvartal/shared/status';
import type { PlanView } from '../plan/plan.graphql.js';

/** Where a plan stands in its reporting calendar on a day. */
export type Round = {
  day: StatusDay;
  windows: readonly ReportingWindow[];
  /** The window that answers of this day belong to; null before the plan and after its last window. */
  window: ReportingWindow | null;
};

export function roundOf({ today, period, reporting }: PlanView): Round {
  const window = reportingWindowAt(today, period, reporting);
  return {
    day: statusDay(today, period, reporting),
    windows: reportingWindows(period, reporting),
    window,
  };
}

/**
 * What an occurrence owes its executor's desk today: like `windowAnswer` of the running window, but nothing that begins
 * later than today is owed yet, and after the last window what still needs an answer is. Who has answered late is not
 * asked again before the next window opens.
 */
export function answerToday(state: OccurrenceState, { day, window }: Round): WindowAnswer | null {
  if (state.from > day.today) return null;
  if (window === null) return needsAnswer(state, day) ? 'owed' : null;
  const answer = windowAnswer(state, window);
  const hasAnswered = state.lastAnswerOn !== null && state.lastAnswerOn >= window.answersFrom;
  const asksAgain = state.review === 'returned' || window.opensOn <= day.today;
  return answer === 'owed' && hasAnswered && !asksAgain ? 'given' : answer;
}

/** The number of the round to which a deadline belongs; later deadlines belong to the running one. */
export function roundNumber({ windows, window }: Round, dueOn: Day): number {
  const running = window === null ? windows.length - 1 : windows.findIndex((one) => one.key === window.key);
  return Math.min(
    running,
    windows.findLastIndex((one) => one.from <= dueOn),
  );
}

import type { Day } from '@kvartal/shared/calendar';
import { reportingWindowAt, reportingWindows, type ReportingWindow } from '@kvartal/shared/schedule';
import {
  needsAnswer,
  statusDay,
  windowAnswer,
  type AskedWindow,
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
  asked: AskedWindow | null;
};

export function roundOf({ today, period, reporting }: PlanView): Round {
  const window = reportingWindowAt(today, period, reporting);
  return {
    day: statusDay(today, period, reporting),
    windows: reportingWindows(period, reporting),
    window,
    asked: window,
  };
}

/**
 * What an occurrence owes its executor's desk today: like `windowAnswer` of the running window, but nothing that begins
 * later than today is owed yet, and after the last window what still needs an answer is.
 */
export function answerToday(state: OccurrenceState, { day, asked }: Round): WindowAnswer | null {
  if (state.from > day.today) return null;
  if (asked === null) return needsAnswer(state, day) ? 'owed' : null;
  return windowAnswer(state, asked);
}

/**
 * The window by which silence is judged: the running one once it has opened, before that the one that closed last;
 * null while no executor has been asked for anything.
 */
export function windowOfSilence({ day, window, asked }: Round): AskedWindow | null {
  return window !== null && window.opensOn <= day.today ? asked : day.closedWindow;
}

/** The number of the round to which a deadline belongs; later deadlines belong to the running one. */
export function roundNumber({ windows, window }: Round, dueOn: Day): number {
  const running = window === null ? windows.length - 1 : windows.findIndex((one) => one.key === window.key);
  return Math.min(
    running,
    windows.findLastIndex((one) => one.from <= dueOn),
  );
}

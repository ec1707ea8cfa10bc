import { daysBetween } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import type { ReportingWindow } from '../schedule/index.js';
import { windowAnswer } from './answers.js';
import { answerCountsOn, type OccurrenceState } from './occurrence-status.js';

/** The window that an answer answers, and by how many days it came after its closing (0: in time). */
export type AnsweredWindow = { window: ReportingWindow; lateDays: number };

/**
 * Which reporting window an answer of today answers; `state` is the occurrence before it. The first row that fits:
 *
 * | the occurrence | the day | the answer belongs to |
 * |---|---|---|
 * | a confirmation | any | its own window, late after its closing |
 * | a deadline | a window is open | the open window |
 * | a deadline from which the last closed window is still owed an answer | none is open | the closed window, late |
 * | a deadline | the plan's last window has closed | the last window, late |
 * | a deadline | none is open | the next window, ahead of its opening |
 * | a deadline | before the plan begins | none: null |
 *
 * An answer that was returned and is given again after the closing is late too: the accepted answer came then. One that
 * was given ahead of the next window is given again for that one.
 *
 * @example answeredWindow(silent, '2026-07-13', windows) // { window: { key: '2026-H1', … }, lateDays: 3 }
 */
export function answeredWindow(
  state: OccurrenceState,
  today: Day,
  windows: readonly ReportingWindow[],
): AnsweredWindow | null {
  if (state.kind === 'confirmation')
    return answered(
      windows.find(({ to }) => state.dueOn <= to),
      today,
    );
  const running = windows.find(({ dueOn }) => today <= dueOn);
  const closed = windows.findLast(({ dueOn }) => dueOn < today);
  if (!running) return answered(closed, today);
  const isOpen = running.opensOn <= today;
  const countsOn = answerCountsOn(state);
  const isAhead = closed !== undefined && countsOn !== null && countsOn > closed.dueOn;
  if (!isOpen && !isAhead && closed && windowAnswer(state, closed) === 'owed') return answered(closed, today);
  return running.from <= today ? answered(running, today) : null;
}

function answered(window: ReportingWindow | undefined, today: Day): AnsweredWindow | null {
  return window ? { window, lateDays: Math.max(0, daysBetween(window.dueOn, today)) } : null;
}

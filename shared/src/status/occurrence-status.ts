import { addDays } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import type { StatusDay } from './status-day.js';
import { isVerdict } from './status.js';
import type { DeclaredStatus, Forecast, Review, Status } from './status.js';

/**
 * One occurrence with its latest answer. `from` and `dueOn` are inclusive Kyiv days; `dueOn` is the deadline that is
 * approved now, so after an approved move it is the moved one, and `movedTimes` remembers how often it was moved.
 * `declared`, `forecast` and `review` belong to the latest answer; `confirmedStatus` is the last one that a second
 * person confirmed; `lastAnswerOn` is the day of the latest answer, whatever became of it, and `lateDays` by how many
 * days it came after the closing of the reporting window that it answers (0: in time, or not asked for).
 */
export type OccurrenceState = {
  dueOn: Day;
  from: Day;
  kind: 'deadline' | 'confirmation';
  declared: DeclaredStatus | null;
  forecast: Forecast | null;
  review: Review | null;
  confirmedStatus: DeclaredStatus | null;
  lastAnswerOn: Day | null;
  lateDays: number;
  movedTimes: number;
};

/** What the occurrence has to say for itself today, before the calendar is asked. */
type Claim = { declared: DeclaredStatus | null; forecast: Forecast | null; confirmed: boolean };

/**
 * The status of one occurrence on one day, by product rules 4–7. The first row that fits decides:
 *
 * | the answer | the day | status |
 * |---|---|---|
 * | verdict¹, confirmed | any | done, partly_done, not_done or obsolete, as declared |
 * | verdict, submitted | any | in_review |
 * | returned | any | read as the last confirmed answer; without one, as no answer |
 * | | *deadline occurrence* | |
 * | any other or none | after `dueOn` | overdue |
 * | any other or none | a reporting window that asked about it closed unanswered² | unconfirmed |
 * | in_progress or not_started, at risk | up to `dueOn` | at_risk |
 * | in_progress | up to `dueOn` | in_progress |
 * | not_started or none | before `from` | not_due |
 * | not_started or none | `from` … `dueOn` | not_started |
 * | | *confirmation (ongoing and plan-long tasks)* | |
 * | none | its reporting window not closed yet | not_due |
 * | none | its window closed, the plan runs | unconfirmed |
 * | none | its window closed, the plan has ended | overdue |
 * | any other, the plan's last confirmation | its window closed, the plan has ended | overdue |
 * | in_progress or not_started, at risk | otherwise | at_risk |
 * | in_progress | otherwise | in_progress |
 * | not_started | otherwise | not_started |
 *
 * ¹ done, partly_done, not_done, obsolete: they need a second person (rule 7).
 * ² it had begun by the window's last day, and no answer speaks of this window: none came after the window before had
 *   closed, or only one that was late for that window.
 *
 * Bad input: an unknown combination (a verdict without a review) counts as submitted, never as done.
 *
 * @example
 * occurrenceStatus(
 *   { from: '2026-01-01', dueOn: '2026-03-31', kind: 'deadline', declared: null, forecast: null, review: null,
 *     confirmedStatus: null, lastAnswerOn: null, lateDays: 0, movedTimes: 0 },
 *   { today: '2026-04-01', planEnds: '2026-12-31', closedWindow: null },
 * ) // 'overdue'
 */
export function occurrenceStatus(state: OccurrenceState, at: StatusDay): Status {
  const claim = claimOf(state);
  if (claim.declared !== null && isVerdict(claim.declared)) {
    return claim.confirmed ? claim.declared : 'in_review';
  }
  return state.kind === 'deadline' ? deadlineStatus(state, claim, at) : confirmationStatus(state, claim, at);
}

function claimOf(state: OccurrenceState): Claim {
  if (state.review === 'returned') {
    return { declared: state.confirmedStatus, forecast: null, confirmed: true };
  }
  return {
    declared: state.declared,
    forecast: state.forecast,
    confirmed: state.review === 'confirmed',
  };
}

function deadlineStatus(state: OccurrenceState, claim: Claim, at: StatusDay): Status {
  if (at.today > state.dueOn) return 'overdue';
  if (isSilent(state, at)) return 'unconfirmed';
  return courseStatus(claim) ?? (at.today < state.from ? 'not_due' : 'not_started');
}

function confirmationStatus(state: OccurrenceState, claim: Claim, at: StatusDay): Status {
  const windowClosed = at.closedWindow !== null && state.dueOn <= at.closedWindow.to;
  const planEnded = at.today > at.planEnds;
  if (claim.declared === null) {
    if (!windowClosed) return 'not_due';
    return planEnded ? 'overdue' : 'unconfirmed';
  }
  if (windowClosed && planEnded && state.dueOn >= at.planEnds) return 'overdue';
  return courseStatus(claim) ?? 'not_started';
}

/** At risk or in progress, where the claim says so; null where it says that nothing has begun. */
function courseStatus(claim: Claim): Status | null {
  if (claim.declared !== null && claim.forecast === 'at_risk') return 'at_risk';
  return claim.declared === 'in_progress' ? 'in_progress' : null;
}

/** A closed window asked about this occurrence and nobody answered. */
function isSilent(state: OccurrenceState, at: StatusDay): boolean {
  const window = at.closedWindow;
  if (window === null || state.from > window.to) return false;
  const countsOn = answerCountsOn(state);
  return countsOn === null || countsOn < window.answersFrom;
}

/**
 * The day for which the latest answer counts: its own, or for one that came late the last day of the window that it
 * answers, so that it does not speak for the next window too. Null without an answer.
 *
 * @example answerCountsOn({ lastAnswerOn: '2026-07-13', lateDays: 3 }) // '2026-07-10'
 */
export function answerCountsOn({
  lastAnswerOn,
  lateDays,
}: Pick<OccurrenceState, 'lastAnswerOn' | 'lateDays'>): Day | null {
  return lastAnswerOn === null || lateDays === 0 ? lastAnswerOn : addDays(lastAnswerOn, -lateDays);
}

import type { Day } from '@kvartal/shared/calendar';
import {
  occurrenceStatus,
  statusDay,
  taskStatus,
  type OccurrenceState,
  type Status,
  type StatusDay,
} from '@kvartal/shared/status';
import type { PlanView } from '../plan/plan.graphql.js';
import { kyivDay, kyivMidnight } from '../platform/clock/clock.js';
import type { DeadlineChangeTable } from '../platform/database/tables.js';
import type { WholeOccurrence, WholeTask } from '../status/whole-task.js';
import type { EarlierAnswer } from './earlier.queries.js';

/** What has been told and decided since an instant: answers in order of time, moves in the order of their proposals. */
export type SinceThen = { answers: readonly EarlierAnswer[]; moves: readonly DeadlineChangeTable[] };

/** How the tasks of a plan stood at the beginning of an earlier day, from what was known then. */
export function statusesOn(
  day: Day,
  plan: PlanView,
  tasks: readonly WholeTask[],
  { answers, moves }: SinceThen,
): Status[] {
  const since = kyivMidnight(day);
  const deadlines = deadlinesBefore(moves);
  const changed = Map.groupBy(answers, (answer) => answer.occurrenceId);
  const at = statusDay(day, plan.period, plan.reporting);
  const stateOf = (occurrence: WholeOccurrence): OccurrenceState => {
    const { id, kind, from, movedTimes } = occurrence;
    const told = changed.get(id);
    const { declared, forecast, review, confirmedStatus, lastAnswerOn, lateDays } = told
      ? knownBefore(told, since)
      : occurrence;
    const dueOn = deadlines.get(id) ?? occurrence.dueOn;
    return {
      kind,
      from,
      dueOn,
      movedTimes,
      declared,
      forecast,
      review,
      confirmedStatus,
      lastAnswerOn,
      lateDays,
    };
  };
  return tasks.map((task) => statusThen(task, at, stateOf));
}

function statusThen(
  task: WholeTask,
  at: StatusDay,
  stateOf: (occurrence: WholeOccurrence) => OccurrenceState,
): Status {
  const { schedule, eventOn } = task;
  return taskStatus(
    task.occurrences.map((one) => ({ kind: one.kind, status: occurrenceStatus(stateOf(one), at) })),
    {
      awaitingEvent: schedule?.kind === 'event' && (eventOn === null || eventOn >= at.today),
      obsolete: task.obsoleteReason !== null,
    },
  );
}

/** The deadlines that were in force before the approved moves, by the occurrence's key. */
function deadlinesBefore(moves: readonly DeadlineChangeTable[]): ReadonlyMap<string, Day> {
  const before = new Map<string, Day>();
  for (const move of moves) {
    const first = move.decision === 'approved' && !before.has(move.occurrence_id);
    if (first) before.set(move.occurrence_id, move.from_on);
  }
  return before;
}

/** What an occurrence's answers, given in order of time, had made of it before the instant. */
export function knownBefore(
  answers: readonly EarlierAnswer[],
  instant: number,
): Pick<
  OccurrenceState,
  'declared' | 'forecast' | 'review' | 'confirmedStatus' | 'lastAnswerOn' | 'lateDays'
> {
  const then = answers.filter(({ submittedAt }) => submittedAt < instant);
  const last = then.at(-1);
  const confirmed = then.findLast((answer) => reviewBefore(answer, instant) === 'confirmed');
  return {
    declared: last?.declared ?? null,
    forecast: last?.forecast ?? null,
    review: last ? reviewBefore(last, instant) : null,
    confirmedStatus: confirmed?.declared ?? null,
    lastAnswerOn: last ? kyivDay(last.submittedAt) : null,
    lateDays: last?.lateDays ?? 0,
  };
}

function reviewBefore({ review, reviewedAt }: EarlierAnswer, instant: number): EarlierAnswer['review'] {
  return reviewedAt === null || reviewedAt < instant ? review : 'submitted';
}

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
import type { Db } from '../platform/database/tables.js';
import type { WholeTask } from '../status/whole-task.js';
import { answersOfChanged, deadlinesBefore, type EarlierAnswer } from './earlier.queries.js';

/** How the tasks of a plan stood at the beginning of an earlier day, from what was known then. Two statements. */
export async function statusesOn(
  db: Db,
  plan: PlanView,
  tasks: readonly WholeTask[],
  day: Day,
): Promise<Status[]> {
  const { reader, id } = plan;
  const since = kyivMidnight(day);
  const [answers, deadlines] = await Promise.all([
    answersOfChanged(db, reader, id, since),
    deadlinesBefore(db, reader, id, since),
  ]);
  const changed = Map.groupBy(answers, (answer) => answer.occurrenceId);
  const at = statusDay(day, plan.period, plan.reporting);
  const stateOf = (occurrence: WholeTask['occurrences'][number]): OccurrenceState => {
    const told = changed.get(occurrence.id);
    const dueOn = deadlines.get(occurrence.id) ?? occurrence.dueOn;
    return { ...occurrence, ...(told && knownBefore(told, since)), dueOn };
  };
  return tasks.map((task) => statusThen(task, at, stateOf));
}

function statusThen(
  task: WholeTask,
  at: StatusDay,
  stateOf: (occurrence: WholeTask['occurrences'][number]) => OccurrenceState,
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

/** What an occurrence's answers, given in order of time, had made of it before the instant. */
export function knownBefore(
  answers: readonly EarlierAnswer[],
  instant: number,
): Pick<OccurrenceState, 'declared' | 'forecast' | 'review' | 'confirmedStatus' | 'lastAnswerOn'> {
  const then = answers
    .filter(({ submittedAt }) => submittedAt < instant)
    .map((answer) => ({ ...answer, review: reviewBefore(answer, instant) }));
  const last = then.at(-1);
  return {
    declared: last?.declared ?? null,
    forecast: last?.forecast ?? null,
    review: last?.review ?? null,
    confirmedStatus: then.findLast((answer) => answer.review === 'confirmed')?.declared ?? null,
    lastAnswerOn: last ? kyivDay(last.submittedAt) : null,
  };
}

function reviewBefore({ review, reviewedAt }: EarlierAnswer, instant: number): EarlierAnswer['review'] {
  return reviewedAt === null || reviewedAt < instant ? review : 'submitted';
}

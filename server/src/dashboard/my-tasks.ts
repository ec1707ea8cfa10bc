import { statusRank } from '@kvartal/shared/status';
import { mightEver } from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { openMovesOfCouncil } from '../deadline/moves.queries.js';
import { alsoAsking, type Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import { tasksByIds } from '../status/read-tasks.js';
import type { WholeTask } from '../status/whole-task.js';
import { decisionsOnMoves } from './decisions.js';
import type { DueOccurrenceView, MyTasksView } from './due.graphql.js';
import { candidateTaskIds } from './my-tasks.queries.js';
import { answerToday, roundNumber, roundOf, type Round } from './rounds.js';

/** So many answers to check are listed at most. */
const MOST_TO_REVIEW = 100;

/**
 * What a member owes, has answered, may check and may decide: thirteen statements at most, however many tasks there
 * are.
 */
export async function readMyTasks(db: Db, reader: Reader, member: MemberCtx): Promise<MyTasksView> {
  const [ids, moves] = await Promise.all([
    candidateTaskIds(db, member, mightEver(member, 'status.review')),
    mightEver(member, 'deadline.decide') ? openMovesOfCouncil(db, reader) : [],
  ]);
  const asked = new Set([...ids, ...moves.map((move) => move.task_id)]);
  const tasks = await tasksByIds(db, alsoAsking(reader, 'lastUpdate'), [...asked]);
  return { ...myTasks(tasks, member), toDecide: await decisionsOnMoves(db, reader, tasks, moves) };
}

/** How much waits on a desk: answers to give, answers to check, deadlines to decide on. */
export function countWaiting(desk: MyTasksView): number {
  return desk.due.length + desk.toReview.length + desk.toDecide.length;
}

/** Sorts the occurrences of these tasks into what is owed, answered and to be checked. */
function myTasks(tasks: readonly WholeTask[], member: MemberCtx): Omit<MyTasksView, 'toDecide'> {
  const rounds = new Map(tasks.map(({ plan }) => [plan.id, roundOf(plan)]));
  const own = tasks
    .filter((task) => task.status !== 'obsolete' && executedBy(task, member.unitIds))
    .flatMap((task) => itemsOf(task, rounds));
  const of = (answer: 'owed' | 'given'): DueOccurrenceView[] =>
    own
      .filter((item) => answerToday(item.occurrence, item.round) === answer)
      .toSorted(newestRoundThenWorst)
      .map(({ occurrence, task }) => ({ occurrence, task }));
  return {
    today: member.today,
    window: nearestWindow(own),
    due: of('owed'),
    answered: of('given'),
    toReview: toReview(tasks),
  };
}

type Item = DueOccurrenceView & { round: Round };

function executedBy({ executors }: WholeTask, unitIds: readonly string[]): boolean {
  return executors.some(({ unit }) => unitIds.includes(unit.id));
}

function itemsOf(task: WholeTask, rounds: ReadonlyMap<string, Round>): Item[] {
  const round = rounds.get(task.plan.id);
  return round ? task.occurrences.map((occurrence) => ({ occurrence, task, round })) : [];
}

function newestRoundThenWorst(a: Item, b: Item): number {
  return (
    roundNumber(b.round, b.occurrence.dueOn) - roundNumber(a.round, a.occurrence.dueOn) ||
    urgency(a) - urgency(b) ||
    (a.occurrence.dueOn < b.occurrence.dueOn ? -1 : a.occurrence.dueOn > b.occurrence.dueOn ? 1 : 0) ||
    a.task.position - b.task.position
  );
}

/** What was returned waits for its author as urgently as what is overdue. */
function urgency({ occurrence }: Item): number {
  return occurrence.review === 'returned' ? 0 : statusRank(occurrence.status);
}

function nearestWindow(items: readonly Item[]): MyTasksView['window'] {
  const windows = items.flatMap(({ round }) => round.window ?? []);
  return windows.reduce<Round['window']>(
    (first, window) => (first === null || window.dueOn < first.dueOn ? window : first),
    null,
  );
}

function toReview(tasks: readonly WholeTask[]): DueOccurrenceView[] {
  return tasks
    .flatMap((task) => task.occurrences.map((occurrence) => ({ occurrence, task })))
    .filter(({ occurrence }) => occurrence.lastUpdate?.can.review === true)
    .toSorted((a, b) => submittedAt(a) - submittedAt(b))
    .slice(0, MOST_TO_REVIEW);
}

function submittedAt({ occurrence }: DueOccurrenceView): number {
  return occurrence.lastUpdate?.submittedAt ?? 0;
}

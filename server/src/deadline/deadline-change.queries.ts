import type { MemberCtx } from '../access/ctx.js';
import { can } from '../access/access.js';
import { gathered } from '../plan/gathered.js';
import { keptByReader } from '../plan/kept-by-reader.js';
import type { PlanView } from '../plan/plan.graphql.js';
import { memberReader, type Reader } from '../plan/reader.js';
import { kyivDay } from '../platform/clock/clock.js';
import type { DeadlineChangeTable, Db } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import { authorsOf, toldName, unitOn } from '../status/authors.js';
import type { TaskView } from '../task/task.graphql.js';
import type { DeadlineChangeView } from './deadline-change.graphql.js';
import { openMovesOfPlan } from './moves.queries.js';

/** So many moves are shown at most; tasks with more have other problems. */
const MOST = 5000;

const kept = keptByReader<(task: TaskView) => Promise<DeadlineChangeView[] | undefined>>();

/**
 * The moves of a task's deadlines, the newest first. Those of many tasks cost together what those of one cost: two
 * statements. The public is told the approved ones.
 */
export async function deadlineChangesOf(db: Db, task: TaskView): Promise<DeadlineChangeView[]> {
  const { reader } = task.plan;
  const read = (tasks: readonly TaskView[]) => deadlineChangesOfTasks(db, reader, tasks);
  return (await kept(reader, 'deadlineChanges', () => gathered(read))(task)) ?? [];
}

/** The moves of a plan's deadlines that wait for the head, the oldest first: two statements. None for the public. */
export async function openDeadlineChangesOf(db: Db, { id, reader }: PlanView): Promise<DeadlineChangeView[]> {
  if (reader.member === null) return [];
  return deadlineChangeViews(db, reader, await openMovesOfPlan(db, reader, id), () => []);
}

async function deadlineChangesOfTasks(
  db: Db,
  reader: Reader,
  tasks: readonly TaskView[],
): Promise<ReadonlyMap<TaskView, DeadlineChangeView[]>> {
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  let query = db
    .selectFrom('deadline_change')
    .selectAll()
    .where('council_id', '=', reader.councilId)
    .where('task_id', 'in', [...taskOf.keys()]);
  if (reader.member === null) query = query.where('decision', '=', 'approved');
  const rows = await query.orderBy('proposed_at', 'desc').orderBy('id', 'desc').limit(MOST).execute();
  const unitsOf = (taskId: string) => taskOf.get(taskId)?.executors.map((one) => one.unit.id) ?? [];
  const views = await deadlineChangeViews(db, reader, rows, unitsOf);
  const told = new Map(views.map((view) => [view.id, view]));
  const ofTask = Map.groupBy(rows, (row) => row.task_id);
  return new Map(
    tasks.map((task) => [task, (ofTask.get(task.id) ?? []).flatMap(({ id }) => told.get(id) ?? [])]),
  );
}

/** One move, as it is after a verb changed it: for the payload of a mutation. */
export async function readDeadlineChange(db: Db, ctx: MemberCtx, id: string): Promise<DeadlineChangeView> {
  const rows = await db
    .selectFrom('deadline_change')
    .selectAll()
    .where('council_id', '=', ctx.councilId)
    .where('id', '=', id)
    .execute();
  const [view] = await deadlineChangeViews(db, memberReader(ctx), rows, () => []);
  return found(view);
}

/** Rows of moves as the reader is told them: one statement for the names. */
export async function deadlineChangeViews(
  db: Db,
  reader: Reader,
  rows: readonly DeadlineChangeTable[],
  unitsOf: (taskId: string) => readonly string[],
): Promise<DeadlineChangeView[]> {
  const authors = await authorsOf(
    db,
    reader.councilId,
    rows.map((row) => row.proposed_by),
  );
  return rows.map((row) => {
    const author = authors.get(row.proposed_by);
    const unit = unitOn(author, kyivDay(row.proposed_at), unitsOf(row.task_id));
    return {
      id: row.id,
      occurrenceId: row.occurrence_id,
      fromOn: row.from_on,
      toOn: row.to_on,
      reason: row.reason,
      proposedAt: row.proposed_at,
      proposedByName: toldName(reader, author, unit),
      decision: row.decision,
      decidedAt: row.decided_at,
      note: reader.member === null ? null : row.note,
      can: { decide: mayDecide(reader, row) },
    };
  });
}

/** Whether the reader may decide on a move that waits. */
function mayDecide({ member, councilId }: Reader, { decision }: { decision: string | null }): boolean {
  return member !== null && can(member, 'deadline.decide', { councilId, decision });
}

import type { Reader } from '../plan/reader.js';
import type { Db, DeadlineChangeTable } from '../platform/database/tables.js';

/** So many waiting moves of a plan are looked through at most. */
const MOST = 200;

/** The moves of a plan's deadlines that nobody has decided on, the oldest first: one statement. */
export function undecidedMoves(db: Db, reader: Reader, planId: string): Promise<DeadlineChangeTable[]> {
  return db
    .selectFrom('deadline_change')
    .innerJoin('task', (join) =>
      join
        .onRef('task.council_id', '=', 'deadline_change.council_id')
        .onRef('task.id', '=', 'deadline_change.task_id'),
    )
    .where('deadline_change.council_id', '=', reader.councilId)
    .where('task.plan_id', '=', planId)
    .where('deadline_change.decision', 'is', null)
    .selectAll('deadline_change')
    .orderBy('deadline_change.proposed_at')
    .limit(MOST)
    .execute();
}

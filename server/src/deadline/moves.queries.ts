import type { Reader } from '../plan/reader.js';
import { builtOnce } from '../platform/database/built-once.js';
import type { Db, DeadlineChangeTable } from '../platform/database/tables.js';

/** So many moves of a plan are looked through at most. */
const MOST = 1000;

type MovesPick = { councilId: string; planId: string; since: number };

const readMoves = builtOnce((db, { councilId, planId, since }: MovesPick) =>
  db
    .selectFrom('deadline_change')
    .innerJoin('task', (join) =>
      join
        .onRef('task.council_id', '=', 'deadline_change.council_id')
        .onRef('task.id', '=', 'deadline_change.task_id'),
    )
    .innerJoin('occurrence', (join) =>
      join
        .onRef('occurrence.council_id', '=', 'deadline_change.council_id')
        .onRef('occurrence.id', '=', 'deadline_change.occurrence_id'),
    )
    .where('deadline_change.council_id', '=', councilId)
    .where('task.plan_id', '=', planId)
    .where('task.removed_on', 'is', null)
    .where('occurrence.withdrawn_on', 'is', null)
    .where((eb) =>
      eb.or([
        eb('deadline_change.decision', 'is', null),
        eb.and([
          eb('deadline_change.decision', '=', 'approved'),
          eb('deadline_change.decided_at', '>=', since),
        ]),
      ]),
    )
    .selectAll('deadline_change')
    .orderBy('deadline_change.proposed_at')
    .orderBy('deadline_change.id')
    .limit(MOST),
);

/**
 * The moves of a plan's deadlines that nobody has decided on, and those approved since an instant, in the order in
 * which they were proposed; nothing of what an amendment took out of the plan: one statement.
 */
export function openAndRecentMoves(
  db: Db,
  { councilId }: Reader,
  planId: string,
  since: number,
): Promise<DeadlineChangeTable[]> {
  return readMoves(db, { councilId, planId, since });
}

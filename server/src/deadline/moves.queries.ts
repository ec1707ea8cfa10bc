import type { Reader } from '../plan/reader.js';
import { builtOnce } from '../platform/database/built-once.js';
import type { Db, DeadlineChangeTable } from '../platform/database/tables.js';

/** So many moves of a plan are looked through at most. */
const MOST = 1000;

/** So many moves of a council wait on one desk at most. */
const MOST_ON_DESK = 100;

/** The moves of a council's deadlines, the oldest first; none of what an amendment took out of a plan. */
function standingMoves(db: Db, councilId: string) {
  return db
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
    .where('task.removed_on', 'is', null)
    .where('occurrence.withdrawn_on', 'is', null)
    .selectAll('deadline_change')
    .orderBy('deadline_change.proposed_at')
    .orderBy('deadline_change.id');
}

type MovesPick = { councilId: string; planId: string; since: number };

const readMoves = builtOnce((db, { councilId, planId, since }: MovesPick) =>
  standingMoves(db, councilId)
    .where('task.plan_id', '=', planId)
    .where((eb) =>
      eb.or([
        eb('deadline_change.decision', 'is', null),
        eb.and([
          eb('deadline_change.decision', '=', 'approved'),
          eb('deadline_change.decided_at', '>=', since),
        ]),
      ]),
    )
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

const readOpenOfPlan = builtOnce((db, { councilId, planId }: Omit<MovesPick, 'since'>) =>
  standingMoves(db, councilId)
    .where('task.plan_id', '=', planId)
    .where('deadline_change.decision', 'is', null)
    .limit(MOST),
);

/** The moves of a plan's deadlines that nobody has decided on, the oldest first: one statement. */
export function openMovesOfPlan(
  db: Db,
  { councilId }: Reader,
  planId: string,
): Promise<DeadlineChangeTable[]> {
  return readOpenOfPlan(db, { councilId, planId });
}

const readOpenOfCouncil = builtOnce((db, { councilId }: Pick<MovesPick, 'councilId'>) =>
  standingMoves(db, councilId).where('deadline_change.decision', 'is', null).limit(MOST_ON_DESK),
);

/** The moves in all plans of a council that nobody has decided on, the oldest first: one statement. */
export function openMovesOfCouncil(db: Db, { councilId }: Reader): Promise<DeadlineChangeTable[]> {
  return readOpenOfCouncil(db, { councilId });
}

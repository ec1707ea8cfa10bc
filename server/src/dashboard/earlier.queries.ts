import type { Day } from '@kvartal/shared/calendar';
import type { DeclaredStatus, Forecast, Review } from '@kvartal/shared/status';
import type { Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';

/** An answer, with the instants that tell what was known of it on an earlier day. */
export type EarlierAnswer = {
  occurrenceId: string;
  declared: DeclaredStatus;
  forecast: Forecast | null;
  review: Review;
  submittedAt: number;
  reviewedAt: number | null;
};

/** All answers about the plan's occurrences of which anything was told or decided since the instant, the oldest first. */
export async function answersOfChanged(
  db: Db,
  reader: Reader,
  planId: string,
  since: number,
): Promise<EarlierAnswer[]> {
  const changed = db
    .selectFrom('status_update')
    .innerJoin('task', (join) =>
      join
        .onRef('task.council_id', '=', 'status_update.council_id')
        .onRef('task.id', '=', 'status_update.task_id'),
    )
    .where('task.council_id', '=', reader.councilId)
    .where('task.plan_id', '=', planId)
    .where((eb) =>
      eb.or([eb('status_update.submitted_at', '>=', since), eb('status_update.reviewed_at', '>=', since)]),
    )
    .select('status_update.occurrence_id');
  const rows = await db
    .selectFrom('status_update')
    .where('council_id', '=', reader.councilId)
    .where('occurrence_id', 'in', changed)
    .select(['occurrence_id', 'declared', 'forecast', 'review', 'submitted_at', 'reviewed_at'])
    .orderBy('submitted_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    occurrenceId: row.occurrence_id,
    // The table's CHECKs allow nothing else.
    declared: row.declared as DeclaredStatus,
    forecast: row.forecast as Forecast | null,
    review: row.review as Review,
    submittedAt: row.submitted_at,
    reviewedAt: row.reviewed_at,
  }));
}

/** The deadlines that were in force before moves approved since the instant, by the occurrence's key. */
export async function deadlinesBefore(
  db: Db,
  reader: Reader,
  planId: string,
  since: number,
): Promise<ReadonlyMap<string, Day>> {
  const rows = await db
    .selectFrom('deadline_change')
    .innerJoin('task', (join) =>
      join
        .onRef('task.council_id', '=', 'deadline_change.council_id')
        .onRef('task.id', '=', 'deadline_change.task_id'),
    )
    .where('task.council_id', '=', reader.councilId)
    .where('task.plan_id', '=', planId)
    .where('deadline_change.decision', '=', 'approved')
    .where('deadline_change.decided_at', '>=', since)
    .select(['deadline_change.occurrence_id', 'deadline_change.from_on'])
    .orderBy('deadline_change.decided_at', 'desc')
    .execute();
  // The earliest of several moves comes last and wins: before it, its own `from_on` was in force.
  return new Map(rows.map((row) => [row.occurrence_id, row.from_on]));
}

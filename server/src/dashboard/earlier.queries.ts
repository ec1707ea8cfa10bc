import type { DeclaredStatus, Forecast, Review } from '@kvartal/shared/status';
import type { Reader } from '../plan/reader.js';
import { builtOnce } from '../platform/database/built-once.js';
import type { Db } from '../platform/database/tables.js';

/** An answer, with the instants that tell what was known of it on an earlier day. */
export type EarlierAnswer = {
  occurrenceId: string;
  declared: DeclaredStatus;
  forecast: Forecast | null;
  review: Review;
  submittedAt: number;
  lateDays: number;
  reviewedAt: number | null;
};

type ChangedPick = { councilId: string; planId: string; since: number };

const readAnswers = builtOnce((db, { councilId, planId, since }: ChangedPick) => {
  const changed = db
    .selectFrom('status_update')
    .innerJoin('task', (join) =>
      join
        .onRef('task.council_id', '=', 'status_update.council_id')
        .onRef('task.id', '=', 'status_update.task_id'),
    )
    .where('task.council_id', '=', councilId)
    .where('task.plan_id', '=', planId)
    .where((eb) =>
      eb.or([eb('status_update.submitted_at', '>=', since), eb('status_update.reviewed_at', '>=', since)]),
    )
    .select('status_update.occurrence_id');
  return db
    .selectFrom('status_update')
    .where('council_id', '=', councilId)
    .where('occurrence_id', 'in', changed)
    .select(['occurrence_id', 'declared', 'forecast', 'review', 'submitted_at', 'late_days', 'reviewed_at'])
    .orderBy('submitted_at')
    .orderBy('id');
});

/** All answers about the plan's occurrences of which anything was told or decided since the instant, the oldest first. */
export async function answersOfChanged(
  db: Db,
  { councilId }: Reader,
  planId: string,
  since: number,
): Promise<EarlierAnswer[]> {
  const rows = await readAnswers(db, { councilId, planId, since });
  return rows.map((row) => ({
    occurrenceId: row.occurrence_id,
    declared: row.declared,
    forecast: row.forecast,
    review: row.review,
    submittedAt: row.submitted_at,
    lateDays: row.late_days,
    reviewedAt: row.reviewed_at,
  }));
}

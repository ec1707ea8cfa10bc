import type { ReportEvidence } from '@kvartal/shared/report';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/** The latest answer that was not returned, with its evidence. */
export type Answer = {
  text: string;
  reason: string | null;
  lateDays: number;
  evidence: ReportEvidence[];
};

/** The answers of a plan's occurrences by occurrence id, in two statements. */
export async function answersOfPlan(db: Db, councilId: string, planId: string): Promise<Map<string, Answer>> {
  const updates = await db
    .selectFrom('status_update')
    .innerJoin('task', (join) =>
      join
        .onRef('task.council_id', '=', 'status_update.council_id')
        .onRef('task.id', '=', 'status_update.task_id'),
    )
    .where('status_update.council_id', '=', councilId)
    .where('task.plan_id', '=', planId)
    .where('status_update.review', '!=', 'returned')
    .select(['status_update.id', 'status_update.occurrence_id', 'status_update.text', 'status_update.reason'])
    .select('status_update.late_days')
    .orderBy('status_update.submitted_at')
    .orderBy('status_update.id')
    .execute();
  // A later answer takes the place of an earlier one.
  const latest = new Map(updates.map((update) => [update.occurrence_id, update]));
  const evidence = await db
    .selectFrom('evidence')
    .innerJoin('status_update', (join) =>
      join
        .onRef('status_update.council_id', '=', 'evidence.council_id')
        .onRef('status_update.id', '=', 'evidence.status_update_id'),
    )
    .innerJoin('task', (join) =>
      join
        .onRef('task.council_id', '=', 'status_update.council_id')
        .onRef('task.id', '=', 'status_update.task_id'),
    )
    .where('evidence.council_id', '=', councilId)
    .where('task.plan_id', '=', planId)
    .select(['evidence.status_update_id', 'evidence.title', 'evidence.url'])
    .orderBy('evidence.id')
    .execute();
  const ofUpdate = Map.groupBy(evidence, (one) => one.status_update_id);
  return new Map(
    [...latest].map(([occurrenceId, { id, text, reason, late_days: lateDays }]) => [
      occurrenceId,
      {
        text,
        reason,
        lateDays,
        evidence: (ofUpdate.get(id) ?? []).map(({ title, url }) => ({ title, url })),
      },
    ]),
  );
}

/** The post of the council's head, who signs; null when nobody is the head or the post is not known. */
export async function headPost(db: Db, councilId: string): Promise<string | null> {
  const rows = await db
    .selectFrom('membership')
    .where('council_id', '=', councilId)
    .where('post', 'is not', null)
    .where('deactivated_at', 'is', null)
    .select(['post', 'roles'])
    .orderBy('id')
    .execute();
  const head = rows.find((row) => fromJson(row.roles).includes('head'));
  return head?.post ?? null;
}

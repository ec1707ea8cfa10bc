import type { ReportContent } from '@kvartal/shared/report';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/** A report's own row with the plan that it speaks of. */
export type ReportRow = {
  id: string;
  councilId: string;
  year: number;
  state: 'draft' | 'published';
  version: number;
  texts: { key: string; text: string }[];
  content: ReportContent | null;
  contentHash: string | null;
  publishedAt: number | null;
  councilSlug: string;
  planId: string;
  planSlug: string;
};

/** A report by its id; null when it is missing or another council's. */
export async function reportById(db: Db, councilId: string, id: string): Promise<ReportRow | null> {
  const row = await reports(db)
    .where('report.council_id', '=', councilId)
    .where('report.id', '=', id)
    .executeTakeFirst();
  return row ? reportRow(row) : null;
}

/** The reports of a plan, the latest year first. */
export async function reportsOfPlan(db: Db, councilId: string, planId: string): Promise<ReportRow[]> {
  const rows = await reports(db)
    .where('report.council_id', '=', councilId)
    .where('report.plan_id', '=', planId)
    .orderBy('report.year', 'desc')
    .execute();
  return rows.map(reportRow);
}

/** The reports of a plan that nobody has published yet, the latest year first. */
export async function draftReportsOfPlan(db: Db, councilId: string, planId: string): Promise<ReportRow[]> {
  const rows = await reports(db)
    .where('report.council_id', '=', councilId)
    .where('report.plan_id', '=', planId)
    .where('report.state', '=', 'draft')
    .orderBy('report.year', 'desc')
    .execute();
  return rows.map(reportRow);
}

function reports(db: Db) {
  return db
    .selectFrom('report')
    .innerJoin('plan', (join) =>
      join.onRef('plan.council_id', '=', 'report.council_id').onRef('plan.id', '=', 'report.plan_id'),
    )
    .innerJoin('council', 'council.id', 'report.council_id')
    .selectAll('report')
    .select(['plan.slug as plan_slug', 'council.slug as council_slug']);
}

type SqlRow = Awaited<ReturnType<ReturnType<typeof reports>['executeTakeFirstOrThrow']>>;

function reportRow(row: SqlRow): ReportRow {
  return {
    id: row.id,
    councilId: row.council_id,
    year: row.year,
    state: row.state,
    version: row.version,
    texts: fromJson(row.texts),
    content: fromJson(row.content),
    contentHash: row.content_hash,
    publishedAt: row.published_at,
    councilSlug: row.council_slug,
    planId: row.plan_id,
    planSlug: row.plan_slug,
  };
}

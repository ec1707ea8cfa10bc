import { can } from '../access/access.js';
import type { PlanView } from '../plan/plan.graphql.js';
import { plansByIds } from '../plan/plan.queries.js';
import type { Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import type { ReportCan, ReportView } from './report.graphql.js';
import { draftReportsOfPlan, reportById, reportsOfPlan, type ReportRow } from './report.queries.js';

/** A report of the council, or null: two statements. */
export async function readReport(db: Db, reader: Reader, id: string): Promise<ReportView | null> {
  const row = await reportById(db, reader.councilId, id);
  if (!row) return null;
  const plan = (await plansByIds(db, reader, [row.planId])).get(row.planId);
  return plan ? reportView(reader, row, plan) : null;
}

/** The reports of a plan that was read, the latest year first; the public is told the published ones. */
export async function readReportsOfPlan(db: Db, plan: PlanView): Promise<ReportView[]> {
  const { reader } = plan;
  const rows = await reportsOfPlan(db, reader.councilId, plan.id);
  return rows
    .filter((row) => reader.member !== null || row.state === 'published')
    .map((row) => reportView(reader, row, plan));
}

/** The reports of a plan that nobody has published yet, for a member. */
export async function readDraftReportsOfPlan(db: Db, plan: PlanView): Promise<ReportView[]> {
  const rows = await draftReportsOfPlan(db, plan.reader.councilId, plan.id);
  return rows.map((row) => reportView(plan.reader, row, plan));
}

function reportView(reader: Reader, row: ReportRow, plan: PlanView): ReportView {
  const address =
    row.state === 'published'
      ? `/public/${encodeURIComponent(row.councilSlug)}/reports/${encodeURIComponent(row.planSlug)}/${row.year}`
      : null;
  return {
    id: row.id,
    plan,
    year: row.year,
    state: row.state,
    version: row.version,
    contentHash: row.contentHash,
    publishedAt: row.publishedAt,
    publicUrl: address,
    docxUrl: address && `${address}/report.docx`,
    csvUrl: address && `${address}/report.csv`,
    can: reportCan(reader, row),
    frozen: row.content,
    written: row.texts,
  };
}

function reportCan({ member }: Reader, row: ReportRow): ReportCan {
  return {
    edit: member !== null && can(member, 'report.write', row),
    publish: member !== null && can(member, 'report.publish', row),
  };
}

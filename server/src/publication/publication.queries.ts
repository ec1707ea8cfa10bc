import type { ReportContent } from '@kvartal/shared/report';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import { publishedBy } from '../tenant/council.queries.js';
import { publicLogoUrl } from '../tenant/logo-url.js';

/** Where a published report lives: the words of its address. */
export type ReportAddress = { council: string; plan: string; year: number };

/** A published report: its frozen content, the hash of it, when it froze. */
export type FrozenReport = {
  content: ReportContent;
  contentHash: string;
  publishedAt: number;
  planIsPublic: boolean;
  /** Where the council's logo of today is. */
  logoUrl: string | null;
};

/** A published report by its address, for everybody; null when there is none. */
export function publishedReport(db: Db, address: ReportAddress): Promise<FrozenReport | null> {
  return publishedBy(db, address.council, (councilId) => reportOf(db, councilId, address));
}

async function reportOf(db: Db, councilId: string, address: ReportAddress): Promise<FrozenReport | null> {
  const row = await db
    .selectFrom('report')
    .innerJoin('plan', (join) =>
      join.onRef('plan.council_id', '=', 'report.council_id').onRef('plan.id', '=', 'report.plan_id'),
    )
    .innerJoin('council', 'council.id', 'report.council_id')
    .where('report.council_id', '=', councilId)
    .where('plan.slug', '=', address.plan)
    .where('report.year', '=', address.year)
    .where('report.state', '=', 'published')
    .select([
      'report.content_text',
      'report.content_hash',
      'report.published_at',
      'plan.published_at as plan_published_at',
      'council.slug',
      'council.logo_file_id',
    ])
    .executeTakeFirst();
  if (!row || row.content_text === null || row.content_hash === null) return null;
  return {
    // Our own publication wrote these bytes, and their hash says that they are still the same.
    content: fromJson<ReportContent>(row.content_text),
    contentHash: row.content_hash,
    publishedAt: Number(row.published_at),
    planIsPublic: row.plan_published_at !== null,
    logoUrl: publicLogoUrl(row),
  };
}

/** True for a plan that was opened to the public by a council that is open, null otherwise: whether it exists is not told. */
export async function isPublicPlan(
  db: Db,
  { council, plan }: { council: string; plan: string },
): Promise<true | null> {
  const row = await publishedBy(db, council, (councilId) =>
    db
      .selectFrom('plan')
      .where('council_id', '=', councilId)
      .where('slug', '=', plan)
      .where('published_at', 'is not', null)
      .select('id')
      .executeTakeFirst(),
  );
  return row ? true : null;
}

import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../access/ctx.js';
import { acrossCouncils } from '../platform/database/whose.js';
import type { Db } from '../platform/database/tables.js';
import { publishedBy } from '../tenant/council.queries.js';
import type { PlanView } from './plan.graphql.js';
import { planBySlug } from './plan.queries.js';
import type { PublicCouncilView, PublicPlanRefView, PublicReportRefView } from './public.graphql.js';
import { publicReader } from './reader.js';

/** So many councils and documents are listed at most. */
const MOST = 500;

/** A published plan as the public reads it; null for a plan that is not published, or of no council. */
export async function publishedPlan(
  db: Db,
  ctx: Ctx,
  address: { council: string; plan: string },
  info: GraphQLResolveInfo,
): Promise<PlanView | null> {
  return publishedBy(db, address.council, (councilId) =>
    planBySlug(db, publicReader(ctx, councilId, info), address.plan),
  );
}

/** Councils that are open to the public and have published something, by name, with their published plans and reports: two statements. */
export async function publicCouncils(db: Db): Promise<PublicCouncilView[]> {
  const plans = await acrossCouncils('published', () => publishedPlanRows(db));
  const reports = await acrossCouncils('published', () => publishedReportRows(db));
  const councils = new Map<string, PublicCouncilView>();
  const councilOf = (row: CouncilColumns): PublicCouncilView => {
    const known = councils.get(row.council);
    if (known) return known;
    const council = { slug: row.council, name: row.name_uk, city: row.city, plans: [], reports: [] };
    councils.set(row.council, council);
    return council;
  };
  for (const row of plans) councilOf(row).plans.push(planRef(row));
  for (const row of reports) councilOf(row).reports.push(reportRef(row));
  return [...councils.values()];
}

type CouncilColumns = { council: string; name_uk: string; city: string };

function publishedPlanRows(db: Db) {
  return db
    .selectFrom('plan')
    .innerJoin('council', 'council.id', 'plan.council_id')
    .where('plan.published_at', 'is not', null)
    .where('council.is_public', '=', 1)
    .select(['council.slug as council', 'council.name_uk', 'council.city'])
    .select(['plan.slug', 'plan.title', 'plan.period_from', 'plan.period_to'])
    .orderBy('council.name_uk')
    .orderBy('plan.created_at', 'desc')
    .limit(MOST)
    .execute();
}

function publishedReportRows(db: Db) {
  return (
    db
      .selectFrom('report')
      .innerJoin('plan', (join) =>
        join.onRef('plan.council_id', '=', 'report.council_id').onRef('plan.id', '=', 'report.plan_id'),
      )
      .innerJoin('council', 'council.id', 'report.council_id')
      .where('report.state', '=', 'published')
      .where('council.is_public', '=', 1)
      .select(['council.slug as council', 'council.name_uk', 'council.city'])
      .select(['plan.slug', 'plan.title', 'report.year'])
      // The table's CHECK: a published report has its instant.
      .select((eb) => eb.ref('report.published_at').$notNull().as('published_at'))
      .orderBy('council.name_uk')
      .orderBy('report.year', 'desc')
      .limit(MOST)
      .execute()
  );
}

function planRef(row: Awaited<ReturnType<typeof publishedPlanRows>>[number]): PublicPlanRefView {
  return {
    slug: row.slug,
    title: row.title,
    period: { from: row.period_from, to: row.period_to },
    url: `/public/${encodeURIComponent(row.council)}/plans/${encodeURIComponent(row.slug)}`,
  };
}

function reportRef(row: Awaited<ReturnType<typeof publishedReportRows>>[number]): PublicReportRefView {
  return {
    year: row.year,
    planSlug: row.slug,
    title: row.title,
    publishedAt: row.published_at,
    url: `/public/${encodeURIComponent(row.council)}/reports/${encodeURIComponent(row.slug)}/${row.year}`,
  };
}

import { can } from '../access/access.js';
import { builtOnce } from '../platform/database/built-once.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import { memberLogoUrl, publicLogoUrl } from '../tenant/logo-url.js';
import type { PlanCan, PlanView } from './plan.graphql.js';
import type { Reader } from './reader.js';

/** The council's plans, the newest first: one statement. */
export async function plansOf(db: Db, reader: Reader): Promise<PlanView[]> {
  const rows = await planRows(db, reader.councilId)
    .orderBy('plan.created_at', 'desc')
    .orderBy('plan.id', 'desc')
    .execute();
  return rows.map((row) => planView(reader, row));
}

const readBySlug = builtOnce((db, { councilId, slug }: { councilId: string; slug: string }) =>
  planRows(db, councilId).where('plan.slug', '=', slug),
);

/** The plan with this word in its address, or null; the public gets published plans only. */
export async function planBySlug(db: Db, reader: Reader, slug: string): Promise<PlanView | null> {
  const [row] = await readBySlug(db, { councilId: reader.councilId, slug });
  if (!row || (reader.member === null && !isOpen(row))) return null;
  return planView(reader, row);
}

/** Whether everybody may read the plan: it was published, and its council is open to the public. */
function isOpen(row: Pick<PlanRow, 'published_at' | 'is_public'>): boolean {
  return row.published_at !== null && row.is_public === 1;
}

/** The plans with these keys, by key; keys of other councils give nothing. */
export async function plansByIds(
  db: Db,
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlanView>> {
  if (ids.length === 0) return new Map();
  const rows = await planRows(db, reader.councilId).where('plan.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, planView(reader, row)]));
}

function planRows(db: Db, councilId: string) {
  return db
    .selectFrom('plan')
    .innerJoin('council', 'council.id', 'plan.council_id')
    .leftJoin('legal_act', (join) =>
      join
        .onRef('legal_act.council_id', '=', 'plan.council_id')
        .onRef('legal_act.id', '=', 'plan.legal_act_id'),
    )
    .where('plan.council_id', '=', councilId)
    .select([
      'plan.id',
      'plan.slug',
      'plan.title',
      'plan.city',
      'plan.period_from',
      'plan.period_to',
      'plan.levels',
      'plan.signatory',
      'plan.reporting',
      'plan.published_at',
      'plan.created_at',
      'plan.version',
      'council.id as council_id',
      'council.slug as council_slug',
      'council.name_uk',
      'council.name_en',
      'council.city as council_city',
      'council.locale as council_locale',
      'council.logo_file_id',
      'council.is_public',
      'legal_act.id as act_id',
      'legal_act.kind as act_kind',
      'legal_act.issuer as act_issuer',
      'legal_act.number as act_number',
      'legal_act.adopted_on as act_adopted_on',
      'legal_act.title as act_title',
      'legal_act.url as act_url',
    ]);
}

type PlanRow = Awaited<ReturnType<ReturnType<typeof planRows>['execute']>>[number];

function planView(reader: Reader, row: PlanRow): PlanView {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    city: row.city,
    period: { from: row.period_from, to: row.period_to },
    levels: fromJson(row.levels),
    legalAct: row.act_id === null ? null : { ...actOf(row), id: row.act_id },
    signatory: reader.member === null ? null : row.signatory,
    reporting: fromJson(row.reporting),
    publishedAt: row.published_at,
    createdAt: row.created_at,
    today: reader.today,
    version: row.version,
    council: {
      id: row.council_id,
      slug: row.council_slug,
      name: row.name_uk,
      nameEn: row.name_en,
      city: row.council_city,
      locale: row.council_locale,
      logoUrl:
        reader.member === null
          ? publicLogoUrl({ slug: row.council_slug, logo_file_id: row.logo_file_id })
          : memberLogoUrl(row),
    },
    can: planCan(reader),
    reader,
  };
}

function actOf(row: PlanRow) {
  return {
    kind: row.act_kind,
    issuer: row.act_issuer,
    number: row.act_number,
    adoptedOn: row.act_adopted_on,
    title: row.act_title,
    url: row.act_url,
  };
}

function planCan({ member, councilId }: Reader): PlanCan {
  return {
    edit: member !== null && can(member, 'plan.edit', { councilId }),
    amend: member !== null && can(member, 'plan.amend', { councilId }),
    publish: member !== null && can(member, 'plan.publish', { councilId }),
    setReporting: member !== null && can(member, 'reporting.set', { councilId }),
    createReport: member !== null && can(member, 'report.write', { councilId }),
    importMeasurements: member !== null && can(member, 'measurement.import', { councilId }),
  };
}

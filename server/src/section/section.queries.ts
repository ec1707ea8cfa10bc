import type { Reader } from '../plan/reader.js';
import { builtOnce } from '../platform/database/built-once.js';
import type { Db } from '../platform/database/tables.js';
import type { SectionView } from './section.graphql.js';

const readOfPlan = builtOnce((db, { councilId, planId }: { councilId: string; planId: string }) =>
  sectionRows(db, councilId).where('plan_id', '=', planId),
);

/** All sections of one plan in the order of its document. */
export async function sectionsOfPlan(db: Db, reader: Reader, planId: string): Promise<SectionView[]> {
  const rows = await readOfPlan(db, { councilId: reader.councilId, planId });
  return rows.map((row) => sectionView(reader, row));
}

/** All sections of these plans, each plan's in the order of its document. */
export async function sectionsOf(db: Db, reader: Reader, planIds: readonly string[]): Promise<SectionView[]> {
  if (planIds.length === 0) return [];
  const rows = await sectionRows(db, reader.councilId).where('plan_id', 'in', planIds).execute();
  return rows.map((row) => sectionView(reader, row));
}

function sectionRows(db: Db, councilId: string) {
  return db
    .selectFrom('section')
    .where('council_id', '=', councilId)
    .select(['id', 'plan_id', 'parent_id', 'code', 'title', 'principle', 'position'])
    .orderBy('position');
}

type SectionRow = Awaited<ReturnType<ReturnType<typeof sectionRows>['execute']>>[number];

function sectionView(reader: Reader, row: SectionRow): SectionView {
  return {
    id: row.id,
    parentId: row.parent_id,
    code: row.code,
    title: row.title,
    principle: row.principle,
    position: row.position,
    planId: row.plan_id,
    reader,
  };
}

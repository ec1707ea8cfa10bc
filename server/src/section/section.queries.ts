import type { Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import type { SectionView } from './section.graphql.js';

/** All sections of these plans, each plan's in the order of its document. */
export async function sectionsOf(db: Db, reader: Reader, planIds: readonly string[]): Promise<SectionView[]> {
  if (planIds.length === 0) return [];
  const rows = await db
    .selectFrom('section')
    .where('council_id', '=', reader.councilId)
    .where('plan_id', 'in', planIds)
    .select(['id', 'plan_id', 'parent_id', 'code', 'title', 'principle', 'position'])
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    code: row.code,
    title: row.title,
    principle: row.principle,
    position: row.position,
    planId: row.plan_id,
    reader,
  }));
}

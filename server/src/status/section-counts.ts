import type { Counts } from '@kvartal/shared/progress';
import { keptByReader } from '../plan/kept-by-reader.js';
import { plansByIds } from '../plan/plan.queries.js';
import type { Db } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import { planSections } from '../section/plan-sections.js';
import type { SectionView } from '../section/section.graphql.js';
import { countsBySection, sheetOf } from './plan-sheet.js';

const kept = keptByReader<Promise<ReadonlyMap<string, Counts>>>();

/** The counts of all sections of a section's plan, worked out once for a request. */
export function sectionCounts(
  db: Db,
  { reader, planId }: Pick<SectionView, 'reader' | 'planId'>,
): Promise<ReadonlyMap<string, Counts>> {
  return kept(reader, planId, async () => {
    const plan = found((await plansByIds(db, reader, [planId])).get(planId));
    return countsBySection(await planSections(db, reader, planId), await sheetOf(db, plan));
  });
}

import { keptByReader } from '../plan/kept-by-reader.js';
import type { Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import type { SectionView } from './section.graphql.js';
import { sectionsOfPlan } from './section.queries.js';

const kept = keptByReader<Promise<SectionView[]>>();

/** The sections of one plan in the order of its document, read once for a request. */
export function planSections(db: Db, reader: Reader, planId: string): Promise<SectionView[]> {
  return kept(reader, planId, () => sectionsOfPlan(db, reader, planId));
}

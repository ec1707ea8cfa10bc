import { blocksKept, type Block } from '@kvartal/shared/plan-document';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/**
 * What the document of a draft printed; null when the draft is missing or another council's, and when what was printed
 * is not kept.
 */
export async function printedBlocks(db: Db, councilId: string, draftId: string): Promise<Block[] | null> {
  const row = await db
    .selectFrom('plan_draft')
    .where('council_id', '=', councilId)
    .where('id', '=', draftId)
    .select('printed')
    .executeTakeFirst();
  const kept = fromJson(row?.printed ?? null);
  return kept && blocksKept(kept);
}

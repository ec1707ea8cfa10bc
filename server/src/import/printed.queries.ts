import { blocksKept, type Block, type KeptBlocks } from '@kvartal/shared/plan-document';
import type { JsonColumn } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import { parsedByTurns } from './draft-pieces.queries.js';

/**
 * What the document of a draft printed; null when the draft is missing, another council's or still being read, and when
 * what was printed is not kept.
 */
export async function printedBlocks(db: Db, councilId: string, draftId: string): Promise<Block[] | null> {
  const rows = await db
    .selectFrom('draft_piece')
    .innerJoin('plan_draft', (join) =>
      join
        .onRef('plan_draft.council_id', '=', 'draft_piece.council_id')
        .onRef('plan_draft.id', '=', 'draft_piece.draft_id'),
    )
    .where('draft_piece.council_id', '=', councilId)
    .where('draft_piece.draft_id', '=', draftId)
    .where('draft_piece.kind', '=', 'printed')
    .where('plan_draft.state', '!=', 'reading')
    .select('draft_piece.text')
    .$castTo<{ text: JsonColumn<KeptBlocks> }>()
    .orderBy('draft_piece.position')
    .execute();
  if (rows.length === 0) return null;
  return blocksKept(await parsedByTurns(rows.map(({ text }) => text)));
}

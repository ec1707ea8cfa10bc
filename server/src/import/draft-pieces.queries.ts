import { setImmediate } from 'node:timers/promises';
import { wholeDraft, type DraftPiece, type PlanDraft } from '@kvartal/shared/plan-document';
import { fromJson, type JsonColumn } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/** A draft, and the texts of its pieces as they are stored. */
export type StoredDraft = { draft: PlanDraft; texts: string[] };

/** What was read of a document; null when it is missing, not read or another council's. */
export async function storedDraft(db: Db, councilId: string, id: string): Promise<StoredDraft | null> {
  // In one statement, so that nobody corrects the draft between its frame and its pieces.
  const [first, ...rest] = await db
    .selectFrom('plan_draft')
    .leftJoin('draft_piece', (join) =>
      join
        .onRef('draft_piece.council_id', '=', 'plan_draft.council_id')
        .onRef('draft_piece.draft_id', '=', 'plan_draft.id')
        .on('draft_piece.kind', '=', 'read'),
    )
    .where('plan_draft.council_id', '=', councilId)
    .where('plan_draft.id', '=', id)
    .select((eb) => [
      // The frame comes once, and not with each piece.
      eb
        .case()
        .when('draft_piece.position', '>', 0)
        .then(null)
        .else(eb.ref('plan_draft.frame'))
        .end()
        .as('frame'),
      'draft_piece.text',
    ])
    .$castTo<{ frame: JsonColumn<PlanDraft> | null; text: JsonColumn<DraftPiece[]> | null }>()
    .orderBy('draft_piece.position')
    .execute();
  const frame = first?.frame ?? null;
  if (!first || frame === null) return null;
  const texts = [first, ...rest].flatMap(({ text }) => (text === null ? [] : [text]));
  return { draft: wholeDraft(fromJson(frame), await parsedByTurns(texts)), texts };
}

/**
 * The values of JSON texts. Between two of them everybody else has a turn: to take a long document apart in one go would
 * hold up all who ask meanwhile.
 */
export async function parsedByTurns<T>(texts: readonly JsonColumn<T>[]): Promise<T[]> {
  const values: T[] = [];
  for (const text of texts) {
    if (values.length > 0) await setImmediate();
    values.push(fromJson(text));
  }
  return values;
}

import { setImmediate } from 'node:timers/promises';
import { draftFrame, draftPieces, type PlanDraft } from '@kvartal/shared/plan-document';
import { newId } from '../platform/database/new-id.js';
import type { Db } from '../platform/database/tables.js';
import type { PieceKind } from './reading-words.js';

/** A text of a draft and its place among those of its kind. */
export type NumberedPiece = { kind: PieceKind; position: number; text: string };

type DraftKeys = { councilId: string; draftId: string };

/** Texts of one kind with their places. */
export function* numbered(kind: PieceKind, texts: Iterable<string>): Generator<NumberedPiece> {
  let position = 0;
  for (const text of texts) {
    yield { kind, position, text };
    position += 1;
  }
}

/** Adds pieces to a draft. */
export async function addPieces(
  db: Db,
  { councilId, draftId }: DraftKeys,
  pieces: readonly NumberedPiece[],
): Promise<void> {
  if (pieces.length === 0) return;
  const keys = { council_id: councilId, draft_id: draftId };
  await db
    .insertInto('draft_piece')
    .values(pieces.map((piece) => ({ id: newId(), ...keys, ...piece })))
    .execute();
}

/** Takes the pieces of a draft away. */
export async function removePieces(db: Db, { councilId, draftId }: DraftKeys): Promise<void> {
  await db
    .deleteFrom('draft_piece')
    .where('council_id', '=', councilId)
    .where('draft_id', '=', draftId)
    .execute();
}

/**
 * Saves a draft over the pieces that are stored of it, in the caller's transaction: those that differ are written, with a
 * turn for everybody else after each. Gives the new version of the draft.
 */
export async function saveDraft(
  db: Db,
  { councilId, draftId }: DraftKeys,
  { draft, texts }: { draft: PlanDraft; texts: readonly string[] },
): Promise<number> {
  const { version } = await db
    .updateTable('plan_draft')
    .set((eb) => ({ frame: JSON.stringify(draftFrame(draft)), version: eb('version', '+', 1) }))
    .where('council_id', '=', councilId)
    .where('id', '=', draftId)
    .returning('version')
    .executeTakeFirstOrThrow();
  let position = 0;
  for (const text of draftPieces(draft)) {
    if (position >= texts.length)
      await addPieces(db, { councilId, draftId }, [{ kind: 'read', position, text }]);
    else if (texts[position] !== text) await rewrite(db, { councilId, draftId }, { position, text });
    position += 1;
    await setImmediate();
  }
  if (position < texts.length)
    await db
      .deleteFrom('draft_piece')
      .where('council_id', '=', councilId)
      .where('draft_id', '=', draftId)
      .where('kind', '=', 'read')
      .where('position', '>=', position)
      .execute();
  return version;
}

async function rewrite(
  db: Db,
  { councilId, draftId }: DraftKeys,
  { position, text }: { position: number; text: string },
): Promise<void> {
  await db
    .updateTable('draft_piece')
    .set({ text })
    .where('council_id', '=', councilId)
    .where('draft_id', '=', draftId)
    .where('kind', '=', 'read')
    .where('position', '=', position)
    .execute();
}

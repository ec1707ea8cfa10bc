import type { DraftAct } from '@kvartal/shared/plan-document';
import type { MemberCtx } from '../access/ctx.js';
import type { Db } from '../platform/database/tables.js';
import { correctionStack } from './correction-stack.js';
import type { DraftHistory } from './draft-corrections.graphql.js';
import { correctionsOf } from './draft-corrections.queries.js';

/** The corrections of a draft as a person sees them, and which of them that person may take back. */
export async function draftHistory(db: Db, ctx: MemberCtx, draftId: string): Promise<DraftHistory> {
  const rows = await correctionsOf(db, ctx.councilId, draftId);
  const { inForce, undo, redo } = correctionStack(rows, ctx.membershipId);
  const inForceIds = new Set(inForce.map(({ id }) => id));
  const corrections = rows
    .filter(({ undoes }) => undoes === null)
    .map(({ id, madeAt, actorName, kind, place, acts }) => ({
      id,
      madeAt,
      actorName,
      kind,
      place,
      pointer: pointerOf(acts[0]),
      rows: acts.reduce((sum, act) => sum + rowsOf(act), 0),
      undone: !inForceIds.has(id),
    }))
    .toReversed();
  return { corrections, undoId: undo?.id ?? null, canRedo: redo !== null };
}

function pointerOf(act: DraftAct | undefined): string {
  return act && 'pointer' in act ? act.pointer : '';
}

function rowsOf(act: DraftAct): number {
  return 1 + ('also' in act ? (act.also?.length ?? 0) : 0);
}

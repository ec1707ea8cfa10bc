import type { Db } from '../platform/database/tables.js';

/** The document that a plan was read from last, and the draft that it was; null for a plan that came otherwise. */
export async function sourceDocument(
  db: Db,
  councilId: string,
  { planId, withDraft }: { planId: string; withDraft: boolean },
) {
  const row = await db
    .selectFrom('plan')
    .innerJoin('stored_file as file', (join) =>
      join.onRef('file.council_id', '=', 'plan.council_id').onRef('file.id', '=', 'plan.source_file_id'),
    )
    .leftJoin('plan_draft as draft', (join) =>
      join
        .onRef('draft.council_id', '=', 'plan.council_id')
        .onRef('draft.plan_id', '=', 'plan.id')
        .onRef('draft.file_id', '=', 'file.id'),
    )
    .where('plan.council_id', '=', councilId)
    .where('plan.id', '=', planId)
    .select(['file.id', 'file.name', 'file.sha256', 'draft.id as draft_id'])
    .orderBy('draft.id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  return {
    fileId: row.id,
    fileName: row.name,
    sha256: row.sha256,
    draftId: withDraft ? row.draft_id : null,
  };
}

import type { DraftPatch } from '@kvartal/shared/plan-document';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/** What people did to a draft, in its order, without the patches. */
export async function correctionsOf(db: Db, councilId: string, draftId: string) {
  const rows = await db
    .selectFrom('draft_correction')
    .where('council_id', '=', councilId)
    .where('draft_id', '=', draftId)
    .select(['id', 'version', 'kind', 'place', 'acts', 'undoes', 'membership_id', 'actor_name', 'made_at'])
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind,
    place: row.place,
    acts: fromJson(row.acts),
    undoes: row.undoes,
    membershipId: row.membership_id,
    actorName: row.actor_name,
    madeAt: row.made_at,
  }));
}

/** The patches of a draft that came after a version of it, by the keys of their corrections. */
export async function patchesSince(
  db: Db,
  councilId: string,
  { draftId, version }: { draftId: string; version: number },
): Promise<Map<string, DraftPatch>> {
  const rows = await db
    .selectFrom('draft_correction')
    .where('council_id', '=', councilId)
    .where('draft_id', '=', draftId)
    .where('version', '>', version)
    .select(['id', 'patch'])
    .orderBy('version')
    .execute();
  return new Map(rows.map((row) => [row.id, fromJson(row.patch)]));
}

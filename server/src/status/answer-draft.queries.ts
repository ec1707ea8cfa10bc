import type { MemberCtx } from '../access/ctx.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import type { AnswerDraftView } from './answer-draft.graphql.js';

type Whose = Pick<MemberCtx, 'councilId' | 'membershipId'>;

/** The asker's own draft about an occurrence; null when there is none. Nobody reads anybody else's. */
export async function answerDraftOf(
  db: Db,
  { councilId, membershipId }: Whose,
  occurrenceId: string,
): Promise<AnswerDraftView | null> {
  const row = await db
    .selectFrom('answer_draft')
    .where('council_id', '=', councilId)
    .where('membership_id', '=', membershipId)
    .where('occurrence_id', '=', occurrenceId)
    .select(['content', 'saved_at', 'version'])
    .executeTakeFirst();
  return row ? { occurrenceId, version: row.version, savedAt: row.saved_at, ...fromJson(row.content) } : null;
}

/** Lets go of the asker's draft about an occurrence, in the transaction of the verb that calls it. */
export async function dropAnswerDraft(
  db: Db,
  { councilId, membershipId }: Whose,
  occurrenceId: string,
): Promise<void> {
  await db
    .deleteFrom('answer_draft')
    .where('council_id', '=', councilId)
    .where('membership_id', '=', membershipId)
    .where('occurrence_id', '=', occurrenceId)
    .execute();
}

/** Lets go of the oldest drafts of a person beyond the `most` newest, in the transaction of the verb that calls it. */
export async function dropOldDrafts(db: Db, { councilId, membershipId }: Whose, most: number): Promise<void> {
  const newest = db
    .selectFrom('answer_draft')
    .where('council_id', '=', councilId)
    .where('membership_id', '=', membershipId)
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .select('id');
  await db
    .deleteFrom('answer_draft')
    .where('council_id', '=', councilId)
    .where('membership_id', '=', membershipId)
    .where('id', 'not in', newest)
    .execute();
}

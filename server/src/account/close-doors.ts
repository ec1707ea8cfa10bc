import type { Db } from '../platform/database/tables.js';

type Leaver = { councilId: string; membershipId: string; accountId: string; now: number };

/**
 * Ends everything by which a person could come in or be reached, within the caller's transaction: whatever is given to a
 * person as a key of its own gets a statement here. While the person is deactivated nothing opens anyway, because every
 * reading of a key asks for a person who serves; this keeps old keys from opening again for who comes back (R25).
 */
export async function closeDoors(db: Db, { councilId, membershipId, accountId, now }: Leaver): Promise<void> {
  for (const table of ['session', 'half_session'] as const)
    await db
      .deleteFrom(table)
      .where('council_id', '=', councilId)
      .where('account_id', '=', accountId)
      .execute();
  for (const table of ['update_link', 'calendar_feed', 'api_token'] as const)
    await db
      .updateTable(table)
      .set({ revoked_at: now })
      .where('council_id', '=', councilId)
      .where('membership_id', '=', membershipId)
      .where('revoked_at', 'is', null)
      .execute();
  // What a leaver has asked others for is asked anew by whoever stays.
  await db
    .updateTable('invitation')
    .set({ withdrawn_at: now, token_hash: null, letter_next_at: null })
    .where('council_id', '=', councilId)
    .where('invited_by', '=', membershipId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
  await db
    .updateTable('mail')
    .set({ state: 'dropped' })
    .where('council_id', '=', councilId)
    .where('membership_id', '=', membershipId)
    .where('state', '=', 'queued')
    .execute();
}

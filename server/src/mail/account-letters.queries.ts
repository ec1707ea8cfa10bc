import type { Locale } from '../access/ctx.js';
import type { Db } from '../platform/database/tables.js';

/** A letter about an account whose turn has come: whose it is and which row says so. */
export type LetterDue = {
  kind: 'invitation' | 'reset';
  /** The key of the invitation, or the address of the wish. */
  key: string;
  councilId: string | null;
  email: string;
  name: string;
  locale: Locale;
  /** The council that invites; null in a letter about a password. */
  council: string | null;
  /** The account of a wish; null for an invitation. */
  accountId: string | null;
  nextAt: number;
  attempts: number;
};

/** The invitation that has waited longest for its letter. */
export async function nextInvitation(db: Db, now: number): Promise<LetterDue | null> {
  const row = await db
    .selectFrom('invitation')
    .innerJoin('council', 'council.id', 'invitation.council_id')
    .where('invitation.letter_next_at', '<=', now)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.withdrawn_at', 'is', null)
    .orderBy('invitation.letter_next_at')
    .orderBy('invitation.id')
    .select(['invitation.id', 'invitation.council_id', 'invitation.email', 'invitation.name'])
    .select(['invitation.locale', 'invitation.letter_next_at', 'invitation.letter_attempts'])
    .select(['council.name_uk', 'council.name_en'])
    .executeTakeFirst();
  if (!row) return null;
  return {
    kind: 'invitation',
    key: row.id,
    councilId: row.council_id,
    email: row.email,
    name: row.name,
    locale: row.locale,
    council: row.locale === 'en' ? (row.name_en ?? row.name_uk) : row.name_uk,
    accountId: null,
    nextAt: row.letter_next_at ?? now,
    attempts: row.letter_attempts,
  };
}

/** The wish that has waited longest; `accountId` is null where nobody who serves anywhere has the address. */
export async function nextReset(db: Db, now: number): Promise<LetterDue | null> {
  const wish = await db
    .selectFrom('password_reset')
    .where('letter_next_at', '<=', now)
    .orderBy('letter_next_at')
    .orderBy('email')
    .selectAll()
    .executeTakeFirst();
  if (!wish) return null;
  const account = await db
    .selectFrom('account')
    .where('account.email', '=', wish.email)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('membership')
          .whereRef('membership.account_id', '=', 'account.id')
          .where('membership.deactivated_at', 'is', null)
          .select('membership.id'),
      ),
    )
    .select(['id', 'name', 'locale'])
    .executeTakeFirst();
  return {
    kind: 'reset',
    key: wish.email,
    councilId: null,
    email: wish.email,
    name: account?.name ?? '',
    locale: account?.locale ?? 'uk',
    council: null,
    accountId: account?.id ?? null,
    nextAt: wish.letter_next_at ?? now,
    attempts: wish.letter_attempts,
  };
}

/** What a letter that goes out leaves in its row. */
export type Taken = { tokenHash: string; expiresAt: number; nextAt: number };

/** Takes a letter in hand: of two processes one gets true. The row has the hash of the new link before it is sent. */
export async function takeLetter(db: Db, due: LetterDue, taken: Taken): Promise<boolean> {
  const set = {
    token_hash: taken.tokenHash,
    expires_at: taken.expiresAt,
    letter_next_at: taken.nextAt,
    letter_attempts: due.attempts + 1,
  };
  const row =
    due.kind === 'invitation'
      ? await db
          .updateTable('invitation')
          .set(set)
          .where('council_id', '=', due.councilId ?? '')
          .where('id', '=', due.key)
          .where('letter_next_at', '=', due.nextAt)
          .where('accepted_at', 'is', null)
          .where('withdrawn_at', 'is', null)
          .returning('id')
          .executeTakeFirst()
      : await db
          .updateTable('password_reset')
          .set({ ...set, account_id: due.accountId })
          .where('email', '=', due.key)
          .where('letter_next_at', '=', due.nextAt)
          .returning('email')
          .executeTakeFirst();
  return row !== undefined;
}

/** The letter was sent, or nobody is to get it: nothing waits any more. */
export async function finishLetter(db: Db, due: LetterDue): Promise<void> {
  if (due.kind === 'invitation')
    await db
      .updateTable('invitation')
      .set({ letter_next_at: null })
      .where('council_id', '=', due.councilId ?? '')
      .where('id', '=', due.key)
      .execute();
  else
    await db
      .updateTable('password_reset')
      .set({ letter_next_at: null })
      .where('email', '=', due.key)
      .execute();
}

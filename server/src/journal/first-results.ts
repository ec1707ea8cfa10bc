import type { Attempt } from '../access/attempt.js';
import { newId } from '../platform/database/new-id.js';
import type { Db } from '../platform/database/tables.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { sha256Of } from '../platform/files/sha256.js';
import type { Plain } from '../platform/plain.js';

const DAY = 24 * 60 * 60 * 1000;
/** A telephone that had no network over a long weekend still learns that its answer had arrived (R6 asks for a day). */
const KEPT_MS = 7 * DAY;
/** So many that nobody waits for any more go with each new one: the table stays as small as a week. */
const SWEPT_AT_ONCE = 50;

/** One change of an attempt, as the table knows it. */
type Asked = { councilId: string; membershipId: string; key: string; ordinal: number; asked: string };

/**
 * What tells one change from another: whose, by which key, the how many-th of its act, and the hash of what is asked.
 * Call it before the transaction: hashing a file takes its time. A key that is no key is refused.
 */
export async function askedOf(
  { councilId, membershipId }: { councilId: string; membershipId: string },
  attempt: Attempt,
): Promise<Asked> {
  const { key } = attempt;
  if (!/^[\x21-\x7e]{8,100}$/.test(key))
    throw new DomainError('input.invalid', 'An Idempotency-Key has 8 to 100 visible ASCII characters.');
  const ordinal = attempt.begun;
  attempt.begun += 1;
  const sums = await Promise.all(attempt.asked.map((part) => sha256Of(Buffer.from(part))));
  return { councilId, membershipId, key, ordinal, asked: await sha256Of(Buffer.from(sums.join())) };
}

/**
 * What this change gave when it was made, as JSON; null when it was not made. The same key with something else asked is
 * refused: neither of the two may pass for the other.
 */
export async function firstResult(
  db: Db,
  { councilId, membershipId, key, ordinal, asked }: Asked,
): Promise<string | null> {
  const row = await db
    .selectFrom('first_result')
    .where('council_id', '=', councilId)
    .where('membership_id', '=', membershipId)
    .where('key', '=', key)
    .where('ordinal', '=', ordinal)
    .select(['asked', 'result'])
    .executeTakeFirst();
  if (!row) return null;
  if (row.asked !== asked)
    throw new DomainError('attempt.other_content', 'This key was used for another act.');
  return row.result;
}

/** Keeps what a change gave, in the transaction of the change, and lets go of some that are too old. */
export async function keepResult(db: Db, asked: Asked, value: Plain, now: number): Promise<void> {
  const { councilId, membershipId, key, ordinal } = asked;
  await db
    .insertInto('first_result')
    .values({
      id: newId(),
      council_id: councilId,
      membership_id: membershipId,
      key,
      ordinal,
      asked: asked.asked,
      result: JSON.stringify(value ?? null),
      created_at: now,
    })
    .execute();
  const old = db
    .selectFrom('first_result')
    .where('council_id', '=', councilId)
    .where('created_at', '<', now - KEPT_MS)
    .orderBy('created_at')
    .limit(SWEPT_AT_ONCE)
    .select('id');
  await db.deleteFrom('first_result').where('council_id', '=', councilId).where('id', 'in', old).execute();
}

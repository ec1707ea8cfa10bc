import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Writes } from '../platform/database/database.module.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

const MINUTE = 60_000;
/** For how long a wrong guess counts. */
const WINDOW_MS = 15 * MINUTE;
/** A count that belongs to no account is forgotten after so long: invented names must not fill the table. */
const FORGOTTEN_AFTER_MS = 30 * 24 * 60 * MINUTE;

/** What is being guessed, and how often it may be. */
type Limit = {
  /** What is counted; only its hash is kept, because people type their passwords into the wrong field. */
  name: string;
  /** The account to which the count belongs, if there is one. */
  accountId: string | null;
  /** Guesses in a quarter of an hour. */
  recent: number;
  /** Guesses in a row, ever; null for no end. */
  inARow: number | null;
};

/** Wrong passwords for one account from devices that nobody knows (NIST SP 800-63B-4, 3.2.2: 100 in a row). */
export const ofAccount = (email: string, accountId: string | null): Limit => ({
  name: `account ${email}`,
  accountId,
  recent: 10,
  inARow: 100,
});

/** The same from one known device: its own count, so that strangers do not shut the person out. */
export const ofDevice = (deviceId: string, accountId: string): Limit => ({
  name: `device ${deviceId} ${accountId}`,
  accountId,
  recent: 10,
  inARow: 100,
});

/** Wrong passwords from one address, whatever the accounts; of IPv6 the part that one subscriber has. */
export const ofAddress = (address: string): Limit => ({
  name: `address ${address.includes(':') && !address.includes('.') ? subscriber(address) : address}`,
  accountId: null,
  recent: 50,
  inARow: null,
});

/** Wrong codes of the program that makes them. */
export const ofCodes = (accountId: string): Limit => ({
  name: `codes ${accountId}`,
  accountId,
  recent: 5,
  inARow: 100,
});

/** Wrong recovery codes: too long to be guessed in a row, so they are never shut for good. */
export const ofRecoveryCodes = (accountId: string): Limit => ({
  name: `recovery ${accountId}`,
  accountId,
  recent: 5,
  inARow: null,
});

/**
 * Counts guesses in the database, where every server process sees them and a restart forgets nothing. A guess is
 * counted before it is checked, so that parallel ones cannot slip through together.
 */
@Injectable()
export class Guesses {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** Counts a guess against every limit and says whether it may be checked; where one is reached nothing is counted. */
  async take(limits: readonly Limit[]): Promise<boolean> {
    const now = this.clock.now();
    return this.writes.db.transaction().execute(async (db) => {
      const counts = [];
      for (const limit of inOrder(limits)) counts.push({ limit, ...(await locked(db, limit, now)) });
      const open = counts.every(
        ({ limit, recent, inARow }) =>
          recent.length < limit.recent && (limit.inARow === null || inARow < limit.inARow),
      );
      if (open)
        for (const { limit, recent, inARow } of counts)
          await write(db, limit, { recent: [...recent, now], inARow: inARow + 1 }, now);
      return open;
    });
  }

  /** The guess was right: what belongs to the account starts afresh, the address gets its one guess back. */
  async forgive(limits: readonly Limit[]): Promise<void> {
    const now = this.clock.now();
    await this.writes.db.transaction().execute(async (db) => {
      await db
        .deleteFrom('guess')
        .where('account_id', 'is', null)
        .where('touched_at', '<', now - FORGOTTEN_AFTER_MS)
        .execute();
      for (const limit of inOrder(limits)) {
        const { recent, inARow } = await locked(db, limit, now);
        const own = limit.accountId !== null;
        await write(db, limit, own ? NONE : { recent: recent.slice(0, -1), inARow: inARow - 1 }, now);
      }
    });
  }

  /** The owner has recovered the account by mail: every count of it starts afresh. Call it when a password was reset. */
  async forget(accountId: string): Promise<void> {
    await this.writes.db.deleteFrom('guess').where('account_id', '=', accountId).execute();
  }
}

type Count = { recent: number[]; inARow: number };
const NONE: Count = { recent: [], inARow: 0 };

/** Always in one order, so that two guesses never wait for one another. */
function inOrder(limits: readonly Limit[]): Limit[] {
  return limits.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/** The count as it stands, kept from others until the transaction ends. */
async function locked(db: Db, limit: Limit, now: number): Promise<Count> {
  const row = await db
    .insertInto('guess')
    .values({ id: idOf(limit), account_id: limit.accountId, tried_at: '[]', in_a_row: 0, touched_at: now })
    // An account may have come since the first guess. Setting the row takes the lock of the row in both engines.
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ touched_at: now, account_id: limit.accountId }),
    )
    .returning(['tried_at', 'in_a_row'])
    .executeTakeFirstOrThrow();
  const recent = fromJson(row.tried_at).filter((at) => at > now - WINDOW_MS);
  return { recent, inARow: row.in_a_row };
}

async function write(db: Db, limit: Limit, { recent, inARow }: Count, now: number): Promise<void> {
  await db
    .updateTable('guess')
    .set({ tried_at: JSON.stringify(recent), in_a_row: inARow, touched_at: now })
    .where('id', '=', idOf(limit))
    .execute();
}

function idOf({ name }: Limit): string {
  return hash('sha256', name);
}

/**
 * The first 64 bits of an IPv6 address.
 *
 * @example subscriber('2001:db8::1') // '2001:db8:0:0'
 */
function subscriber(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}

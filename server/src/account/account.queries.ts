import type { Db } from '../platform/database/tables.js';
import { councilsOfAccount } from '../tenant/council.queries.js';
import { needsFactor } from '../access/second-factor-rule.js';
import { fromJson } from '../platform/database/json-column.js';
import { acrossCouncils } from '../platform/database/whose.js';
import type { PasswordOwner } from './password-rules.js';

/** An account that can sign in, with the council it opens first. */
export type AccountToSignIn = { id: string; passwordHash: string; councilId: string };

/** The account of an address in lower case, if it serves in any council. */
export async function accountByEmail(db: Db, email: string): Promise<AccountToSignIn | undefined> {
  const row = await acrossCouncils('account', () =>
    db
      .selectFrom('account')
      .innerJoin('membership', 'membership.account_id', 'account.id')
      .where('account.email', '=', email)
      .where('membership.deactivated_at', 'is', null)
      .select(['account.id', 'account.password_hash', 'membership.council_id'])
      .orderBy('membership.id')
      .executeTakeFirst(),
  );
  return row && { id: row.id, passwordHash: row.password_hash, councilId: row.council_id };
}

/** Whose password the account's is, for the rules of a new one; undefined for an unknown account. */
export async function passwordOwner(db: Db, accountId: string): Promise<PasswordOwner | undefined> {
  const account = await db
    .selectFrom('account')
    .select(['name', 'email'])
    .where('id', '=', accountId)
    .executeTakeFirst();
  return (
    account && {
      ...account,
      councils: await councilsOfAccount(db, accountId),
      secondFactor: await mustHaveFactor(db, accountId),
    }
  );
}

/** Whether some council asks a second factor of the account. */
async function mustHaveFactor(db: Db, accountId: string): Promise<boolean> {
  const rows = await acrossCouncils('account', () =>
    db
      .selectFrom('membership')
      .innerJoin('council', 'council.id', 'membership.council_id')
      .where('membership.account_id', '=', accountId)
      .select(['council.factor_of', 'membership.roles'])
      .execute(),
  );
  return rows.some((row) => needsFactor(row.factor_of, fromJson(row.roles)));
}

/** What is kept of the account's password; undefined for an unknown account. */
export async function passwordOf(db: Db, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row?.password_hash;
}

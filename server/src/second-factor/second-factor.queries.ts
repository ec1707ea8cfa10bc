import type { MemberCtx } from '../access/ctx.js';
import { needsFactor } from '../access/second-factor-rule.js';
import type { Db } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import type { SecondFactorView } from './second-factor.graphql.js';

/** The second factors of the viewer as the viewer sees them; nothing in it can be used to sign in. */
export async function ownFactors(db: Db, ctx: MemberCtx): Promise<Omit<SecondFactorView, 'mayChange'>> {
  const { accountId } = ctx.viewer;
  const council = await db
    .selectFrom('council')
    .select('factor_of')
    .where('id', '=', ctx.councilId)
    .executeTakeFirst();
  const totp = await db
    .selectFrom('totp')
    .select('confirmed_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const passkeys = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at', 'used_at'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute();
  const { left } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    required: needsFactor(found(council).factor_of, ctx.roles),
    totpSince: totp?.confirmed_at ?? null,
    passkeys: passkeys.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at,
      usedAt: row.used_at,
    })),
    codesLeft: left,
  };
}

/** Whether codes of a program and passkeys of the account will do as the second step of a sign-in. */
export async function waysToFinish(db: Db, accountId: string): Promise<{ totp: boolean; passkey: boolean }> {
  const totp = await db
    .selectFrom('totp')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  const passkey = await db
    .selectFrom('passkey')
    .select('id')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return { totp: totp !== undefined, passkey: passkey !== undefined };
}

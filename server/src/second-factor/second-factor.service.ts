import { Injectable, Logger } from '@nestjs/common';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Guesses, ofCodes } from '../account/guesses.js';
import { Writing } from '../journal/writing.js';
import { newId } from '../platform/database/new-id.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import type { Db } from '../platform/database/tables.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { Seal } from '../platform/secrets/seal.js';
import { Council } from '../tenant/council.entity.js';
import { Passkeys } from './passkeys.js';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.js';
import type { AskFactorInput } from './second-factor.inputs.js';
import { waysToFinish } from './second-factor.queries.js';
import type { TotpToSetUp } from './second-factor.graphql.js';
import { newTotpSecret, totpStep, totpUri } from './totp.js';

/** More passkeys than devices is a list that nobody looks through. */
const MOST_PASSKEYS = 20;

/** Setting up one's own second factors. The caller has seen to it that the person signed in just now. */
@Injectable()
export class SecondFactorService {
  private readonly logger = new Logger('SecondFactor');

  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly guesses: Guesses,
    private readonly passkeys: Passkeys,
    private readonly seal: Seal,
    private readonly writing: Writing,
  ) {}

  /** A new secret for a program, told here and never again; it counts from its first right code on. */
  async beginTotp({ viewer: { accountId, email }, now }: MemberCtx): Promise<TotpToSetUp> {
    const secret = newTotpSecret();
    const kept = {
      sealed: this.seal.close(secret, purposeOf(accountId)),
      created_at: now,
      confirmed_at: null,
      last_step: null,
    };
    const { totp } = await waysToFinish(this.reads.db, accountId);
    if (totp) throw new DomainError('factor.exists', 'A program makes codes already; remove it first.');
    await this.writes.db
      .insertInto('totp')
      .values({ account_id: accountId, ...kept })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(kept))
      .execute();
    return { secret, uri: totpUri(secret, email) };
  }

  /** The program works: its codes count from now on. Gives recovery codes with the account's first second factor. */
  async confirmTotp({ viewer: { accountId }, now }: MemberCtx, code: string): Promise<string[] | null> {
    if (!(await this.guesses.take([ofCodes(accountId)])))
      throw new DomainError('rate.limited', 'Too many wrong codes.');
    const row = await this.writes.db
      .selectFrom('totp')
      .select('sealed')
      .where('account_id', '=', accountId)
      .where('confirmed_at', 'is', null)
      .executeTakeFirst();
    const secret = this.seal.open(found(row).sealed, purposeOf(accountId));
    const step = totpStep(code, secret, now);
    if (step === null) throw wrong();
    await this.guesses.forgive([ofCodes(accountId)]);
    return this.#change(accountId, 'totp added', now, (db) =>
      db
        .updateTable('totp')
        .set({ confirmed_at: now, last_step: step })
        .where('account_id', '=', accountId)
        .execute(),
    );
  }

  /** Codes of the program count no more. */
  async removeTotp({ viewer: { accountId }, now }: MemberCtx): Promise<void> {
    await this.#change(accountId, 'totp removed', now, (db) =>
      db.deleteFrom('totp').where('account_id', '=', accountId).execute(),
    );
  }

  /** Keeps the passkey that the browser made. Gives recovery codes with the account's first second factor. */
  async addPasskey(
    { viewer: { accountId }, now }: MemberCtx,
    asked: string,
    { name, response }: { name: string; response: RegistrationResponseJSON },
  ): Promise<string[] | null> {
    const made = await this.passkeys.made(asked, response);
    if (made === null) throw wrong();
    return this.#change(accountId, 'passkey added', now, async (db) => {
      const rows = await db.selectFrom('passkey').select('id').where('account_id', '=', accountId).execute();
      if (rows.length >= MOST_PASSKEYS) throw new DomainError('factor.too_many', 'Too many passkeys.');
      await db
        .insertInto('passkey')
        .values({
          id: newId(),
          account_id: accountId,
          credential_id: made.credentialId,
          public_key: made.publicKey,
          counter: made.counter,
          transports: JSON.stringify(made.transports),
          name,
          created_at: now,
          used_at: null,
        })
        .execute();
    });
  }

  /** The passkey counts no more; refuses one that is not the viewer's as one that is not there. */
  async removePasskey({ viewer: { accountId }, now }: MemberCtx, id: string): Promise<void> {
    await this.#change(accountId, 'passkey removed', now, async (db) => {
      const removed = await db
        .deleteFrom('passkey')
        .where('account_id', '=', accountId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      found(removed);
    });
  }

  /** Ten new recovery codes in place of the old ones; told here and never again. */
  async renewCodes({ viewer: { accountId } }: MemberCtx): Promise<string[]> {
    const ways = await waysToFinish(this.reads.db, accountId);
    if (!ways.totp && !ways.passkey)
      throw new DomainError('factor.none', 'Recovery codes stand beside a second factor.');
    this.logger.log(`recovery codes renewed: account ${accountId}`);
    return this.writes.db.transaction().execute((db) => writeCodes(db, accountId));
  }

  /** Says of whom the council asks a second factor. Who has none is led to setting one up at the next request. */
  ask(ctx: MemberCtx, { of }: AskFactorInput): Promise<boolean> {
    return this.writing.run(ctx, async (em, record) => {
      access.require(ctx, 'people.manage');
      const council = found(await em.findOne(Council, { id: ctx.councilId }));
      const before = council.factorOf;
      if (before === of) return true;
      council.factorOf = of;
      record({
        action: 'council.factor_asked',
        subjectKind: 'council',
        subjectId: council.id,
        before: { factorOf: before },
        after: { factorOf: of },
      });
      return true;
    });
  }

  /** Changes the factors and what follows from it: since when the account has one, and whether it has codes on paper. */
  async #change(
    accountId: string,
    what: string,
    now: number,
    act: (db: Db) => Promise<unknown>,
  ): Promise<string[] | null> {
    const codes = await this.writes.db.transaction().execute(async (db) => {
      // Two changes of one account follow one another.
      const { factor_since: since } = await db
        .updateTable('account')
        .set((eb) => ({ factor_since: eb.ref('factor_since') }))
        .where('id', '=', accountId)
        .returning('factor_since')
        .executeTakeFirstOrThrow();
      await act(db);
      const ways = await waysToFinish(db, accountId);
      const has = ways.totp || ways.passkey;
      if (has === (since !== null)) return null;
      await db
        .updateTable('account')
        .set({ factor_since: has ? now : null })
        .where('id', '=', accountId)
        .execute();
      if (has) return writeCodes(db, accountId);
      await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
      return null;
    });
    this.logger.log(`${what}: account ${accountId}`);
    return codes;
  }
}

/** For what the secret of an account's program is sealed. */
export const purposeOf = (accountId: string): string => `totp ${accountId}`;

/** The one refusal of a code, a passkey or a recovery code that does not match. */
export function wrong(): DomainError {
  return new DomainError('factor.wrong', 'The code or the passkey does not match.');
}

async function writeCodes(db: Db, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  await db
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({
        id: newId(),
        account_id: accountId,
        hash: recoveryHash(accountId, code),
        used_at: null,
      })),
    )
    .execute();
  return codes;
}

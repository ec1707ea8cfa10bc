import { Injectable } from '@nestjs/common';
import type { Ctx } from '../access/ctx.js';
import { Guesses, ofAccount } from '../account/guesses.js';
import { requireGoodPassword } from '../account/password-rules.js';
import { hashPassword } from '../account/password.js';
import { passwordOwner } from '../account/account.queries.js';
import { RecentTries } from '../account/recent-tries.js';
import { tokenHash } from '../account/session-cookie.js';
import { Writing } from '../journal/writing.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { forAsker } from '../platform/database/whose.js';
import type { Tables } from '../platform/database/tables.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { councilsOfAccount } from '../tenant/council.queries.js';
import { guestCtx } from './guest-ctx.js';
import type { AskPasswordResetInput, ResetPasswordInput } from './invitation.inputs.js';

/** A link for a new password is good for so long after its letter went out (R39). */
export const RESET_MS = 3_600_000;
/** Wishes of one address bring a letter at most this often. */
const LETTER_EVERY_MS = 5 * 60_000;
/** Wishes are swept away after so long. */
const KEPT_MS = 24 * RESET_MS;

/** A new password for somebody who has forgotten the old one. */
@Injectable()
export class PasswordReset {
  readonly #wishes = new RecentTries();
  readonly #tries = new RecentTries();

  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly writing: Writing,
    private readonly guesses: Guesses,
  ) {}

  /**
   * Keeps the wish of an address. Whether it has an account is not looked at here, for anybody: the same statements run
   * for every address, and the letter, if there is to be one, is found out about when letters are sent (R32).
   */
  async ask({ now }: Ctx, input: AskPasswordResetInput, address: string): Promise<void> {
    const email = input.email.trim().toLowerCase();
    if (!this.#wishes.mayTry(email, address, now))
      throw new DomainError('rate.limited', 'Too many wishes for a new password.');
    this.#wishes.count(email, address, now);
    const { db } = this.writes;
    await db
      .deleteFrom('password_reset')
      .where('asked_at', '<', now - KEPT_MS)
      .execute();
    await db
      .insertInto('password_reset')
      .values({ email, asked_at: now, expires_at: now, letter_next_at: now, letter_attempts: 0 })
      .onConflict((conflict) =>
        conflict
          .column('email')
          .doUpdateSet({ asked_at: now, letter_next_at: now, letter_attempts: 0 })
          .where('password_reset.asked_at', '<=', now - LETTER_EVERY_MS),
      )
      .execute();
  }

  /**
   * Sets the password by the link of a letter, once, and ends every session of the account. Nobody is signed in by it:
   * the sign-in that follows asks for whatever it always asks for, a second factor included.
   */
  async reset(ctx: Ctx, { token, password }: ResetPasswordInput, address: string): Promise<void> {
    const hash = tokenHash(token);
    if (!this.#tries.mayTry(hash, address, ctx.now))
      throw new DomainError('rate.limited', 'Too many links were tried.');
    this.#tries.count(hash, address, ctx.now);
    const account = await this.#accountOf(hash, ctx.now);
    const councils = await councilsOfAccount(this.reads.db, account.id);
    const [first, ...others] = councils;
    // Nobody who serves nowhere gets in, whatever was sent to the address before.
    if (!first) throw notValid();
    await requireGoodPassword(password, found(await passwordOwner(this.reads.db, account.id)));
    const passwordHash = await hashPassword(password);
    const change = {
      action: 'person.password_reset',
      subjectKind: 'account',
      subjectId: account.id,
      after: { name: account.name },
    } as const;
    await forAsker(null, () =>
      this.writing.run(guestCtx(ctx, first.id, account.name), async (em, record) => {
        const db = em.getKysely<Tables>();
        const used = await db
          .updateTable('password_reset')
          .set({ token_hash: null, letter_next_at: null })
          .where('token_hash', '=', hash)
          .returning('email')
          .executeTakeFirst();
        if (!used) throw notValid();
        await db
          .updateTable('account')
          .set({ password_hash: passwordHash })
          .where('id', '=', account.id)
          .execute();
        for (const table of ['session', 'half_session'] as const)
          await db.deleteFrom(table).where('account_id', '=', account.id).execute();
        record(change);
      }),
    );
    this.#tries.forgive(hash, address);
    // Wrong guesses of the old password say nothing of the new one.
    await this.guesses.forgive([ofAccount(account.email, account.id)]);
    for (const council of others)
      await forAsker(null, () =>
        this.writing.run(guestCtx(ctx, council.id, account.name), (_, record) =>
          Promise.resolve(record(change)),
        ),
      );
  }

  async #accountOf(hash: string, now: number): Promise<{ id: string; name: string; email: string }> {
    const account = await this.reads.db
      .selectFrom('password_reset')
      .innerJoin('account', 'account.id', 'password_reset.account_id')
      .where('password_reset.token_hash', '=', hash)
      .where('password_reset.expires_at', '>', now)
      .select(['account.id', 'account.name', 'account.email'])
      .executeTakeFirst();
    if (!account) throw notValid();
    return account;
  }
}

function notValid(): DomainError {
  return new DomainError('reset.not_valid', 'This link opens nothing.');
}

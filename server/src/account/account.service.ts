import { Injectable, Logger } from '@nestjs/common';
import type { Request } from 'express';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import type { Tables } from '../platform/database/tables.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { accountByEmail, passwordOwner, passwordOf } from './account.queries.js';
import type { ChangePasswordInput, EndSessionInput, SetLocaleInput, SignInInput } from './account.inputs.js';
import { Guesses, ofAccount, ofAddress, ofDevice } from './guesses.js';
import { KnownDevices } from './known-devices.js';
import { hashPassword, isOutgrown, isPassword, pretendToCheck } from './password.js';
import { requireGoodPassword } from './password-rules.js';

/** Passwords, and what belongs to the account itself. */
@Injectable()
export class AccountService {
  private readonly logger = new Logger('Account');

  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly guesses: Guesses,
    private readonly devices: KnownDevices,
    private readonly writing: Writing,
  ) {}

  /**
   * Checks the password and gives whose it is; what follows is for `SignInSteps`. An unknown address, a wrong password
   * and an account without a council are refused alike and after the same work. A password that was kept at a lower
   * cost than today's is kept anew.
   */
  async checkPassword(
    { email, password }: SignInInput,
    request: Request,
  ): Promise<{ accountId: string; councilId: string }> {
    const who = email.trim().toLowerCase();
    const account = await accountByEmail(this.reads.db, who);
    const device = await this.devices.knownTo(account?.id ?? null, request);
    const address = request.ip ?? 'unknown';
    const limits =
      device !== null && account
        ? [ofDevice(device, account.id)]
        : [ofAccount(who, account?.id ?? null), ofAddress(address)];
    if (!(await this.guesses.take(limits))) throw tooMany();
    const right = account ? await isPassword(password, account.passwordHash) : await pretendToCheck(password);
    if (!account || !right) {
      this.logger.warn(`Sign-in refused from ${address}`);
      throw new DomainError('auth.invalid_credentials', 'The e-mail or the password does not match.');
    }
    await this.guesses.forgive(limits);
    if (isOutgrown(account.passwordHash)) await this.#keepPassword(account.id, password);
    return { accountId: account.id, councilId: account.councilId };
  }

  /** Sets another password of one's own, given the present one. The caller renews the session, so that the others end. */
  async changePassword(ctx: MemberCtx, { password, newPassword }: ChangePasswordInput): Promise<void> {
    const { accountId, email } = ctx.viewer;
    const limits = [ofAccount(email, accountId)];
    if (!(await this.guesses.take(limits))) throw tooMany();
    if (!(await isPassword(password, found(await passwordOf(this.reads.db, accountId)))))
      throw new DomainError('auth.wrong_password', 'The present password does not match.', {
        fields: { password: 'does not match' },
      });
    await this.guesses.forgive(limits);
    await requireGoodPassword(
      newPassword,
      found(await passwordOwner(this.reads.db, accountId)),
      'newPassword',
    );
    await this.#keepPassword(accountId, newPassword);
    this.logger.log(`Password changed: account ${accountId}`);
  }

  /** Ends one of one's own sessions by its handle; any other is refused as one that is not there. */
  endSession(ctx: MemberCtx, { id }: EndSessionInput): Promise<boolean> {
    return this.writing.run(ctx, async (em) => {
      const ended = await em
        .getKysely<Tables>()
        .deleteFrom('session')
        .where('account_id', '=', ctx.viewer.accountId)
        .where('handle', '=', id)
        .returning('id')
        .executeTakeFirst();
      found(ended);
      return true;
    });
  }

  /** Remembers the language of the person's screens. */
  async setLocale(ctx: MemberCtx, { locale }: SetLocaleInput): Promise<MemberCtx> {
    const { accountId } = ctx.viewer;
    await this.writes.db.updateTable('account').set({ locale }).where('id', '=', accountId).execute();
    return { ...ctx, locale };
  }

  async #keepPassword(accountId: string, password: string): Promise<void> {
    const kept = await hashPassword(password);
    await this.writes.db
      .updateTable('account')
      .set({ password_hash: kept })
      .where('id', '=', accountId)
      .execute();
  }
}

function tooMany(): DomainError {
  return new DomainError('rate.limited', 'Too many attempts in a row; wait a quarter of an hour.');
}

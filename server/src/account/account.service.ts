import { Injectable, Logger } from '@nestjs/common';
import type { MemberCtx } from '../access/ctx.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { accountByEmail } from './account.queries.js';
import type { SetLocaleInput, SignInInput } from './account.inputs.js';
import { Guesses } from './guesses.js';
import { isPassword, pretendToCheck } from './password.js';
import { Sessions } from './sessions.js';

/** Signing in and what belongs to the account itself. */
@Injectable()
export class AccountService {
  private readonly guesses = new Guesses();
  private readonly logger = new Logger('Account');

  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks the password and starts a session; gives its token. An unknown address, a wrong password and an account
   * without a council are refused alike and after the same work.
   */
  async signIn({ email, password }: SignInInput, address: string): Promise<string> {
    const who = email.trim().toLowerCase();
    const now = this.clock.now();
    if (!this.guesses.mayTry(who, address, now))
      throw new DomainError('rate.limited', 'Too many attempts in a row; wait a quarter of an hour.');
    this.guesses.count(who, address, now);
    const account = await accountByEmail(this.reads.db, who);
    const right = account ? await isPassword(password, account.passwordHash) : await pretendToCheck(password);
    if (!account || !right) {
      this.logger.warn(`Sign-in refused from ${address}`);
      throw new DomainError('auth.invalid_credentials', 'The e-mail or the password does not match.');
    }
    this.guesses.forgive(who, address);
    return this.sessions.start(account.id, account.councilId);
  }

  /** Remembers the language of the person's screens. */
  async setLocale(ctx: MemberCtx, { locale }: SetLocaleInput): Promise<MemberCtx> {
    const { accountId } = ctx.viewer;
    await this.writes.db.updateTable('account').set({ locale }).where('id', '=', accountId).execute();
    return { ...ctx, locale };
  }
}

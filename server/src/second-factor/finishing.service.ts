import { Injectable, Logger } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { Guesses, ofCodes, ofRecoveryCodes } from '../account/guesses.js';
import type { HalfSession } from '../account/half-sessions.js';
import { Clock } from '../platform/clock/clock.js';
import { Writes } from '../platform/database/database.module.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { Seal } from '../platform/secrets/seal.js';
import { Passkeys } from './passkeys.js';
import { recoveryHash } from './recovery-codes.js';
import { purposeOf, wrong } from './second-factor.service.js';
import { totpStep } from './totp.js';

type Limits = Parameters<Guesses['take']>[0];

/** The second step of a sign-in: each verb gives nothing when the proof is good and refuses it otherwise. */
@Injectable()
export class FinishingService {
  private readonly logger = new Logger('SecondFactor');

  constructor(
    private readonly writes: Writes,
    private readonly guesses: Guesses,
    private readonly passkeys: Passkeys,
    private readonly seal: Seal,
    private readonly clock: Clock,
  ) {}

  /** A code of the program; each counts once, and none before one that counted (RFC 6238, 5.2). */
  withCode({ accountId }: HalfSession, code: string): Promise<void> {
    return this.#counted([ofCodes(accountId)], accountId, async () => {
      const totp = await this.writes.db
        .selectFrom('totp')
        .select('sealed')
        .where('account_id', '=', accountId)
        .where('confirmed_at', 'is not', null)
        .executeTakeFirst();
      if (!totp) return false;
      const secret = this.seal.open(totp.sealed, purposeOf(accountId));
      const step = totpStep(code, secret, this.clock.now());
      if (step === null) return false;
      // Of two who send the same code at once, one finds the step taken.
      const used = await this.writes.db
        .updateTable('totp')
        .set({ last_step: step, sealed: this.seal.close(secret, purposeOf(accountId)) })
        .where('account_id', '=', accountId)
        .where('last_step', '<', step)
        .returning('account_id')
        .executeTakeFirst();
      return used !== undefined;
    });
  }

  /** A code on paper; each counts once. */
  withRecoveryCode({ accountId }: HalfSession, code: string): Promise<void> {
    return this.#counted([ofRecoveryCodes(accountId)], accountId, async () => {
      const used = await this.writes.db
        .updateTable('recovery_code')
        .set({ used_at: this.clock.now() })
        .where('account_id', '=', accountId)
        .where('hash', '=', recoveryHash(accountId, code))
        .where('used_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return used !== undefined;
    });
  }

  /** A passkey; nothing about it can be guessed, so nothing is counted. */
  async withPasskey({ id, accountId }: HalfSession, response: AuthenticationResponseJSON): Promise<void> {
    if (await this.passkeys.shown(id, accountId, response)) return;
    this.logger.warn(`Second factor refused: account ${accountId}`);
    throw wrong();
  }

  async #counted(limits: Limits, accountId: string, isRight: () => Promise<boolean>): Promise<void> {
    if (!(await this.guesses.take(limits))) throw new DomainError('rate.limited', 'Too many wrong codes.');
    if (!(await isRight())) {
      this.logger.warn(`Second factor refused: account ${accountId}`);
      throw wrong();
    }
    await this.guesses.forgive(limits);
  }
}

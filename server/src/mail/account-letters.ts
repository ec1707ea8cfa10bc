import { Injectable, Logger } from '@nestjs/common';
import { newToken, tokenHash } from '../account/session-cookie.js';
import { INVITATION_MS } from '../invitation/invitation.service.js';
import { RESET_MS } from '../invitation/password-reset.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { acrossCouncils, forCouncil } from '../platform/database/whose.js';
import { newId } from '../platform/database/new-id.js';
import { OwnAddress } from '../platform/http/own-address.js';
import { accountLetter } from './account-letter-words.js';
import {
  finishLetter,
  nextInvitation,
  nextReset,
  takeLetter,
  type LetterDue,
} from './account-letters.queries.js';
import { Post, reasonOf } from './post.js';
import { writeBlocks } from './write-letter.js';

const MINUTE = 60_000;
/** After so many attempts a letter is given up: with the pauses between them that is an hour. */
const MOST_ATTEMPTS = 6;

/**
 * Sends invitations and links for new passwords. There is no second outbox: a letter follows from its row, and the token
 * in it is made when it goes out, so that no table, no backup and no administrator ever has it.
 */
@Injectable()
export class AccountLetters {
  readonly #logger = new Logger('Mail');
  #pass: Promise<void> | null = null;

  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly post: Post,
    private readonly own: OwnAddress,
  ) {}

  /** Sends everything whose turn has come; a second call while the first one runs waits for it. */
  async deliver(): Promise<void> {
    this.#pass ??= this.#run().finally(() => {
      this.#pass = null;
    });
    await this.#pass;
  }

  async #run(): Promise<void> {
    if (!this.post.sends) return;
    for (const next of [nextInvitation, nextReset])
      for (
        let due = await acrossCouncils('queue', () => next(this.reads.db, this.clock.now()));
        due !== null;
        due = await acrossCouncils('queue', () => next(this.reads.db, this.clock.now()))
      )
        await this.#in(due, () => this.#handle(due));
  }

  /** An invitation is its council's; a wish for a password is nobody's but the person's. */
  #in(due: LetterDue, work: () => Promise<void>): Promise<void> {
    return due.councilId === null ? work() : forCouncil(due.councilId, work);
  }

  async #handle(due: LetterDue): Promise<void> {
    const { db } = this.writes;
    const isToNobody = due.kind === 'reset' && due.accountId === null;
    if (isToNobody || due.attempts >= MOST_ATTEMPTS) return finishLetter(db, due);
    const now = this.clock.now();
    const token = newToken();
    const isTaken = await takeLetter(db, due, {
      tokenHash: tokenHash(token),
      expiresAt: now + (due.kind === 'invitation' ? INVITATION_MS : RESET_MS),
      nextAt: now + 2 ** (due.attempts + 1) * MINUTE,
    });
    if (!isTaken) return;
    try {
      const { href } = this.own.of(`${due.kind}#${token}`);
      const { subject, blocks } = accountLetter(due, href);
      await this.post.send({
        to: { name: due.name, address: due.email },
        messageId: `<${newId()}@${this.post.domain}>`,
        ...writeBlocks(due.locale, subject, blocks),
        leave: null,
      });
      await finishLetter(db, due);
    } catch (error) {
      this.#logger.warn(`A letter about an account was not sent: ${reasonOf(error)}`);
    }
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { newToken } from '../account/session-cookie.js';
import { Writing } from '../journal/writing.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { forCouncil } from '../platform/database/whose.js';
import { newId } from '../platform/database/new-id.js';
import type { Db, Tables } from '../platform/database/tables.js';
import { readOwes } from './due-items.js';
import { gatherLetter, letterReader } from './gather-letter.js';
import { reasonToSend, type Letter } from './letter.js';
import type { MailKind } from './mail.entity.js';
import { MailLinks } from './mail-links.js';
import { hasNews, mailCtx, Outbox } from './outbox.js';
import { councilsWithMailInHand, nextMail, type MailToSend } from './outbox.queries.js';
import { Post, reasonOf } from './post.js';
import { recipientsOf, type Recipient } from './recipients.queries.js';
import { writeLetter } from './write-letter.js';

type Row = NonNullable<MailToSend>;

const MINUTE = 60_000;
/** After so many attempts a mail is given up: with the pauses between them that is seventeen hours. */
export const MOST_ATTEMPTS = 10;
/** How long the outbox rests when the mail server does not answer, at first and at most. */
const SHORTEST_REST = MINUTE / 2;
const LONGEST_REST = 10 * MINUTE;

/** Until when a mail that was taken for its nth attempt is left alone: 2, 4, 8 … minutes, more than an attempt takes. */
function pauseAfter(attempt: number): number {
  return 2 ** attempt * MINUTE;
}

/**
 * Hands mails in, one after another. What is on its way is a row in the database; taking it moves its next attempt ahead
 * in one statement, so two processes never send one mail at once, and a process that dies leaves it to the next one.
 */
@Injectable()
export class Delivery {
  private readonly logger = new Logger('Mail');
  #pass: Promise<void> | null = null;
  #rests = { until: 0, ms: SHORTEST_REST };
  #isClosing = false;

  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly writing: Writing,
    private readonly clock: Clock,
    private readonly post: Post,
    private readonly outbox: Outbox,
    private readonly links: MailLinks,
  ) {}

  /** Sends everything whose turn has come; a second call while the first one runs waits for it. */
  async deliver(): Promise<void> {
    this.#pass ??= this.pass().finally(() => {
      this.#pass = null;
    });
    await this.#pass;
  }

  /** Finishes the mail in hand and takes no other. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#pass;
  }

  /** Mails that were in hand when the last process died need not wait: for a server that is alone with its database. */
  async takeBack(): Promise<void> {
    for (const councilId of await councilsWithMailInHand(this.reads.db))
      await forCouncil(councilId, () =>
        this.writes.db
          .updateTable('mail')
          .set({ next_attempt_at: this.clock.now() })
          .where('council_id', '=', councilId)
          .where('state', '=', 'queued')
          .where('attempts', '>', 0)
          .execute(),
      );
  }

  private async pass(): Promise<void> {
    if (!this.post.sends || this.clock.now() < this.#rests.until) return;
    if (!(await this.next())) return;
    if (!(await this.post.answers())) {
      // No mail is to blame, so none of them has lost an attempt.
      this.rest();
      return;
    }
    this.#rests = { until: 0, ms: SHORTEST_REST };
    for (let row = await this.next(); row && !this.#isClosing; row = await this.next())
      await this.handleOwn(row);
  }

  private rest(): void {
    const { ms } = this.#rests;
    this.#rests = { until: this.clock.now() + ms, ms: Math.min(2 * ms, LONGEST_REST) };
  }

  private next(): Promise<MailToSend> {
    return nextMail(this.reads.db, this.clock.now());
  }

  private handleOwn(row: Row): Promise<void> {
    return forCouncil(row.council_id, () => this.handle(row));
  }

  /** Whatever goes wrong with a mail concerns this mail alone. */
  private async handle(row: Row): Promise<void> {
    let taken = false;
    try {
      const fresh = await this.gather(row);
      if (fresh === null) return await this.change(row, { state: 'dropped' }, taken);
      const secrets = await this.take(row, fresh);
      if (secrets === null) return;
      taken = true;
      await this.send(row, fresh, secrets);
      await this.change(row, { state: 'sent', last_error: null, sent_at: this.clock.now() }, taken);
    } catch (error) {
      await this.failed(row, reasonOf(error), taken);
    }
  }

  /** What the mail would say now; null when its reason is gone, or the person. */
  private async gather(row: Row): Promise<Fresh | null> {
    const at = { now: this.clock.now(), today: this.clock.todayKyiv() };
    const { db } = this.reads;
    const [recipient] = await recipientsOf(db, row.council_id, at, [row.membership_id]);
    if (!recipient) return null;
    const owes = await readOwes(db, letterReader(recipient.ctx));
    const letter = await gatherLetter(db, recipient, { owes, digest: row.digest === 1 });
    const kind = reasonToSend(letter, row.kind);
    return kind === null ? null : { recipient, letter, kind };
  }

  /**
   * Takes the mail in hand, with its words as of now, in one transaction, and gives the links that nobody but the person
   * gets; null when somebody else has the mail, or the person has another one of this day.
   */
  private take(row: Row, { recipient, letter, kind }: Fresh): Promise<Secrets | null> {
    const { now, today } = recipient.ctx;
    return this.writing.run(mailCtx(row.council_id, recipient.ctx), async (em) => {
      const db = em.getKysely<Tables>();
      const another = await db
        .selectFrom('mail')
        .where('council_id', '=', row.council_id)
        .where('membership_id', '=', row.membership_id)
        .where('day', '=', today)
        .where('state', '<>', 'dropped')
        .where('id', '<>', row.id)
        .select('id')
        .executeTakeFirst();
      const change = another
        ? ({ state: 'dropped' } as const)
        : {
            kind,
            day: today,
            ...this.outbox.shown(letter, kind),
            locale: recipient.ctx.locale,
            message_id: this.messageId(row),
            attempts: row.attempts + 1,
            next_attempt_at: now + pauseAfter(row.attempts + 1),
          };
      const taken = await db
        .updateTable('mail')
        .set(change)
        .where('council_id', '=', row.council_id)
        .where('id', '=', row.id)
        .where('state', '=', 'queued')
        .where('next_attempt_at', '=', row.next_attempt_at)
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('membership')
              .where('membership.council_id', '=', row.council_id)
              .where('membership.id', '=', row.membership_id)
              .where('membership.deactivated_at', 'is', null)
              .select('membership.id'),
          ),
        )
        .returning('id')
        .executeTakeFirst();
      if (!taken || another) return null;
      const { councilId, membershipId } = recipient.ctx;
      return {
        answer: this.links.answer(em, { councilId, membershipId }, letter),
        leave: hasNews(letter) ? this.links.leave(await leaveTokenOf(db, row)) : null,
      };
    });
  }

  /** The same for every attempt. */
  private messageId({ id }: Row): string {
    return `<${id}@${this.post.domain}>`;
  }

  private async send(row: Row, { recipient, letter, kind }: Fresh, secrets: Secrets): Promise<void> {
    const { name, email } = recipient.ctx.viewer;
    const open = this.links.open(false);
    const { leave, answer } = secrets;
    await this.post.send({
      to: { name, address: email },
      messageId: this.messageId(row),
      ...writeLetter(letter, kind, { ...open, leave, answer: answer ?? open.answer }),
      leave,
    });
  }

  /** A mail that could not even be taken has had its attempt, too: else it would stand before all others for ever. */
  private async failed(row: Row, reason: string, taken: boolean): Promise<void> {
    const attempts = row.attempts + 1;
    const isGivenUp = attempts >= MOST_ATTEMPTS;
    this.logger.warn(`${row.id} attempt ${attempts}${isGivenUp ? ', given up' : ''}: ${reason}`);
    const change: Change = {
      last_error: reason,
      ...(isGivenUp && { state: 'failed' }),
      ...(!taken && { attempts, next_attempt_at: this.clock.now() + pauseAfter(attempts) }),
    };
    await this.change(row, change, taken);
  }

  /** Changes a mail that we have in hand, or that nobody has taken since we looked. */
  private async change(row: Row, change: Change, taken: boolean): Promise<void> {
    let query = this.writes.db
      .updateTable('mail')
      .set(change)
      .where('council_id', '=', row.council_id)
      .where('id', '=', row.id)
      .where('state', '=', 'queued');
    if (!taken) query = query.where('next_attempt_at', '=', row.next_attempt_at);
    await query.execute();
  }
}

/** The links of one mail that let whoever has them act for the person. */
type Secrets = { answer: string | null; leave: string | null };
type Fresh = { recipient: Recipient; letter: Letter; kind: MailKind };
type Change = Partial<{
  state: Tables['mail']['state'];
  attempts: number;
  next_attempt_at: number;
  last_error: string | null;
  sent_at: number;
}>;

/** One token for each person, so that the link of an old mail still works. */
async function leaveTokenOf(db: Db, { council_id, membership_id }: Row): Promise<string> {
  await db
    .insertInto('mail_choice')
    .values({
      id: newId(),
      council_id,
      membership_id,
      digest: 1,
      decisions: 1,
      leave_token: newToken(),
      version: 1,
    })
    .onConflict((conflict) => conflict.columns(['council_id', 'membership_id']).doNothing())
    .execute();
  const choice = await db
    .selectFrom('mail_choice')
    .where('council_id', '=', council_id)
    .where('membership_id', '=', membership_id)
    .select('leave_token')
    .executeTakeFirstOrThrow();
  return choice.leave_token;
}

import { mondayOf, type Day } from '@kvartal/shared/calendar';
import { Injectable, Logger } from '@nestjs/common';
import { Writing } from '../journal/writing.js';
import { Clock, kyivMidnight } from '../platform/clock/clock.js';
import { Reads } from '../platform/database/database.module.js';
import { forCouncil } from '../platform/database/whose.js';
import { readOwes } from './due-items.js';
import { gatherLetter, letterReader } from './gather-letter.js';
import { reasonToWrite } from './letter.js';
import { MailRun } from './mail-run.entity.js';
import { Mail } from './mail.entity.js';
import { mailCtx, Outbox, type Outgoing } from './outbox.js';
import { councilsToWrite, lastMails, lastRun } from './outbox.queries.js';
import { reasonOf } from './post.js';
import { recipientsOf } from './recipients.queries.js';

/** Nobody is written to at night: mails of a day are written from eight in the morning in Kyiv on. */
const MORNING_MS = 8 * 3_600_000;
/** Mails are about people and their work: half a year later nobody needs them. */
const KEPT_MS = 180 * 86_400_000;

/** Writes the mails of a day, once for each council, however often it is asked and whichever process asks. */
@Injectable()
export class DailyRun {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly reads: Reads,
    private readonly writing: Writing,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Writes what is not written yet. A council that fails is tried again by the next look; the others go on. */
  async look(): Promise<void> {
    const now = this.clock.now();
    const today = this.clock.todayKyiv();
    if (now < kyivMidnight(today) + MORNING_MS) return;
    for (const councilId of await councilsToWrite(this.reads.db, today)) {
      try {
        await forCouncil(councilId, () => this.write(councilId, { now, today }));
      } catch (error) {
        this.logger.error(`The mails of council ${councilId} were not written: ${reasonOf(error)}`);
      }
    }
  }

  private async write(councilId: string, at: { now: number; today: Day }): Promise<void> {
    const mails = await this.mailsOf(councilId, at);
    await this.writing.run(mailCtx(councilId, at), async (em) => {
      // The council's row is locked: whoever comes second finds the first one's row.
      if ((await em.count(MailRun, { day: at.today })) > 0) return;
      em.create(MailRun, { councilId, day: at.today, ranAt: at.now });
      const tooOld = at.now - KEPT_MS;
      await em.nativeDelete(Mail, { createdAt: { $lt: tooOld }, state: { $ne: 'queued' } });
      await em.nativeDelete(MailRun, { ranAt: { $lt: tooOld } });
      const written = await em.find(Mail, { day: at.today, state: { $ne: 'dropped' } });
      const have = new Set(written.map(({ membershipId }) => membershipId));
      for (const mail of mails)
        if (!have.has(mail.recipient.ctx.membershipId)) em.create(Mail, this.outbox.row(mail));
    });
  }

  private async mailsOf(councilId: string, at: { now: number; today: Day }): Promise<Outgoing[]> {
    const { db } = this.reads;
    const [recipients, earlier, ranBefore] = await Promise.all([
      recipientsOf(db, councilId, at),
      lastMails(db, councilId),
      lastRun(db, councilId),
    ]);
    const monday = mondayOf(at.today);
    // The first run of a week brings the digest, also when the server slept through Monday.
    const digest = ranBefore === null ? at.today === monday : ranBefore < monday;
    const mails: Outgoing[] = [];
    const [anybody] = recipients;
    if (!anybody) return mails;
    const owes = await readOwes(db, letterReader(anybody.ctx));
    for (const recipient of recipients) {
      const letter = await gatherLetter(db, recipient, { owes, digest });
      const kind = reasonToWrite(letter, earlier.get(recipient.ctx.membershipId) ?? null);
      if (kind !== null) mails.push({ recipient, letter, kind });
    }
    return mails;
  }
}

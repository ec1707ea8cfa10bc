import type { Day } from '@kvartal/shared/calendar';
import { Injectable } from '@nestjs/common';
import { RecentTries } from '../account/recent-tries.js';
import { tokenHash } from '../account/session-cookie.js';
import { Writing } from '../journal/writing.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads } from '../platform/database/database.module.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { holderOf } from '../update-link/update-link.queries.js';
import { forCouncil } from '../platform/database/whose.js';
import { readOwes } from './due-items.js';
import { gatherLetter, letterReader } from './gather-letter.js';
import { Mail } from './mail.entity.js';
import { mailCtx, Outbox } from './outbox.js';
import { recipientsOf } from './recipients.queries.js';

type Holder = { councilId: string; membershipId: string };

/** A new mail to somebody whose link from an older one opens nothing any more. */
@Injectable()
export class NewLink {
  private readonly asked = new RecentTries();

  constructor(
    private readonly reads: Reads,
    private readonly writing: Writing,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Puts a mail into the outbox for the person to whom the link was given, if answers are still due from them. Whoever
   * asks learns nothing: not whether there was such a link, whose it was, or whether anything is due. The mail goes to
   * the person's own address and to no other, at most one a day as every mail, so who found an old link can neither
   * answer nor flood anybody. Too many wishes from one place or with one link are refused.
   */
  async ask(token: string, address: string): Promise<void> {
    const at = { now: this.clock.now(), today: this.clock.todayKyiv() };
    const hash = tokenHash(token);
    if (!this.asked.mayTry(hash, address, at.now))
      throw new DomainError('rate.limited', 'Too many wishes for a new link.');
    this.asked.count(hash, address, at.now);
    const holder = await holderOf(this.reads.db, hash);
    if (holder) await forCouncil(holder.councilId, () => this.write(holder, at));
  }

  private async write({ councilId, membershipId }: Holder, at: { now: number; today: Day }): Promise<void> {
    const { db } = this.reads;
    const [recipient] = await recipientsOf(db, councilId, at, [membershipId]);
    if (!recipient) return;
    const owes = await readOwes(db, letterReader(recipient.ctx));
    const letter = await gatherLetter(db, recipient, { owes, digest: false });
    if (letter.due.length === 0) return;
    await this.writing.run(mailCtx(councilId, at), async (em) => {
      // The council's row is locked: of two wishes at once the second one finds the mail of the first.
      if ((await em.count(Mail, { membershipId, day: at.today, state: { $ne: 'dropped' } })) > 0) return;
      em.create(Mail, this.outbox.row({ recipient, letter, kind: 'reminded' }));
    });
  }
}

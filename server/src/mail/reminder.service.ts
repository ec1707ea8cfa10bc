import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Membership } from '../account/membership.entity.js';
import { Writing } from '../journal/writing.js';
import { Plan } from '../plan/plan.entity.js';
import { Reads } from '../platform/database/database.module.js';
import { found, notFound } from '../platform/errors/domain-error.js';
import { readOwes } from './due-items.js';
import { gatherLetter, letterReader } from './gather-letter.js';
import { Mail } from './mail.entity.js';
import { Outbox, type Outgoing } from './outbox.js';
import { recipientsOf } from './recipients.queries.js';
import type { RemindInput } from './reminder.inputs.js';

/** How many people are reminded, have had a mail today already, or owe nothing any more. */
export type Reminded = { reminded: number; alreadyToday: number; nothingDue: number };

/** «Нагадати»: the secretary asks people for the answers that they owe. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly reads: Reads,
    private readonly writing: Writing,
    private readonly outbox: Outbox,
  ) {}

  /** Puts a mail into the outbox for each of these people who owes an answer about the plan and has had none today. */
  async remind(ctx: MemberCtx, { planSlug, membershipIds }: RemindInput): Promise<Reminded> {
    const ids = [...new Set(membershipIds)];
    // Read before the verb: what it takes to write the letters is no part of the transaction, and is looked at again
    // at the moment of sending.
    const letters = await this.lettersTo(ctx, ids);
    return this.writing.run(ctx, async (em, record) => {
      const plan = found(await em.findOne(Plan, { slug: planSlug }));
      access.require(ctx, 'reminder.send', plan);

      const known = await em.count(Membership, { id: { $in: ids } });
      if (known < ids.length) throw notFound();
      const today = await em.find(Mail, {
        membershipId: { $in: ids },
        day: ctx.today,
        state: { $ne: 'dropped' },
      });
      const have = new Set(today.map(({ membershipId }) => membershipId));
      const owing = letters.filter(({ letter }) => letter.due.some(({ planId }) => planId === plan.id));
      const toWrite = owing.filter(({ recipient }) => !have.has(recipient.ctx.membershipId));
      for (const mail of toWrite) em.create(Mail, this.outbox.row(mail));
      if (toWrite.length > 0)
        record({
          action: 'reminder.sent',
          subjectKind: 'plan',
          subjectId: plan.id,
          planId: plan.id,
          after: {
            people: toWrite.length,
            membershipIds: toWrite.map((one) => one.recipient.ctx.membershipId),
          },
        });
      return {
        reminded: toWrite.length,
        alreadyToday: owing.length - toWrite.length,
        nothingDue: ids.length - owing.length,
      };
    });
  }

  private async lettersTo(ctx: MemberCtx, ids: readonly string[]): Promise<Outgoing[]> {
    const { db } = this.reads;
    const owes = await readOwes(db, letterReader(ctx));
    const outgoing: Outgoing[] = [];
    for (const recipient of await recipientsOf(db, ctx.councilId, ctx, ids)) {
      const letter = await gatherLetter(db, recipient, { owes, digest: false });
      outgoing.push({ recipient, letter, kind: 'reminded' });
    }
    return outgoing;
  }
}

import { Injectable } from '@nestjs/common';
import type { MemberCtx } from '../access/ctx.js';
import { newToken } from '../account/session-cookie.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { newId } from '../platform/database/new-id.js';
import type { FlagColumn } from '../platform/database/tables.js';
import { isHead, isToldOfDecisions } from './gather-letter.js';

/** Which mails that are no obligation somebody wants; null: never sent to somebody with these roles. */
export type Choice = { digest: boolean | null; decisions: boolean | null };

const flag = (value: boolean): FlagColumn => (value ? 1 : 0);

/** What people want to be written about. It is theirs alone: the council's journal does not tell of it. */
@Injectable()
export class MailChoiceService {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
  ) {}

  /** What the member has chosen; everything until then. */
  async read(ctx: MemberCtx): Promise<Choice> {
    const row = await this.reads.db
      .selectFrom('mail_choice')
      .where('council_id', '=', ctx.councilId)
      .where('membership_id', '=', ctx.membershipId)
      .select(['digest', 'decisions'])
      .executeTakeFirst();
    return {
      digest: isHead(ctx) ? row?.digest !== 0 : null,
      decisions: isToldOfDecisions(ctx) ? row?.decisions !== 0 : null,
    };
  }

  /** Remembers a choice. */
  async choose(
    { councilId, membershipId }: MemberCtx,
    { digest, decisions }: { digest: boolean; decisions: boolean },
  ): Promise<void> {
    const chosen = { digest: flag(digest), decisions: flag(decisions) };
    await this.writes.db
      .insertInto('mail_choice')
      .values({
        id: newId(),
        council_id: councilId,
        membership_id: membershipId,
        leave_token: newToken(),
        ...chosen,
      })
      .onConflict((conflict) => conflict.columns(['council_id', 'membership_id']).doUpdateSet(chosen))
      .execute();
  }

  /** Ends all mails that are no obligation, for the person whose link it is; false when it is nobody's. */
  async leave(token: string): Promise<boolean> {
    const left = await this.writes.db
      .updateTable('mail_choice')
      .set({ digest: 0, decisions: 0 })
      .where('leave_token', '=', token)
      .returning('id')
      .executeTakeFirst();
    return left !== undefined;
  }

  /** Whether it is somebody's link. */
  async isKnown(token: string): Promise<boolean> {
    const row = await this.reads.db
      .selectFrom('mail_choice')
      .where('leave_token', '=', token)
      .select('id')
      .executeTakeFirst();
    return row !== undefined;
  }
}

import { Injectable } from '@nestjs/common';
import type { MemberCtx } from '../access/ctx.js';
import { newToken } from '../account/session-cookie.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { newId } from '../platform/database/new-id.js';
import { acrossCouncils, forCouncil } from '../platform/database/whose.js';
import type { FlagColumn } from '../platform/database/tables.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { isHead, isToldOfDecisions } from './gather-letter.js';

/** Which mails that are no obligation somebody wants; null: never sent to somebody with these roles. */
export type Choice = { digest: boolean | null; decisions: boolean | null; version: number };

/** The version of everything before anything was chosen. */
const FIRST = 1;

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
      .select(['digest', 'decisions', 'version'])
      .executeTakeFirst();
    return {
      digest: isHead(ctx) ? row?.digest !== 0 : null,
      decisions: isToldOfDecisions(ctx) ? row?.decisions !== 0 : null,
      version: row?.version ?? FIRST,
    };
  }

  /**
   * Remembers a choice. The person may have ended these mails by the link of one meanwhile, or in another window: a
   * choice on top of one that was not seen is refused, unless it comes to the same.
   */
  async choose(
    ctx: MemberCtx,
    { digest, decisions, version: seen }: { digest: boolean; decisions: boolean; version: number },
  ): Promise<void> {
    const { councilId, membershipId } = ctx;
    const chosen = { digest: flag(digest), decisions: flag(decisions) };
    const kept = await this.writes.db
      .insertInto('mail_choice')
      .values({
        id: newId(),
        council_id: councilId,
        membership_id: membershipId,
        leave_token: newToken(),
        version: FIRST + 1,
        ...chosen,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['council_id', 'membership_id'])
          .doUpdateSet((eb) => ({ ...chosen, version: eb('mail_choice.version', '+', 1) }))
          .where('mail_choice.version', '=', seen),
      )
      .returning('version')
      .executeTakeFirst();
    if (kept) return;
    const { version, ...now } = await this.read(ctx);
    if ((now.digest ?? digest) === digest && (now.decisions ?? decisions) === decisions) return;
    const conflict = { version, changedBy: null, changedAt: null, action: null, now };
    throw new DomainError('mail_choice.changed_meanwhile', 'Another choice was made meanwhile.', {
      conflict,
    });
  }

  /** Ends all mails that are no obligation, for the person whose link it is; false when it is nobody's. */
  async leave(token: string): Promise<boolean> {
    const councilId = await this.#councilOf(token);
    if (councilId === null) return false;
    const left = await forCouncil(councilId, () =>
      this.writes.db
        .updateTable('mail_choice')
        .set((eb) => ({ digest: 0, decisions: 0, version: eb('version', '+', 1) }))
        .where('council_id', '=', councilId)
        .where('leave_token', '=', token)
        .returning('id')
        .executeTakeFirst(),
    );
    return left !== undefined;
  }

  /** Whether it is somebody's link. */
  async isKnown(token: string): Promise<boolean> {
    return (await this.#councilOf(token)) !== null;
  }

  async #councilOf(token: string): Promise<string | null> {
    const row = await acrossCouncils('link', () =>
      this.reads.db
        .selectFrom('mail_choice')
        .where('leave_token', '=', token)
        .select('council_id')
        .executeTakeFirst(),
    );
    return row?.council_id ?? null;
  }
}

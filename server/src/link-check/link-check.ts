import { addDays, type Day } from '@kvartal/shared/calendar';
import { Injectable } from '@nestjs/common';
import type { SystemCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import type { Tables } from '../platform/database/tables.js';
import { acrossCouncils, forCouncil } from '../platform/database/whose.js';
import { GuardedClient, type Asked } from '../platform/outgoing/guarded-client.js';
import { isToldOf } from '../status/evidence.queries.js';
import { checkedElsewhere, dueLinks, takeLink, type DueLink } from './link-check.queries.js';
import { afterCheck } from './link-state.js';

/** So many links are asked about in one look; the next look comes soon. */
const FEW = 5;

/** Asks whether links that prove answers still open. It tells; it never changes how a task stands. */
@Injectable()
export class LinkCheck {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly writing: Writing,
    private readonly clock: Clock,
    private readonly client: GuardedClient,
  ) {}

  /**
   * Asks about a few links whose turn has come, one after another; `isEnding` stops between two. When nothing at all
   * comes back from anywhere, it is our own network that is silent, and nothing is held against any link.
   */
  async look(isEnding: () => boolean = () => false): Promise<void> {
    const today = this.clock.todayKyiv();
    const found: { link: DueLink; asked: Asked }[] = [];
    for (const link of await acrossCouncils('queue', () => dueLinks(this.reads.db, today, FEW))) {
      if (isEnding()) break;
      if (!(await forCouncil(link.councilId, () => this.take(link, today)))) continue;
      found.push({ link, asked: await this.client.ask(link.url) });
    }
    const isCutOff = found.every(({ asked }) => asked.kind === 'silent' || asked.kind === 'refused');
    for (const { link, asked } of found)
      if (!isEnding() && !(isCutOff && asked.kind === 'silent')) await this.keep(link, asked, today);
  }

  /** Takes a link in hand; false when another process has it, or what is known of the address is enough. */
  private async take(link: DueLink, today: Day): Promise<boolean> {
    const tomorrow = addDays(today, 1);
    return (await takeLink(this.writes.db, link, { today, tomorrow })) && !(await this.copied(link, today));
  }

  /** The same address stands in another answer and was asked about lately: that counts here too. */
  private async copied(link: DueLink, today: Day): Promise<boolean> {
    const known = await checkedElsewhere(this.reads.db, link, today);
    if (!known) return false;
    await this.set(link, today, () => known);
    return true;
  }

  private keep(link: DueLink, asked: Asked, today: Day): Promise<void> {
    return this.set(link, today, (before) => {
      const { failures, failingSince, nextOn } = afterCheck(before, asked, today);
      return { failures, failing_since: failingSince, checked_on: today, next_on: nextOn };
    });
  }

  /** Remembers what was found. Of a link that has stopped to open, or opens again, the task's history tells. */
  private set(link: DueLink, today: Day, next: (before: Before) => After): Promise<void> {
    const { councilId, evidenceId, title, taskId, planId } = link;
    return this.writing.run(systemCtx(councilId, this.clock.now(), today), async (em, record) => {
      const sql = em.getKysely<Tables>();
      const row = await sql
        .selectFrom('link_check')
        .where('council_id', '=', councilId)
        .where('evidence_id', '=', evidenceId)
        .select(['failures', 'failing_since'])
        .executeTakeFirst();
      // The answer, or the plan with it, is gone meanwhile.
      if (!row) return;
      const after = next({ failures: row.failures, failingSince: row.failing_since });
      await sql
        .updateTable('link_check')
        .set(after)
        .where('council_id', '=', councilId)
        .where('evidence_id', '=', evidenceId)
        .execute();
      if (isToldOf(row) === isToldOf(after)) return;
      record({
        action: isToldOf(after) ? 'link.stopped_opening' : 'link.opens_again',
        subjectKind: 'evidence',
        subjectId: evidenceId,
        taskId,
        planId,
        before: { failingSince: row.failing_since },
        after: { title, failingSince: after.failing_since },
      });
    });
  }
}

type Before = { failures: number; failingSince: Day | null };
type After = { failures: number; failing_since: Day | null; checked_on: Day | null; next_on: Day };

function systemCtx(councilId: string, now: number, today: Day): SystemCtx {
  return {
    now,
    today,
    door: 'system',
    locale: 'uk',
    viewer: null,
    councilId,
    membershipId: null,
    actorName: 'Квартал',
  };
}

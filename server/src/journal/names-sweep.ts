import { addMonths } from '@kvartal/shared/calendar';
import { Injectable } from '@nestjs/common';
import type { SystemCtx } from '../access/ctx.js';
import { Clock, kyivMidnight } from '../platform/clock/clock.js';
import { Reads } from '../platform/database/database.module.js';
import type { Tables } from '../platform/database/tables.js';
import { Writing } from './writing.js';

/** So many names go in one transaction: nobody who writes waits for long. */
const AT_ONCE = 1000;

/**
 * Erases names that a council's journal has kept for their whole term. Rows stay, with their place in the chain, and
 * that names were erased is a row itself. Rows of no person, such as the system's own, keep what they tell.
 */
@Injectable()
export class NamesSweep {
  constructor(
    private readonly reads: Reads,
    private readonly writing: Writing,
    private readonly clock: Clock,
  ) {}

  /** Erases what is due, council by council; asked again it finds nothing. */
  async look(): Promise<void> {
    const councils = await this.reads.db
      .selectFrom('council')
      .where('names_kept_months', 'is not', null)
      .select(['id', 'names_kept_months as months'])
      .orderBy('id')
      .execute();
    for (const { id, months } of councils) {
      let erased: number;
      do erased = await this.#erase(id, months ?? 0);
      while (erased === AT_ONCE);
    }
  }

  async #erase(councilId: string, months: number): Promise<number> {
    const ctx = this.#ctx(councilId);
    const before = addMonths(ctx.today, -months);
    return this.writing.run(ctx, async (em, record) => {
      const db = em.getKysely<Tables>();
      const instant = kyivMidnight(before);
      const due = await db
        .selectFrom('journal')
        .innerJoin('journal_person', 'journal_person.id', 'journal.id')
        .where('journal.council_id', '=', councilId)
        .where('journal_person.council_id', '=', councilId)
        .where('journal.at', '<', instant)
        .where('membership_id', 'is not', null)
        .orderBy('journal.at')
        .limit(AT_ONCE)
        .select('journal.id')
        .execute();
      if (due.length === 0) return 0;
      // The database lets names go only where the council's row says so.
      await db
        .updateTable('council')
        .set({ names_erased_before: instant })
        .where('id', '=', councilId)
        .execute();
      const ids = due.map(({ id }) => id);
      await db
        .deleteFrom('journal_person')
        .where('council_id', '=', councilId)
        .where('id', 'in', ids)
        .execute();
      record({
        action: 'journal.names_erased',
        subjectKind: 'council',
        subjectId: councilId,
        after: { before, rows: due.length },
      });
      return due.length;
    });
  }

  #ctx(councilId: string): SystemCtx {
    return {
      now: this.clock.now(),
      today: this.clock.todayKyiv(),
      door: 'system',
      locale: 'uk',
      viewer: null,
      councilId,
      membershipId: null,
      actorName: 'Квартал',
    };
  }
}

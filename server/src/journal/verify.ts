import { isDay } from '@kvartal/shared/calendar';
import { ChainCheck, type CheckedRow, type Head, type Tampering } from '../platform/chain/chain-check.js';
import { kyivMidnight } from '../platform/clock/clock.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/** A council as the check finds it. */
export type CheckedCouncil = { id: string; slug: string; revision: number; journal_hash: string | null };

/** What the check of a council's journal gave: how many rows were read, and the first thing that is wrong, or null. */
export type Verdict = { rows: number; wrong: Tampering | null };

const AT_ONCE = 5000;

/**
 * Reads a council's whole journal, a few thousand rows at a time, and checks its chain, the personal parts, the end
 * that the council's row tells and the heads that were written down outside (R15). Run it in a transaction that sees
 * one moment, or nobody may write meanwhile.
 */
export async function verifyJournal(
  db: Db,
  council: CheckedCouncil,
  heads: readonly Head[],
): Promise<Verdict> {
  const { id: councilId, revision, journal_hash: hash } = council;
  const erasedBefore = await namesErasedBefore(db, councilId);
  const end = hash === null && revision === 0 ? null : { seq: revision, hash: hash ?? '' };
  const check = new ChainCheck({ councilId, end, heads, erasedBefore });
  let rows = 0;
  let page: CheckedRow[];
  do {
    page = await pageAfter(db, councilId, rows);
    for (const row of page) {
      const wrong = check.next(row);
      if (wrong) return { rows, wrong };
      rows += 1;
    }
  } while (page.length === AT_ONCE);
  return { rows, wrong: check.end() ?? (await uncounted(db, councilId, rows)) };
}

/** Rows are numbered from 1 without gaps, so the number of the last one read is how many were read. */
function pageAfter(db: Db, councilId: string, seq: number): Promise<CheckedRow[]> {
  return db
    .selectFrom('journal')
    .leftJoin('journal_person', (join) =>
      join
        .onRef('journal_person.id', '=', 'journal.id')
        .onRef('journal_person.council_id', '=', 'journal.council_id'),
    )
    .where('journal.council_id', '=', councilId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(AT_ONCE)
    .selectAll('journal')
    .select([
      'salt',
      'actor_name',
      'journal_person.before as personal_before',
      'journal_person.after as personal_after',
    ])
    .execute();
}

/** Rows that reading by number passes over: a second one with a number that was read, or one before the first. */
async function uncounted(db: Db, councilId: string, rows: number): Promise<Tampering | null> {
  const { all } = await db
    .selectFrom('journal')
    .where('council_id', '=', councilId)
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return all === rows ? null : { kind: 'repeated', seq: null };
}

/** The latest instant before which names were erased, as the chain itself tells; 0 when they never were. */
async function namesErasedBefore(db: Db, councilId: string): Promise<number> {
  const rows = await db
    .selectFrom('journal')
    .where('council_id', '=', councilId)
    .where('action', '=', 'journal.names_erased')
    .select('after')
    .execute();
  const instants = rows.map(({ after }) => {
    const told = fromJson<unknown>(after);
    const day: unknown = typeof told === 'object' && told !== null ? Reflect.get(told, 'before') : null;
    return isDay(day) ? kyivMidnight(day) : 0;
  });
  return Math.max(0, ...instants);
}

import { randomBytes } from 'node:crypto';
import type { JournalAction } from '@kvartal/shared/journal';
import type { Insertable } from 'kysely';
import type { Door } from '../access/ctx.js';
import { newId } from '../platform/database/new-id.js';
import type { Db, JournalPersonTable, JournalTable } from '../platform/database/tables.js';
import { FORM } from '../platform/chain/canonical-row.js';
import { chainHash, genesis, personHash } from '../platform/chain/chain.js';
import { partPersonal } from './personal-part.js';

/** What a verb tells the journal. */
export type Change = {
  /** The verb, e.g. 'status.submitted'. */
  action: JournalAction;
  /** The noun, e.g. 'status_update'. */
  subjectKind: string;
  subjectId: string;
  taskId?: string | null;
  planId?: string | null;
  /** Plain values; names and e-mails of people are found and kept apart (personal-part.ts). */
  before?: unknown;
  after?: unknown;
};

/** Who made a change, when (milliseconds UTC) and through which door. */
export type Act = { at: number; membershipId: string | null; actorName: string; door: Door };

/** Where a council's chain ends: the number and the hash of its last row; null when it has none. */
export type ChainEnd = { councilId: string; seq: number; hash: string | null };

type Rows = { entries: Insertable<JournalTable>[]; persons: Insertable<JournalPersonTable>[]; end: ChainEnd };

/**
 * The rows of changes that follow the end of a chain, in their order, and the chain's new end. Write them in the
 * transaction that read the end, with the council's row locked, so that no chain ever forks.
 */
export function chainRows(end: ChainEnd, changes: readonly (Change & Act)[]): Rows {
  const { councilId } = end;
  const entries: Rows['entries'] = [];
  const persons: Rows['persons'] = [];
  let previous = end.hash ?? genesis(councilId);
  let { seq } = end;
  for (const change of changes) {
    seq += 1;
    const id = newId(change.at);
    const before = partPersonal(change.subjectKind, change.before);
    const after = partPersonal(change.subjectKind, change.after);
    const person = {
      salt: randomBytes(16).toString('hex'),
      actor_name: change.actorName,
      before: jsonText(before.personal),
      after: jsonText(after.personal),
    };
    const row = {
      id,
      council_id: councilId,
      seq,
      at: change.at,
      membership_id: change.membershipId,
      action: change.action,
      subject_kind: change.subjectKind,
      subject_id: change.subjectId,
      task_id: change.taskId ?? null,
      plan_id: change.planId ?? null,
      before: jsonText(before.kept),
      after: jsonText(after.kept),
      door: change.door,
      person_hash: personHash(person),
    };
    previous = chainHash(previous, row);
    entries.push({ ...row, form: FORM, hash: previous });
    persons.push({ id, council_id: councilId, ...person });
  }
  return { entries, persons, end: { councilId, seq, hash: entries.length === 0 ? end.hash : previous } };
}

function jsonText(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** Both engines take so many rows in one statement. */
const AT_ONCE = 500;

/** Adds the changes to the end of the council's chain in the caller's transaction; gives the new end. */
export async function writeChanges(
  db: Db,
  end: ChainEnd,
  changes: readonly (Change & Act)[],
): Promise<ChainEnd> {
  const rows = chainRows(end, changes);
  for (let from = 0; from < rows.entries.length; from += AT_ONCE) {
    const part = <T>(all: readonly T[]): T[] => all.slice(from, from + AT_ONCE);
    await db.insertInto('journal').values(part(rows.entries)).execute();
    await db.insertInto('journal_person').values(part(rows.persons)).execute();
  }
  await db
    .updateTable('council')
    .set({ revision: rows.end.seq, journal_hash: rows.end.hash })
    .where('id', '=', end.councilId)
    .execute();
  return rows.end;
}

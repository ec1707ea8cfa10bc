import { sql } from 'kysely';
import { chainHash, genesis } from '../platform/chain/chain.js';
import type { Db, JournalTable } from '../platform/database/tables.js';
import { ENGINE } from './engine.js';
import type { Chance } from './mutate.js';

/** A journal of a council under the hands of somebody who owns the database; `head` is the last number handed out. */
export type Victim = { councilId: string; length: number; head: number };

type Tamper = (db: Db, victim: Victim, chance: Chance) => Promise<unknown>;

const TRIGGERS = [
  'journal_kept_from_update',
  'journal_kept_from_delete',
  'journal_person_kept_from_update',
  'journal_person_kept_from_delete',
];

/** Takes the database's guards of the journal away, as its owner can, within the transaction. */
export async function takeGuardsAway(db: Db): Promise<void> {
  if (ENGINE === 'postgresql') {
    await sql`set local session_replication_role = replica`.execute(db);
    return;
  }
  await sql`pragma defer_foreign_keys = on`.execute(db);
  for (const trigger of TRIGGERS) await sql.raw(`drop trigger ${trigger}`).execute(db);
}

const rowOf = ({ length }: Victim, chance: Chance): number => 1 + chance(length);
const journal = (db: Db, { councilId }: Victim) =>
  db.updateTable('journal').where('council_id', '=', councilId);
const deleteFrom = (db: Db, { councilId }: Victim) =>
  db.deleteFrom('journal').where('council_id', '=', councilId);

/** Numbers move in two steps, so that no two rows meet on one number. */
async function shift(db: Db, victim: Victim, from: number, by: number): Promise<void> {
  const far = 1_000_000;
  const moved = journal(db, victim).where('seq', '>=', from);
  await moved.set((eb) => ({ seq: eb('seq', '+', far) })).execute();
  const back = journal(db, victim).where('seq', '>=', far);
  await back.set((eb) => ({ seq: eb('seq', '-', far - by) })).execute();
}

const EDITS: Record<string, Partial<JournalTable>> = {
  action: { action: 'plan.published' },
  kind: { subject_kind: 'plan_draft' },
  subject: { subject_id: 'somebody-else' },
  moment: { at: 1_600_000_000_000 },
  after: { after: '{"name":"Інше"}' },
  before: { before: '{"name":"Інше"}' },
  nothing_after: { after: null },
  actor: { membership_id: null },
  door: { door: 'token' },
  hash: { hash: 'f'.repeat(64) },
  seal: { person_hash: 'f'.repeat(64) },
};

const edits = Object.entries(EDITS).map(([name, columns]): [string, Tamper] => [
  `edit ${name}`,
  (db, victim, chance) => journal(db, victim).set(columns).where('seq', '=', rowOf(victim, chance)).execute(),
]);

/** All hashes anew from the first row on, and the council's own end with them: the chain in itself is whole. */
async function rebuild(db: Db, { councilId }: Victim): Promise<void> {
  const rows = await db
    .selectFrom('journal')
    .where('council_id', '=', councilId)
    .orderBy('seq')
    .selectAll()
    .execute();
  let hash = genesis(councilId);
  for (const row of rows) {
    hash = chainHash(hash, row);
    if (hash !== row.hash) await db.updateTable('journal').set({ hash }).where('id', '=', row.id).execute();
  }
  const end = rows.length === 0 ? null : hash;
  await db
    .updateTable('council')
    .set({ revision: rows.length, journal_hash: end })
    .where('id', '=', councilId)
    .execute();
}

async function copyOf(db: Db, victim: Victim, seq: number): Promise<JournalTable> {
  const rows = db.selectFrom('journal').where('council_id', '=', victim.councilId).where('seq', '=', seq);
  return rows.selectAll().executeTakeFirstOrThrow();
}

/** Every way to tamper that R15 names, each on accidental rows. */
export const TAMPERINGS: readonly (readonly [string, Tamper])[] = [
  ...edits,
  [
    'delete',
    (db, victim, chance) => deleteFrom(db, victim).where('seq', '=', rowOf(victim, chance)).execute(),
  ],
  [
    'delete and close the gap',
    async (db, victim, chance) => {
      const seq = rowOf(victim, chance);
      await deleteFrom(db, victim).where('seq', '=', seq).execute();
      await shift(db, victim, seq + 1, -1);
    },
  ],
  [
    'insert',
    async (db, victim, chance) => {
      const seq = rowOf(victim, chance);
      const copy = await copyOf(db, victim, seq);
      await shift(db, victim, seq, 1);
      await db
        .insertInto('journal')
        .values({ ...copy, id: 'inserted' })
        .execute();
    },
  ],
  [
    'insert at the end',
    async (db, victim) => {
      const copy = await copyOf(db, victim, victim.length);
      await db
        .insertInto('journal')
        .values({ ...copy, id: 'inserted', seq: copy.seq + 1 })
        .execute();
    },
  ],
  [
    'reorder',
    async (db, victim, chance) => {
      const one = rowOf(victim, chance);
      const other = 1 + (one % victim.length);
      const move = (from: number, to: number) =>
        journal(db, victim).set({ seq: to }).where('seq', '=', from).execute();
      await move(one, 2_000_000);
      await move(other, one);
      await move(2_000_000, other);
    },
  ],
  [
    'change a name',
    async (db, victim, chance) => {
      const { id } = await copyOf(db, victim, rowOf(victim, chance));
      await db
        .updateTable('journal_person')
        .set({ actor_name: 'Хтось Інший' })
        .where('id', '=', id)
        .execute();
    },
  ],
  [
    'take a name out',
    async (db, victim, chance) => {
      const { id } = await copyOf(db, victim, rowOf(victim, chance));
      await db.deleteFrom('journal_person').where('id', '=', id).execute();
    },
  ],
  [
    'cut the tail',
    async (db, victim, chance) => {
      await deleteFrom(db, victim).where('seq', '>', chance(victim.head)).execute();
      await rebuild(db, victim);
    },
  ],
  [
    'rebuild the whole chain',
    async (db, victim, chance) => {
      const seq = 1 + chance(victim.head);
      await journal(db, victim).set({ after: '{"rebuilt":true}' }).where('seq', '=', seq).execute();
      await rebuild(db, victim);
    },
  ],
];

import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { FORM, type ChainedRow } from '../../chain/canonical-row.js';
import { chainHash, genesis, personHash } from '../../chain/chain.js';
import type { Db } from '../tables.js';
import type { TypeWords } from './words.js';

/*
 * The journal becomes a chain: every row carries the hash of the row before and itself, and the council the hash of its
 * last row. What a row tells of people moves to a table apart, which the chain binds by a hash, so that names can be
 * erased when their term is over and the chain stays whole. A change may come by a token of the API.
 */

const DOORS = `door in ('web', 'cli', 'system', 'mail_link', 'token')`;
const JOURNAL = 'The journal only grows.';
const KEPT =
  'id, council_id, seq, at, membership_id, action, subject_kind, subject_id, task_id, plan_id, before, after, door';

/** Brings the tables and the rows to the chain, in the engine's own words. */
export async function journalChain(w: TypeWords, sqlite: boolean, db: Db): Promise<void> {
  const run = async (statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  };
  await run([...council(w), ...(sqlite ? tableSqlite(w) : tablePostgresql(w))]);
  await chainOldRows(db);
  await run(sqlite ? closedSqlite() : closedPostgresql());
}

function council(w: TypeWords): string[] {
  return [
    `alter table council add column journal_hash ${w.plain}`,
    `alter table council add column names_kept_months integer check (names_kept_months between 1 and 1200)`,
    `alter table council add column names_erased_before ${w.instant} not null default 0`,
  ];
}

function person(w: TypeWords): string {
  return `create table journal_person (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
    salt ${w.plain} not null, actor_name text not null, before text, after text, unique (council_id, id),
    foreign key (council_id, id) references journal (council_id, id))`;
}

/** SQLite cannot change a check, so the journal is made anew and filled from the old one. */
function tableSqlite(w: TypeWords): string[] {
  return [
    `create table journal_names as select id, council_id, actor_name from journal`,
    `create table journal_next (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      seq integer not null, at ${w.instant} not null, membership_id ${w.plain},
      action text not null, subject_kind text not null, subject_id ${w.plain} not null, task_id ${w.plain},
      plan_id ${w.plain}, before text, after text, door text not null check (${DOORS}), form integer not null,
      person_hash ${w.plain} not null, hash ${w.plain} not null,
      unique (council_id, id), unique (council_id, seq),
      foreign key (council_id, membership_id) references membership (council_id, id),
      foreign key (council_id, task_id) references task (council_id, id),
      foreign key (council_id, plan_id) references plan (council_id, id))`,
    `insert into journal_next (${KEPT}, form, person_hash, hash) select ${KEPT}, ${FORM}, '', '' from journal`,
    `drop table journal`,
    `alter table journal_next rename to journal`,
    `create index journal_by_task_id_seq on journal (council_id, task_id, seq)`,
    `create index journal_by_plan_id_seq on journal (council_id, plan_id, seq)`,
    person(w),
    `insert into journal_person (id, council_id, salt, actor_name) select id, council_id, '', actor_name from journal_names`,
    `drop table journal_names`,
  ];
}

/** PostgreSQL changes the table where it stands. */
function tablePostgresql(w: TypeWords): string[] {
  return [
    person(w),
    `insert into journal_person (id, council_id, salt, actor_name) select id, council_id, '', actor_name from journal`,
    `drop trigger journal_kept on journal`,
    `alter table journal drop constraint journal_door_check, add constraint journal_door_check check (${DOORS})`,
    `alter table journal drop column actor_name, add column form integer not null default ${FORM},
      add column person_hash ${w.plain} not null default '', add column hash ${w.plain} not null default ''`,
    `alter table journal alter column form drop default, alter column person_hash drop default,
      alter column hash drop default`,
  ];
}

const AT_ONCE = 500;

type OldRow = Omit<ChainedRow, 'person_hash'> & { actor_name: string };

/** Rows from before this step are chained by it, council by council, in the order of their numbers. */
async function chainOldRows(db: Db): Promise<void> {
  const councils = await sql<{ id: string }>`select id from council`.execute(db);
  for (const { id: councilId } of councils.rows) {
    let previous = genesis(councilId);
    let last = 0;
    let rows: OldRow[];
    do {
      ({ rows } = await sql<OldRow>`
        select journal.*, journal_person.actor_name from journal join journal_person on journal_person.id = journal.id
        where journal.council_id = ${councilId} and seq > ${last} order by seq limit ${AT_ONCE}`.execute(db));
      const made = rows.map(({ actor_name: actorName, ...row }) => {
        const salt = randomBytes(16).toString('hex');
        const seal = personHash({ salt, actor_name: actorName, before: null, after: null });
        previous = chainHash(previous, { ...row, person_hash: seal });
        return { id: row.id, salt, seal, hash: previous };
      });
      last = rows.at(-1)?.seq ?? last;
      if (made.length > 0) await keep(db, made);
    } while (rows.length === AT_ONCE);
    if (last > 0)
      await sql`update council set journal_hash = ${previous} where id = ${councilId}`.execute(db);
  }
}

type Made = { id: string; salt: string; seal: string; hash: string };

async function keep(db: Db, made: readonly Made[]): Promise<void> {
  const rows = sql.join(made.map(({ id, salt, seal, hash }) => sql`(${id}, ${salt}, ${seal}, ${hash})`));
  // Both engines call the columns of such a list column1, column2 …
  await sql`update journal set person_hash = column3, hash = column4 from (values ${rows}) as made
    where journal.id = column1`.execute(db);
  await sql`update journal_person set salt = column2 from (values ${rows}) as made
    where journal_person.id = column1`.execute(db);
}

const INDEXES = [
  `create index journal_by_membership_id_seq on journal (council_id, membership_id, seq)`,
  `create index journal_by_subject_id_seq on journal (council_id, subject_id, seq)`,
  `create index journal_by_at on journal (council_id, at)`,
];

/** Names may go only where the council's own row says that names of that time were erased. */
const ERASED = `exists (select 1 from council join journal on journal.council_id = council.id
  where journal.id = old.id and journal.at < council.names_erased_before)`;

function closedSqlite(): string[] {
  const refuse = (name: string, when: string): string =>
    `create trigger ${name} ${when} begin select raise(abort, '${JOURNAL}'); end`;
  return [
    ...INDEXES,
    refuse('journal_kept_from_update', 'before update on journal'),
    refuse('journal_kept_from_delete', 'before delete on journal'),
    refuse('journal_person_kept_from_update', 'before update on journal_person'),
    refuse('journal_person_kept_from_delete', `before delete on journal_person when not ${ERASED}`),
  ];
}

function closedPostgresql(): string[] {
  return [
    ...INDEXES,
    `create trigger journal_kept before update or delete on journal for each row execute function refuse_change('${JOURNAL}')`,
    `create trigger journal_person_kept_from_update before update on journal_person for each row
      execute function refuse_change('${JOURNAL}')`,
    `create function refuse_early_erasing() returns trigger language plpgsql as $$ begin
      if ${ERASED} then return old; end if; raise exception '${JOURNAL}'; end $$`,
    `create trigger journal_person_kept_from_delete before delete on journal_person for each row
      execute function refuse_early_erasing()`,
  ];
}

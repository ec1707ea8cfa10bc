import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PostgresqlOrm } from '@mikro-orm/postgresql';
import { MikroORM as SqliteOrm } from '@mikro-orm/sqlite';
import { sql } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyJournal } from './journal/verify.js';
import { Council } from './tenant/council.entity.js';
import { emptyDatabase, ENGINE } from './testing/engine.js';
import type { DatabaseSettings } from './platform/env/settings.js';
import { openConnections, type Connections } from './platform/database/connections.js';
import { migrationsFor } from './platform/database/migrations/index.js';
import { forCouncil } from './platform/database/whose.js';
import { openOrm } from './platform/database/orm.js';

const LATE = '0013-corrections';
const CHAINED = '0024-journal-chain';
const names = migrationsFor(ENGINE).map(({ name }) => name);

/** The steps that pass, as a council's database stood that had met no others. */
async function migrate(
  settings: DatabaseSettings,
  connections: Connections,
  passes: (name: string) => boolean,
): Promise<void> {
  const migrationsList = migrationsFor(ENGINE).filter(({ name }) => passes(name));
  const common = {
    driverOptions: connections.owner,
    entities: [Council],
    extensions: [Migrator],
    migrations: { migrationsList, snapshot: false, silent: true },
    ensureDatabase: false,
  };
  const orm =
    settings.engine === 'sqlite'
      ? await SqliteOrm.init({ ...common, dbName: settings.file })
      : await PostgresqlOrm.init({ ...common, clientUrl: settings.url });
  await orm.migrator.up();
}

/** An indicator that was measured once, written with the columns of the first step. */
const MEASURED = [
  `insert into council (id, slug, name_uk, city) values ('c', 'lisove', 'Лісівська міська рада', 'Лісів')`,
  `insert into plan (id, council_id, slug, title, period_from, period_to, levels, columns, reporting, created_at)
    values ('p', 'c', 'plan', 'План', '2026-01-01', '2027-12-31', '[]', '[]', '{}', 1767225600000)`,
  `insert into task (id, council_id, plan_id, title, certainty, position) values ('t', 'c', 'p', 'Завдання', 'unread', 1)`,
  `insert into indicator (id, council_id, task_id, text, targets, position) values ('i', 'c', 't', 'Осіб', '[]', 1)`,
  `insert into measurement (id, council_id, indicator_id, value, measured_on, source, created_at)
    values ('m', 'c', 'i', 41.5, '2026-02-01', 'Звіт', 1767225600000)`,
];

const correctionOf = (id: string, replaced: string, value: string): string =>
  `insert into measurement (id, council_id, indicator_id, value, measured_on, created_at, corrects_id, reason)
    values ('${id}', 'c', 'i', ${value}, '2026-02-01', 1767225600000, '${replaced}', 'Помилка')`;

describe('a step that comes after a later one was run', () => {
  let folder: string;
  const opened: Connections[] = [];
  let late: Connections;
  let fresh: Connections;
  const run = (statement: string) => forCouncil('c', () => sql.raw(statement).execute(late.write));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kvartal-test-'));
    const open = (settings: DatabaseSettings) => {
      const connections = openConnections(settings);
      opened.push(connections);
      return connections;
    };
    const lateSettings = await emptyDatabase(folder);
    late = open(lateSettings);
    await migrate(lateSettings, late, (name) => name !== LATE);
    for (const statement of MEASURED) await sql.raw(statement).execute(late.owner);
    await openOrm(lateSettings, late, [Council]);

    const freshFolder = mkdtempSync(join(folder, 'fresh-'));
    const freshSettings = await emptyDatabase(freshFolder);
    fresh = open(freshSettings);
    await openOrm(freshSettings, fresh, [Council]);
  });
  afterAll(async () => {
    for (const { write, read } of opened) {
      await write.destroy();
      if (read !== write) await read.destroy();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs, last, and each step has run once', async () => {
    const { rows } = await sql<{ name: string }>`select name from mikro_orm_migrations order by id`.execute(
      late.read,
    );
    expect(rows.map(({ name }) => name)).toEqual([...names.filter((name) => name !== LATE), LATE]);
  });

  it('leaves the same tables, indexes and triggers as an empty database gets', async () => {
    expect(await shapeOf(late)).toEqual(await shapeOf(fresh));
  });

  it('keeps what was measured before it, and takes one correction of it', async () => {
    await run(correctionOf('n', 'm', '40'));
    const { rows } = await forCouncil('c', () =>
      sql`select id, value, source, corrects_id from measurement order by id`.execute(late.read),
    );
    expect(rows).toEqual([
      { id: 'm', value: 41.5, source: 'Звіт', corrects_id: null },
      { id: 'n', value: 40, source: null, corrects_id: 'm' },
    ]);
    await expect(run(correctionOf('x', 'm', '39'))).rejects.toThrow();
  });

  it('lets nobody rewrite a value, name a row that is not there or leave a value out without naming one', async () => {
    await expect(run(`update measurement set value = 1 where id = 'm'`)).rejects.toThrow();
    await expect(run(correctionOf('x', 'nobody', '39'))).rejects.toThrow();
    await expect(
      run(`insert into measurement (id, council_id, indicator_id, measured_on, created_at)
        values ('x', 'c', 'i', '2026-02-01', 1767225600000)`),
    ).rejects.toThrow();
  });
});

describe('the step that chains the journal', () => {
  it('chains the rows from before it, in the order of their numbers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kvartal-test-'));
    const settings = await emptyDatabase(folder);
    const connections = openConnections(settings);
    const { write, read, owner } = connections;
    try {
      await migrate(settings, connections, (name) => name < CHAINED);
      await sql.raw(MEASURED[0] ?? '').execute(owner);
      for (const seq of [2, 1, 3])
        await sql`insert into journal (id, council_id, seq, at, actor_name, action, subject_kind, subject_id, after, door)
          values (${`j${seq}`}, 'c', ${seq}, ${1000 + seq}, 'Ганна Головач', 'unit.renamed', 'org_unit', 'u',
            '{"name":"Відділ"}', 'web')`.execute(owner);
      await sql`update council set revision = 3 where id = 'c'`.execute(owner);
      await openOrm(settings, connections, [Council]);
      const council = await read.selectFrom('council').selectAll().executeTakeFirstOrThrow();
      await forCouncil('c', async () => {
        expect(await verifyJournal(read, council, [])).toEqual({ rows: 3, wrong: null });
        const persons = await read
          .selectFrom('journal_person')
          .select(['id', 'actor_name'])
          .orderBy('id')
          .execute();
        expect(persons).toEqual(['j1', 'j2', 'j3'].map((id) => ({ id, actor_name: 'Ганна Головач' })));
        await expect(sql`update journal set at = 1`.execute(write)).rejects.toThrow(
          'The journal only grows.',
        );
      });
    } finally {
      await write.destroy();
      if (read !== write) await read.destroy();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** What the engine itself says of the tables: on SQLite their columns and everything that hangs on them. */
async function shapeOf({ read }: Connections): Promise<unknown[]> {
  const asked =
    ENGINE === 'sqlite'
      ? [
          sql`select m.name as in_table, c.name, c.type, c."notnull", c.pk from sqlite_master m, pragma_table_info(m.name) c
            where m.type = 'table' order by m.name, c.name`,
          sql`select type, name, tbl_name, sql from sqlite_master where type in ('index', 'trigger') order by name`,
        ]
      : [
          sql`select table_name, column_name, data_type, is_nullable from information_schema.columns
            where table_schema = 'public' order by table_name, column_name`,
          sql`select tablename, indexdef from pg_indexes where schemaname = 'public' order by indexname`,
          sql`select tgrelid::regclass::text as on_table, tgname, pg_get_triggerdef(oid) from pg_trigger
            where not tgisinternal order by 1, 2`,
          sql`select tablename, policyname, roles, cmd, qual, with_check from pg_policies order by 1, 2`,
        ];
  const answers: unknown[] = [];
  for (const question of asked) answers.push((await question.execute(read)).rows);
  return answers;
}

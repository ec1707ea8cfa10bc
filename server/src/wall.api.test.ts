import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sqlite';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { Writing } from './journal/writing.js';
import { OrgUnit } from './org-unit/org-unit.entity.js';
import { councilTables, OF_PEOPLE } from './platform/database/council-tables.js';
import { Reads, Writes } from './platform/database/database.module.js';
import { APP_ROLE } from './platform/database/guard-postgresql.js';
import { FOREIGN_WRITE } from './platform/database/guard-sqlite.js';
import { newId } from './platform/database/new-id.js';
import type { Db, Tables } from './platform/database/tables.js';
import { toldPool } from './platform/database/told-pool.js';
import { acrossCouncils, forCouncil, forPublicOf } from './platform/database/whose.js';
import { allTables, alwaysNamesCouncil, references, uniqueSets } from './testing/catalog.js';
import { ENGINE } from './testing/engine.js';
import { createTestApp, type TestApp } from './testing/test-app.js';

let test: TestApp;
let tables: string[];
let writes: Db;
let reads: Db;
beforeAll(async () => {
  test = await createTestApp();
  tables = await councilTables(ENGINE, test.reads);
  writes = test.app.get(Writes).db;
  reads = test.app.get(Reads).db;
});
afterAll(() => test?.close());

/** Whatever else the database holds: each with the reason why it is no council's. */
const OF_NO_COUNCIL: Record<string, string> = {
  council: 'the councils themselves',
  account: 'a person, who may serve several councils',
  guess: 'tries of a password, counted for a person or an address',
  known_device: 'browsers in which a person has signed in',
  totp: 'a person’s second factor',
  passkey: 'a person’s second factor',
  passkey_challenge: 'a question to a browser that nobody has signed in to',
  recovery_code: 'a person’s second factor',
  password_reset: 'an address whose password was forgotten',
  session: 'a browser of a person',
  half_session: 'a sign-in of a person that waits for the second factor',
  mikro_orm_migrations: 'which steps of the schema have run',
  mikro_orm_migrations_id_seq: 'the numbers of those steps',
};

describe('the tables', () => {
  it('are a council’s, or are told here why they are not', async () => {
    const others = (await allTables(test.reads)).filter((table) => !tables.includes(table));
    expect(others.filter((table) => OF_NO_COUNCIL[table] === undefined)).toEqual([]);
    expect(OF_PEOPLE.filter((table) => OF_NO_COUNCIL[table] === undefined)).toEqual([]);
    expect(tables.length).toBeGreaterThan(30);
  });
  it('of councils always say which council, and are found by the pair of council and id', async () => {
    const wrong: string[] = [];
    for (const table of tables) {
      if (!(await alwaysNamesCouncil(test.reads, table))) wrong.push(`${table} may name no council`);
      if (!(await uniqueSets(test.reads, table)).includes('council_id,id'))
        wrong.push(`${table} has no pair`);
    }
    expect(wrong).toEqual([]);
  });
  it('of councils refer to one another by the pair, all of them, so that no parent is another council’s', async () => {
    let relations = 0;
    for (const table of tables)
      for (const { columns, parent, parentColumns } of await references(test.reads, table)) {
        if (!tables.includes(parent)) continue;
        relations += 1;
        expect({ table, columns, parent, parentColumns }).toEqual({
          table,
          columns: ['council_id', expect.any(String)],
          parent,
          parentColumns: ['council_id', 'id'],
        });
      }
    expect(relations).toBeGreaterThan(50);
  });
});

type Path = (em: EntityManager, foreign: string) => Promise<unknown>;

/** Every way on which a row of another council could be written from the work of one (F7); the filter knows few of them. */
const PATHS: Record<string, Path> = {
  'load and change': async (em, id) => {
    (await em.findOneOrFail(OrgUnit, { id })).name = 'Чуже';
    await em.flush();
  },
  'load without the filter and change': async (em, id) => {
    (await em.findOneOrFail(OrgUnit, { id }, { filters: false })).name = 'Чуже';
    await em.flush();
  },
  'load without the filter and remove': async (em, id) => {
    em.remove(await em.findOneOrFail(OrgUnit, { id }, { filters: false }));
    await em.flush();
  },
  'refer and change': async (em, id) => {
    em.getReference(OrgUnit, id).name = 'Чуже';
    await em.flush();
  },
  'refer and assign': async (em, id) => {
    em.assign(em.getReference(OrgUnit, id), { name: 'Чуже' });
    await em.flush();
  },
  'refer and remove': async (em, id) => {
    em.remove(em.getReference(OrgUnit, id));
    await em.flush();
  },
  create: async (em) => {
    em.create(OrgUnit, { councilId: test.other.councilId, name: 'Чуже', kind: 'unit' });
    await em.flush();
  },
  'give a row away': async (em) => {
    (await em.findOneOrFail(OrgUnit, { id: test.own.unitIds.foreign })).councilId = test.other.councilId;
    await em.flush();
  },
  insert: (em) => em.insert(OrgUnit, { councilId: test.other.councilId, name: 'Чуже', kind: 'unit' }),
  insertMany: (em) =>
    em.insertMany(OrgUnit, [{ councilId: test.other.councilId, name: 'Чуже', kind: 'unit' }]),
  upsert: (em, id) => em.upsert(OrgUnit, { id, councilId: test.other.councilId, name: 'Чуже', kind: 'unit' }),
  upsertMany: (em, id) =>
    em.upsertMany(OrgUnit, [{ id, councilId: test.other.councilId, name: 'Чуже', kind: 'unit' }]),
  nativeUpdate: (em, id) => em.nativeUpdate(OrgUnit, { id }, { name: 'Чуже' }),
  'nativeUpdate without the filter': (em, id) =>
    em.nativeUpdate(OrgUnit, { id }, { name: 'Чуже' }, { filters: false }),
  nativeDelete: (em, id) => em.nativeDelete(OrgUnit, { id }),
  'nativeDelete without the filter': (em, id) => em.nativeDelete(OrgUnit, { id }, { filters: false }),
  'query builder, update': (em, id) =>
    em.createQueryBuilder(OrgUnit).update({ name: 'Чуже' }).where({ id }).execute(),
  'query builder, insert': (em) =>
    em
      .createQueryBuilder(OrgUnit)
      .insert({ id: newId(), councilId: test.other.councilId, name: 'Чуже', kind: 'unit' })
      .execute(),
  'query builder, delete': (em, id) => em.createQueryBuilder(OrgUnit).delete({ id }).execute(),
  execute: (em, id) => em.execute('update org_unit set name = ? where id = ?', ['Чуже', id]),
  'execute, everybody’s': (em) => em.execute('update org_unit set name = name || ?', ['!']),
  'kysely, update': (em, id) =>
    em.getKysely<Tables>().updateTable('org_unit').set({ name: 'Чуже' }).where('id', '=', id).execute(),
  'kysely, insert': (em) =>
    em
      .getKysely<Tables>()
      .insertInto('org_unit')
      .values({ id: newId(), council_id: test.other.councilId, parent_id: null, name: 'Чуже', kind: 'unit' })
      .execute(),
  'kysely, delete': (em, id) => em.getKysely<Tables>().deleteFrom('org_unit').where('id', '=', id).execute(),
  'kysely, replace': (em, id) =>
    sql`insert into org_unit (id, council_id, name, kind) values (${id}, ${test.own.councilId}, 'Чуже', 'unit')
      on conflict (id) do update set name = 'Чуже'`.execute(em.getKysely<Tables>()),
  'a key to a parent of another council': (em) =>
    em
      .getKysely<Tables>()
      .updateTable('task')
      .set({ plan_id: test.other.planId })
      .where('id', '=', test.own.taskIds.own)
      .execute(),
};

describe('a write into another council', () => {
  const units = () =>
    test.reads
      .selectFrom('org_unit')
      .where('council_id', '=', test.other.councilId)
      .selectAll()
      .orderBy('id')
      .execute();
  const em = (): EntityManager => {
    const fork = test.app.get<MikroORM, { em: EntityManager }>(MikroORM).em.fork();
    fork.setFilterParams('council', { councilId: test.own.councilId });
    return fork;
  };

  it.each(Object.keys(PATHS))('does not happen by the way «%s»', async (name) => {
    const before = await units();
    const path = PATHS[name];
    await forCouncil(test.own.councilId, async () => path?.(em(), test.other.unitIds.own)).catch(() => null);
    expect(await units()).toEqual(before);
    const strays = await test.reads
      .selectFrom('task')
      .where('council_id', '=', test.own.councilId)
      .where('plan_id', '=', test.other.planId)
      .select('id')
      .execute();
    expect(strays).toEqual([]);
  });
  it('cannot begin inside the work of one, and says whose it was', async () => {
    const inner = forCouncil(test.own.councilId, async () =>
      forCouncil(test.other.councilId, () => 'written'),
    );
    await expect(inner).rejects.toThrow(`began inside the work of council ${test.own.councilId}`);
  });
  it('is refused for a member of one who asks a verb of the other', async () => {
    const ctx = {
      now: test.clock.now(),
      today: test.clock.todayKyiv(),
      door: 'system',
      locale: 'uk',
      viewer: null,
      councilId: test.other.councilId,
      membershipId: null,
      actorName: 'Перевірка',
    } as const;
    const verb = forCouncil(test.own.councilId, async () =>
      test.app.get(Writing).run(ctx, async (tx) => {
        (await tx.findOneOrFail(OrgUnit, { id: test.other.unitIds.own })).name = 'Чуже';
        return null;
      }),
    );
    await expect(verb).rejects.toThrow('inside the work of council');
  });
});

describe('a write for nobody', () => {
  const rename = () =>
    writes
      .updateTable('org_unit')
      .set({ name: 'Нічиє' })
      .where('id', '=', test.own.unitIds.foreign)
      .execute();
  it.each([
    ['outside of any council', rename],
    ['in a look over all councils', () => acrossCouncils('queue', rename)],
    ['in what the public reads', () => forPublicOf(test.own.councilId, rename)],
  ])('is refused %s', async (_, write) => {
    await expect(write()).rejects.toThrow(
      ENGINE === 'sqlite' ? FOREIGN_WRITE : /for no council|Nothing can be written/,
    );
  });
  it('cannot be let in by a verb: what the public reads begins none', async () => {
    await expect(
      forPublicOf(test.own.councilId, async () => forCouncil(test.own.councilId, rename)),
    ).rejects.toThrow('The public only reads.');
  });
  it('is done inside the council that it is for', async () => {
    await expect(forCouncil(test.own.councilId, rename)).resolves.toBeDefined();
  });
});

if (ENGINE === 'sqlite')
  describe('the guard of SQLite', () => {
    it('stands before every act on every table of a council', async () => {
      const { rows } = await sql<{
        name: string;
      }>`select name from sqlite_temp_master where type = 'trigger'`.execute(writes);
      const expected = tables.flatMap((table) =>
        ['insert', 'update', 'delete'].map((kind) => `guard_${kind}_${table}`),
      );
      expect(rows.map(({ name }) => name).toSorted()).toEqual(expected.toSorted());
    });
  });

if (ENGINE === 'postgresql')
  describe('the guard of PostgreSQL', () => {
    it('is forced on every table of a council, with a policy for each act', async () => {
      const { rows } = await sql<{ name: string; forced: boolean; acts: string }>`
        select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
          (select string_agg(p.polcmd::text, '' order by p.polcmd::text) from pg_policy p where p.polrelid = c.oid) as acts
        from pg_class c where c.relname = any(${tables})`.execute(test.reads);
      expect(rows.length).toBe(tables.length);
      // r is reading, a is adding, w is changing, d is deleting.
      expect(rows.filter(({ forced, acts }) => !forced || acts !== 'adrw')).toEqual([]);
    });
    it('holds whom the server is: no superuser, nobody who passes policies, no owner', async () => {
      const { rows } = await sql<{ name: string; free: boolean; owned: number }>`
        select current_user::text as name, rolsuper or rolbypassrls as free,
          (select count(*)::int from pg_class where relowner = r.oid) as owned
        from pg_roles r where rolname = current_user`.execute(reads);
      expect(rows).toEqual([{ name: APP_ROLE, free: false, owned: 0 }]);
    });
    it('gives an error to a question that is for nobody, and never rows', async () => {
      for (const table of tables)
        if ((await countOf(test.reads, table)) > 0)
          await expect(countOf(reads, table)).rejects.toThrow('This statement is for no council.');
    });
    it('shows raw SQL the rows of its own council alone', async () => {
      const seen = await forCouncil(test.own.councilId, () =>
        sql<{
          council_id: string;
        }>`select distinct council_id from task union select council_id from plan`.execute(reads),
      );
      expect(seen.rows).toEqual([{ council_id: test.own.councilId }]);
    });
    it('follows every asker through a pool of two, also after errors and transactions that were taken back', async () => {
      const wanted = Number(process.env['KVARTAL_TEST_WALL_OPERATIONS'] ?? 600);
      await withSmallPool(async (db) => {
        let leaks = 0;
        let done = 0;
        const councils = [test.own.councilId, test.other.councilId, null];
        const asker = async (seed: number): Promise<void> => {
          for (let i = seed; i < wanted; i += ASKERS) {
            const councilId = councils[Math.floor(random(i) * 3)] ?? null;
            const seen = await act(db, councilId, Math.floor(random(i * 7 + 3) * 4));
            done += 1;
            if (seen.some((one) => one !== councilId)) leaks += 1;
          }
        };
        await Promise.all(Array.from({ length: ASKERS }, (_, seed) => asker(seed)));
        expect({ done, leaks }).toEqual({ done: wanted, leaks: 0 });
      });
    });
  });

const ASKERS = 16;

/** A number between 0 and 1 that is the same in every run. */
function random(seed: number): number {
  const x = Math.sin(seed + 1) * 10_000;
  return x - Math.floor(x);
}

async function countOf(db: Db, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** One of four acts for a council or for nobody; gives the councils of the rows that it saw. */
async function act(db: Db, councilId: string | null, kind: number): Promise<string[]> {
  const look = async (from: Db): Promise<string[]> => {
    const rows = await from.selectFrom('task').select('council_id').distinct().execute();
    return rows.map((row) => row.council_id);
  };
  const work = async (): Promise<string[]> => {
    if (kind === 0) return look(db);
    let seen: string[] = [];
    const inTransaction = db.transaction().execute(async (tx) => {
      seen = await look(tx);
      await tx.updateTable('task').set({ position: 1 }).where('title', '=', 'немає такого').execute();
      if (kind === 2) await sql`select 1 / 0`.execute(tx);
      if (kind === 3) throw new Error('taken back');
    });
    await inTransaction.catch(() => null);
    return seen;
  };
  if (councilId === null) return work().catch(() => []);
  return forCouncil(councilId, work);
}

async function withSmallPool(work: (db: Db) => Promise<void>): Promise<void> {
  if (test.database.engine !== 'postgresql') throw new Error('It is about PostgreSQL.');
  const pool = new pg.Pool({ connectionString: test.database.url, max: 2, options: `-c role=${APP_ROLE}` });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: toldPool(pool) }) });
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

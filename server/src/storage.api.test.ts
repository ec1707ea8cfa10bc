import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM, ReferenceKind, type EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { SystemCtx } from './access/ctx.js';
import { Writing } from './journal/writing.js';
import { OrgUnit } from './org-unit/org-unit.entity.js';
import { Reads } from './platform/database/database.module.js';
import { openSqlite } from './platform/database/sqlite.js';
import { forCouncil } from './platform/database/whose.js';
import { Task } from './task/task.entity.js';
import { ENGINE } from './testing/engine.js';
import { createTestApp, type TestApp } from './testing/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

const asSystem = (councilId = test.own.councilId): SystemCtx => ({
  now: test.clock.now(),
  today: test.clock.todayKyiv(),
  door: 'system',
  locale: 'uk',
  viewer: null,
  councilId,
  membershipId: null,
  actorName: 'Перевірка',
});

function entities(): EntityMetadata[] {
  return [...test.app.get(MikroORM).getMetadata().getAll().values()].filter(
    (meta) => !meta.abstract && meta.tableName !== 'mikro_orm_migrations',
  );
}

async function tableColumns(table: string): Promise<string[]> {
  const tables = await test.reads.introspection.getTables();
  const found = tables.find(({ name }) => name === table);
  return found?.columns.map((column) => column.name).toSorted() ?? [];
}

/** One column of a reference; `id` is the same for all columns of one reference. */
type Part = { id: number | string; table: string; from: string; to: string };

/** The references of a table as 'column,column -> table(column,column)'. */
async function references(table: string): Promise<string[]> {
  const { rows } =
    ENGINE === 'sqlite'
      ? await sql<Part>`
          select id, "table", "from", "to" from pragma_foreign_key_list(${table}) order by id, seq`.execute(
          test.reads,
        )
      : await sql<Part>`
          select c.conname as id, f.relname as "table", a.attname as "from", b.attname as "to"
          from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
          cross join lateral unnest(c.conkey, c.confkey) with ordinality as k(mine, theirs, n)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
          join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
          where c.contype = 'f' and t.relname = ${table} order by c.conname, k.n`.execute(test.reads);
  const groups = Map.groupBy(rows, (row) => row.id);
  return [...groups.values()].map((parts) => {
    const columns = parts.map((part) => part.from).join(',');
    return `${columns} -> ${parts[0]?.table}(${parts.map((part) => part.to).join(',')})`;
  });
}

describe('the tables', () => {
  it('have exactly the columns of the entities', async () => {
    for (const meta of entities()) {
      const ofEntity = Object.values(meta.properties).flatMap((prop) => prop.fieldNames ?? []);
      expect({ table: meta.tableName, columns: await tableColumns(meta.tableName) }).toEqual({
        table: meta.tableName,
        columns: ofEntity.toSorted(),
      });
    }
  });
  it('refer inside a council by the pair of council and id, so that a foreign parent cannot be', async () => {
    for (const meta of entities()) {
      const actual = await references(meta.tableName);
      const parents = Object.values(meta.properties).filter(
        (prop) => prop.kind === ReferenceKind.MANY_TO_ONE,
      );
      const isOfCouncil = 'councilId' in meta.properties && meta.className !== 'Session';
      for (const prop of parents) {
        const [column] = prop.fieldNames;
        const parent = prop.targetMeta?.tableName;
        const expected =
          isOfCouncil && parent !== 'account'
            ? `council_id,${column} -> ${parent}(council_id,id)`
            : `${column} -> ${parent}(id)`;
        expect(actual).toContain(expected);
      }
    }
  });
  it('refuse a task in a plan of another council', async () => {
    const { councilId } = test.own;
    const foreign = test.writes
      .updateTable('task')
      .set({ plan_id: test.other.planId })
      .where('council_id', '=', councilId)
      .where('id', '=', test.own.taskIds.own);
    await expect(foreign.execute()).rejects.toThrow(/foreign key/i);
  });
  it('refuse what no rule of the domain allows', async () => {
    const task = test.writes.updateTable('task').where('id', '=', test.own.taskIds.own);
    await expect(task.set({ priority: sql`'urgent'` }).execute()).rejects.toThrow(/check/i);
    const plan = test.writes.updateTable('plan').where('id', '=', test.own.planId);
    await expect(plan.set({ period_to: '2020-Q1' }).execute()).rejects.toThrow(/check/i);
  });
});

describe('a verb', () => {
  const rename = (id: string, name: string, ctx = asSystem()) =>
    test.app.get(Writing).run(ctx, async (em, record) => {
      const unit = await em.findOneOrFail(OrgUnit, { id });
      const before = { name: unit.name };
      unit.name = name;
      record({
        action: 'unit.renamed',
        subjectKind: 'org_unit',
        subjectId: id,
        before,
        after: { name },
      });
    });
  const revisionOf = async (councilId: string): Promise<number> => {
    const row = await test.reads
      .selectFrom('council')
      .select('revision')
      .where('id', '=', councilId)
      .executeTakeFirstOrThrow();
    return row.revision;
  };

  it('leaves a journal row with what was before and after, and raises the council’s revision', async () => {
    const before = await revisionOf(test.own.councilId);
    await rename(test.own.unitIds.own, 'Відділ цифрових рішень');
    const head = await test.signInAs('head');
    const { journal } = await head.get<{ journal: { total: number; nodes: unknown[] } }>(
      '{ journal(first: 1) { total nodes { seq actorName action subjectKind subjectId taskTitle before after door } } }',
    );
    expect(journal.nodes).toEqual([
      {
        seq: before + 1,
        actorName: 'Перевірка',
        action: 'unit.renamed',
        subjectKind: 'org_unit',
        subjectId: test.own.unitIds.own,
        taskTitle: null,
        before: { name: 'Відділ інформаційних технологій' },
        after: { name: 'Відділ цифрових рішень' },
        door: 'SYSTEM',
      },
    ]);
    expect(await revisionOf(test.own.councilId)).toBe(before + 1);
    expect(await revisionOf(test.other.councilId)).toBe(0);
  });
  it('cannot reach another council’s row: it is as if it were missing', async () => {
    await expect(rename(test.other.unitIds.own, 'Чуже')).rejects.toThrow('OrgUnit not found');
  });
  it('that fails leaves nothing, journal and revision included', async () => {
    const before = await revisionOf(test.own.councilId);
    const failing = test.app.get(Writing).run(asSystem(), async (em, record) => {
      const unit = await em.findOneOrFail(OrgUnit, { id: test.own.unitIds.foreign });
      unit.name = 'Половина';
      record({ action: 'unit.renamed', subjectKind: 'org_unit', subjectId: unit.id });
      await em.flush();
      throw new Error('the second half fails');
    });
    await expect(failing).rejects.toThrow('the second half fails');
    expect(await revisionOf(test.own.councilId)).toBe(before);
    const unit = await test.reads
      .selectFrom('org_unit')
      .select('name')
      .where('id', '=', test.own.unitIds.foreign)
      .executeTakeFirstOrThrow();
    expect(unit.name).toBe('Управління фінансів');
  });
  it('follows another verb of the council: forty at once leave forty numbers without a gap', async () => {
    const before = await revisionOf(test.own.councilId);
    await Promise.all(Array.from({ length: 40 }, (_, i) => rename(test.own.unitIds.own, `Відділ ${i}`)));
    const rows = await test.reads
      .selectFrom('journal')
      .select('seq')
      .where('council_id', '=', test.own.councilId)
      .where('seq', '>', before)
      .orderBy('seq')
      .execute();
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 40 }, (_, i) => before + 1 + i));
    expect(await revisionOf(test.own.councilId)).toBe(before + 40);
  });
  it('raises the version of what it changed by one', async () => {
    const versions: number[] = [];
    for (const title of ['Нова назва', 'Ще новіша назва']) {
      await test.app.get(Writing).run(asSystem(), async (em, record) => {
        const task = await em.findOneOrFail(Task, { id: test.own.taskIds.own });
        versions.push(task.version);
        task.title = title;
        record({ action: 'task.amended', subjectKind: 'task', subjectId: task.id, taskId: task.id });
      });
    }
    expect(versions).toEqual([1, 2]);
  });
  it('that forgot whose rows it loads fails instead of reading everybody’s', async () => {
    const em = test.app.get(MikroORM).em.fork();
    await expect(em.find(Task, {})).rejects.toThrow(/filter/i);
  });
});

describe('the journal', () => {
  it('only grows: the database refuses to change or delete a row', async () => {
    const refused = 'The journal only grows.';
    await expect(test.writes.updateTable('journal').set({ door: 'cli' }).execute()).rejects.toThrow(refused);
    await expect(test.writes.deleteFrom('journal').execute()).rejects.toThrow(refused);
    const persons = test.writes.updateTable('journal_person').set({ actor_name: 'Ніхто' });
    await expect(persons.execute()).rejects.toThrow(refused);
    await expect(test.writes.deleteFrom('journal_person').execute()).rejects.toThrow(refused);
  });
  it('is read a page at a time, the newest first, and never another council’s', async () => {
    const secretary = await test.signInAs('secretary');
    const PAGE =
      'query ($after: ID) { journal(first: 20, after: $after) { endCursor hasMore total nodes { seq } } }';
    type Page = { journal: { endCursor: string; hasMore: boolean; total: number; nodes: { seq: number }[] } };
    const seen: number[] = [];
    let after: string | null = null;
    let more = true;
    while (more) {
      const { journal }: Page = await secretary.get<Page>(PAGE, { after });
      seen.push(...journal.nodes.map((node) => node.seq));
      ({ endCursor: after, hasMore: more } = journal);
    }
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, i) => seen.length - i));
    const other = await test.signInAs('secretary', 'other');
    expect(await other.get('{ journal { total nodes { id } } }')).toEqual({
      journal: { total: 0, nodes: [] },
    });
  });
});

describe('a published report', () => {
  it('never changes: the database refuses it, while a draft may change', async () => {
    const row = {
      council_id: test.own.councilId,
      plan_id: test.own.planId,
      texts: '[]',
      content: '{}',
      content_text: '{}',
      content_hash: 'h',
      published_at: 1,
      published_by: null,
    };
    await test.writes
      .insertInto('report')
      .values([
        { ...row, id: 'published', year: 2025, state: 'published' },
        { ...row, id: 'draft', year: 2026, state: 'draft' },
      ])
      .execute();
    const change = (id: string) =>
      test.writes.updateTable('report').set({ texts: '[1]' }).where('id', '=', id).execute();
    await expect(change('published')).rejects.toThrow('A published report never changes.');
    await expect(test.writes.deleteFrom('report').where('id', '=', 'published').execute()).rejects.toThrow(
      'A published report never changes.',
    );
    await expect(change('draft')).resolves.toBeDefined();
  });
});

describe('reading', () => {
  it('does not wait for a write that is under way', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const writing = test.app.get(Writing).run(asSystem(), async (em) => {
      (await em.findOneOrFail(OrgUnit, { id: test.own.unitIds.own })).name = 'Ще не збережено';
      await em.flush();
      await held;
    });
    const { db } = test.app.get(Reads);
    const units = await forCouncil(test.own.councilId, () =>
      db.selectFrom('org_unit').select('name').execute(),
    );
    letGo();
    await writing;
    expect(units.map((unit) => unit.name)).not.toContain('Ще не збережено');
  });
});

if (ENGINE === 'sqlite')
  describe('the SQLite file', () => {
    it('is opened, new or not, so that an acknowledged write survives a power cut', async () => {
      const file = `${test.dataFolder}/durable.db`;
      for (const _ of ['new', 'existing']) {
        const connections = openSqlite(file);
        for (const name of ['write', 'read'] as const) {
          const db = connections[name];
          const read = async (pragma: string): Promise<unknown> => {
            const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${pragma}`)}`.execute(db);
            return Object.values(rows[0] ?? {})[0];
          };
          expect(await read('journal_mode')).toBe('wal');
          expect(await read('synchronous')).toBe(2);
          expect(await read('foreign_keys')).toBe(1);
          expect(await read('busy_timeout')).toBe(5000);
          expect(await read('query_only')).toBe(name === 'read' ? 1 : 0);
        }
        await connections.write.destroy();
        await connections.read.destroy();
      }
    });
    it('cannot be written through the reading connection', async () => {
      const { db } = test.app.get(Reads);
      await expect(db.deleteFrom('evidence').execute()).rejects.toThrow(/readonly/i);
    });
  });

if (ENGINE === 'postgresql')
  describe('the PostgreSQL pool', () => {
    it('outlives connections that the server kills in the middle of a verb, more of them than it has places', async () => {
      const places = 10;
      for (let i = 0; i <= places; i++) {
        const killed = test.app.get(Writing).run(asSystem(), async (em) => {
          const [{ pid } = { pid: 0 }] = await em.execute<{ pid: number }[]>(
            'select pg_backend_pid() as pid',
          );
          await sql`select pg_terminate_backend(${pid})`.execute(test.reads);
          await em.findOne(OrgUnit, { id: test.own.unitIds.own });
        });
        await expect(killed).rejects.toThrow(/terminat|connection/i);
      }
      const { rows } = await sql<{ one: number }>`select 1 as one`.execute(test.reads);
      expect(rows).toEqual([{ one: 1 }]);
    });
  });

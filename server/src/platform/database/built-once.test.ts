import { expect, test } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { builtOnce } from './built-once.js';
import { keepingStatements } from './kept-statements.js';
import type { Tables } from './tables.js';

function twoUnits(): Kysely<Tables> {
  const database = new SqliteDatabase(':memory:');
  database.exec(`create table org_unit (id text, council_id text, parent_id text, name text, kind text);
    insert into org_unit values ('u1', 'c1', null, 'Фінансове управління', 'unit'), ('u2', 'c2', null, 'Архів', 'unit')`);
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepingStatements(database) }) });
}

const unitNames = builtOnce((db, { id, councilId }: { id: string; councilId: string }) =>
  db.selectFrom('org_unit').select('name').where('council_id', '=', councilId).where('id', '=', id),
);

test('a query that was built once gets its own values each time', async () => {
  const db = twoUnits();
  expect(await unitNames(db, { id: 'u1', councilId: 'c1' })).toEqual([{ name: 'Фінансове управління' }]);
  expect(await unitNames(db, { councilId: 'c2', id: 'u2' })).toEqual([{ name: 'Архів' }]);
  expect(await unitNames(db, { id: 'u1', councilId: 'c2' })).toEqual([]);
});

test('it is built for each database apart', async () => {
  const [first, second] = [twoUnits(), twoUnits()];
  await first.deleteFrom('org_unit').execute();
  expect(await unitNames(first, { id: 'u1', councilId: 'c1' })).toEqual([]);
  expect(await unitNames(second, { id: 'u1', councilId: 'c1' })).toEqual([{ name: 'Фінансове управління' }]);
});

test('a kept statement sees the tables as they are now', async () => {
  const db = twoUnits();
  const all = () => db.selectFrom('org_unit').selectAll().where('id', '=', 'u1').execute();
  expect(await all()).toHaveLength(1);
  await db.schema.alterTable('org_unit').addColumn('code', 'text').execute();
  expect(await all()).toEqual([
    { id: 'u1', council_id: 'c1', parent_id: null, name: 'Фінансове управління', kind: 'unit', code: null },
  ]);
});

test('a statement that is still giving rows is not used a second time', () => {
  const database = keepingStatements(new SqliteDatabase(':memory:'));
  const numbers = 'select 1 as n union select 2';
  const outer = database.prepare(numbers).iterate([]);
  expect(outer.next().value).toEqual({ n: 1 });
  expect(database.prepare(numbers).all([])).toEqual([{ n: 1 }, { n: 2 }]);
  expect(outer.next().value).toEqual({ n: 2 });
});

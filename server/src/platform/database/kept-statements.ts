import type SqliteDatabase from 'better-sqlite3';
import type { SqliteDatabase as Preparing } from 'kysely';
import { Shelf } from '../memory/shelf.js';

/** Characters of SQL whose compiled statements are kept. */
const ROOM = 1_000_000;

/**
 * The same database, which compiles each SQL text once and keeps the statement: compiling took a third of the time of
 * reading a plan. SQLite itself compiles a kept statement again when the tables have changed. A statement that is still
 * giving rows cannot be used a second time, so then a new one is made.
 */
export function keepingStatements(database: SqliteDatabase.Database): Preparing {
  const kept = new Shelf<SqliteDatabase.Statement>(ROOM);
  return {
    prepare: (sql) => {
      const known = kept.take(sql);
      if (known && !known.busy) return known;
      const made = database.prepare(sql);
      kept.put(sql, made, sql.length);
      return made;
    },
    close: () => database.close(),
  };
}

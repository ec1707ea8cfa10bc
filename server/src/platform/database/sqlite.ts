import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { SettingsError } from '../env/settings-error.js';
import type { Connections, OnStatement } from './connections.js';
import { guardWrites } from './guard-sqlite.js';
import { keepingStatements } from './kept-statements.js';
import type { Tables } from './tables.js';

/** Older libraries can lose pages when the write-ahead log is reset while a second connection reads. */
const OLDEST_SQLITE = '3.51.3';

/** What every connection must answer; anything else may lose an acknowledged write in a power cut. */
const PRAGMAS = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000 } as const;

/**
 * Opens the file (made with its folder when missing) twice: one connection writes, the other only reads, so that a page
 * never waits for a write transaction. Throws SettingsError when the library or a connection is not what durability needs.
 */
export function openSqlite(file: string, onStatement?: OnStatement): Connections {
  mkdirSync(dirname(file), { recursive: true });
  const writer = open(file);
  const reader = open(file);
  reader.pragma('query_only = 1');
  expectPragma(reader, 'query_only', 1);
  const write = kyselyOn(writer, onStatement);
  const read = kyselyOn(reader, onStatement);
  return { write, read, owner: write, guard: () => guardWrites(writer, read) };
}

function open(file: string): SqliteDatabase.Database {
  const database = new SqliteDatabase(file);
  const version = String(database.prepare('select sqlite_version()').pluck().get());
  if (!atLeast(version, OLDEST_SQLITE))
    throw new SettingsError(`SQLite ${version} is too old: Kvartal needs ${OLDEST_SQLITE} or newer.`);
  for (const [name, value] of Object.entries(PRAGMAS)) database.pragma(`${name} = ${value}`);
  for (const [name, value] of Object.entries(PRAGMAS)) expectPragma(database, name, value);
  return database;
}

function expectPragma(database: SqliteDatabase.Database, name: string, value: string | number): void {
  const actual: unknown = database.pragma(name, { simple: true });
  if (actual !== value)
    throw new SettingsError(
      `SQLite answered ${name} = ${String(actual)} instead of ${value} for ${database.name}.`,
    );
}

function kyselyOn(database: SqliteDatabase.Database, onStatement?: OnStatement): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new SqliteDialect({ database: keepingStatements(database) }),
    ...(onStatement && { log: (event) => onStatement(event.query.sql) }),
  });
}

/**
 * Whether a dotted version is the other one or newer.
 *
 * @example atLeast('3.51.10', '3.51.3') // true
 */
export function atLeast(version: string, oldest: string): boolean {
  return version.localeCompare(oldest, 'en', { numeric: true }) >= 0;
}

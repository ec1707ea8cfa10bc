import SqliteDatabase from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import type { DatabaseSettings } from '../platform/env/settings.js';
import type { Db, Tables } from '../platform/database/tables.js';

/**
 * The database behind the server's back: connections that no guard of councils holds, because a test looks at all
 * councils at once and writes what no verb would. On PostgreSQL as the owner, on SQLite without the server's triggers.
 */
export function openBehind(settings: DatabaseSettings): {
  reads: Db;
  writes: Db;
  close: () => Promise<void>;
} {
  const db = settings.engine === 'sqlite' ? openFile(settings.file) : openServer(settings.url);
  return { reads: db, writes: db, close: () => db.destroy() };
}

function openFile(file: string): Db {
  const database = new SqliteDatabase(file);
  database.pragma('foreign_keys = 1');
  database.pragma('busy_timeout = 5000');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

function openServer(url: string): Db {
  const types = new pg.TypeOverrides();
  const bigint = 20;
  types.setTypeParser(bigint, Number);
  const pool = new pg.Pool({ connectionString: url, types, max: 3 });
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

import type { DatabaseSettings } from '../env/settings.js';
import { openPostgresql } from './postgresql.js';
import { openSqlite } from './sqlite.js';
import type { Db } from './tables.js';

/** Told of every SQL statement that ran; tests count them to catch a query per row. */
export type OnStatement = (sql: string) => void;

/**
 * The ways to the database: verbs write through the ORM on `write`, screens read rows on `read`; the schema is brought
 * up to date on `owner`, and after that `guard` raises the wall between councils. Until then the first two wait.
 */
export type Connections = { write: Db; read: Db; owner: Db; guard: () => Promise<void> };

/** Opens the database that the settings name; on PostgreSQL both ways are the same pool. */
export function openConnections(settings: DatabaseSettings, onStatement?: OnStatement): Connections {
  return settings.engine === 'sqlite'
    ? openSqlite(settings.file, onStatement)
    : openPostgresql(settings.url, onStatement);
}

import { Migration } from '@mikro-orm/migrations';
import type { DatabaseSettings } from '../../env/settings.js';
import { firstTables } from './0001-tables.js';
import { keptForEverPostgresql, keptForEverSqlite } from './0002-kept-for-ever.js';
import { POSTGRESQL_WORDS, SQLITE_WORDS } from './words.js';

type Engine = DatabaseSettings['engine'];
type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

function migration(statements: string[]): MigrationClass {
  return class extends Migration {
    override up(): void {
      for (const sql of statements) this.addSql(sql);
    }
  };
}

/** The steps that bring an empty database of the engine to today's tables, in order; a step that ran is never edited. */
export function migrationsFor(engine: Engine): { name: string; class: MigrationClass }[] {
  const sqlite = engine === 'sqlite';
  return [
    { name: '0001-tables', class: migration(firstTables(sqlite ? SQLITE_WORDS : POSTGRESQL_WORDS)) },
    { name: '0002-kept-for-ever', class: migration(sqlite ? keptForEverSqlite() : keptForEverPostgresql()) },
  ];
}

import type SqliteDatabase from 'better-sqlite3';
import { councilTables } from './council-tables.js';
import type { Db } from './tables.js';
import { writesFor } from './whose.js';

/** What the database says of a refused write. */
export const FOREIGN_WRITE = 'This row is of another council than the one for which it is written.';

/**
 * From here on this connection writes no row of a council but inside `forCouncil` of the same council, whichever way the
 * statement came: a trigger on every table of a council asks JavaScript for whom it runs. The triggers are temporary,
 * they belong to the connection and not to the file: other programs that repair or back up the file work as ever, and a
 * table that was added since the last start has its triggers without anybody's doing.
 */
export async function guardWrites(database: SqliteDatabase.Database, db: Db): Promise<void> {
  database.function('kvartal_council', writesFor);
  // Without it a row that REPLACE pushes out would go without its trigger.
  database.pragma('recursive_triggers = 1');
  const tables = await councilTables('sqlite', db);
  database.exec(tables.flatMap(triggersOf).join('\n'));
}

function triggersOf(table: string): string[] {
  const guard = (act: 'insert' | 'update' | 'delete', ...rows: ('old' | 'new')[]): string =>
    `create temp trigger guard_${act}_${table} before ${act} on main."${table}"
      when ${rows.map((row) => `${row}.council_id is not kvartal_council()`).join(' or ')}
      begin select raise(abort, '${FOREIGN_WRITE}'); end;`;
  return [guard('insert', 'new'), guard('update', 'old', 'new'), guard('delete', 'old')];
}

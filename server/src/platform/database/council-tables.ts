import { sql } from 'kysely';
import type { DatabaseSettings } from '../env/settings.js';
import type { Db } from './tables.js';

/** Tables that name a council although their rows are a person's: the browser, and which council is open in it. */
export const OF_PEOPLE: readonly string[] = ['session', 'half_session'];

/**
 * The tables of councils, by name: from the database's own catalog, so that the one that is added tomorrow is among
 * them. Whatever names a council is a council's, but for `OF_PEOPLE`.
 *
 * @example await councilTables('sqlite', db) // ['amendment', 'amendment_change', 'answer_draft', …]
 */
export async function councilTables(engine: DatabaseSettings['engine'], db: Db): Promise<string[]> {
  const { rows } =
    engine === 'sqlite'
      ? await sql<{ name: string }>`
          select m.name from sqlite_schema m, pragma_table_info(m.name) c
          where m.type = 'table' and c.name = 'council_id' order by m.name`.execute(db)
      : await sql<{ name: string }>`
          select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'council_id'
            and not a.attisdropped order by c.relname`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !OF_PEOPLE.includes(name));
}

import { sql } from 'kysely';
import type { Db } from '../platform/database/tables.js';
import { ENGINE } from './engine.js';

/** A reference as the database's catalog has it: its columns in order, and those of the parent that they name. */
export type Reference = { columns: string[]; parent: string; parentColumns: string[] };

type Part = { id: number | string; table: string; from: string; to: string };

/** Every table of the database, by name. */
export async function allTables(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables.map(({ name }) => name).toSorted();
}

/** Whether the table must always say its council. */
export async function alwaysNamesCouncil(db: Db, table: string): Promise<boolean> {
  const tables = await db.introspection.getTables();
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  return columns.some(({ name, isNullable }) => name === 'council_id' && !isNullable);
}

/** The sets of columns that are unique in a table, each as 'a,b'; sets that hold for some rows only are left out. */
export async function uniqueSets(db: Db, table: string): Promise<string[]> {
  const { rows } =
    ENGINE === 'sqlite'
      ? await sql<{ columns: string }>`
          select group_concat(i.name) as columns from pragma_index_list(${table}) l, pragma_index_info(l.name) i
          where l."unique" = 1 and l.partial = 0 group by l.name`.execute(db)
      : await sql<{ columns: string }>`
          select string_agg(a.attname, ',' order by k.n) as columns
          from pg_index x join pg_class t on t.oid = x.indrelid
          cross join lateral unnest(x.indkey) with ordinality as k(mine, n)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.mine
          where x.indisunique and x.indpred is null and t.relname = ${table} group by x.indexrelid`.execute(
          db,
        );
  return rows.map(({ columns }) => columns);
}

/** All references of a table. */
export async function references(db: Db, table: string): Promise<Reference[]> {
  const { rows } =
    ENGINE === 'sqlite'
      ? await sql<Part>`
          select id, "table", "from", "to" from pragma_foreign_key_list(${table}) order by id, seq`.execute(
          db,
        )
      : await sql<Part>`
          select c.conname as id, f.relname as "table", a.attname as "from", b.attname as "to"
          from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
          cross join lateral unnest(c.conkey, c.confkey) with ordinality as k(mine, theirs, n)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
          join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
          where c.contype = 'f' and t.relname = ${table} order by c.conname, k.n`.execute(db);
  return [...Map.groupBy(rows, (row) => row.id).values()].map((parts) => ({
    columns: parts.map((part) => part.from),
    parent: parts[0]?.table ?? '',
    parentColumns: parts.map((part) => part.to),
  }));
}

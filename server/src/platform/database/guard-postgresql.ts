import { sql } from 'kysely';
import { SettingsError } from '../env/settings-error.js';
import { councilTables } from './council-tables.js';
import type { Db } from './tables.js';

/** As whom the server works after its schema is in order: no owner of anything, no superuser, never past the policies. */
export const APP_ROLE = 'kvartal_app';

/** What the database says of a statement that is for nobody, and of a write that may not be. */
const FOR_NOBODY = 'This statement is for no council.';
const ONLY_READS = 'Nothing can be written outside the work of one council.';

/**
 * Raises the guards of PostgreSQL on every table of a council and gives the role as which the pool must work; null where
 * the user of the address owns the tables and may not make roles: then the policies, which are forced, hold the owner.
 *
 * Made at each start from the catalog and not by a migration, so that a table that was added since has its policies.
 * Servers that start at the same time follow one another.
 *
 * Throws SettingsError for a user whom policies do not hold and who cannot become somebody else.
 */
export async function raisePolicies(owner: Db): Promise<string | null> {
  return owner.transaction().execute(async (db) => {
    await sql`lock table council in share row exclusive mode`.execute(db);
    await run(db, FUNCTIONS);
    const tables = await councilTables('postgresql', db);
    const guarded = await guardedTables(db);
    for (const table of tables.filter((name) => !guarded.has(name))) await run(db, policiesOf(table));
    return takeRole(db);
  });
}

/** Lets the owner change rows of all councils while a step of the schema runs; `raisePolicies` ends it. */
export async function letOwnerWrite(owner: Db): Promise<void> {
  for (const table of await guardedTables(owner))
    await run(owner, [`alter table "${table}" no force row level security`]);
}

/** Tables with forced policies; all four are made together. */
async function guardedTables(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and c.relforcerowsecurity
      and (select count(*) from pg_policy p where p.polrelid = c.oid and p.polname like 'council_%') = 4`.execute(
    db,
  );
  return new Set(rows.map(({ name }) => name));
}

/** The council of a row is compared with what the connection was told (told-pool.ts); both are asked once a statement. */
const FUNCTIONS = [
  `create or replace function kvartal_reads() returns text stable language plpgsql as $$
    declare word text := current_setting('kvartal.council', true);
    begin
      if coalesce(word, '') = '' then raise exception '${FOR_NOBODY}' using errcode = 'insufficient_privilege'; end if;
      return case when word like 'read:%' then substr(word, 6) else word end;
    end $$`,
  `create or replace function kvartal_writes() returns text stable language plpgsql as $$
    declare word text := current_setting('kvartal.council', true);
    begin
      if coalesce(word, '') = '' then raise exception '${FOR_NOBODY}' using errcode = 'insufficient_privilege'; end if;
      if word = 'all' or word like 'read:%' then
        raise exception '${ONLY_READS}' using errcode = 'insufficient_privilege';
      end if;
      return word;
    end $$`,
];

function policiesOf(table: string): string[] {
  const reads = `council_id = (select kvartal_reads()) or (select kvartal_reads()) = 'all'`;
  const writes = `council_id = (select kvartal_writes())`;
  const policies = [
    ['council_reads', `for select using (${reads})`],
    ['council_inserts', `for insert with check (${writes})`],
    ['council_updates', `for update using (${writes}) with check (${writes})`],
    ['council_deletes', `for delete using (${writes})`],
  ] as const;
  return [
    `alter table "${table}" enable row level security`,
    `alter table "${table}" force row level security`,
    ...policies.flatMap(([name, rule]) => [
      `drop policy if exists ${name} on "${table}"`,
      `create policy ${name} on "${table}" ${rule}`,
    ]),
  ];
}

type User = {
  /** Policies do not hold a superuser, nor who has BYPASSRLS. */
  free: boolean;
  is_superuser: boolean;
  makes_roles: boolean;
  role_exists: boolean;
  may_become: boolean;
};

async function takeRole(db: Db): Promise<string | null> {
  const { rows } = await sql<User>`
    select rolsuper as is_superuser, rolsuper or rolbypassrls as free, rolsuper or rolcreaterole as makes_roles,
      exists (select from pg_roles where rolname = ${APP_ROLE}) as role_exists,
      coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = ${APP_ROLE}), false)
        as may_become
    from pg_roles where rolname = current_user`.execute(db);
  const [user] = rows;
  if (!user) throw new SettingsError('PostgreSQL does not know the user of DATABASE_URL.');
  if (!user.may_become && !(user.makes_roles && !user.role_exists)) {
    if (user.free)
      throw new SettingsError(
        `the user of DATABASE_URL passes all policies of PostgreSQL: run "create role ${APP_ROLE} nologin; grant ${APP_ROLE} to <user>" once.`,
      );
    return null;
  }
  if (!user.role_exists)
    // Roles are of the whole server: another database on it may have made this one a moment ago.
    await run(db, [
      `do $$ begin create role ${APP_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        exception when duplicate_object or unique_violation then null; end $$`,
      ...(user.is_superuser ? [] : [`grant ${APP_ROLE} to current_user`]),
    ]);
  await run(db, [
    `grant usage on schema public to ${APP_ROLE}`,
    `grant select, insert, update, delete on all tables in schema public to ${APP_ROLE}`,
    `revoke insert, update, delete on mikro_orm_migrations from ${APP_ROLE}`,
  ]);
  return APP_ROLE;
}

async function run(db: Db, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

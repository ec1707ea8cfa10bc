import type { TypeWords } from './words.js';

/*
 * A unit has its place among its neighbours once somebody has put it there, and the day from which it is closed; it is
 * never deleted, because old wordings and answers name it. A council has what its administrator decides about it; its
 * logo is one of its own files.
 */

const DEFAULT_REPORTING = '[{"every":"half-year","dueDay":10,"from":null}]';

function columns(w: TypeWords): string[] {
  return [
    `alter table org_unit add column position integer`,
    `alter table org_unit add column closed_on ${w.plain}`,
    `alter table org_unit add column version integer not null default 1`,
    `alter table council add column locale text not null default 'uk' check (locale in ('uk', 'en'))`,
    `alter table council add column reporting text not null default '${DEFAULT_REPORTING}'`,
    `alter table council add column is_public ${w.flag} not null default 1 check (is_public in (0, 1))`,
    `alter table council add column logo_file_id ${w.plain}`,
    `alter table council add column version integer not null default 1`,
  ];
}

/** SQLite adds no key of two columns to a table that stands: a trigger asks the same of the logo. */
export function unitsAndSettingsSqlite(w: TypeWords): string[] {
  return [
    ...columns(w),
    `create trigger council_logo_own before update of logo_file_id on council when new.logo_file_id is not null
      and not exists (select 1 from stored_file where council_id = new.id and id = new.logo_file_id)
      begin select raise(abort, 'A logo is a file of its own council.'); end`,
  ];
}

/** PostgreSQL has the key itself. */
export function unitsAndSettingsPostgresql(w: TypeWords): string[] {
  return [
    ...columns(w),
    `alter table council add foreign key (id, logo_file_id) references stored_file (council_id, id)`,
  ];
}

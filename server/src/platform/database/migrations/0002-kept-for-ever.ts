/*
 * What must never change is kept by the database itself, whoever asks: rows of the journal, and the content of a report
 * after its publication.
 */

const JOURNAL = 'The journal only grows.';
const REPORT = 'A published report never changes.';

/** Triggers of SQLite that refuse the change. */
export function keptForEverSqlite(): string[] {
  const refuse = (name: string, when: string, message: string): string =>
    `create trigger ${name} ${when} begin select raise(abort, '${message}'); end`;
  return [
    refuse('journal_kept_from_update', 'before update on journal', JOURNAL),
    refuse('journal_kept_from_delete', 'before delete on journal', JOURNAL),
    refuse('report_kept_from_update', `before update on report when old.state = 'published'`, REPORT),
    refuse('report_kept_from_delete', `before delete on report when old.state = 'published'`, REPORT),
  ];
}

/** The same for PostgreSQL, where a trigger calls a function. */
export function keptForEverPostgresql(): string[] {
  const refuse = (name: string, when: string, message: string): string =>
    `create trigger ${name} ${when} execute function refuse_change('${message}')`;
  return [
    `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '%', tg_argv[0]; end $$`,
    refuse('journal_kept', 'before update or delete on journal for each row', JOURNAL),
    refuse(
      'report_kept',
      `before update or delete on report for each row when (old.state = 'published')`,
      REPORT,
    ),
  ];
}

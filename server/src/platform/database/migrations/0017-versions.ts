/**
 * What two people may change at the same time has a version: whoever looked at an older one is refused. A person's place
 * in a council counts the hand-overs, a choice of mails the choices; without a row of its own a choice has version 1.
 */
export function versions(): string[] {
  return ['membership', 'mail_choice'].map(
    (table) => `alter table ${table} add column version integer not null default 1`,
  );
}

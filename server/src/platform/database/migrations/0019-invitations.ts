import type { TypeWords } from './words.js';

/**
 * Invitations and wishes for a new password. Of the token that a letter carries only the hash is kept, and it is made at
 * the moment of sending: the letter follows from the row (letter_next_at) and has no row of its own. A wish is kept by
 * the address alone, whoever's it is: asking tells nobody whether there is an account.
 */
export function invitations(w: TypeWords): string[] {
  const row = `id ${w.plain} primary key, council_id ${w.plain} not null references council (id)`;
  const letter = `letter_next_at ${w.instant}, letter_attempts integer not null default 0`;
  return [
    `create table invitation (${row}, email ${w.plain} not null, name text not null, post text, roles text not null,
      locale text not null check (locale in ('uk', 'en')), invited_by ${w.plain}, token_hash ${w.plain} unique,
      created_at ${w.instant} not null, expires_at ${w.instant} not null, accepted_at ${w.instant}, withdrawn_at ${w.instant},
      version integer not null default 1, ${letter}, unique (council_id, id),
      check (accepted_at is null or withdrawn_at is null),
      foreign key (council_id, invited_by) references membership (council_id, id))`,
    `create unique index invitation_one_open on invitation (council_id, email) where accepted_at is null and withdrawn_at is null`,
    `create index invitation_letters on invitation (letter_next_at) where letter_next_at is not null`,
    `create table invitation_unit (${row}, invitation_id ${w.plain} not null, unit_id ${w.plain} not null, unique (council_id, id),
      unique (council_id, invitation_id, unit_id),
      foreign key (council_id, invitation_id) references invitation (council_id, id),
      foreign key (council_id, unit_id) references org_unit (council_id, id))`,
    `create table password_reset (email ${w.plain} primary key, account_id ${w.plain} references account (id),
      token_hash ${w.plain} unique, asked_at ${w.instant} not null, expires_at ${w.instant} not null, ${letter})`,
    `create index password_reset_letters on password_reset (letter_next_at) where letter_next_at is not null`,
  ];
}

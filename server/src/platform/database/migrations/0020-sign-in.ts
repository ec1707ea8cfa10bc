import type { TypeWords } from './words.js';

/**
 * Guesses are counted in the database, so that a restart and a second server remember them; devices on which somebody
 * has signed in are known; a session has a name by which its owner can end it. Everybody signs in anew after this step.
 */
export function signIn(w: TypeWords): string[] {
  return [
    'delete from session',
    `alter table session add column handle ${w.plain} not null default ''`,
    `alter table session add column agent text not null default ''`,
    'create unique index session_by_handle on session (handle)',
    `create table guess (id ${w.plain} primary key, account_id ${w.plain} references account (id) on delete cascade,
      tried_at text not null, in_a_row integer not null, touched_at ${w.instant} not null)`,
    'create index guess_by_account_id on guess (account_id)',
    'create index guess_by_touched_at on guess (touched_at)',
    `create table known_device (id ${w.plain} not null, account_id ${w.plain} not null references account (id)
      on delete cascade, expires_at ${w.instant} not null, primary key (id, account_id))`,
    'create index known_device_by_account_id on known_device (account_id)',
    'create index known_device_by_expires_at on known_device (expires_at)',
  ];
}

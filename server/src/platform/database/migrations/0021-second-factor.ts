import type { TypeWords } from './words.js';

/**
 * The second proof of who somebody is: codes of a program, passkeys, codes on paper; half a sign-in that waits for it;
 * and of whom a council asks it. A new council asks its administrators; one that was here before asks nobody until it
 * decides.
 */
export function secondFactor(w: TypeWords): string[] {
  const account = `account_id ${w.plain} not null references account (id) on delete cascade`;
  return [
    `alter table council add column factor_of text not null default 'administrators'
      check (factor_of in ('nobody', 'administrators', 'everybody'))`,
    `update council set factor_of = 'nobody'`,
    `alter table account add column factor_since ${w.instant}`,
    `create table totp (account_id ${w.plain} primary key references account (id) on delete cascade,
      sealed text not null, created_at ${w.instant} not null, confirmed_at ${w.instant}, last_step ${w.instant})`,
    `create table passkey (id ${w.plain} primary key, ${account}, credential_id text not null unique,
      public_key text not null, counter ${w.instant} not null, transports text not null, name text not null,
      created_at ${w.instant} not null, used_at ${w.instant})`,
    'create index passkey_by_account_id on passkey (account_id)',
    `create table recovery_code (id ${w.plain} primary key, ${account}, hash ${w.plain} not null,
      used_at ${w.instant})`,
    'create index recovery_code_by_account_id on recovery_code (account_id)',
    `create table half_session (id ${w.plain} primary key, ${account}, council_id ${w.plain} not null
      references council (id), expires_at ${w.instant} not null)`,
    'create index half_session_by_account_id on half_session (account_id)',
    'create index half_session_by_council_id on half_session (council_id)',
    'create index half_session_by_expires_at on half_session (expires_at)',
    `create table passkey_challenge (id ${w.plain} primary key, challenge text not null,
      expires_at ${w.instant} not null)`,
    'create index passkey_challenge_by_expires_at on passkey_challenge (expires_at)',
  ];
}

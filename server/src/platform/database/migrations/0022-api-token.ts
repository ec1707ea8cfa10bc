import type { TypeWords } from './words.js';

/** Tokens of programs: whose they are, what was entrusted to them, until when, and of the secret only its hash. */
export function apiToken(w: TypeWords): string[] {
  return [
    `create table api_token (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      membership_id ${w.plain} not null, name text not null, token_hash ${w.plain} not null unique, hint ${w.plain} not null,
      scopes text not null, created_at ${w.instant} not null, expires_at ${w.instant} not null,
      last_used_at ${w.instant}, revoked_at ${w.instant}, unique (council_id, id),
      foreign key (council_id, membership_id) references membership (council_id, id))`,
    `create index api_token_by_membership_id on api_token (council_id, membership_id)`,
  ];
}

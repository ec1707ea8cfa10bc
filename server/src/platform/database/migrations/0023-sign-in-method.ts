import type { TypeWords } from './words.js';

/**
 * Sign-in servers of councils, and who is known there as whom: by the issuer and its own key of the person, never by an
 * address. Without a method the identity is of the server that the operator offers to all.
 */
export function signInMethod(w: TypeWords): string[] {
  return [
    `create table sign_in_method (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      name text not null, issuer ${w.plain} not null, client_id text not null, client_secret text, enabled ${w.flag} not null,
      created_at ${w.instant} not null, version integer not null default 1, unique (council_id, id))`,
    `create table external_identity (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      membership_id ${w.plain} not null, method_id ${w.plain}, issuer ${w.plain} not null, subject ${w.plain} not null,
      created_at ${w.instant} not null, unique (council_id, id), unique (council_id, issuer, subject),
      foreign key (council_id, membership_id) references membership (council_id, id),
      foreign key (council_id, method_id) references sign_in_method (council_id, id))`,
    `create index external_identity_by_membership_id on external_identity (council_id, membership_id)`,
  ];
}

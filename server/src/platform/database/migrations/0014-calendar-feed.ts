import type { TypeWords } from './words.js';

/** Secret calendar addresses: whose they are, what they hold, and of the secret only its hash. */
export function calendarFeed(w: TypeWords): string[] {
  return [
    `create table calendar_feed (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      membership_id ${w.plain} not null, unit_id ${w.plain}, plan_id ${w.plain}, token_hash ${w.plain} not null unique,
      created_at ${w.instant} not null, revoked_at ${w.instant}, unique (council_id, id),
      check (unit_id is null or plan_id is null),
      foreign key (council_id, membership_id) references membership (council_id, id),
      foreign key (council_id, unit_id) references org_unit (council_id, id),
      foreign key (council_id, plan_id) references plan (council_id, id))`,
    `create index calendar_feed_by_membership_id on calendar_feed (council_id, membership_id)`,
  ];
}

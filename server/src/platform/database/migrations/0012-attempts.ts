import type { TypeWords } from './words.js';

/** What a change gave when it was made, by the key that its caller keeps over all tries; `ordinal` counts the changes of one act. */
export function attempts(w: TypeWords): string[] {
  return [
    `create table first_result (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      membership_id ${w.plain} not null, key ${w.plain} not null, ordinal integer not null, asked ${w.plain} not null,
      result text not null, created_at ${w.instant} not null,
      unique (council_id, id), unique (council_id, membership_id, key, ordinal),
      foreign key (council_id, membership_id) references membership (council_id, id))`,
    `create index first_result_by_age on first_result (council_id, created_at)`,
  ];
}

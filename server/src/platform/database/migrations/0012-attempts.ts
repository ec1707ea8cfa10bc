import type { TypeWords } from './words.js';

/**
 * What must outlive a lost connection. `first_result`: what a change gave when it was made, by the key that its caller
 * keeps over all tries; `ordinal` counts the changes of one act. `answer_draft`: an answer that a person has typed and
 * not handed in, one for each deadline.
 */
export function attempts(w: TypeWords): string[] {
  return [
    `create table first_result (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      membership_id ${w.plain} not null, key ${w.plain} not null, ordinal integer not null, asked ${w.plain} not null,
      result text not null, created_at ${w.instant} not null,
      unique (council_id, id), unique (council_id, membership_id, key, ordinal),
      foreign key (council_id, membership_id) references membership (council_id, id))`,
    `create index first_result_by_age on first_result (council_id, created_at)`,
    `create table answer_draft (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      membership_id ${w.plain} not null, occurrence_id ${w.plain} not null, content text not null, saved_at ${w.instant} not null,
      unique (council_id, id), unique (council_id, membership_id, occurrence_id),
      foreign key (council_id, membership_id) references membership (council_id, id),
      foreign key (council_id, occurrence_id) references occurrence (council_id, id))`,
  ];
}

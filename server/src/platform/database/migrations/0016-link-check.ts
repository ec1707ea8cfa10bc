import type { TypeWords } from './words.js';

/**
 * Whether the link of a piece of evidence opens: when it was asked, since which day and how often in a row it has not,
 * and on which day it is asked again.
 */
export function linkCheck(w: TypeWords): string[] {
  return [
    `create table link_check (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      evidence_id ${w.plain} not null, next_on ${w.plain} not null, checked_on ${w.plain}, failing_since ${w.plain},
      failures integer not null default 0, unique (council_id, id), unique (council_id, evidence_id),
      foreign key (council_id, evidence_id) references evidence (council_id, id) on delete cascade)`,
    `create index link_check_by_next_on on link_check (next_on)`,
  ];
}

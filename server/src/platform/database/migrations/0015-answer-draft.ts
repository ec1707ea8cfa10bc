import type { TypeWords } from './words.js';

/**
 * What a person has typed about an occurrence and not handed in: one row for each, gone with the person and with the
 * occurrence. `version` tells what another device has kept from what this one has seen.
 */
export function answerDraft(w: TypeWords): string[] {
  return [
    `create table answer_draft (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      membership_id ${w.plain} not null, occurrence_id ${w.plain} not null, content text not null,
      saved_at ${w.instant} not null, version integer not null,
      unique (council_id, id), unique (council_id, membership_id, occurrence_id),
      foreign key (council_id, membership_id) references membership (council_id, id) on delete cascade,
      foreign key (council_id, occurrence_id) references occurrence (council_id, id) on delete cascade)`,
    `create index answer_draft_by_occurrence_id on answer_draft (council_id, occurrence_id)`,
  ];
}

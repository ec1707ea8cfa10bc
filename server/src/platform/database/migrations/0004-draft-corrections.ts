import type { TypeWords } from './words.js';

/**
 * What people did to a draft, one row for each decision: who, when, what, to which task, and the patch that takes it back. `version` is
 * the version of the draft that it gave; a row that takes another one back, or makes it again, names it in `undoes`.
 */
export function draftCorrections(w: TypeWords): string[] {
  return [
    `create table draft_correction (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      draft_id ${w.plain} not null, version integer not null, kind text not null, place text not null, acts text not null, patch text not null,
      undoes ${w.plain}, membership_id ${w.plain}, actor_name text not null, made_at ${w.instant} not null,
      unique (council_id, id), unique (council_id, draft_id, version),
      foreign key (council_id, draft_id) references plan_draft (council_id, id),
      foreign key (council_id, undoes) references draft_correction (council_id, id),
      foreign key (council_id, membership_id) references membership (council_id, id))`,
  ];
}

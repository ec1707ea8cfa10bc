import type { TypeWords } from './words.js';

/**
 * Changes of a plan by legal acts: an amendment with its act, the outline of the plan before and after it, and the words
 * of every task that it touches before and after. A task that an act removed stays with its history and owes nothing
 * since that day; so does an occurrence that the new schedule does not have any more. Earlier amendments are not known.
 */
export function amendments(w: TypeWords): string[] {
  const row = `id ${w.plain} primary key, council_id ${w.plain} not null references council (id)`;
  return [
    `create table amendment (${row}, plan_id ${w.plain} not null, ordinal integer not null, legal_act_id ${w.plain} not null,
      in_force_on ${w.plain} not null, outline_before text not null, outline_after text not null, draft_id ${w.plain}, membership_id ${w.plain}, actor_name text not null, entered_at ${w.instant} not null,
      unique (council_id, id), unique (council_id, plan_id, ordinal),
      foreign key (council_id, plan_id) references plan (council_id, id),
      foreign key (council_id, legal_act_id) references legal_act (council_id, id),
      foreign key (council_id, draft_id) references plan_draft (council_id, id),
      foreign key (council_id, membership_id) references membership (council_id, id))`,
    `create table amendment_change (${row}, amendment_id ${w.plain} not null, task_id ${w.plain} not null,
      position integer not null, kind text not null check (kind in ('added', 'changed', 'moved', 'removed')),
      wording_before text, wording_after text, check ((kind = 'added') = (wording_before is null)),
      check ((kind = 'removed') = (wording_after is null)),
      unique (council_id, id), unique (council_id, amendment_id, task_id),
      foreign key (council_id, amendment_id) references amendment (council_id, id),
      foreign key (council_id, task_id) references task (council_id, id))`,
    `create index amendment_change_by_task_id on amendment_change (council_id, task_id)`,
    `alter table plan add column amendments integer not null default 0`,
    `alter table task add column removed_on ${w.plain}`,
    `alter table occurrence add column withdrawn_on ${w.plain}`,
  ];
}

import type { TypeWords } from './words.js';

/*
 * A document is a row of the list from the moment it came in: it is being read, was read, was refused with a reason, or
 * somebody stopped the reading. Until it was read it has neither a draft nor a kept file.
 */

const STATES = `state in ('reading', 'open', 'accepted', 'discarded', 'refused', 'cancelled')`;
const READ = `state in ('reading', 'refused', 'cancelled') or (draft is not null and file_id is not null)`;
const REFUSED = `(reason is not null) = (state = 'refused')`;

/** SQLite cannot loosen a column, so the table is made anew and filled from the old one. */
export function readingSqlite(w: TypeWords): string[] {
  const kept = `id, council_id, file_id, sha256, file_name, draft, state, plan_id, membership_id, created_at, version`;
  return [
    `create table plan_draft_next (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      file_id ${w.plain}, sha256 ${w.plain} not null, file_name text not null, draft text,
      state text not null check (${STATES}), reason text, begun_at ${w.instant}, attempts integer not null default 0,
      plan_id ${w.plain}, membership_id ${w.plain}, created_at ${w.instant} not null, version integer not null default 1,
      check (${READ}), check (${REFUSED}), unique (council_id, id),
      foreign key (council_id, file_id) references stored_file (council_id, id),
      foreign key (council_id, plan_id) references plan (council_id, id),
      foreign key (council_id, membership_id) references membership (council_id, id))`,
    `insert into plan_draft_next (${kept}) select ${kept} from plan_draft`,
    `drop table plan_draft`,
    `alter table plan_draft_next rename to plan_draft`,
    `create index plan_draft_by_sha256 on plan_draft (council_id, sha256)`,
    `create index plan_draft_by_created_at on plan_draft (council_id, created_at)`,
    ...UNREAD,
  ];
}

/** PostgreSQL changes the table where it stands. */
export function readingPostgresql(w: TypeWords): string[] {
  return [
    `alter table plan_draft alter column file_id drop not null, alter column draft drop not null,
      add column reason text, add column begun_at ${w.instant}, add column attempts integer not null default 0,
      drop constraint plan_draft_state_check, add constraint plan_draft_state_check check (${STATES}),
      add check (${READ}), add check (${REFUSED})`,
    ...UNREAD,
  ];
}

/** What is still to be read is looked for at every start, over all councils; there is hardly ever any. */
const UNREAD = [`create index plan_draft_unread on plan_draft (id) where state = 'reading'`];

import { keptForEverSqlite } from './0002-kept-for-ever.js';
import type { TypeWords } from './words.js';

/*
 * A link that a mail carries: whose it is, which occurrences it may answer, until when. Of its secret only the hash is
 * kept. What comes through it stands in the journal with a door of its own.
 */

const DOORS = `door in ('web', 'cli', 'system', 'mail_link')`;

function tables(w: TypeWords): string[] {
  const row = `id ${w.plain} primary key, council_id ${w.plain} not null references council (id)`;
  return [
    `create table update_link (${row}, membership_id ${w.plain} not null, window_key ${w.plain} not null,
      token_hash ${w.plain} not null unique, created_at ${w.instant} not null, expires_at ${w.instant} not null,
      revoked_at ${w.instant}, last_used_at ${w.instant}, unique (council_id, id),
      foreign key (council_id, membership_id) references membership (council_id, id))`,
    // A deadline that an amendment takes out of the plan goes out of the links too.
    `create table update_link_occurrence (${row}, update_link_id ${w.plain} not null, occurrence_id ${w.plain} not null,
      unique (council_id, id), unique (council_id, update_link_id, occurrence_id),
      foreign key (council_id, update_link_id) references update_link (council_id, id),
      foreign key (council_id, occurrence_id) references occurrence (council_id, id) on delete cascade)`,
    `create index update_link_by_membership_id on update_link (council_id, membership_id)`,
    `create index update_link_occurrence_by_occurrence_id on update_link_occurrence (council_id, occurrence_id)`,
  ];
}

/** SQLite cannot change a check, so the journal is made anew, filled from the old one and closed again. */
export function updateLinkSqlite(w: TypeWords): string[] {
  const kept =
    'id, council_id, seq, at, membership_id, actor_name, action, subject_kind, subject_id, task_id, plan_id, before, after, door';
  return [
    ...tables(w),
    `create table journal_next (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      seq integer not null, at ${w.instant} not null, membership_id ${w.plain}, actor_name text not null,
      action text not null, subject_kind text not null, subject_id ${w.plain} not null, task_id ${w.plain},
      plan_id ${w.plain}, before text, after text, door text not null check (${DOORS}),
      unique (council_id, id), unique (council_id, seq),
      foreign key (council_id, membership_id) references membership (council_id, id),
      foreign key (council_id, task_id) references task (council_id, id),
      foreign key (council_id, plan_id) references plan (council_id, id))`,
    `insert into journal_next (${kept}) select ${kept} from journal`,
    `drop table journal`,
    `alter table journal_next rename to journal`,
    `create index journal_by_task_id_seq on journal (council_id, task_id, seq)`,
    `create index journal_by_plan_id_seq on journal (council_id, plan_id, seq)`,
    ...keptForEverSqlite().filter((trigger) => trigger.includes(' on journal ')),
  ];
}

/** PostgreSQL changes the check where it stands. */
export function updateLinkPostgresql(w: TypeWords): string[] {
  return [
    ...tables(w),
    `alter table journal drop constraint journal_door_check, add constraint journal_door_check check (${DOORS})`,
  ];
}

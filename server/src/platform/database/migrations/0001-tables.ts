import type { TypeWords } from './words.js';

const oneOf = (column: string, values: readonly string[]): string =>
  `check (${column} in (${values.map((value) => `'${value}'`).join(', ')}))`;

const DECLARED = ['not_started', 'in_progress', 'done', 'partly_done', 'not_done', 'obsolete'];

/**
 * The first set of tables. Every row of a council has the key (council_id, id) beside its own id, and every reference
 * inside a council is to that pair: the database itself refuses a parent of another council.
 */
export function firstTables(w: TypeWords): string[] {
  const row = `id ${w.plain} primary key, council_id ${w.plain} not null references council (id)`;
  const pair = 'unique (council_id, id)';
  const to = (column: string, table: string): string =>
    `foreign key (council_id, ${column}) references ${table} (council_id, id)`;

  return [
    `create table council (id ${w.plain} primary key, slug ${w.plain} not null unique, name_uk text not null,
      name_en text, city text not null, revision integer not null default 0)`,
    `create table account (id ${w.plain} primary key, email text not null unique check (email = lower(email)),
      name text not null, password_hash text not null, locale text not null ${oneOf('locale', ['uk', 'en'])})`,
    `create table session (id ${w.plain} primary key, account_id ${w.plain} not null references account (id),
      council_id ${w.plain} not null references council (id), created_at ${w.instant} not null,
      seen_at ${w.instant} not null, expires_at ${w.instant} not null)`,
    `create table membership (${row}, account_id ${w.plain} not null references account (id), roles text not null,
      post text, ${pair}, unique (council_id, account_id))`,
    `create table org_unit (${row}, parent_id ${w.plain}, name text not null,
      kind text not null ${oneOf('kind', ['unit', 'group', 'position-group', 'external', 'enterprise', 'body'])},
      ${pair}, ${to('parent_id', 'org_unit')})`,
    `create table membership_unit (${row}, membership_id ${w.plain} not null, unit_id ${w.plain} not null,
      from_on ${w.plain} not null, to_on ${w.plain}, ${pair}, ${to('membership_id', 'membership')}, ${to('unit_id', 'org_unit')})`,
    `create table legal_act (${row}, kind text, issuer text, number text, adopted_on ${w.plain}, title text, url text, ${pair})`,
    `create table stored_file (${row}, sha256 ${w.plain} not null, name text not null, media_type text not null,
      size integer not null, created_at ${w.instant} not null, ${pair}, unique (council_id, sha256))`,
    `create table plan (${row}, slug ${w.plain} not null, title text not null, city text, period_from ${w.plain} not null,
      period_to ${w.plain} not null, levels text not null, columns text not null, legal_act_id ${w.plain}, signatory text,
      reporting text not null, source_file_id ${w.plain}, published_at ${w.instant}, created_at ${w.instant} not null,
      version integer not null default 1, ${pair}, unique (council_id, slug), unique (council_id, source_file_id),
      check (period_from <= period_to), ${to('legal_act_id', 'legal_act')}, ${to('source_file_id', 'stored_file')})`,
    `create table section (${row}, plan_id ${w.plain} not null, parent_id ${w.plain}, code text, title text not null,
      principle integer check (principle between 1 and 6), position integer not null, ${pair},
      ${to('plan_id', 'plan')}, ${to('parent_id', 'section')})`,
    `create table task (${row}, plan_id ${w.plain} not null, section_id ${w.plain}, code text, title text not null,
      description text, baseline text, priority text ${oneOf('priority', ['high', 'medium', 'low'])}, deadline_text text,
      schedule text, certainty text not null ${oneOf('certainty', ['stated', 'inferred', 'unread'])}, executors_text text,
      event_on ${w.plain}, obsolete_reason text, position integer not null, source text, version integer not null default 1, ${pair},
      ${to('plan_id', 'plan')}, ${to('section_id', 'section')})`,
    `create table task_executor (${row}, task_id ${w.plain} not null, unit_id ${w.plain} not null, name text not null,
      lead ${w.flag} not null check (lead in (0, 1)), by_consent ${w.flag} not null check (by_consent in (0, 1)),
      position integer not null, ${pair}, ${to('task_id', 'task')}, ${to('unit_id', 'org_unit')})`,
    `create table indicator (${row}, task_id ${w.plain} not null, text text not null, targets text not null,
      position integer not null, ${pair}, ${to('task_id', 'task')})`,
    `create table measurement (${row}, indicator_id ${w.plain} not null, value ${w.real} not null, measured_on ${w.plain} not null,
      source text, note text, membership_id ${w.plain}, created_at ${w.instant} not null, ${pair},
      ${to('indicator_id', 'indicator')}, ${to('membership_id', 'membership')})`,
    `create table occurrence (${row}, task_id ${w.plain} not null, key ${w.plain} not null,
      kind text not null ${oneOf('kind', ['deadline', 'confirmation'])}, from_on ${w.plain} not null, due_on ${w.plain} not null,
      approved_due_on ${w.plain} not null, moved_times integer not null default 0, declared text ${oneOf('declared', DECLARED)},
      forecast text ${oneOf('forecast', ['on_track', 'at_risk'])},
      review text ${oneOf('review', ['submitted', 'confirmed', 'returned'])},
      confirmed_status text ${oneOf('confirmed_status', DECLARED)}, last_answer_on ${w.plain}, actual_on ${w.plain},
      version integer not null default 1, ${pair}, unique (council_id, task_id, key), ${to('task_id', 'task')})`,
    `create table status_update (${row}, task_id ${w.plain} not null, occurrence_id ${w.plain} not null,
      declared text not null ${oneOf('declared', DECLARED)}, forecast text ${oneOf('forecast', ['on_track', 'at_risk'])},
      text text not null, reason text, membership_id ${w.plain} not null, submitted_at ${w.instant} not null,
      review text not null ${oneOf('review', ['submitted', 'confirmed', 'returned'])}, reviewed_by ${w.plain},
      reviewed_at ${w.instant}, review_note text, check (reviewed_by is null or reviewed_by <> membership_id), ${pair},
      ${to('task_id', 'task')}, ${to('occurrence_id', 'occurrence')}, ${to('membership_id', 'membership')},
      ${to('reviewed_by', 'membership')})`,
    `create table evidence (${row}, status_update_id ${w.plain} not null, kind text not null ${oneOf('kind', ['link', 'file'])},
      url text, title text not null, file_id ${w.plain}, added_on ${w.plain} not null,
      check ((kind = 'link' and url is not null) or (kind = 'file' and file_id is not null)), ${pair},
      ${to('status_update_id', 'status_update')}, ${to('file_id', 'stored_file')})`,
    `create table deadline_change (${row}, task_id ${w.plain} not null, occurrence_id ${w.plain} not null,
      from_on ${w.plain} not null, to_on ${w.plain} not null, reason text not null, proposed_by ${w.plain} not null,
      proposed_at ${w.instant} not null, decision text ${oneOf('decision', ['approved', 'declined'])}, decided_by ${w.plain},
      decided_at ${w.instant}, note text, ${pair}, ${to('task_id', 'task')}, ${to('occurrence_id', 'occurrence')},
      ${to('proposed_by', 'membership')}, ${to('decided_by', 'membership')})`,
    `create table plan_draft (${row}, file_id ${w.plain} not null, sha256 ${w.plain} not null, file_name text not null,
      draft text not null, state text not null ${oneOf('state', ['open', 'accepted', 'discarded'])}, plan_id ${w.plain},
      membership_id ${w.plain}, created_at ${w.instant} not null, version integer not null default 1, ${pair},
      ${to('file_id', 'stored_file')}, ${to('plan_id', 'plan')}, ${to('membership_id', 'membership')})`,
    `create table report (${row}, plan_id ${w.plain} not null, year integer not null,
      state text not null ${oneOf('state', ['draft', 'published'])}, texts text not null, content text, content_text text,
      content_hash ${w.plain}, published_at ${w.instant}, published_by ${w.plain}, version integer not null default 1,
      check (state = 'draft' or (content_text is not null and content_hash is not null and published_at is not null)), ${pair},
      unique (council_id, plan_id, year), ${to('plan_id', 'plan')}, ${to('published_by', 'membership')})`,
    `create table journal (${row}, seq integer not null, at ${w.instant} not null, membership_id ${w.plain},
      actor_name text not null, action text not null, subject_kind text not null, subject_id ${w.plain} not null,
      task_id ${w.plain}, plan_id ${w.plain}, before text, after text,
      door text not null ${oneOf('door', ['web', 'cli', 'system'])}, ${pair}, unique (council_id, seq),
      ${to('membership_id', 'membership')}, ${to('task_id', 'task')}, ${to('plan_id', 'plan')})`,
    ...INDEXES.map(([table, ...columns]) => indexOn(table, columns)),
  ];
}

/** For every query by council and then by plan, task or person, and for every reference, so that checking it is a look-up. */
const INDEXES: readonly (readonly [string, ...string[]])[] = [
  ['session', 'account_id'],
  ['session', 'expires_at'],
  ['membership', 'account_id'],
  ['membership_unit', 'council_id', 'membership_id'],
  ['membership_unit', 'council_id', 'unit_id'],
  ['org_unit', 'council_id', 'parent_id'],
  ['plan', 'council_id', 'created_at'],
  ['plan', 'council_id', 'legal_act_id'],
  ['section', 'council_id', 'plan_id', 'position'],
  ['section', 'council_id', 'parent_id'],
  ['task', 'council_id', 'plan_id', 'position'],
  ['task', 'council_id', 'section_id'],
  ['task_executor', 'council_id', 'task_id', 'position'],
  ['task_executor', 'council_id', 'unit_id'],
  ['indicator', 'council_id', 'task_id', 'position'],
  ['measurement', 'council_id', 'indicator_id', 'measured_on'],
  ['occurrence', 'council_id', 'due_on'],
  ['status_update', 'council_id', 'task_id', 'submitted_at'],
  ['status_update', 'council_id', 'occurrence_id', 'submitted_at'],
  ['status_update', 'council_id', 'review'],
  ['evidence', 'council_id', 'status_update_id'],
  ['evidence', 'council_id', 'file_id'],
  ['deadline_change', 'council_id', 'task_id'],
  ['deadline_change', 'council_id', 'occurrence_id'],
  ['plan_draft', 'council_id', 'sha256'],
  ['plan_draft', 'council_id', 'created_at'],
  ['journal', 'council_id', 'task_id', 'seq'],
  ['journal', 'council_id', 'plan_id', 'seq'],
];

function indexOn(table: string, columns: readonly string[]): string {
  return `create index ${table}_by_${columns.filter((column) => column !== 'council_id').join('_')} on ${table} (${columns.join(', ')})`;
}

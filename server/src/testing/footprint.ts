import { joinPersonal } from '../journal/personal-part.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Tables } from '../platform/database/tables.js';
import type { TestApp } from './test-app.js';

/** What a verb may write to; a refused verb leaves every count as it was. */
const WRITTEN = [
  'status_update',
  'evidence',
  'answer_draft',
  'link_check',
  'fulfilment',
  'measurement',
  'occurrence',
  'deadline_change',
  'amendment',
  'amendment_change',
  'stored_file',
  'plan_draft',
  'draft_piece',
  'legal_act',
  'org_unit',
  'plan',
  'section',
  'task',
  'task_executor',
  'indicator',
  'report',
  'mail',
  'mail_choice',
  'calendar_feed',
  'api_token',
  'sign_in_method',
  'external_identity',
  'update_link',
  'update_link_occurrence',
  'invitation',
  'invitation_unit',
  'password_reset',
  'account',
  'membership',
  'membership_unit',
  'journal',
  'journal_person',
] as const satisfies readonly (keyof Tables)[];

/** How many rows every table has, and the revisions of both councils: equal footprints mean that nothing was written. */
export async function footprint(test: TestApp): Promise<Record<string, unknown>> {
  const councils = await test.reads
    .selectFrom('council')
    .select(['slug', 'revision'])
    .orderBy('slug')
    .execute();
  const counts: Record<string, unknown> = { revisions: councils.map((one) => one.revision) };
  for (const table of WRITTEN) {
    const { rows } = await test.reads
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    counts[table] = rows;
  }
  return counts;
}

/** The council's last rows of the journal, the latest first. */
export async function lastEntries(test: TestApp, count = 1) {
  const rows = await test.reads
    .selectFrom('journal')
    .innerJoin('journal_person', 'journal_person.id', 'journal.id')
    .where('journal.council_id', '=', test.own.councilId)
    .orderBy('seq', 'desc')
    .limit(count)
    .selectAll('journal')
    .select([
      'actor_name',
      'journal_person.before as personal_before',
      'journal_person.after as personal_after',
    ])
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    actorName: row.actor_name,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    taskId: row.task_id,
    before: joinPersonal(fromJson(row.before), fromJson(row.personal_before)),
    after: joinPersonal(fromJson(row.after), fromJson(row.personal_after)),
    door: row.door,
  }));
}

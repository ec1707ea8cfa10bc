import { newId } from '../platform/database/new-id.js';
import type { Db } from '../platform/database/tables.js';
import type { SeededCouncil } from './seed.js';

/** Ids and words that an operation can be asked with: those of the other council, or of nothing at all. */
export type Things = {
  task: string;
  occurrence: string;
  indicator: string;
  update: string;
  change: string;
  draft: string;
  report: string;
  plan: string;
};

/** What no council has. */
export const NOTHING: Things = {
  task: newId(),
  occurrence: newId(),
  indicator: newId(),
  update: newId(),
  change: newId(),
  draft: newId(),
  report: newId(),
  plan: 'no-such-plan',
};

/** Stands in every text of the council that `fillForeign` filled. */
export const CANARY = 'КАНАРКА';

/** Fills another council with one of each thing, every text of which is the canary; gives their ids and words. */
export async function fillForeign(db: Db, other: SeededCouncil): Promise<Things> {
  const { councilId, taskIds, occurrenceIds, membershipIds, indicatorId, planId } = other;
  const row = () => ({ id: newId(), council_id: councilId });
  const [update, change, draft, report, file] = [row(), row(), row(), row(), row()];
  await db
    .updateTable('plan')
    .set({ slug: 'foreign-plan', title: CANARY })
    .where('id', '=', planId)
    .execute();
  for (const table of ['task', 'section'] as const)
    await db.updateTable(table).set({ title: CANARY }).where('council_id', '=', councilId).execute();
  await db.updateTable('org_unit').set({ name: CANARY }).where('council_id', '=', councilId).execute();
  await db.updateTable('task_executor').set({ name: CANARY }).where('council_id', '=', councilId).execute();
  await db.updateTable('indicator').set({ text: CANARY }).where('council_id', '=', councilId).execute();
  await db
    .updateTable('account')
    .set({ name: CANARY })
    .where('id', 'in', Object.values(other.accountIds))
    .execute();
  const [task_id, occurrence_id] = [taskIds.own, occurrenceIds.own];
  await db
    .insertInto('status_update')
    .values({
      ...update,
      task_id,
      occurrence_id,
      declared: 'in_progress',
      text: CANARY,
      membership_id: membershipIds.executor,
      submitted_at: 1,
      review: 'submitted',
    })
    .execute();
  await db
    .insertInto('deadline_change')
    .values({
      ...change,
      task_id,
      occurrence_id,
      from_on: '2026-03-31',
      to_on: '2026-06-30',
      reason: CANARY,
      proposed_by: membershipIds.executor,
      proposed_at: 1,
    })
    .execute();
  const stored = { sha256: 'a'.repeat(64), name: CANARY, media_type: 'text/plain', size: 1, created_at: 1 };
  await db
    .insertInto('stored_file')
    .values({ ...file, ...stored })
    .execute();
  await db
    .insertInto('plan_draft')
    .values({
      ...draft,
      file_id: file.id,
      sha256: stored.sha256,
      file_name: CANARY,
      draft: '{}',
      state: 'open',
      created_at: 1,
    })
    .execute();
  await db
    .insertInto('report')
    .values({ ...report, plan_id: planId, year: 2026, state: 'draft', texts: '[]' })
    .execute();
  return {
    task: task_id,
    occurrence: occurrence_id,
    indicator: indicatorId,
    update: update.id,
    change: change.id,
    draft: draft.id,
    report: report.id,
    plan: 'foreign-plan',
  };
}

import { setImmediate } from 'node:timers/promises';
import { comparedTasks, comparePlans, draftTasks, type TaskChange } from '@kvartal/shared/plan-document';
import type { EntityManager } from '@mikro-orm/sqlite';
import type { ActorCtx } from '../access/ctx.js';
import { dayInForce } from '../amendment/day-in-force.js';
import { planWording } from '../amendment/plan-wording.queries.js';
import { recordAmendment, type ActFacts } from '../amendment/record-amendment.js';
import { TaskAmender } from '../amendment/task-amender.js';
import { TASKS_AT_A_TIME, TaskWriter } from '../amendment/task-writer.js';
import { UnitBook } from '../amendment/unit-book.js';
import type { RecordChange } from '../journal/writing.js';
import type { Plan } from '../plan/plan.entity.js';
import type { Tables } from '../platform/database/tables.js';
import { Task } from '../task/task.entity.js';
import { amendSections } from './amend-sections.js';
import { planTasks } from './compared-plan.js';
import { actFacts, type CompleteDraft } from './plan-writer.js';

/** A document that amends a plan, and what the journal should be told with. */
type AmendingDocument = {
  draft: CompleteDraft;
  draftId: string;
  fileId: string;
  record: RecordChange;
};

/** A document that does not name its act. */
const NO_FACTS: ActFacts = {
  kind: null,
  issuer: null,
  number: null,
  adoptedOn: null,
  title: null,
  url: null,
};

/**
 * Changes a plan of the council by an accepted draft, in the caller's transaction. Tasks that the document keeps keep
 * their keys, their answers and their history; those that it adds are written; those that it leaves out stay with what
 * was answered, out of the plan. Gives how many tasks became what; the caller flushes.
 */
export async function amendPlan(
  em: EntityManager,
  ctx: ActorCtx,
  plan: Plan,
  { draft, draftId, fileId, record }: AmendingDocument,
): Promise<Record<TaskChange['kind'], number>> {
  const { councilId } = ctx;
  const before = await planTasks(em.getKysely<Tables>(), councilId, plan.id);
  const { changes, counts } = comparePlans(before, comparedTasks(draft));
  const wording = await planWording(em.getKysely<Tables>(), councilId, plan.id);
  const inForceOn = await dayInForce(em, ctx, plan, draft.legalBasis?.date ?? null);
  Object.assign(plan, {
    title: draft.title,
    periodFrom: draft.period.from,
    periodTo: draft.period.to,
    levels: draft.levels,
    columns: draft.columns,
    signatory: draft.signatory ?? plan.signatory,
    sourceFileId: fileId,
  });
  const sections = await amendSections(em, plan, draft.sections);
  const rows = new Map((await em.find(Task, { planId: plan.id })).map((task) => [task.id, task]));
  const printed = new Map(draftTasks(draft).map((one) => [one.pointer, one]));
  const writer = new TaskWriter(em, {
    plan,
    period: draft.period,
    units: await UnitBook.open(em, { councilId, on: ctx.today }),
  });
  const amender = await TaskAmender.open(em, { plan, taskIds: rows.keys(), writer, inForceOn });
  for (const [index, change] of changes.entries()) {
    const position = index + 1;
    const row = rows.get(change.before?.key ?? '');
    const one = printed.get(change.after?.key ?? '');
    if (row && !one) {
      row.position = position;
      row.removedOn = inForceOn;
    } else if (one) {
      const sectionId = sections.get(one.sectionPointer) ?? null;
      if (row) amender.amend(row, one.task, { sectionId, position });
      else writer.write(one.task, { sectionId, position });
    }
    if (index % TASKS_AT_A_TIME === 0) await setImmediate();
  }
  const act = draft.legalBasis ? actFacts(draft.legalBasis) : NO_FACTS;
  const made = { plan, before: wording, act, inForceOn, moved: null, draftId };
  await recordAmendment(em, ctx, record, made);
  return counts;
}

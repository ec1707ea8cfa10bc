import { setImmediate } from 'node:timers/promises';
import { comparedTasks, comparePlans, draftTasks, type TaskChange } from '@kvartal/shared/plan-document';
import type { EntityManager } from '@mikro-orm/sqlite';
import type { ActorCtx } from '../access/ctx.js';
import type { RecordChange } from '../journal/writing.js';
import type { Plan } from '../plan/plan.entity.js';
import type { Tables } from '../platform/database/tables.js';
import { Task } from '../task/task.entity.js';
import { amendSections } from './amend-sections.js';
import { TaskAmender } from './amend-task.js';
import { planTasks } from './compared-plan.js';
import { actOf, TASKS_AT_A_TIME, TaskWriter, type CompleteDraft } from './plan-writer.js';
import { UnitBook } from './unit-book.js';

/** A document that amends a plan, and what the journal should be told with. */
export type Amendment = { draft: CompleteDraft; fileId: string; record: RecordChange };

/**
 * Changes a plan of the council by an accepted draft, in the caller's transaction. Tasks that the document keeps keep
 * their keys, their answers and their history; those that it adds are written; those that it leaves out stay with what
 * was answered, and say why nothing more is expected of them. Gives how many tasks became what; the caller flushes.
 */
export async function amendPlan(
  em: EntityManager,
  ctx: ActorCtx,
  plan: Plan,
  { draft, fileId, record }: Amendment,
): Promise<Record<TaskChange['kind'], number>> {
  const { councilId } = ctx;
  const before = await planTasks(em.getKysely<Tables>(), councilId, plan.id);
  const { changes, counts } = comparePlans(before, comparedTasks(draft));
  const act = actOf(em, councilId, draft.legalBasis);
  Object.assign(plan, {
    title: draft.title,
    periodFrom: draft.period.from,
    periodTo: draft.period.to,
    levels: draft.levels,
    columns: draft.columns,
    signatory: draft.signatory ?? plan.signatory,
    legalActId: act?.id ?? plan.legalActId,
    sourceFileId: fileId,
  });
  const sections = await amendSections(em, plan, draft.sections);
  const rows = new Map((await em.find(Task, { planId: plan.id })).map((task) => [task.id, task]));
  const printed = new Map(draftTasks(draft).map((one) => [one.pointer, one]));
  const writer = new TaskWriter(em, {
    plan,
    period: draft.period,
    units: await UnitBook.open(em, councilId),
  });
  const amender = await TaskAmender.open(em, { plan, taskIds: rows.keys(), writer });
  const tell = (action: string, taskId: string, change: TaskChange): void =>
    record({
      action,
      subjectKind: 'task',
      subjectId: taskId,
      taskId,
      planId: plan.id,
      before: wordsOf(change, 'before'),
      after: wordsOf(change, 'after'),
    });
  for (const [index, change] of changes.entries()) {
    const position = index + 1;
    const row = rows.get(change.before?.key ?? '');
    const one = printed.get(change.after?.key ?? '');
    if (row && !one) {
      row.position = position;
      row.obsoleteReason = reasonOf(draft);
      tell('task.left_out', row.id, change);
    } else if (one) {
      const sectionId = sections.get(one.sectionPointer) ?? null;
      if (!row) tell('task.added', writer.write(one.task, { sectionId, position }).id, change);
      else {
        amender.amend(row, one.task, { sectionId, position });
        if (change.kind !== 'same') tell('task.amended', row.id, change);
      }
    }
    if (index % TASKS_AT_A_TIME === 0) await setImmediate();
  }
  return counts;
}

/** What the journal tells of a task: the section it stood in, and the words that differ. */
function wordsOf(change: TaskChange, side: 'before' | 'after'): Record<string, unknown> | null {
  const task = change[side];
  if (!task) return null;
  const told: Record<string, unknown> = change.kind === 'changed' ? {} : { title: task.title };
  if (change.moved) told['section'] = task.section;
  for (const field of change.fields) told[field] = field === 'deadline' ? task.deadlineText : task[field];
  return told;
}

function reasonOf({ legalBasis }: CompleteDraft): string {
  const { type, number } = legalBasis ?? { type: null, number: null };
  const act = [type, number === null ? null : `№ ${number.replace(/^№\s*/, '')}`].filter(Boolean).join(' ');
  return act === '' ? 'Вилучено з плану зміненим документом.' : `Вилучено з плану (${act}).`;
}

import type { PlanWording, TaskWording, WordingAmendment, WordingChange } from '../plan/index.js';
import {
  changedFields,
  compareByPairs,
  type ComparedTask,
  type PlanComparison,
  type TaskChange,
} from './compare-plans.js';

/**
 * The difference of two wordings of one plan, in the shape in which a plan is compared with the document that amends
 * it: here the keys say which task is which. Equal wordings give only `same`.
 *
 * @example compareWordings(planAsOf(today, amendments, '2026-01-31'), today).counts.changed // 3
 */
export function compareWordings(before: PlanWording, after: PlanWording): PlanComparison {
  const [old, fresh] = [comparedWording(before), comparedWording(after)];
  const places = new Map(old.map(({ key }, at) => [key, at]));
  const pairs = fresh.flatMap(({ key }, at) => {
    const earlier = places.get(key);
    return earlier === undefined ? [] : [{ before: earlier, after: at }];
  });
  return compareByPairs(pairs, old, fresh);
}

/**
 * One change of an amendment in the same shape: the words before and after, and which of them differ.
 *
 * @example comparedChange(amendment, change).fields // ['deadline']
 */
export function comparedChange(
  { before: oldPlan, after: newPlan }: Pick<WordingAmendment, 'before' | 'after'>,
  { taskId, kind, before, after }: WordingChange,
): TaskChange {
  const old = before && compared(taskId, before, oldPlan.sections);
  const now = after && compared(taskId, after, newPlan.sections);
  if (old === null) {
    if (now === null) throw new Error('A change has a wording before or after it.');
    return { kind: 'added', before: null, after: now, fields: [], moved: false };
  }
  if (now === null) return { kind: 'removed', before: old, after: null, fields: [], moved: false };
  const moved = kind === 'moved' || before?.sectionId !== after?.sectionId;
  const fields = changedFields(old, now);
  return {
    kind: fields.length > 0 ? 'changed' : moved ? 'moved' : 'same',
    before: old,
    after: now,
    fields,
    moved,
  };
}

function comparedWording({ outline, tasks }: PlanWording): ComparedTask[] {
  return outline.tasks.flatMap((id) => {
    const task = tasks.get(id);
    return task ? [compared(id, task, outline.sections)] : [];
  });
}

function compared(
  key: string,
  task: TaskWording,
  sections: readonly { id: string; title: string }[],
): ComparedTask {
  const { code, title, description, baseline, deadlineText, schedule } = task;
  return {
    key,
    section: sections.find(({ id }) => id === task.sectionId)?.title ?? '',
    code,
    title,
    description,
    baseline,
    deadlineText,
    schedule,
    kpis: task.indicators.map(({ text }) => text),
    executors: task.executors.map(({ name }) => name),
  };
}

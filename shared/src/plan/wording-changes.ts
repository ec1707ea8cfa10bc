import { sameSchedule } from '../schedule/index.js';
import { keptOrder } from './kept-order.js';
import type { PlanWording, TaskWording, WordingChange } from './wording.js';

/**
 * What became of the tasks between two wordings of a plan, in the order of the later one, the removed tasks last. A task
 * whose words stay and that stands in another section or another order is `moved`; `moved` names those that a person
 * has moved by hand, without it the fewest tasks that explain the new order are taken. Equal wordings give nothing.
 *
 * @example wordingChanges(wording, wording) // []
 */
export function wordingChanges(
  before: PlanWording,
  after: PlanWording,
  moved: ReadonlySet<string> = reordered(before, after),
): WordingChange[] {
  const changes = after.outline.tasks.flatMap((taskId): WordingChange[] => {
    const [old, now] = [before.tasks.get(taskId), after.tasks.get(taskId)];
    if (!now) return [];
    if (!old) return [{ taskId, kind: 'added', before: null, after: now }];
    if (!sameWords(old, now)) return [{ taskId, kind: 'changed', before: old, after: now }];
    const isMoved = old.sectionId !== now.sectionId || moved.has(taskId);
    return isMoved ? [{ taskId, kind: 'moved', before: old, after: now }] : [];
  });
  const removed = before.outline.tasks.flatMap((taskId): WordingChange[] => {
    const old = before.tasks.get(taskId);
    return old && !after.tasks.has(taskId) ? [{ taskId, kind: 'removed', before: old, after: null }] : [];
  });
  return [...changes, ...removed];
}

/** The fewest tasks of both wordings that must have been moved to come to the new order. */
function reordered(before: PlanWording, after: PlanWording): ReadonlySet<string> {
  const places = new Map(before.outline.tasks.map((id, at) => [id, at]));
  const both = after.outline.tasks.flatMap((id) => places.get(id) ?? []);
  const kept = keptOrder(both);
  return new Set([...places].filter(([, at]) => !kept.has(at)).map(([id]) => id));
}

/** Whether two wordings say the same, wherever the task stands. */
function sameWords(a: TaskWording, b: TaskWording): boolean {
  const told = (task: TaskWording) => JSON.stringify({ ...task, sectionId: null, schedule: null });
  return told(a) === told(b) && sameSchedule(a.schedule, b.schedule);
}

/** Where a task is put: in a section (null where the plan has none), after a task of it, or first in it. */
export type NewPlace = { sectionId: string | null; afterTaskId: string | null };

/**
 * The order of a plan's tasks with one of them put elsewhere, or put in for the first time. Without a task before it, it
 * stands first in its section; a section without tasks comes after the last task of the sections before it.
 *
 * @example
 * placed({ sections: ['a', 'b'], tasks: [['t1', 'a'], ['t2', 'a'], ['t3', 'b']] }, 't3', { sectionId: 'a', afterTaskId: 't1' })
 * // ['t1', 't3', 't2']
 */
export function placed(
  plan: { sections: readonly string[]; tasks: readonly (readonly [id: string, sectionId: string | null])[] },
  taskId: string,
  { sectionId, afterTaskId }: NewPlace,
): string[] {
  const others = plan.tasks.filter(([id]) => id !== taskId);
  const at = placeOf(plan.sections, others, { sectionId, afterTaskId });
  return others.map(([id]) => id).toSpliced(at, 0, taskId);
}

function placeOf(
  sections: readonly string[],
  tasks: readonly (readonly [string, string | null])[],
  { sectionId, afterTaskId }: NewPlace,
): number {
  const after = afterTaskId === null ? -1 : tasks.findIndex(([id]) => id === afterTaskId);
  if (after >= 0) return after + 1;
  const first = tasks.findIndex(([, section]) => section === sectionId);
  if (first >= 0) return first;
  const earlier = new Set(sections.slice(0, Math.max(0, sections.indexOf(sectionId ?? ''))));
  return tasks.findLastIndex(([, section]) => section !== null && earlier.has(section)) + 1;
}

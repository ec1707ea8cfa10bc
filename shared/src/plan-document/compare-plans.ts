import { keptOrder } from '../plan/index.js';
import { sameSchedule, type Schedule } from '../schedule/index.js';
import { matchKey, sameText } from '../text/index.js';
import { pairByName, type Pair } from './compare-plans-pairs.js';
import { draftTasks } from './draft-outline.js';
import type { PlanDraft, TaskDraft } from './plan-draft.js';

/** A task as the comparison sees it: its words, and the title of the section it stands in. `key` names it to the caller. */
export type ComparedTask = {
  key: string;
  section: string;
  code: string | null;
  title: string;
  description: string | null;
  baseline: string | null;
  deadlineText: string | null;
  schedule: Schedule | null;
  kpis: readonly string[];
  executors: readonly string[];
};

/** What of a task is worded differently. */
export type ChangedField = 'code' | 'title' | 'description' | 'baseline' | 'deadline' | 'kpis' | 'executors';

/** What a document does to one task: `moved` when it stands in another section or in another order. */
export type TaskChange =
  | { kind: 'added'; before: null; after: ComparedTask; fields: []; moved: false }
  | { kind: 'removed'; before: ComparedTask; after: null; fields: []; moved: false }
  | {
      kind: 'same' | 'moved' | 'changed';
      before: ComparedTask;
      after: ComparedTask;
      fields: ChangedField[];
      moved: boolean;
    };

/** All tasks of both plans, in the order of the new one, what it leaves out at its old neighbour; and how many of each. */
export type PlanComparison = { changes: TaskChange[]; counts: Record<TaskChange['kind'], number> };

/**
 * Compares a plan with the document that amends it. Tasks are the same when their titles are, then when code and half of
 * the title are, then when most words of the title are. Spelling (apostrophes, dashes, case, spaces) is no change. Equal
 * plans give only `same`.
 *
 * @example comparePlans(before, after).counts // { same: 24, moved: 0, changed: 1, added: 2, removed: 1 }
 */
export function comparePlans(
  before: readonly ComparedTask[],
  after: readonly ComparedTask[],
): PlanComparison {
  return compareByPairs(pairByName(before, after), before, after);
}

/** The same when it is known which task became which: `pairs` are their places in the lists. */
export function compareByPairs(
  pairs: readonly Pair[],
  before: readonly ComparedTask[],
  after: readonly ComparedTask[],
): PlanComparison {
  const inOrder = keptOrder(pairs.toSorted((a, b) => a.after - b.after).map((pair) => pair.before));
  const paired = new Map(pairs.map((pair) => [pair.after, pair]));
  const changes = after.map((task, at): TaskChange => {
    const pair = paired.get(at);
    const old = pair && before[pair.before];
    if (!pair || !old) return { kind: 'added', before: null, after: task, fields: [], moved: false };
    const fields = changedFields(old, task);
    const moved =
      !inOrder.has(pair.before) || (old.section !== task.section && !sameText(old.section, task.section));
    const kind = fields.length > 0 ? 'changed' : moved ? 'moved' : 'same';
    return { kind, before: old, after: task, fields, moved };
  });
  const all = withRemoved(changes, before, new Set(pairs.map((pair) => pair.before)));
  const counts = { same: 0, moved: 0, changed: 0, added: 0, removed: 0 };
  for (const { kind } of all) counts[kind] += 1;
  return { changes: all, counts };
}

/**
 * The tasks of a draft as the comparison takes them; the key is the pointer of the task.
 *
 * @example comparedTasks(draft)[0]?.key // '/sections/0/tasks/0'
 */
export function comparedTasks(draft: Pick<PlanDraft, 'sections'>): ComparedTask[] {
  return draftTasks(draft).map(({ task, pointer, section }) => ({
    ...wordsOf(task),
    key: pointer,
    section: section.title,
  }));
}

function wordsOf({ code, title, description, baseline, deadlineText, schedule, kpis, executors }: TaskDraft) {
  return {
    code,
    title,
    description,
    baseline,
    deadlineText,
    schedule,
    kpis: kpis.map(({ text }) => text),
    executors: executors.map(({ name }) => name),
  };
}

/**
 * What of a task is worded differently; spelling is no change.
 *
 * @example changedFields(task, { ...task, title: 'Новий портал' }) // ['title']
 */
export function changedFields(before: ComparedTask, after: ComparedTask): ChangedField[] {
  const differ = (one: string | null, other: string | null) =>
    one !== other && !sameText(one ?? '', other ?? '');
  const listsDiffer = (one: readonly string[], other: readonly string[]) =>
    one.join('\n') !== other.join('\n') &&
    one.map(matchKey).toSorted().join('\n') !== other.map(matchKey).toSorted().join('\n');
  const changed: Record<ChangedField, boolean> = {
    code: differ(before.code, after.code),
    title: differ(before.title, after.title),
    description: differ(before.description, after.description),
    baseline: differ(before.baseline, after.baseline),
    deadline:
      differ(before.deadlineText, after.deadlineText) || !sameSchedule(before.schedule, after.schedule),
    kpis: listsDiffer(before.kpis, after.kpis),
    executors: listsDiffer(before.executors, after.executors),
  };
  return FIELDS.filter((field) => changed[field]);
}

const FIELDS: readonly ChangedField[] = [
  'code',
  'title',
  'description',
  'baseline',
  'deadline',
  'kpis',
  'executors',
];

/** A task that the document leaves out is told after the old neighbour that it followed. */
function withRemoved(
  changes: readonly TaskChange[],
  before: readonly ComparedTask[],
  paired: ReadonlySet<number>,
): TaskChange[] {
  const after = new Map<string, TaskChange[]>();
  let neighbour = '';
  for (const [at, task] of before.entries()) {
    if (paired.has(at)) neighbour = task.key;
    else {
      const removed: TaskChange = { kind: 'removed', before: task, after: null, fields: [], moved: false };
      after.set(neighbour, [...(after.get(neighbour) ?? []), removed]);
    }
  }
  const following = (change: TaskChange) => (change.before ? (after.get(change.before.key) ?? []) : []);
  return [...(after.get('') ?? []), ...changes.flatMap((change) => [change, ...following(change)])];
}

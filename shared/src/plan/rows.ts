import type { Language } from '../calendar/index.js';
import { addCounts, countStatuses, worstOf } from '../progress/index.js';
import type { Counts } from '../progress/index.js';
import { STATUS_ORDER, statusWord } from '../status/index.js';
import type { Status } from '../status/index.js';
import { compareText } from '../text/index.js';
import { outlineOf } from './outline.js';
import type { SectionNode, SectionPlace, TaskPlace } from './outline.js';

/** By what the quarter table is grouped. */
export type Grouping = 'section' | 'executor' | 'status';

/** A section as the quarter table shows it. */
export type TableSection = SectionPlace & { code: string | null; title: string };

/** A task as the quarter table groups it; the first executor is the lead. */
export type TableTask = TaskPlace & { status: Status; executors: readonly { id: string; name: string }[] };

/** The head of a group: its counts and worst status cover everything in it, collapsed or not. */
export type GroupRow = {
  kind: 'group';
  key: string;
  code: string | null;
  title: string;
  depth: number;
  counts: Counts;
  worst: Status | null;
  collapsed: boolean;
};

/** A row of the quarter table. Keys are unique in a table and stay the same while the plan does. */
export type TableRow<T> = GroupRow | { kind: 'task'; key: string; depth: number; task: T };

/**
 * The rows of the quarter table, top to bottom: groups with what is in them, unless their key is in `collapsed`.
 * By section the groups nest as the plan does and follow its order (tasks in no section come last, without a head);
 * by executor each task stands once, under its lead, units in alphabetical order; by status the worst come first.
 * Groups without tasks are left out, so filter the tasks before.
 *
 * @example
 * tableRows(sections, tasks, 'status', new Set(), 'uk').map((row) => row.kind) // ['group', 'task', 'task', 'group', …]
 */
export function tableRows<T extends TableTask>(
  sections: readonly TableSection[],
  tasks: readonly T[],
  grouping: Grouping,
  collapsed: ReadonlySet<string>,
  lang: Language,
): TableRow<T>[] {
  const outline = outlineOf(sections, tasks);
  if (grouping === 'section') {
    const rows = outline.sections.flatMap((node) => sectionRows(node, collapsed).rows);
    return [...rows, ...taskRows(outline.tasks, 0)];
  }
  const inOrder = [...outline.sections.flatMap(tasksWithin), ...outline.tasks];
  const groups = grouping === 'status' ? byStatus(inOrder, lang) : byExecutor(inOrder, lang);
  return groups.flatMap(({ key, title, members }) =>
    groupWith({ key, code: null, title, depth: 0 }, countTasks(members), collapsed, taskRows(members, 1)),
  );
}

type Group<T> = { key: string; title: string; members: T[] };

function sectionRows<T extends TableTask>(
  node: SectionNode<TableSection, T>,
  collapsed: ReadonlySet<string>,
): { rows: TableRow<T>[]; counts: Counts } {
  const inner = node.sections.map((child) => sectionRows(child, collapsed));
  const counts = inner.reduce((sum, child) => addCounts(sum, child.counts), countTasks(node.tasks));
  if (worstOf(counts) === null) return { rows: [], counts };
  const { id, code, title } = node.section;
  const content = [...taskRows(node.tasks, node.depth + 1), ...inner.flatMap((child) => child.rows)];
  return { rows: groupWith({ key: id, code, title, depth: node.depth }, counts, collapsed, content), counts };
}

function groupWith<T>(
  head: Pick<GroupRow, 'key' | 'code' | 'title' | 'depth'>,
  counts: Counts,
  collapsed: ReadonlySet<string>,
  content: TableRow<T>[],
): TableRow<T>[] {
  const isCollapsed = collapsed.has(head.key);
  const group: GroupRow = { kind: 'group', ...head, counts, worst: worstOf(counts), collapsed: isCollapsed };
  return isCollapsed ? [group] : [group, ...content];
}

function taskRows<T extends TableTask>(tasks: readonly T[], depth: number): TableRow<T>[] {
  return tasks.map((task) => ({ kind: 'task', key: task.id, depth, task }));
}

function tasksWithin<S, T>(node: SectionNode<S, T>): T[] {
  return [...node.tasks, ...node.sections.flatMap((child) => tasksWithin(child))];
}

function countTasks(tasks: readonly TableTask[]): Counts {
  return countStatuses(tasks.map((task) => task.status));
}

function byStatus<T extends TableTask>(tasks: readonly T[], lang: Language): Group<T>[] {
  return STATUS_ORDER.map((status) => ({
    key: `status:${status}`,
    title: statusWord(status, lang),
    members: tasks.filter((task) => task.status === status),
  })).filter((group) => group.members.length > 0);
}

function byExecutor<T extends TableTask>(tasks: readonly T[], lang: Language): Group<T>[] {
  const groups = new Map<string, Group<T>>();
  const orphans: T[] = [];
  for (const task of tasks) {
    const lead = task.executors[0];
    if (!lead) {
      orphans.push(task);
      continue;
    }
    const group = groups.get(lead.id);
    if (group) group.members.push(task);
    else groups.set(lead.id, { key: `executor:${lead.id}`, title: lead.name, members: [task] });
  }
  const named = [...groups.values()].toSorted((a, b) => compareText(a.title, b.title));
  if (orphans.length === 0) return named;
  const title = lang === 'uk' ? 'Без виконавця' : 'Without an executor';
  return [...named, { key: 'executor:none', title, members: orphans }];
}

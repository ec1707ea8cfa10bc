import type { DraftIssue, PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';

/** An issue where it hangs: `rest` is its path below the section or task, `order` its place in the list of issues. */
type HungIssue = { issue: DraftIssue; rest: string; order: number };

/** A task with the issues about it. */
export type TaskNode = { task: TaskDraft; issues: HungIssue[] };

/** A section with the issues about it, and what stands in it. */
export type SectionNode = {
  own: Omit<SectionDraft, 'sections' | 'tasks'>;
  issues: HungIssue[];
  sections: SectionNode[];
  tasks: TaskNode[];
};

/** A draft as a tree in which every issue hangs on what it is about: what moves takes its issues along. */
export type DraftTree = { sections: SectionNode[]; issues: HungIssue[] };

/** Where a task or a section hangs: the list that it stands in and its place there. */
export type Spot = { kind: 'task'; node: TaskNode; at: number; section: SectionNode } | SectionSpot;
export type SectionSpot = {
  kind: 'section';
  node: SectionNode;
  at: number;
  list: SectionNode[];
  parent: SectionSpot | null;
};

/** Why something cannot be done, in both languages. */
export type Refusal = { uk: string; en: string };

/** What an act left in hand: the node that a person should look at next, null when it is gone; or why it is refused. */
export type Done = { node: SectionNode | TaskNode | null } | Refusal;

const PLACE = /^(?:\/sections\/\d+)+(?:\/tasks\/\d+)?(?=\/|$)/;

/**
 * The draft as a tree; nothing in it is shared with the draft but the tasks themselves.
 *
 * @example treeOf(draft).sections[0]?.tasks[0]?.task.title
 */
export function treeOf(draft: PlanDraft): DraftTree {
  const hooks = new Map<string, HungIssue[]>();
  const sectionNodes = (sections: readonly SectionDraft[], base: string): SectionNode[] =>
    sections.map(({ sections: inner, tasks, ...own }, at) => {
      const pointer = `${base}/sections/${at}`;
      return {
        own,
        issues: hook(hooks, pointer),
        sections: sectionNodes(inner, pointer),
        tasks: tasks.map((task, k) => ({ task, issues: hook(hooks, `${pointer}/tasks/${k}`) })),
      };
    });
  const sections = sectionNodes(draft.sections, '');
  const issues: HungIssue[] = [];
  for (const [order, issue] of draft.issues.entries()) {
    const place = PLACE.exec(issue.path)?.[0] ?? '';
    const hung = hooks.get(place);
    if (hung) hung.push({ issue, order, rest: issue.path.slice(place.length) });
    else issues.push({ issue, order, rest: issue.path });
  }
  return { sections, issues };
}

function hook(hooks: Map<string, HungIssue[]>, pointer: string): HungIssue[] {
  const issues: HungIssue[] = [];
  hooks.set(pointer, issues);
  return issues;
}

/**
 * The draft that a tree means: its sections, and the issues in their old order with the paths of where they hang now.
 *
 * @example draftOf(draft, treeOf(draft)) // an equal draft
 */
export function draftOf(draft: PlanDraft, tree: DraftTree): PlanDraft {
  const told: { issue: DraftIssue; order: number }[] = [];
  const take = (issues: readonly HungIssue[], pointer: string): void => {
    for (const { issue, rest, order } of issues) {
      const path = `${pointer}${rest}`;
      told.push({ order, issue: path === issue.path ? issue : { ...issue, path } });
    }
  };
  const sectionDrafts = (nodes: readonly SectionNode[], base: string): SectionDraft[] =>
    nodes.map(({ own, issues, sections, tasks }, at) => {
      const pointer = `${base}/sections/${at}`;
      take(issues, pointer);
      for (const [k, node] of tasks.entries()) take(node.issues, `${pointer}/tasks/${k}`);
      return { ...own, sections: sectionDrafts(sections, pointer), tasks: tasks.map(({ task }) => task) };
    });
  const sections = sectionDrafts(tree.sections, '');
  take(tree.issues, '');
  return { ...draft, sections, issues: told.toSorted((a, b) => a.order - b.order).map(({ issue }) => issue) };
}

/** What hangs at a pointer to a section or a task; null where nothing does. */
export function spotAt(tree: DraftTree, pointer: string): Spot | null {
  if (PLACE.exec(pointer)?.[0] !== pointer) return null;
  const places = [...pointer.matchAll(/\/sections\/(\d+)/g)].map(([, digits]) => Number(digits));
  const parent = sectionSpotAt(tree.sections, places, null);
  const digits = /\/tasks\/(\d+)$/.exec(pointer)?.[1];
  if (digits === undefined || !parent) return parent;
  const [section, at] = [parent.node, Number(digits)];
  const node = section.tasks[at];
  return node ? { kind: 'task', node, at, section } : null;
}

function sectionSpotAt(
  list: SectionNode[],
  [at = 0, ...deeper]: readonly number[],
  parent: SectionSpot | null,
): SectionSpot | null {
  const node = list[at];
  if (!node) return null;
  const spot: SectionSpot = { kind: 'section', node, at, list, parent };
  return deeper.length === 0 ? spot : sectionSpotAt(node.sections, deeper, spot);
}

/** The sections of a tree in the order of the document. */
export function sectionsOf(nodes: readonly SectionNode[]): SectionNode[] {
  return nodes.flatMap((node) => [node, ...sectionsOf(node.sections)]);
}

/** The pointer of a section or a task that hangs in the tree; '' when it does not. */
export function pointerOf(tree: DraftTree, wanted: SectionNode | TaskNode): string {
  const find = (nodes: readonly SectionNode[], base: string): string => {
    for (const [at, node] of nodes.entries()) {
      const pointer = `${base}/sections/${at}`;
      if (node === wanted) return pointer;
      const task = node.tasks.findIndex((one) => one === wanted);
      if (task >= 0) return `${pointer}/tasks/${task}`;
      const below = find(node.sections, pointer);
      if (below !== '') return below;
    }
    return '';
  };
  return find(tree.sections, '');
}

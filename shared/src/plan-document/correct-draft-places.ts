import {
  sectionsOf,
  type Done,
  type DraftTree,
  type Refusal,
  type SectionNode,
  type SectionSpot,
  type Spot,
  type TaskNode,
} from './correct-draft-tree.js';

const NO_FURTHER: Refusal = {
  uk: 'Далі в цей бік нікуди.',
  en: 'There is no further place in this direction.',
};
const NOT_A_SECTION: Refusal = {
  uk: 'Це можна зробити лише з розділом.',
  en: 'This can be done to a section only.',
};
const NOT_A_TASK: Refusal = {
  uk: 'Це можна зробити лише із завданням.',
  en: 'This can be done to a task only.',
};

/** One place up (-1) or down (1): a section among its neighbours, a task past its neighbour or into the next section. */
export function moveBy(tree: DraftTree, spot: Spot, by: 1 | -1): Done {
  if (spot.kind === 'section') {
    const node = swapped(spot.list, spot.at, by);
    return node ? { node } : NO_FURTHER;
  }
  const { tasks } = spot.section;
  const node = swapped(tasks, spot.at, by);
  if (node) return { node };
  const sections = sectionsOf(tree.sections);
  const beyond = sections[sections.indexOf(spot.section) + by];
  if (!beyond) return NO_FURTHER;
  tasks.splice(spot.at, 1);
  if (by === 1) beyond.tasks.unshift(spot.node);
  else beyond.tasks.push(spot.node);
  return { node: spot.node };
}

/** Swaps a member of a list with its neighbour and gives it; null where there is no neighbour on that side. */
function swapped<T>(list: T[], at: number, by: 1 | -1): T | null {
  const [one] = list.slice(at, at + 1);
  if (one === undefined || at + by < 0 || at + by >= list.length) return null;
  list.splice(at, 1);
  list.splice(at + by, 0, one);
  return one;
}

/** A task to the end of another section. */
export function moveInto(spot: Spot, goal: Spot | null): Done {
  if (spot.kind !== 'task') return NOT_A_TASK;
  if (goal?.kind !== 'section') return { uk: 'Оберіть розділ.', en: 'Choose a section.' };
  if (goal.node === spot.section)
    return { uk: 'Завдання вже в цьому розділі.', en: 'The task is in this section already.' };
  spot.section.tasks.splice(spot.at, 1);
  goal.node.tasks.push(spot.node);
  return { node: spot.node };
}

/**
 * A task that was the name of a section: a section after its own, with the tasks that followed it. Its title and code
 * stay; issues about what a section does not have go.
 */
export function taskToSection(tree: DraftTree, spot: Spot): Done {
  if (spot.kind !== 'task') return NOT_A_TASK;
  const { code, title } = spot.node.task;
  const [, ...followers] = spot.section.tasks.splice(spot.at);
  const node: SectionNode = {
    own: { code, title, principle: null },
    issues: spot.node.issues.filter(({ rest }) => OF_BOTH.has(rest)),
    sections: [],
    tasks: followers,
  };
  const list = listWith(tree.sections, spot.section);
  // A section that was nothing but this heading's place holder leaves no empty one behind.
  const isEmpty = spot.section.tasks.length === 0 && spot.section.sections.length === 0;
  const replaces = isEmpty && spot.section.own.title.trim() === '' && spot.section.own.code === null;
  list.splice(list.indexOf(spot.section) + (replaces ? 0 : 1), replaces ? 1 : 0, node);
  return { node };
}

const OF_BOTH = new Set(['', '/title', '/code']);

function listWith(list: SectionNode[], wanted: SectionNode): SectionNode[] {
  if (list.includes(wanted)) return list;
  const above = sectionsOf(list).find(({ sections }) => sections.includes(wanted));
  return above ? above.sections : list;
}

/** A section that was a task: it becomes one, with its own tasks after it, at the end of what stands before it. */
export function sectionToTask(spot: Spot): Done {
  if (spot.kind !== 'section') return NOT_A_SECTION;
  if (spot.node.sections.length > 0)
    return {
      uk: 'У цьому розділі є інші розділи. Спершу підніміть їх на рівень вище.',
      en: 'There are sections in this one. Raise them by a level first.',
    };
  const goal = spot.list[spot.at - 1] ?? (spot.parent ? spot.parent.node : null);
  if (!goal)
    return {
      uk: 'Перед цим розділом немає іншого, до якого могло б належати завдання.',
      en: 'No section stands before this one for the task to belong to.',
    };
  const { code, title } = spot.node.own;
  const node: TaskNode = {
    task: { ...NOTHING_READ, code, title },
    issues: spot.node.issues.filter(({ rest }) => OF_BOTH.has(rest)),
  };
  spot.list.splice(spot.at, 1);
  lastIn(goal, spot).tasks.push(node, ...spot.node.tasks);
  return { node };
}

/** The deepest last section of the neighbour before: what stood after it in the document still does. */
function lastIn(goal: SectionNode, spot: SectionSpot): SectionNode {
  if (spot.parent?.node === goal) return goal;
  const last = goal.sections.at(-1);
  return last ? lastIn(last, spot) : goal;
}

const NOTHING_READ = {
  description: null,
  baseline: null,
  priority: null,
  deadlineText: null,
  schedule: null,
  kpis: [],
  executorsText: null,
  executors: [],
  source: null,
};

/** A section beside its parent (higher), or into its neighbour before (deeper). */
export function changeLevel(spot: Spot, to: 'higher' | 'deeper'): Done {
  if (spot.kind !== 'section') return NOT_A_SECTION;
  if (to === 'deeper') {
    const before = spot.list[spot.at - 1];
    if (!before)
      return {
        uk: 'Перед цим розділом немає іншого, у який його вкласти.',
        en: 'No section stands before this one to take it in.',
      };
    spot.list.splice(spot.at, 1);
    before.sections.push(spot.node);
    return { node: spot.node };
  }
  const { parent } = spot;
  if (!parent)
    return { uk: 'Цей розділ уже на найвищому рівні.', en: 'This section is at the highest level already.' };
  spot.list.splice(spot.at, 1);
  parent.list.splice(parent.at + 1, 0, spot.node);
  return { node: spot.node };
}

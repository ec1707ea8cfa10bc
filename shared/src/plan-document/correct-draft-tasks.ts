import { splitCode } from './code.js';
import { sectionsOf, type Done, type DraftTree, type Spot, type TaskNode } from './correct-draft-tree.js';
import type { TaskDraft } from './plan-draft.js';

const NOT_A_TASK = { uk: 'Це можна зробити лише із завданням.', en: 'This can be done to a task only.' };

/** One task of two that follow one another in a section; texts are joined in their order, the first deadline stays. */
export function mergeTasks(spot: Spot): Done {
  if (spot.kind !== 'task') return NOT_A_TASK;
  const next = spot.section.tasks[spot.at + 1];
  if (!next)
    return {
      uk: 'Після цього завдання в розділі немає іншого, з яким його об’єднати.',
      en: 'No other task follows this one in its section.',
    };
  const merged: TaskNode = { task: joined(spot.node.task, next.task), issues: [...spot.node.issues] };
  for (const hung of next.issues) {
    const isTold = merged.issues.some(
      ({ issue, rest }) => rest === hung.rest && issue.code === hung.issue.code,
    );
    if (!isTold) merged.issues.push(hung);
  }
  spot.section.tasks.splice(spot.at, 2, merged);
  return { node: merged };
}

function joined(first: TaskDraft, second: TaskDraft): TaskDraft {
  const names = new Set(first.executors.map(({ name }) => name));
  const extra = [...(first.extra ?? []), ...(second.extra ?? [])];
  return {
    code: first.code ?? second.code,
    title: [first.title, second.title].filter((title) => title.trim() !== '').join(' '),
    description: lines(first.description, second.description),
    baseline: lines(first.baseline, second.baseline),
    priority: first.priority ?? second.priority,
    deadlineText: lines(first.deadlineText, second.deadlineText),
    schedule: first.schedule ?? second.schedule,
    kpis: [...first.kpis, ...second.kpis],
    executorsText: lines(first.executorsText, second.executorsText),
    executors: [...first.executors, ...second.executors.filter(({ name }) => !names.has(name))],
    source: first.source ?? second.source,
    ...(extra.length > 0 ? { extra } : {}),
  };
}

/** Two texts one under the other; a text that both have stands once. */
function lines(first: string | null, second: string | null): string | null {
  if (first === null || second === null || first === second) return first ?? second;
  return `${first}\n${second}`;
}

/**
 * Several tasks of one, by their titles; a code in front of a title becomes its code. Deadline, priority and executors
 * are those of the row for all of them; indicators, description, baseline and the rest of the row stay with the first.
 */
export function splitTask(spot: Spot, titles: readonly string[]): Done {
  if (spot.kind !== 'task') return NOT_A_TASK;
  const parts = titles.map((title) => title.trim()).filter((title) => title !== '');
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0)
    return {
      uk: 'Напишіть щонайменше дві назви, кожну з нового рядка.',
      en: 'Write at least two titles, one to a line.',
    };
  const { extra, ...task } = spot.node.task;
  const whole = extra ? { ...task, extra } : task;
  const kept: TaskNode = { task: { ...whole, title: first }, issues: spot.node.issues };
  const cut = others.map((part): TaskNode => {
    const { code, title } = splitCode(part);
    const own = title === '' ? { code: null, title: part } : { code, title };
    return { task: { ...task, ...own, description: null, baseline: null, kpis: [] }, issues: [] };
  });
  spot.section.tasks.splice(spot.at, 1, kept, ...cut);
  return { node: kept };
}

/** Takes a task away, or a section with all that stands in it; the next thing to look at is its neighbour. */
export function removeSpot(tree: DraftTree, spot: Spot): Done {
  if (spot.kind === 'task') {
    const { tasks } = spot.section;
    tasks.splice(spot.at, 1);
    return { node: tasks[spot.at] ?? tasks[spot.at - 1] ?? spot.section };
  }
  spot.list.splice(spot.at, 1);
  if (sectionsOf(tree.sections).every(({ tasks }) => tasks.length === 0))
    return { uk: 'У плані не лишилося б жодного завдання.', en: 'No task would be left in the plan.' };
  return { node: spot.list[spot.at] ?? spot.list[spot.at - 1] ?? null };
}

/** An empty task but for its title (a code in front of it is taken), after a task or at the end of a section. */
export function addTask(spot: Spot, text: string): Done {
  const { code, title } = splitCode(text);
  if (title === '') return { uk: 'Напишіть назву завдання.', en: 'Write the title of the task.' };
  const node: TaskNode = { task: { ...EMPTY, code, title }, issues: [] };
  const { tasks } = spot.kind === 'task' ? spot.section : spot.node;
  tasks.splice(spot.kind === 'task' ? spot.at + 1 : tasks.length, 0, node);
  return { node };
}

const EMPTY: TaskDraft = {
  code: null,
  title: '',
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

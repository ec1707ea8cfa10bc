import type { Correction } from './correct-draft.js';
import { addTask, mergeTasks, removeSpot, splitTask } from './correct-draft-tasks.js';
import { changeLevel, moveBy, moveInto, sectionToTask, taskToSection } from './correct-draft-places.js';
import {
  draftOf,
  pointerOf,
  spotAt,
  treeOf,
  type Done,
  type DraftTree,
  type Refusal,
  type Spot,
} from './correct-draft-tree.js';
import type { PlanDraft } from './plan-draft.js';

/** A change of what stands where: `pointer` names the task or the section that it is done to. */
export type StructureAct =
  /** The task and the one after it in its section become one. */
  | { kind: 'merge'; pointer: string }
  /** A task becomes as many as there are titles. */
  | { kind: 'split'; pointer: string; titles: readonly string[] }
  | { kind: 'remove'; pointer: string }
  /** One place up or down: a task in the document's order, a section among its neighbours. */
  | { kind: 'up' | 'down'; pointer: string }
  /** A task goes to the end of another section. */
  | { kind: 'move-into'; pointer: string; section: string }
  /** A new task after a task, or at the end of a section. */
  | { kind: 'add-task'; pointer: string; text: string }
  /** A task was the name of a section: what follows it in its section goes into the new one. */
  | { kind: 'to-section'; pointer: string }
  /** A section was a task: it and its tasks go to the end of what stands before it. */
  | { kind: 'to-task'; pointer: string }
  /** A section goes one level up, beside its parent, or down, into its neighbour before. */
  | { kind: 'higher' | 'deeper'; pointer: string };

/** The restructured draft and the pointer of what was restructured, '' when it is gone. */
export type Restructured = Correction & { place: string };

/**
 * Changes what stands where in a draft. Issues go along with what they are about. What cannot be done gives null and
 * the reason. The draft given is not changed.
 *
 * @example restructure(draft, { kind: 'down', pointer: '/sections/0/tasks/0' }).place // '/sections/0/tasks/1'
 */
export function restructure(draft: PlanDraft, act: StructureAct): Restructured {
  const tree = treeOf(draft);
  const spot = spotAt(tree, act.pointer);
  const done = spot === null ? NO_PLACE : apply(tree, spot, act);
  if ('uk' in done) return { draft: null, problems: [{ path: act.pointer, message: done }], place: '' };
  const place = done.node === null ? '' : pointerOf(tree, done.node);
  return { draft: draftOf(draft, tree), problems: [], place };
}

const NO_PLACE: Refusal = {
  uk: 'Такого місця в чернетці вже немає.',
  en: 'There is no such place in the draft any more.',
};

function apply(tree: DraftTree, spot: Spot, act: StructureAct): Done {
  switch (act.kind) {
    case 'merge':
      return mergeTasks(spot);
    case 'split':
      return splitTask(spot, act.titles);
    case 'remove':
      return removeSpot(tree, spot);
    case 'add-task':
      return addTask(spot, act.text);
    case 'up':
      return moveBy(tree, spot, -1);
    case 'down':
      return moveBy(tree, spot, 1);
    case 'move-into':
      return moveInto(spot, spotAt(tree, act.section));
    case 'to-section':
      return taskToSection(tree, spot);
    case 'to-task':
      return sectionToTask(spot);
    case 'higher':
    case 'deeper':
      return changeLevel(spot, act.kind);
  }
}

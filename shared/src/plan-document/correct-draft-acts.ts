import { checkPlanDraft } from './check-draft.js';
import { correctAlike, type Correction } from './correct-draft.js';
import { assignUnit, type UnitAct } from './correct-draft-unit.js';
import { restructure, type StructureAct } from './correct-draft-structure.js';
import type { DraftIssue, PlanDraft } from './plan-draft.js';

/** One value put at a JSON pointer (see `correctDraft`), and at the same field of other rows that are like it. */
type SetAct = { kind: 'set'; pointer: string; value: unknown; also?: readonly string[] };

/**
 * «It is right as it is»: the question with this code and this Ukrainian text at this path is closed, and the same
 * question at the paths that are like it.
 */
type SettleAct = { kind: 'settle'; pointer: string; code: string; text: string; also?: readonly string[] };

/** «Later»: the question with this code and this Ukrainian text at this path is put off; it stays a question. */
type SkipAct = { kind: 'skip'; pointer: string; code: string; text: string };

/** One thing that a person does to a draft. */
export type DraftAct = SetAct | SettleAct | SkipAct | StructureAct | UnitAct;

/**
 * Does several things to a draft, one after the other, as one correction: all of them or none. What cannot be done gives
 * null and the reason with its place. The draft given is not changed.
 *
 * @example correctDraftBy(draft, [{ kind: 'merge', pointer: '/sections/0/tasks/2' }]).draft
 */
export function correctDraftBy(draft: PlanDraft, acts: readonly DraftAct[]): Correction {
  let corrected = draft;
  for (const act of acts) {
    const done = doneBy(corrected, act);
    if (done.draft === null) return done;
    corrected = done.draft;
  }
  return { draft: corrected, problems: [] };
}

function doneBy(draft: PlanDraft, act: DraftAct): Correction {
  switch (act.kind) {
    case 'set':
      return correctAlike(draft, [act.pointer, ...(act.also ?? [])], act.value);
    case 'settle':
      return settle(draft, act);
    case 'skip':
      return skip(draft, act);
    case 'unit':
      return assignUnit(draft, act);
    default:
      return structured(draft, act);
  }
}

/** A tree may be grown too deep by a person as well as by a reader. */
function structured(draft: PlanDraft, act: StructureAct): Correction {
  const done = restructure(draft, act);
  return done.draft === null ? done : checkPlanDraft(done.draft);
}

function settle(draft: PlanDraft, { pointer, code, text, also = [] }: SettleAct): Correction {
  const left = new Set([pointer, ...also]);
  const issues = draft.issues.filter((issue) => {
    const isMeant = issue.code === code && issue.message.uk === text && left.has(issue.path);
    if (isMeant) left.delete(issue.path);
    return !isMeant;
  });
  const [unknown] = left;
  return unknown === undefined ? { draft: { ...draft, issues }, problems: [] } : noSuchQuestion(unknown);
}

function skip(draft: PlanDraft, { pointer, code, text }: SkipAct): Correction {
  const isMeant = (issue: DraftIssue): boolean =>
    issue.path === pointer && issue.code === code && issue.message.uk === text;
  // Of two questions that say the same, the one that was not put off yet.
  const at = draft.issues.findIndex((issue) => isMeant(issue) && !issue.skipped);
  const issue = draft.issues[at];
  if (!issue) return draft.issues.some(isMeant) ? { draft, problems: [] } : noSuchQuestion(pointer);
  return { draft: { ...draft, issues: draft.issues.with(at, { ...issue, skipped: true }) }, problems: [] };
}

function noSuchQuestion(path: string): Correction {
  const message = { uk: 'Такого питання вже немає.', en: 'There is no such question any more.' };
  return { draft: null, problems: [{ path, message }] };
}

import type { ExecutorKind } from '../executor/index.js';
import { sameText } from '../text/index.js';
import { checkPlanDraft } from './check-draft.js';
import type { Correction } from './correct-draft.js';
import { draftTasks } from './draft-outline.js';
import type { DraftExecutor, DraftIssue, PlanDraft, SectionDraft } from './plan-draft.js';

/**
 * Who a printed name is, everywhere in the draft: a unit that the council has (`unitId`), or one that acceptance will
 * create, of this kind and within this parent.
 */
export type UnitAct = {
  kind: 'unit';
  name: string;
  unitId: string | null;
  executorKind: ExecutorKind;
  parent: string | null;
};

/**
 * Says of every executor with this name who it is; the printed name stays, and the doubts about it are answered. Refused
 * when no task names it.
 *
 * @example assignUnit(draft, { kind: 'unit', name: 'Деп. ЦТ', unitId: 'u1', executorKind: 'unit', parent: null })
 */
export function assignUnit(draft: PlanDraft, act: UnitAct): Correction {
  const isMeant = ({ name }: DraftExecutor): boolean => sameText(name, act.name);
  const named = new Set<string>();
  for (const { task, pointer } of draftTasks(draft)) if (task.executors.some(isMeant)) named.add(pointer);
  if (named.size === 0) {
    const message = {
      uk: 'Такого виконавця в чернетці вже немає.',
      en: 'The draft names no such executor any more.',
    };
    return { draft: null, problems: [{ path: '/sections', message }] };
  }
  const told = (sections: readonly SectionDraft[]): SectionDraft[] =>
    sections.map((section) => ({
      ...section,
      sections: told(section.sections),
      tasks: section.tasks.map((task) =>
        task.executors.some(isMeant)
          ? { ...task, executors: task.executors.map((one) => (isMeant(one) ? whoIs(one, act) : one)) }
          : task,
      ),
    }));
  // A doubt about the name is answered with it, wherever it stands.
  const isAnswered = ({ path, message }: DraftIssue): boolean =>
    named.has(/^(.*)\/executors$/.exec(path)?.[1] ?? '') && message.uk.includes(act.name);
  const issues = draft.issues.filter((issue) => !isAnswered(issue));
  return checkPlanDraft({ ...draft, sections: told(draft.sections), issues });
}

function whoIs({ name, byConsent }: DraftExecutor, { unitId, executorKind, parent }: UnitAct): DraftExecutor {
  const who = { name, kind: executorKind, parent: parent?.trim() || null, byConsent };
  return unitId === null ? who : { ...who, unitId };
}

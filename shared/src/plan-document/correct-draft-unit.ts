import type { ExecutorKind } from '../executor/index.js';
import { sameText } from '../text/index.js';
import { checkPlanDraft } from './check-draft.js';
import type { Correction } from './correct-draft.js';
import type { DraftExecutor, PlanDraft, SectionDraft } from './plan-draft.js';

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
 * Says of every executor with this name who it is; the printed name stays. Refused when no task names it.
 *
 * @example assignUnit(draft, { kind: 'unit', name: 'Деп. ЦТ', unitId: 'u1', executorKind: 'unit', parent: null })
 */
export function assignUnit(draft: PlanDraft, act: UnitAct): Correction {
  let found = 0;
  const isMeant = ({ name }: DraftExecutor): boolean => sameText(name, act.name);
  const told = (sections: readonly SectionDraft[]): SectionDraft[] =>
    sections.map((section) => ({
      ...section,
      sections: told(section.sections),
      tasks: section.tasks.map((task) => {
        if (!task.executors.some(isMeant)) return task;
        found += 1;
        const executors = task.executors.map((executor) =>
          isMeant(executor) ? whoIs(executor, act) : executor,
        );
        return { ...task, executors };
      }),
    }));
  const sections = told(draft.sections);
  if (found > 0) return checkPlanDraft({ ...draft, sections });
  const message = {
    uk: 'Такого виконавця в чернетці вже немає.',
    en: 'The draft names no such executor any more.',
  };
  return { draft: null, problems: [{ path: '/sections', message }] };
}

function whoIs({ name, byConsent }: DraftExecutor, { unitId, executorKind, parent }: UnitAct): DraftExecutor {
  const who = { name, kind: executorKind, parent: parent?.trim() || null, byConsent };
  return unitId === null ? who : { ...who, unitId };
}

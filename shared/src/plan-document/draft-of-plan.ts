import type { PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';

/** A section of an accepted plan; sections come in the order of the plan. */
export type PlanSectionRow = Pick<SectionDraft, 'code' | 'title' | 'principle'> & {
  id: string;
  parentId: string | null;
};

/** A task of an accepted plan in its section; tasks come in the order of the plan. */
export type PlanTaskRow = { sectionId: string | null; task: TaskDraft };

/** What a plan says of itself, as a draft says it. */
export type PlanHead = Omit<PlanDraft, 'sections' | 'issues'>;

/**
 * An accepted plan in the shape of a draft, so that it can be printed or compared. Tasks without a section stand in one
 * that bears the plan's name; a section that lost all its tasks is left out when `lost` names it.
 *
 * @example draftOfPlan(head, [], [{ sectionId: null, task }], new Set()).sections[0]?.tasks.length // 1
 */
export function draftOfPlan(
  head: PlanHead,
  sections: readonly PlanSectionRow[],
  tasks: readonly PlanTaskRow[],
  lost: ReadonlySet<string>,
): PlanDraft {
  const build = (parentId: string | null): SectionDraft[] =>
    sections
      .filter((row) => row.parentId === parentId)
      .flatMap(({ id, code, title, principle }): SectionDraft[] => {
        const own = tasks.filter(({ sectionId }) => sectionId === id).map(({ task }) => task);
        const inner = build(id);
        const isGone = lost.has(id) && own.length === 0 && inner.length === 0;
        return isGone ? [] : [{ code, title, principle, sections: inner, tasks: own }];
      });
  const loose = tasks.filter(({ sectionId }) => sectionId === null).map(({ task }) => task);
  const undivided = { code: null, title: head.title ?? 'Завдання плану', principle: null, sections: [] };
  return {
    ...head,
    sections: [...build(null), ...(loose.length > 0 ? [{ ...undivided, tasks: loose }] : [])],
    issues: [],
  };
}

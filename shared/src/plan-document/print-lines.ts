import type { PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';
import type { PrintColumn } from './print-columns.js';
import { codedTitle } from './print-title.js';

/** A row before it is laid out: the section cells are known by the section they belong to, so that they can be merged. */
export type Line =
  | { kind: 'section'; text: string }
  | { kind: 'task'; path: readonly (SectionDraft | undefined)[]; task: TaskDraft };

/**
 * The rows of a plan in their order: sections above the section columns have rows of their own, the sections of the
 * columns go along with their tasks as the path to each, so one without tasks is not printed.
 */
export function linesOf(draft: PlanDraft, columns: readonly PrintColumn[]): Line[] {
  if (isUndivided(draft))
    return draft.sections.flatMap(({ tasks }) =>
      tasks.map((task): Line => ({ kind: 'task', path: [], task })),
    );
  const inColumns = columns.filter(({ field }) => field === 'section').length;
  const inRows = Math.max(0, depthOf(draft.sections) - inColumns);
  const named =
    draft.levels.length - columns.filter(({ field }) => field === 'section' || field === 'task').length;
  const names = draft.levels.slice(0, Math.max(0, named));
  const walk = (sections: readonly SectionDraft[], level: number, path: readonly SectionDraft[]): Line[] =>
    sections.flatMap((section): Line[] => {
      const { code, title, tasks, sections: inner } = section;
      const own = level < inRows ? path : [...path, section];
      const head: Line[] =
        level < inRows ? [{ kind: 'section', text: codedTitle(code, title, names[level]) }] : [];
      return [
        ...head,
        ...tasks.map((task): Line => ({ kind: 'task', path: own, task })),
        ...walk(inner, level + 1, own),
      ];
    });
  return walk(draft.sections, 0, []);
}

/** A plan that its document does not divide has one section with the plan's own name: nobody printed it. */
function isUndivided({ title, sections }: PlanDraft): boolean {
  const [only] = sections;
  return (
    sections.length === 1 &&
    only !== undefined &&
    only.code === null &&
    only.sections.length === 0 &&
    only.title === (title ?? 'Завдання плану')
  );
}

function depthOf(sections: readonly SectionDraft[]): number {
  return sections.length === 0 ? 0 : 1 + Math.max(...sections.map(({ sections: inner }) => depthOf(inner)));
}

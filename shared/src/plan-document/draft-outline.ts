import type { PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';

/** A task of a draft with the JSON pointers of itself and of its section. */
export type DraftTask = { task: TaskDraft; pointer: string; section: SectionDraft; sectionPointer: string };

/**
 * The tasks of a draft in the order of the document.
 *
 * @example draftTasks(draft)[0]?.pointer // '/sections/0/tasks/0'
 */
export function draftTasks(draft: Pick<PlanDraft, 'sections'>): DraftTask[] {
  const walk = (sections: readonly SectionDraft[], base: string): DraftTask[] =>
    sections.flatMap((section, at) => {
      const sectionPointer = `${base}/sections/${at}`;
      const own = section.tasks.map((task, index): DraftTask => {
        return { task, pointer: `${sectionPointer}/tasks/${index}`, section, sectionPointer };
      });
      return [...own, ...walk(section.sections, sectionPointer)];
    });
  return walk(draft.sections, '');
}

/** A section of a draft with its JSON pointer and its parent's, '' at the top. */
export type DraftSection = { section: SectionDraft; pointer: string; parent: string };

/**
 * The sections of a draft in the order of the document, a section before those in it.
 *
 * @example draftSections(draft.sections).map(({ pointer }) => pointer) // ['/sections/0', '/sections/0/sections/0', '/sections/1']
 */
export function draftSections(sections: readonly SectionDraft[], parent = ''): DraftSection[] {
  return sections.flatMap((section, at) => {
    const pointer = `${parent}/sections/${at}`;
    return [{ section, pointer, parent }, ...draftSections(section.sections, pointer)];
  });
}

/** How many sections (of all levels) and tasks a draft has. */
export function countTasks(draft: Pick<PlanDraft, 'sections'>): { sections: number; tasks: number } {
  const count = (sections: readonly SectionDraft[]): number =>
    sections.reduce((sum, { sections: inner }) => sum + 1 + count(inner), 0);
  return { sections: count(draft.sections), tasks: draftTasks(draft).length };
}

import type { PlanDraft, SectionDraft, TaskDraft } from '@kvartal/shared/plan-document';

/** A section or a task of a draft, flat and in the document's order, with its JSON pointer. */
export type OutlineRow =
  | { kind: 'section'; pointer: string; depth: number; section: SectionDraft }
  | { kind: 'task'; pointer: string; depth: number; task: TaskDraft; section: SectionDraft };

/**
 * The draft's sections and tasks as one list.
 *
 * @example outlineOf(draft)[1]?.pointer // '/sections/0/tasks/0'
 */
export function outlineOf(draft: Pick<PlanDraft, 'sections'>): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const walk = (sections: readonly SectionDraft[], base: string, depth: number) => {
    for (const [i, section] of sections.entries()) {
      const pointer = `${base}/sections/${i}`;
      rows.push({ kind: 'section', pointer, depth, section });
      // As everywhere else: a section's own tasks, then the sections in it.
      for (const [k, task] of section.tasks.entries()) {
        rows.push({ kind: 'task', pointer: `${pointer}/tasks/${k}`, depth: depth + 1, task, section });
      }
      walk(section.sections, pointer, depth + 1);
    }
  };
  walk(draft.sections, '', 0);
  return rows;
}

/**
 * The pointer of the task that stands at a place of the document ('1.5' is table 1, row 5; '7' is line 7); null when
 * none does.
 *
 * @example placeAtSource(outlineOf(draft), '1.5') // '/sections/0/tasks/2'
 */
export function placeAtSource(rows: readonly OutlineRow[], word: string): string | null {
  const found = rows.find((row) => {
    if (row.kind !== 'task' || row.task.source === null) return false;
    const { source } = row.task;
    return word === ('line' in source ? String(source.line) : `${source.table}.${source.row}`);
  });
  return found?.pointer ?? null;
}

const PLACE = /^(?:\/sections\/\d+)+(?:\/tasks\/\d+)?/;

/**
 * The task or the section that a pointer lies in, '' for a pointer into the plan itself.
 *
 * @example placeOf('/sections/0/tasks/2/schedule') // '/sections/0/tasks/2'
 * @example placeOf('/period') // ''
 */
export function placeOf(pointer: string): string {
  return PLACE.exec(pointer)?.[0] ?? '';
}

import { draftTasks } from './draft-outline.js';
import type { DraftIssue, PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';

/** Tasks that follow one another in a section, or issues that follow one another: what a piece of a draft holds. */
export type DraftPiece = { section: string; tasks: TaskDraft[] } | { issues: DraftIssue[] };

/** A piece has no more tasks or issues than this, */
const MOST = 50;
/** and is closed when its texts are this long, in characters. */
const LONG = 200_000;

/**
 * A draft without its tasks and issues: its sections and what is said of the whole plan. With the pieces it is the draft
 * again; alone it is enough to name the plan.
 *
 * @example draftFrame(draft).sections[0]?.tasks // []
 */
export function draftFrame(draft: PlanDraft): PlanDraft {
  const empty = (sections: readonly SectionDraft[]): SectionDraft[] =>
    sections.map((section) => ({ ...section, tasks: [], sections: empty(section.sections) }));
  return { ...draft, sections: empty(draft.sections), issues: [] };
}

/**
 * The tasks and issues of a draft, in the document's order, as JSON texts that are each short enough to be stored, and
 * taken apart again, without holding anybody up. They come one by one, so that whoever takes them may rest between two.
 * A draft that differs in one task differs in one or two pieces.
 *
 * @example [...draftPieces(draft)][0] // '[{"section":"/sections/0","tasks":[…]}]'
 */
export function* draftPieces(draft: PlanDraft): Generator<string> {
  const tasks = draftTasks(draft).map(({ task, sectionPointer }) => ({ about: sectionPointer, one: task }));
  for (const run of runsOf(tasks)) {
    const bySection = Map.groupBy(run, ({ about }) => about);
    yield joined([...bySection].map(([section, own]) => ({ section, tasks: own.map(({ text }) => text) })));
  }
  const issues = draft.issues.map((issue) => ({ about: '', one: issue }));
  for (const run of runsOf(issues)) yield `[{"issues":[${run.map(({ text }) => text).join(',')}]}]`;
}

function joined(parts: readonly { section: string; tasks: readonly string[] }[]): string {
  const texts = parts.map(
    ({ section, tasks }) => `{"section":${JSON.stringify(section)},"tasks":[${tasks.join(',')}]}`,
  );
  return `[${texts.join(',')}]`;
}

type Run = { about: string; text: string }[];

function* runsOf(items: readonly { about: string; one: unknown }[]): Generator<Run> {
  let run: Run = [];
  let length = 0;
  for (const { about, one } of items) {
    const text = JSON.stringify(one);
    run.push({ about, text });
    length += text.length;
    if (run.length < MOST && length < LONG) continue;
    yield run;
    [run, length] = [[], 0];
  }
  if (run.length > 0) yield run;
}

/**
 * The draft again, from its frame and the values of all its pieces in their order. What the frame itself holds comes
 * first: a draft that was never cut is a frame without pieces.
 *
 * @example wholeDraft(draftFrame(draft), [...draftPieces(draft)].map((text) => JSON.parse(text))) // like draft
 */
export function wholeDraft(frame: PlanDraft, pieces: readonly (readonly DraftPiece[])[]): PlanDraft {
  const tasks = new Map<string, TaskDraft[]>();
  const issues = [...frame.issues];
  for (const piece of pieces.flat()) {
    if ('issues' in piece) issues.push(...piece.issues);
    else tasks.set(piece.section, [...(tasks.get(piece.section) ?? []), ...piece.tasks]);
  }
  const filled = (sections: readonly SectionDraft[], base: string): SectionDraft[] =>
    sections.map((section, at) => {
      const pointer = `${base}/sections/${at}`;
      return {
        ...section,
        tasks: [...section.tasks, ...(tasks.get(pointer) ?? [])],
        sections: filled(section.sections, pointer),
      };
    });
  return { ...frame, sections: filled(frame.sections, ''), issues };
}

import { parseExecutors } from '../executor/index.js';
import { codeDepth, isUnder } from './code.js';
import { doubt, issueAt, type Doubt } from './doubts.js';
import type { DraftIssue, SectionDraft } from './plan-draft.js';
import { principleOf } from './principle.js';
import type { RawSection, RawTask } from './raw.js';
import { readTask, type PlanContext } from './read-task.js';

/**
 * Reads the outline that was collected from the rows; the issues point into the draft at /sections. `onTask` hears how
 * many tasks have been read.
 */
export function readSections(
  raw: readonly RawSection[],
  context: PlanContext,
  principleLevel: number | null,
  onTask: (done: number) => void,
): { sections: SectionDraft[]; issues: DraftIssue[] } {
  const issues: DraftIssue[] = [];
  let done = 0;
  const read = (section: RawSection, pointer: string, level: number): SectionDraft => {
    const { principle, disputed } = principleOf(section, level === principleLevel);
    const doubts = [...section.doubts, ...sectionDoubts(section, disputed)];
    issues.push(...doubts.map((each) => issueAt(pointer, each)));
    const tasks = section.tasks.map((task, index) => {
      const { task: draft, issues: own } = readTask(task, `${pointer}/tasks/${index}`, context);
      issues.push(...own, ...codeIssues(task, section, `${pointer}/tasks/${index}`, coded));
      onTask(++done);
      return draft;
    });
    const sections = section.sections.map((each, index) =>
      read(each, `${pointer}/sections/${index}`, level + 1),
    );
    return { code: section.code, title: section.title, principle, sections, tasks };
  };
  const coded = tasksOf(raw).filter(({ code }) => code !== null).length * 2 > tasksOf(raw).length;
  const sections = raw.map((section, index) => read(section, `/sections/${index}`, 0));
  issues.push(...repeatedCodes(raw));
  return { sections, issues };
}

/** Names of executors that stand alone in a cell or on a line of one. */
export function standaloneExecutors(raw: readonly RawSection[]): string[] {
  const lines = new Set(tasksOf(raw).flatMap(({ texts }) => texts.executor));
  return [...lines].flatMap((line) => {
    const { value, issues } = parseExecutors(line);
    const [only] = value;
    return only && value.length === 1 && issues.length === 0 ? [only.name] : [];
  });
}

/** All tasks of an outline, in order. */
export function tasksOf(sections: readonly RawSection[]): RawTask[] {
  return sections.flatMap(({ tasks, sections: inner }) => [...tasks, ...tasksOf(inner)]);
}

function sectionDoubts(section: RawSection, disputed: boolean): Doubt[] {
  const doubts: Doubt[] = [];
  if (section.title === '') {
    doubts.push(
      doubt(
        'warning',
        'section.title_missing',
        'title',
        'У розділу немає назви.',
        'The section has no title.',
      ),
    );
  }
  if (disputed) {
    doubts.push(
      doubt(
        'warning',
        'section.principle_disputed',
        'principle',
        'Номер і назва вказують на різні принципи хартії: взято номер.',
        'The number and the wording name different principles of the charter: the number was taken.',
      ),
    );
  }
  if (section.tasks.length === 0 && section.sections.length === 0) {
    doubts.push(
      doubt('warning', 'section.empty', null, 'У розділі немає завдань.', 'The section has no tasks.'),
    );
  }
  doubts.push(...skippedCodes(section));
  return doubts;
}

/** «1.1, 1.3»: numbering may skip, but it may also be a row that was lost. */
function skippedCodes({ code, tasks }: RawSection): Doubt[] {
  const numbers = tasks.map((task) => lastNumber(task.code));
  const first = tasks[0]?.code ?? null;
  // A section's own tasks begin with 1; tasks counted through the whole plan begin anywhere.
  const start = code !== null && first !== null && isUnder(first, code) ? 0 : null;
  const skips = numbers.some((number, index) => {
    const before = index === 0 ? start : numbers[index - 1];
    return number !== null && before !== null && before !== undefined && number > before + 1;
  });
  if (!skips) return [];
  return [
    doubt(
      'warning',
      'section.codes_skip',
      null,
      'Нумерація завдань має пропуск: можливо, рядок не прочитано.',
      'The numbering of the tasks has a gap: a row may have been missed.',
    ),
  ];
}

function lastNumber(code: string | null): number | null {
  const last = code?.split('.').at(-1) ?? '';
  return /^\d+$/.test(last) ? Number(last) : null;
}

function codeIssues(
  { code }: RawTask,
  section: RawSection,
  pointer: string,
  othersHaveCodes: boolean,
): DraftIssue[] {
  if (code === null) return othersHaveCodes ? [issueAt(pointer, noCode())] : [];
  const parent = section.code;
  const comparable = parent !== null && /^\d/.test(parent) && codeDepth(code) > codeDepth(parent);
  if (!comparable || isUnder(code, parent)) return [];
  return [
    issueAt(
      pointer,
      doubt(
        'warning',
        'task.code_elsewhere',
        'section',
        `Код ${code} не належить до розділу ${parent}: перевірте, чи туди потрапило завдання.`,
        `The code ${code} does not belong to section ${parent}: check that the task is in the right place.`,
      ),
    ),
  ];
}

function noCode(): Doubt {
  return doubt(
    'note',
    'task.code_missing',
    'code',
    'Завдання не має номера, хоча інші його мають.',
    'The task has no number, although others have one.',
  );
}

function repeatedCodes(raw: readonly RawSection[]): DraftIssue[] {
  const seen = new Set<string>();
  const issues: DraftIssue[] = [];
  const walk = (sections: readonly RawSection[], base: string): void => {
    sections.forEach((section, at) => {
      const pointer = `${base}/sections/${at}`;
      section.tasks.forEach(({ code }, index) => {
        if (code === null || codeDepth(code) < 2) return;
        if (seen.has(code)) issues.push(issueAt(`${pointer}/tasks/${index}`, repeatedCode(code)));
        seen.add(code);
      });
      walk(section.sections, pointer);
    });
  };
  walk(raw, '');
  return issues;
}

function repeatedCode(code: string): Doubt {
  return doubt(
    'warning',
    'task.code_repeated',
    'code',
    `Код ${code} трапляється двічі.`,
    `The code ${code} occurs twice.`,
  );
}

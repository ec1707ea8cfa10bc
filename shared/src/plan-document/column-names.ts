import { candidateOf, isOpen, meanLength, type Candidate } from './column-candidate.js';
import type { Column } from './column.js';
import { doubt, type Doubt } from './doubts.js';
import type { Field } from './plan-draft.js';
import type { PlanRow } from './plan-table.js';

/**
 * Settles what each column holds, from its header and from what stands in it. Of two columns of tasks the one whose
 * cells repeat is the section, or the second one the description; a column without a known name is judged by its
 * texts, `guessed`; one that stays unknown keeps `field: null` and a warning. Null when no column holds tasks.
 */
export function nameColumns(
  columns: readonly Column[],
  rows: readonly PlanRow[],
): { columns: Column[]; doubts: Doubt[] } | null {
  const candidates = columns.map((column, index) => candidateOf(column, index, rows));
  mendContradictions(candidates);
  settleTasks(candidates);
  judgeByLook(candidates);
  findTask(candidates);
  judgeTheRest(candidates);
  if (!candidates.some(({ field }) => field === 'task')) return null;
  const named = columns.map((column, index): Column => {
    const { field = null, guessed = false } = candidates[index] ?? {};
    return { ...column, field, guessed };
  });
  return {
    columns: named,
    doubts: candidates.flatMap((candidate, index) =>
      doubtsOf(candidate, index, columns[index]?.header ?? ''),
    ),
  };
}

function guess(candidate: Candidate | undefined, field: Field): void {
  if (!candidate) return;
  candidate.field = field;
  candidate.guessed = true;
}

function has(candidates: readonly Candidate[], field: Field): boolean {
  return candidates.some((candidate) => candidate.field === field);
}

/** A header may stand over the wrong column; deadlines, executors and priorities are known by their look. */
function mendContradictions(candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const { field, look, texts } = candidate;
    const numerals = texts.every((text) => /^[\dIVXІХ,.\s–—-]*$/iu.test(text));
    if (field === 'deadline' && (look === 'executor' || (look === 'priority' && !numerals)))
      guess(candidate, look);
    else if (field === 'executor' && (look === 'deadline' || look === 'priority')) guess(candidate, look);
    else if (field === 'priority' && look !== 'priority' && look !== null && candidate.repeats)
      guess(candidate, 'section');
  }
}

function settleTasks(candidates: readonly Candidate[]): void {
  const tasks = candidates.filter(({ field }) => field === 'task');
  for (const [order, left] of tasks.entries()) {
    const right = tasks[order + 1];
    if (!right) break;
    if (left.repeats || (left.depth > 0 && left.depth < right.depth)) left.field = 'section';
    else {
      guess(right, 'description');
      break;
    }
  }
  const task = candidates.findIndex(({ field }) => field === 'task');
  for (const candidate of candidates.slice(task + 1)) {
    const { field, repeats, isLevel } = candidate;
    if (task >= 0 && field === 'section' && !repeats && !isLevel) guess(candidate, 'description');
  }
}

/** Numbers, priorities, deadlines, money and executors are told by their words alone. */
function judgeByLook(candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const { field, look, depth, other } = candidate;
    if (field !== null || depth > 0 || other) continue;
    if (look === null || look === 'result' || look === 'doing' || look === 'baseline') continue;
    if (look === 'number' || !has(candidates, look)) guess(candidate, look);
  }
}

/**
 * The task is the column with the deepest codes, else the one in which sections are printed alone, else the one with
 * the most verbs, else the first long one; a description without a task is the task.
 */
function findTask(candidates: readonly Candidate[]): void {
  if (has(candidates, 'task')) return;
  const open = candidates.filter((candidate) => isOpen(candidate) && !isSections(candidate));
  const [deepest] = open.filter(({ depth }) => depth > 0).toSorted((a, b) => b.depth - a.depth);
  const dated = candidates.some(
    ({ field }) => field === 'deadline' || field === 'executor' || field === 'quarter',
  );
  const single = open.filter(({ repeats }) => !repeats);
  const [verbal] = single.filter(({ verbs }) => verbs >= 0.5).toSorted((a, b) => b.verbs - a.verbs);
  const chosen =
    deepest ??
    single.find(({ alone }, at) => alone > 1 && (at > 0 || candidates[0]?.field === 'number')) ??
    verbal ??
    single.find(({ look }) => look === 'doing') ??
    single[0] ??
    candidates.find(({ field }) => field === 'description') ??
    longestOf(candidates);
  if (chosen && dated) guess(chosen, 'task');
  else if (dated)
    guess(
      candidates.findLast(({ field }) => field === 'section'),
      'task',
    );
}

/** Titles may be short: then the longest texts that nobody claimed are tasks. */
function longestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const free = candidates.filter(
    (each) => each.field === null && !each.other && !each.repeats && meanLength(each) > 3,
  );
  return free.toSorted((a, b) => meanLength(b) - meanLength(a))[0];
}

/** Texts that come again in runs: the cells of a merged column of sections. */
function isSections({ repeats, grouped, look }: Candidate): boolean {
  return repeats && grouped && look !== 'result';
}

/** Long texts that nobody claimed: sections stand left of the task and repeat, indicators at its right end. */
function judgeTheRest(candidates: readonly Candidate[]): void {
  const task = candidates.findIndex(({ field }) => field === 'task');
  // Where sections have rows of their own, no unnamed column holds them, too.
  const inRows = candidates.some(({ alone }) => alone > 1);
  for (const candidate of candidates.slice(0, Math.max(0, task))) {
    if (!inRows && isOpen(candidate) && isSections(candidate)) guess(candidate, 'section');
  }
  const rest = candidates.filter(
    (candidate) => isOpen(candidate) && (!candidate.repeats || candidate.look === 'result'),
  );
  const state = rest.find(({ look }) => look === 'baseline');
  if (!has(candidates, 'baseline') && state) guess(state, 'baseline');
  const open = rest.filter(({ field }) => field === null);
  // Of two long texts that look alike the longer one describes the task.
  const [shortest] = open.toSorted((a, b) => meanLength(a) - meanLength(b));
  const results = open.find(({ look }) => look === 'result') ?? shortest;
  if (!has(candidates, 'kpi') && results) guess(results, 'kpi');
  const other = rest.find(({ field }) => field === null);
  if (!has(candidates, 'description') && other) guess(other, 'description');
}

function doubtsOf({ field, guessed, texts }: Candidate, index: number, header: string): Doubt[] {
  const name = header === '' ? `${index + 1}` : `«${header}»`;
  const nameEn = header === '' ? `${index + 1}` : `“${header}”`;
  if (guessed) {
    return [
      doubt(
        'warning',
        'column.by_content',
        `columns/${index}`,
        `Зміст стовпця ${name} визначено за його комірками. Перевірте.`,
        `What column ${nameEn} holds was judged by its cells. Check it.`,
      ),
    ];
  }
  if (field !== null || (header === '' && texts.every((text) => text === ''))) return [];
  return [
    doubt(
      'warning',
      'column.not_understood',
      `columns/${index}`,
      `Стовпець ${name} не розпізнано: його текст збережено при завданнях як додаткове поле.`,
      `Column ${nameEn} was not understood: its text is kept with the tasks as an extra field.`,
    ),
  ];
}

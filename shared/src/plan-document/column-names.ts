import type { Column } from './column.js';
import { contentField } from './content-field.js';
import { codeDepth, splitCode } from './code.js';
import { doubt, type Doubt } from './doubts.js';
import { textOf } from './lines.js';
import type { Field } from './plan-draft.js';
import type { PlanRow } from './plan-table.js';

/**
 * Settles what each column holds, from its header and from what stands in it. Of two columns of tasks the one whose
 * cells repeat is the section, or the second one the description; a column without a known name is judged by its
 * texts; one that stays unknown keeps `field: null` and a warning. Null when no column holds tasks.
 */
export function nameColumns(
  columns: readonly Column[],
  rows: readonly PlanRow[],
): { columns: Column[]; doubts: Doubt[] } | null {
  const texts = columns.map((_, index) => textsIn(rows, index));
  const fields = columns.map(({ field }) => field);
  const doubts: Doubt[] = [];
  const guess = (index: number, field: Field): void => {
    fields[index] = field;
    doubts.push(guessed(index, columns[index]?.header ?? ''));
  };

  mendContradictions(fields, texts, guess);
  settleTasks(fields, texts, guess);
  judgeUnknown(fields, texts, guess);
  if (!fields.includes('task')) promote(fields, texts, guess);
  if (!fields.includes('task')) return null;
  fields.forEach((field, index) => {
    const { header } = columns[index] ?? { header: '' };
    if (field === null && (header !== '' || texts[index]?.some((text) => text !== '')))
      doubts.push(unknown(index, header));
  });
  return { columns: columns.map((column, index) => ({ ...column, field: fields[index] ?? null })), doubts };
}

type Guess = (index: number, field: Field) => void;

/** A header may stand over the wrong column; deadlines, executors and priorities are known by their look. */
function mendContradictions(fields: (Field | null)[], texts: readonly string[][], guess: Guess): void {
  fields.forEach((field, index) => {
    const look = contentField(texts[index] ?? []);
    if (field === 'deadline' && (look === 'executor' || look === 'priority')) guess(index, look);
    if (field === 'executor' && (look === 'deadline' || look === 'priority')) guess(index, look);
    if (field === 'priority' && look !== 'priority' && look !== null && repeats(texts[index] ?? []))
      guess(index, 'section');
  });
}

function settleTasks(fields: (Field | null)[], texts: readonly string[][], guess: Guess): void {
  const tasks = fields.flatMap((field, index) => (field === 'task' ? [index] : []));
  for (const [order, left] of tasks.entries()) {
    const right = tasks[order + 1];
    if (right === undefined) break;
    const shallower = deepest(texts[left] ?? []) < deepest(texts[right] ?? []);
    if (shallower || repeats(texts[left] ?? [])) fields[left] = 'section';
    else {
      guess(right, 'description');
      break;
    }
  }
  const task = fields.indexOf('task');
  fields.forEach((field, index) => {
    if (field === 'section' && task >= 0 && index > task && !repeats(texts[index] ?? []))
      guess(index, 'description');
  });
}

function judgeUnknown(fields: (Field | null)[], texts: readonly string[][], guess: Guess): void {
  fields.forEach((field, index) => {
    if (field !== null) return;
    const column = texts[index] ?? [];
    const look = contentField(column);
    const meant =
      look === 'result' ? 'kpi' : look === 'doing' ? (fields.includes('task') ? null : 'task') : look;
    if (meant === 'task' && repeats(column)) guess(index, 'section');
    else if (meant === 'number' || (meant !== null && !fields.includes(meant))) guess(index, meant);
  });
}

/** A table of goals only has its tasks in the goals' column; else the longest text that nobody claimed is the task. */
function promote(fields: (Field | null)[], texts: readonly string[][], guess: Guess): void {
  const section = fields.lastIndexOf('section');
  const mean = (index: number): number =>
    (texts[index] ?? []).join('').length / Math.max(1, texts[index]?.length ?? 0);
  const unclaimed = fields.flatMap((field, index) => (field === null && mean(index) > 15 ? [index] : []));
  const enough = fields.some((field) => field === 'deadline' || field === 'executor' || field === 'quarter');
  const [longest] = unclaimed.toSorted((a, b) => mean(b) - mean(a));
  if (longest !== undefined && enough) guess(longest, 'task');
  else if (section >= 0 && enough) guess(section, 'task');
}

/** The texts of the cells that lie in this column alone; one that reaches down counts once and then as empty. */
function textsIn(rows: readonly PlanRow[], index: number): string[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells.find(({ columns }) => columns.length === 1 && columns[0] === index);
    return cell ? [cell.fresh ? textOf(cell.cell) : ''] : [];
  });
}

function repeats(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && new Set(filled).size <= texts.length * 0.8;
}

function deepest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => codeDepth(splitCode(text).code)));
}

function guessed(index: number, header: string): Doubt {
  return doubt(
    'warning',
    'column.by_content',
    `columns/${index}`,
    `Зміст стовпця ${index + 1} («${header}») визначено за його комірками. Перевірте.`,
    `What column ${index + 1} (“${header}”) holds was judged by its cells. Check it.`,
  );
}

function unknown(index: number, header: string): Doubt {
  return doubt(
    'warning',
    'column.not_understood',
    `columns/${index}`,
    `Стовпець ${index + 1} («${header}») не розпізнано: його текст до плану не потрапив.`,
    `Column ${index + 1} (“${header}”) was not understood: its text is not in the plan.`,
  );
}

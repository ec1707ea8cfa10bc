import { codeDepth, numberCodeOf, splitCode } from './code.js';
import type { Column, PlacedCell } from './column.js';
import { textOf } from './lines.js';
import type { Field } from './plan-draft.js';
import type { PlanRow } from './plan-table.js';

/** What the kind of a row depends on besides its own cells. */
export type Surroundings = {
  columns: readonly Column[];
  next: PlanRow | undefined;
  /** How many parts the codes of tasks usually have. */
  depth: number;
  inTask: boolean;
};

/**
 * Whether a row names a section: one text (besides a number) that spans the table, or stands alone in it where a task
 * would have more beside it. `fresh` are the cells with text that begin in this row.
 */
export function isSectionRow(row: PlanRow, fresh: readonly PlacedCell[], around: Surroundings): boolean {
  const { columns, next, depth, inTask } = around;
  const words = fresh.filter(
    ({ cell, columns: [first = -1] }) =>
      !isIn(columns[first], ['number']) || numberCodeOf(textOf(cell)) === null,
  );
  const [only] = words;
  if (!only || words.length > 1) return false;
  if (only.columns.length >= Math.max(2, (columns.length - 1) * 0.6)) return true;
  const field = columns[only.columns[0] ?? -1]?.field ?? null;
  const small = /^\p{Ll}/u.test(textOf(only.cell));
  // A section of the column would have its tasks beside or below it: one that is followed by another stands above it.
  if (field === 'section') {
    return (
      next?.cells.some((cell) => isSameColumn(cell, only) && cell.fresh && textOf(cell.cell) !== '') ?? false
    );
  }
  // In text every row has all its cells: a section stands in the first one, whatever that column holds.
  if (field !== 'task' && only.columns[0] === 0 && fresh.length === 1) {
    const goesOn = inTask && isIn(columns[0], ['kpi', 'description', 'baseline']);
    return !small && (!goesOn || only.cell.bold || splitCode(textOf(only.cell)).code !== null);
  }
  if (field !== 'task' || fresh.length > 2 || row.cells.some(({ fresh: isFresh }) => !isFresh)) return false;
  const { code, label } = splitCode(fresh.map(({ cell }) => textOf(cell)).join(' '));
  if (label !== null) return true;
  // Where a row has only a title and marks, one that marks nothing is a task whose marks were lost.
  if (code === null && !columns.some((column) => isIn(column, BESIDE_TASK))) return !small && only.cell.bold;
  if (code === null) return !small;
  return depth === 0 || codeDepth(code) < depth || (only.cell.bold && codeDepth(code) === depth);
}

/** Columns that a task has a text in and a section has not. */
const BESIDE_TASK: readonly Field[] = ['description', 'baseline', 'priority', 'deadline', 'kpi', 'executor'];

/** The cell of a row that lies in a column of this field; the last one of several. */
export function cellOf(
  cells: readonly PlacedCell[],
  columns: readonly Column[],
  field: Field,
): PlacedCell | undefined {
  return cells.findLast((cell) => cell.columns.some((index) => columns[index]?.field === field));
}

/** The code of a row's task, in front of its title or in the column of numbers. */
export function taskCode(cells: readonly PlacedCell[], columns: readonly Column[]): string | null {
  const { code } = splitCode(textOf(cellOf(cells, columns, 'task')?.cell));
  return code ?? numberCodeOf(textOf(cellOf(cells, columns, 'number')?.cell));
}

/** Whether a column holds one of these fields. */
export function isIn(column: Column | undefined, fields: readonly (Field | null)[]): boolean {
  return fields.includes(column?.field ?? null);
}

function isSameColumn(a: PlacedCell, b: PlacedCell): boolean {
  return a.columns.length === 1 && a.columns[0] === b.columns[0];
}

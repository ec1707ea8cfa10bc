import type { Cell, TableRow } from './block.js';
import { splitCode } from './code.js';
import { fieldOf } from './fields.js';
import { textOf } from './lines.js';
import { timeOf } from './time-column.js';

const TALLEST = 4;
const LONGEST_NAME = 60;

/**
 * A header of several rows whose merged cells were lost, as CSV loses them: «Строки | | Виконавець» above «Початок |
 * Кінець |». A name with empty cells after it reaches over them when the rows below have names under all of them; a
 * name over empty cells reaches down. The rows stay as they are when they do not fit together so. `at` is the first row
 * of the header.
 */
export function withHeaderSpans(rows: readonly TableRow[], at: number): TableRow[] {
  for (let height = TALLEST; height > 1; height--) {
    const header = rows.slice(at, at + height);
    const cells = header.length === height ? fitted(header) : null;
    if (cells)
      return rows.toSpliced(
        at,
        height,
        ...header.map((row, level) => ({ ...row, cells: cells[level] ?? [] })),
      );
  }
  return [...rows];
}

/** The cells of each row of a header with their spans; null when the rows are no such header. */
function fitted(header: readonly TableRow[]): Cell[][] | null {
  const [first] = header;
  const width = first?.cells.length ?? 0;
  const isPlain = header.every(
    ({ cells }) =>
      cells.length === width && cells.every(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1),
  );
  const laid: Cell[][] = header.map(() => []);
  if (!isPlain || !fit(header, { level: 0, from: 0, to: width - 1 }, laid)) return null;
  const isWide = laid.some((cells) => cells.some(({ columnSpan }) => columnSpan > 1));
  // A row of one text below a header is a section.
  return isWide && laid.every((cells) => cells.length > 1) ? laid : null;
}

type Part = { level: number; from: number; to: number };

/** Lays the names of a part of the header out, from its level down; false when they do not fit. */
function fit(header: readonly TableRow[], { level, from, to }: Part, laid: Cell[][]): boolean {
  const nameAt = (row: number, column: number): string => textOf(header[row]?.cells[column]);
  for (let start = from; start <= to;) {
    let end = start;
    while (end < to && nameAt(level, end + 1) === '') end++;
    const cell = header[level]?.cells[start];
    if (!cell || nameAt(level, start) === '') return false;
    let below = level + 1;
    while (below < header.length && isBlank(header[below], start, end)) below++;
    const isLeaf = below === header.length;
    if (isLeaf && (end > start || (level > 0 && !isName(textOf(cell))))) return false;
    laid[level]?.push({ ...cell, columnSpan: end - start + 1, rowSpan: below - level });
    if (!isLeaf && !fit(header, { level: below, from: start, to: end }, laid)) return false;
    start = end + 1;
  }
  return true;
}

function isBlank(row: TableRow | undefined, from: number, to: number): boolean {
  return row?.cells.slice(from, to + 1).every((cell) => textOf(cell) === '') ?? true;
}

/** A name of a column, which no text of a task looks like. */
function isName(text: string): boolean {
  if (text.length > LONGEST_NAME || splitCode(text).code !== null) return false;
  const isWord = /^\p{Lu}\p{Ll}*(?: \p{Ll}+){0,2}$/u.test(text);
  return isWord || timeOf(text, 'roman') !== null || fieldOf(text) !== null;
}

import { matchKey, normalize } from '../text/index.js';
import type { Column } from './column.js';
import { codeDepth, codeOf, splitCode } from './code.js';
import { fieldOf } from './fields.js';
import { widthOf, type GridRow } from './grid.js';
import { textOf } from './lines.js';
import type { Field } from './plan-draft.js';
import { timeOf, type TimeHeader } from './time-column.js';

/** The header of a table: its columns, the rows it takes (`end` is exclusive), and the keys by which it is known again. */
export type Header = { columns: Column[]; start: number; end: number; keys: ReadonlySet<string> };

const LOOKED_AT = 12;
const TALLEST = 4;
const USUAL_LENGTH = 50;
const SPINE: readonly (Field | null)[] = ['task', 'section', 'deadline', 'executor', 'kpi'];

/**
 * Finds the header of a table: the first row of short cells in which at least two kinds of columns are known by name
 * and most names are known. Rows above it (a title printed inside the table) belong to nothing. Null when no row is
 * like that.
 */
export function findHeader(rows: readonly GridRow[]): Header | null {
  const start = rows.slice(0, LOOKED_AT).findIndex(isHeaderRow);
  if (start < 0) return null;
  const end = headerEnd(rows, start);
  const headerRows = rows.slice(start, end);
  const width = Math.max(...headerRows.map(widthOf));
  const columns = columnsOf(headerRows, width);
  const keys = new Set(headerRows.flatMap(({ slots }) => slots.map(({ cell }) => matchKey(textOf(cell)))));
  keys.delete('');
  return { columns, start, end, keys };
}

function isHeaderRow(row: GridRow): boolean {
  const texts = row.slots.map(({ cell }) => textOf(cell)).filter((text) => text !== '');
  if (texts.length < 2 || texts.some((text) => codeDepth(splitCode(text).code) > 1)) return false;
  if (texts.join('').length > texts.length * USUAL_LENGTH) return false;
  const fields = texts.map((text) => (timeOf(text) ? 'quarter' : fieldOf(text)));
  const kinds = new Set(fields.filter((field) => field !== null && field !== 'number'));
  const known = fields.filter((field) => field !== null).length;
  return kinds.size >= 2 && known * 2 >= texts.length && [...kinds].some((field) => SPINE.includes(field));
}

/** A header goes on where its cells reach down, and where the next row only names parts of the columns above. */
function headerEnd(rows: readonly GridRow[], start: number): number {
  const first = rows[start];
  if (!first) return start + 1;
  const reach = Math.max(1, ...first.slots.filter(({ fresh }) => fresh).map(({ cell }) => cell.rowSpan));
  let end = start + Math.min(reach, TALLEST);
  while (end < rows.length && end - start < TALLEST && namesParts(rows[end], rows[end - 1])) end++;
  return Math.min(end, rows.length);
}

function namesParts(row: GridRow | undefined, above: GridRow | undefined): boolean {
  if (!row || !above || isNumberRow(row)) return false;
  const texts = row.slots
    .filter(({ fresh }) => fresh)
    .map(({ cell }) => textOf(cell))
    .filter((text) => text !== '');
  if (texts.length === 0) return false;
  const roman = texts.length > 1;
  if (texts.every((text) => timeOf(text, roman))) return true;
  const spanned = above.slots.some(({ cell }) => cell.columnSpan > 1);
  return (
    spanned &&
    texts.length > 1 &&
    texts.every((text) => text.length < 60 && splitCode(text).code === null && fieldOf(text) !== null)
  );
}

/**
 * Whether a row only counts the columns: «1 | 2 | 3 | 4». Empty cells do not matter.
 */
export function isNumberRow(row: GridRow): boolean {
  const texts = row.slots.map(({ cell }) => textOf(cell)).filter((text) => text !== '');
  if (texts.length < 2) return false;
  return texts.every(
    (text, index) =>
      /^\d{1,2}$/.test(codeOf(text) ?? '') &&
      (index === 0 || Number(codeOf(text)) === Number(codeOf(texts[index - 1] ?? '')) + 1),
  );
}

function columnsOf(rows: readonly GridRow[], width: number): Column[] {
  const stacks = columnStacks(rows, width);
  const roman = stacks.filter(({ texts }) => timeOf(texts.at(-1) ?? '', true)).length > 1;
  const times = stacks.map(({ texts }) => timeOfStack(texts, roman));
  const several = times.filter((time) => time !== null).length > 1;
  return stacks.map(({ texts, from, to }, index): Column => {
    const time = several ? (times[index] ?? null) : null;
    const field = time ? 'quarter' : (fieldOf(texts.at(-1) ?? '') ?? fieldOf(texts.at(-2) ?? ''));
    return { header: texts.join(' / '), field, from, to, time, period: null, guessed: false };
  });
}

/** A time column that belongs to money or to the values of an indicator is not a deadline. */
function timeOfStack(texts: readonly string[], roman: boolean): TimeHeader | null {
  const own = timeOf(texts.at(-1) ?? '', roman);
  if (!own) return null;
  const above = texts.slice(0, -1);
  if (above.some((text) => ['funding', 'kpi', 'baseline'].includes(fieldOf(text) ?? ''))) return null;
  const year = above
    .map((text) => /(?<!\d)20\d\d(?!\d)/.exec(normalize(text))?.[0])
    .find((found) => found !== undefined);
  return { ...own, year: own.year ?? (year ? Number(year) : null) };
}

type Stack = { texts: string[]; from: number; to: number };

/** The header cells above each other for every printed column; the lowest cell decides where a column ends. */
function columnStacks(rows: readonly GridRow[], width: number): Stack[] {
  const stacks: (Stack & { bottom: unknown })[] = [];
  for (let at = 0; at < width; at++) {
    const cells = rows.map(
      ({ slots }) => slots.find(({ cell }) => cell.column <= at && at < cell.column + cell.columnSpan)?.cell,
    );
    const bottom = cells.findLast((cell) => cell !== undefined);
    const last = stacks.at(-1);
    if (last && bottom !== undefined && last.bottom === bottom) {
      last.to = at + 1;
      continue;
    }
    const texts = [...new Set(cells)].map((cell) => (cell ? textOf(cell) : '')).filter((text) => text !== '');
    stacks.push({ texts, from: at, to: at + 1, bottom });
  }
  return stacks;
}

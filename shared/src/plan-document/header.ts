import { matchKey, normalize } from '../text/index.js';
import type { Column } from './column.js';
import { codeDepth, codeOf, splitCode } from './code.js';
import { fieldOf } from './fields.js';
import { widthOf, type GridRow } from './grid.js';
import { saysTask } from './header-names.js';
import { textOf } from './lines.js';
import type { Field } from './plan-draft.js';
import { timeOf, type LoneNumeral, type TimeHeader } from './time-column.js';

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
  const found = rows.slice(0, LOOKED_AT).findIndex(isHeaderRow);
  if (found < 0) return null;
  let start = found;
  // Cells that reach down into the row of names belong to the header with all of their row.
  while (start > 0 && rows[start]?.slots.some(({ fresh }) => !fresh)) start--;
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
  const romans = texts.filter((text) => timeOf(text, 'roman') !== null).length;
  const fields = texts.map((text) => (timeOf(text, romans > 1 ? 'roman' : null) ? 'quarter' : fieldOf(text)));
  if (saysTask(texts)) return false;
  const kinds = new Set(fields.filter((field) => field !== null && field !== 'number'));
  const known = fields.filter((field) => field !== null).length;
  // A row of quarters is a header whatever its other columns are called.
  if (fields.filter((field) => field === 'quarter').length > 2 && texts.length > 3) return true;
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
  if (!row || !above) return false;
  const own = row.slots.filter(({ cell, fresh }) => fresh && textOf(cell) !== '');
  const texts = own.map(({ cell }) => textOf(cell));
  // «2026 рік» across the whole table names the section of a year.
  if (texts.length === 0 || own.some(({ cell }) => cell.columnSpan > 1 && cell.columnSpan >= widthOf(above)))
    return false;
  const timed = own.map(({ cell }) => {
    const over = above.slots.find(
      ({ cell: upper }) => upper.column <= cell.column && cell.column < upper.column + upper.columnSpan,
    );
    return timeOf(textOf(cell), loneNumeral(over ? [textOf(over.cell)] : [], texts));
  });
  if (timed.every((time) => time !== null)) return true;
  if (isNumberRow(row)) return false;
  const spanned = above.slots.some(({ cell }) => cell.columnSpan > 1);
  return (
    spanned &&
    texts.length > 1 &&
    texts.every((text) => text.length < 60 && splitCode(text).code === null && fieldOf(text) !== null)
  );
}

/** What a numeral alone is under these headers and beside these neighbours. */
function loneNumeral(above: readonly string[], beside: readonly string[]): LoneNumeral {
  const plain = normalize(above.join(' '));
  if (/кварт|quarter/.test(plain)) return 'quarter';
  if (/місяц|month/.test(plain)) return 'month';
  const dated = above.some((text) => timeOf(text)?.part === null);
  const counted = beside.every((text, index) => Number(codeOf(text)) === (index % 4) + 1);
  if (dated && beside.length >= 4 && counted) return 'quarter';
  return beside.length > 1 ? 'roman' : null;
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
  const lowest = stacks.map(({ texts }) => texts.at(-1) ?? '').filter((text) => /^[\dIVXІХ]+$/i.test(text));
  const times = stacks.map(({ texts }) => timeOfStack(texts, loneNumeral(texts.slice(0, -1), lowest)));
  const several = times.filter((time) => time !== null).length > 1;
  return stacks.map(({ texts, from, to }, index): Column => {
    const time = several ? (times[index] ?? null) : null;
    const named = texts.toReversed().map(fieldOf);
    const field = time ? 'quarter' : (named.find((each) => each !== null) ?? null);
    return {
      header: texts.join(' / '),
      field,
      from,
      to,
      time,
      period: null,
      yearGuessed: false,
      guessed: false,
    };
  });
}

/** A time column that belongs to money or to the values of an indicator is not a deadline. */
function timeOfStack(texts: readonly string[], lone: LoneNumeral): TimeHeader | null {
  const own = timeOf(texts.at(-1) ?? '', lone);
  if (!own) return null;
  const above = texts.slice(0, -1);
  if (above.some((text) => ['funding', 'kpi', 'baseline'].includes(fieldOf(text) ?? ''))) return null;
  const years = new Set(above.flatMap((text) => normalize(text).match(/(?<!\d)20\d\d(?!\d)/g) ?? []));
  const [year] = years;
  // «2026–2027» above says which years, but not which of them this column is.
  return { ...own, year: own.year ?? (year && years.size === 1 ? Number(year) : null) };
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

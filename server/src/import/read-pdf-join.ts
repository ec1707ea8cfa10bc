import { clusters } from './read-pdf-geometry.js';
import type { PdfCell, PdfRow, PdfTable } from './read-pdf-table.js';

/** How far a border may stand from where it stood on the page before, in points. */
const SAME_PLACE = 4;
/** A column is usually filled when so many of its rows have a text. */
const USUAL = 0.8;
/** So many rows show what rows of a table are like. */
const LOOKED_AT = 100;
const CODE = /^(?:№\s*)?(?:\d{1,3}(?:\.\d{1,3})*[.)]?$|\d{1,3}(?:\.\d{1,3})+[.)]?\s|\d{1,3}[.)]\s)/;

/**
 * Lengthens a table by its part on the next page, when their columns are the same. A header that is printed again is
 * dropped, and a row that was torn by the end of the page is put together. False when they are two tables.
 */
export function joinTables(table: PdfTable, next: PdfTable): boolean {
  const common = commonColumns(table.xs, next.xs);
  if (!common) return false;
  const { places, shift } = common;
  if (places.length > table.xs.length) table.rows = moved(table.rows, table.xs, places, 0);
  table.xs = places;
  const fresh = withoutHeader(table.rows, moved(next.rows, next.xs, places, shift));
  const [first] = fresh;
  if (first && isTorn(table, first)) {
    mend(table.rows, first);
    fresh.shift();
  } else if (first) lengthen(table.rows, first);
  table.rows.push(...fresh);
  table.page = next.page;
  return true;
}

/**
 * The columns of both tables, or null when neither has all the columns of the other. On the next page a table may stand
 * elsewhere as a whole; or in its place, but without the column of a merged cell that goes on there undrawn.
 */
function commonColumns(
  xs: readonly number[],
  others: readonly number[],
): { places: number[]; shift: number } | null {
  const aside = (others[0] ?? 0) - (xs[0] ?? 0);
  for (const shift of [aside, 0]) {
    const places = clusters([...xs, ...others.map((x) => x - shift)], SAME_PLACE);
    const ends = [xs.at(0), xs.at(-1)].filter((x) =>
      [others.at(0), others.at(-1)].some((other) => Math.abs((other ?? 0) - shift - (x ?? 0)) <= SAME_PLACE),
    );
    const whole = places.length === Math.max(xs.length, others.length);
    const enough = shift === 0 ? ends.length > 0 && Math.min(xs.length, others.length) > 2 : ends.length > 1;
    if (whole && enough) return { places, shift };
  }
  return null;
}

/** The rows with their columns counted among `places`. */
function moved(
  rows: readonly PdfRow[],
  xs: readonly number[],
  places: readonly number[],
  shift: number,
): PdfRow[] {
  const indexOf = (x: number | undefined): number => {
    const at = places.findIndex((place) => Math.abs(place - ((x ?? 0) - shift)) <= SAME_PLACE);
    return Math.max(0, at);
  };
  return rows.map(({ cells }) => ({
    cells: cells.map((cell) => {
      const column = indexOf(xs[cell.column]);
      const columnSpan = Math.max(1, indexOf(xs[cell.column + cell.columnSpan]) - column);
      return { ...cell, column, columnSpan };
    }),
  }));
}

/** Without the rows that only say again what the table began with, and without a row that counts the columns. */
function withoutHeader(before: readonly PdfRow[], rows: readonly PdfRow[]): PdfRow[] {
  let repeated = 0;
  while (repeated < rows.length && repeated < before.length && isSame(before[repeated], rows[repeated]))
    repeated++;
  const fresh = rows.slice(repeated);
  return fresh[0] && countsColumns(fresh[0]) ? fresh.slice(1) : fresh;
}

function isSame(a: PdfRow | undefined, b: PdfRow | undefined): boolean {
  const key = (row: PdfRow | undefined): string =>
    row?.cells
      .map((cell) =>
        textOf(cell)
          .toLowerCase()
          .replace(/[\s\-‐\u00AD]+/g, ''),
      )
      .join('|') ?? '';
  return key(a) === key(b) && key(a).replaceAll('|', '') !== '';
}

function countsColumns({ cells }: PdfRow): boolean {
  const texts = cells.map(textOf).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text, index) => text === String(Number(texts[0]) + index));
}

/**
 * Whether a row at the top of a page goes on with the last one of the page before: it has no number of its own, and a
 * text that every row has is missing, or one goes on in the middle of a sentence.
 */
function isTorn({ rows, xs }: PdfTable, next: PdfRow): boolean {
  const columns = xs.length - 1;
  const last = rows.at(-1);
  const filled = next.cells.filter((cell) => textOf(cell) !== '');
  if (!last || filled.length === 0 || isSpanning(last, columns) || isSpanning(next, columns)) return false;
  if (filled.slice(0, 2).some((cell) => cell.column < 2 && CODE.test(textOf(cell)))) return false;
  const missing = usualColumns(rows, columns).some(
    (column) => !filled.some((cell) => cell.column === column),
  );
  const midSentence = filled.some((cell) => {
    const above = textOf(ownerOf(rows, cell.column));
    return above !== '' && /^\p{Ll}/u.test(textOf(cell)) && !/[.;]$/.test(above);
  });
  return missing || midSentence;
}

/** One text over most of the columns: the name of a section. */
function isSpanning({ cells }: PdfRow, columns: number): boolean {
  const filled = cells.filter((cell) => textOf(cell) !== '');
  return filled.length === 1 && (filled[0]?.columnSpan ?? 0) > columns * 0.6;
}

/** The columns that begin a cell with text in most of the last rows. */
function usualColumns(rows: readonly PdfRow[], columns: number): number[] {
  const body = rows
    .slice(1)
    .slice(-LOOKED_AT)
    .filter((row) => !isSpanning(row, columns));
  const counts = new Map<number, number>();
  for (const { cells } of body) {
    for (const cell of cells)
      if (textOf(cell) !== '') counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= body.length * USUAL).map(([column]) => column);
}

/** The cell of a column that reaches into the last row. */
function ownerOf(rows: readonly PdfRow[], column: number): PdfCell | undefined {
  for (let row = rows.length - 1; row >= 0; row--) {
    const cell = rows[row]?.cells.find((each) => each.column === column);
    if (cell) return row + cell.rowSpan >= rows.length ? cell : undefined;
  }
  return undefined;
}

/** Puts the torn row's texts under those of the last row. */
function mend(rows: readonly PdfRow[], { cells }: PdfRow): void {
  for (const cell of cells) {
    const owner = ownerOf(rows, cell.column);
    if (owner) {
      owner.lines.push(...cell.lines);
      owner.places.push(...cell.places);
      owner.rowSpan += cell.rowSpan - 1;
      owner.fill ??= cell.fill;
    } else if (textOf(cell) !== '') rows.at(-1)?.cells.push(cell);
  }
}

/** A merged cell that the end of the page cut stands empty at the top of the next one: it is the same cell. */
function lengthen(rows: readonly PdfRow[], first: PdfRow): void {
  first.cells = first.cells.filter((cell) => {
    const owner = ownerOf(rows, cell.column);
    const cut =
      owner !== undefined &&
      textOf(cell) === '' &&
      owner.fill === cell.fill &&
      owner.columnSpan === cell.columnSpan &&
      (owner.rowSpan > 1 || cell.rowSpan > 1);
    if (!cut) return true;
    owner.rowSpan += cell.rowSpan;
    owner.places.push(...cell.places);
    return false;
  });
}

function textOf(cell: PdfCell | undefined): string {
  return (
    cell?.lines
      .map(({ text }) => text)
      .join(' ')
      .trim() ?? ''
  );
}

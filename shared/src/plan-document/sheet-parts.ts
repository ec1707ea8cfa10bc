import { matchKey } from '../text/index.js';
import type { Cell, Table, TableRow } from './block.js';
import { nameColumnsOnly } from './header-names.js';
import { textOf } from './lines.js';

function namesColumns({ cells }: TableRow): boolean {
  return nameColumnsOnly(cells.map(textOf)) && !hasMarks(cells);
}

/** An empty cell that is coloured beside texts that are not marks a time of a task; a header is coloured whole. */
function hasMarks(cells: readonly Cell[]): boolean {
  const coloured = (cell: Cell): boolean => cell.fill !== null;
  return (
    cells.some((cell) => textOf(cell) === '' && coloured(cell)) &&
    cells.some((cell) => textOf(cell) !== '' && !coloured(cell))
  );
}

/** The last rows of a sheet name nothing: a table has rows below its names. */
function isFollowed(rows: readonly TableRow[], at: number): boolean {
  return rows.slice(at + 1).some((row) => textsIn(row) > 1);
}

/** A header that is printed again may say a thing more or less. */
const ALIKE = 0.6;

/**
 * Cuts a sheet where a further table begins: at a row that names other columns than the first such row does, with the
 * lone text above it. Spreadsheets put the list of risks or the money under the plan, in the same cells.
 */
export function partsOfSheet(sheet: Table): Table[] {
  const { rows } = sheet;
  const cuts: number[] = [];
  let names: ReadonlySet<string> | null = null;
  rows.forEach((row, at) => {
    if (!namesColumns(row) || !isFollowed(rows, at)) return;
    const own = keysOf(row);
    const isNew =
      names === null
        ? isBelowData(rows, at)
        : [...own].filter((key) => names?.has(key)).length < own.size * ALIKE;
    if (isNew && (names === null || isBelowRows(rows, at, cuts.at(-1) ?? 0))) cuts.push(titleAbove(rows, at));
    if (names === null || isNew) names = own;
  });
  return [0, ...cuts].map((from, index) => ({
    ...sheet,
    rows: rows.slice(from, cuts[index] ?? rows.length),
    position: rows[from]?.position ?? sheet.position,
  }));
}

function keysOf({ cells }: TableRow): Set<string> {
  return new Set(cells.map((cell) => matchKey(textOf(cell))).filter((key) => key !== ''));
}

/** The first table of a sheet may have no header: then rows of several texts stand above the first names. */
function isBelowData(rows: readonly TableRow[], at: number): boolean {
  return rows.slice(0, at).filter((row) => textsIn(row) > 2).length > 1;
}

/** A second row of a header stands right below the first one; a table has rows between its names and the next ones. */
function isBelowRows(rows: readonly TableRow[], at: number, from: number): boolean {
  const between = rows.slice(from, at).findLastIndex(namesColumns);
  return between >= 0 && at - (from + between) > 2;
}

/** The row from which a further table is printed: its title is a lone text, or several after an empty row. */
function titleAbove(rows: readonly TableRow[], at: number): number {
  let start = at;
  while (start > 0 && textsIn(rows[start - 1]) === 1 && (start === at || !isGap(rows, start))) start--;
  return start;
}

function isGap(rows: readonly TableRow[], at: number): boolean {
  const number = (row: TableRow | undefined): number =>
    row && 'row' in row.position ? row.position.row : Number.NaN;
  return number(rows[at]) - number(rows[at - 1]) > 1;
}

function textsIn(row: TableRow | undefined): number {
  return row?.cells.filter((cell) => textOf(cell) !== '').length ?? 0;
}

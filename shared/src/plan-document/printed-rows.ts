import type { Cell } from './block.js';
import { widthOf, type GridRow } from './grid.js';

/** A cell as it is shown: it covers no more rows than are shown with it. `column` counts from 0. */
export type PrintedCell = {
  text: string;
  column: number;
  columnSpan: number;
  rowSpan: number;
  fill: string | null;
  bold: boolean;
};

/** A row as it is shown. Its cells and those that reach down into it fill the width of the table. */
export type PrintedRow = { cells: PrintedCell[]; isHeader: boolean; isAsked: boolean };

/** So many rows are shown above the row in question, and below it. */
const NEAR = 2;
const LONGEST_TEXT = 4000;

/** A text as it is shown: of a very long one its beginning. */
export function textWithin(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/**
 * The rows round the row `at` of a grid, under the rows of its header. A cell that covers several rows stands once in
 * the first of them that is shown; where no cell was printed there is an empty one.
 */
export function printedRows(
  grid: readonly GridRow[],
  { at, heads }: { at: number; heads: readonly GridRow[] },
): PrintedRow[] {
  const near = grid.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((row) => !heads.includes(row));
  const shown = [...heads, ...near];
  const from = Math.min(...shown.flatMap(({ slots }) => slots.map(({ cell }) => cell.column)));
  const to = Math.max(...shown.map(widthOf));
  return [...rowsOf(heads, { from, to }), ...rowsOf(near, { from, to })].map(({ row, cells }) => ({
    cells,
    isHeader: heads.includes(row),
    isAsked: row === grid[at],
  }));
}

/** The cells of rows that stand directly one under the other. */
function rowsOf(rows: readonly GridRow[], { from, to }: { from: number; to: number }) {
  const shown = new Set<Cell>();
  return rows.map((row, index) => {
    const cells: PrintedCell[] = [];
    let column = from;
    for (const { cell } of row.slots) {
      if (cell.column > column) cells.push(emptyCell(column, cell.column));
      column = Math.max(column, cell.column + cell.columnSpan);
      if (shown.has(cell)) continue;
      shown.add(cell);
      const below = rows.slice(index).findIndex(({ slots }) => !slots.some((slot) => slot.cell === cell));
      cells.push({
        text: textWithin(cell.paragraphs.join('\n')),
        column: cell.column,
        columnSpan: cell.columnSpan,
        rowSpan: below < 0 ? rows.length - index : below,
        fill: cell.fill,
        bold: cell.bold,
      });
    }
    if (column < to) cells.push(emptyCell(column, to));
    return { row, cells };
  });
}

function emptyCell(column: number, to: number): PrintedCell {
  return { text: '', column, columnSpan: to - column, rowSpan: 1, fill: null, bold: false };
}

import type { Block, Cell, Paragraph, TableRow } from '@kvartal/shared/plan-document';
import { UnreadableDocument } from './unreadable-document.js';

/** A cell as a page has it; `rowSpan` 0 reaches down to the end of the table. */
export type HtmlCell = { blocks: Block[]; columnSpan: number; rowSpan: number; fill: string | null };

/** A row as a page has it, merged cells written once. */
export type HtmlRow = { cells: HtmlCell[]; header: boolean };

const NOWHERE = { line: 1 } as const;
/** No table that is read by people is wider. */
const MOST_COLUMNS = 500;

/**
 * Puts the rows of a table together. A table that only arranges the page (a column of menus beside the text) gives its
 * content instead; a small table inside a cell becomes paragraphs of the cell.
 */
export function htmlTable(rows: readonly HtmlRow[]): Block[] {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  if (filled.length === 0) return [];
  if (isLayout(filled)) return filled.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  // The row from which a column is free again.
  const freeFrom: number[] = [];
  const placed = filled.map((row, at) => tableRow(row, at, freeFrom, filled.length));
  return [{ kind: 'table', rows: placed, position: NOWHERE }];
}

/** A table around another one that is as long and has columns of its own, or the only cell of each of its rows. */
function isLayout(rows: readonly HtmlRow[]): boolean {
  const inner = rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table')),
  );
  if (inner.length === 0) return false;
  const frame = rows.every(({ cells }) => cells.length === 1);
  return (
    frame ||
    inner.some((table) => table.rows.length >= rows.length && table.rows.some((row) => row.cells.length > 2))
  );
}

function tableRow({ cells, header }: HtmlRow, at: number, freeFrom: number[], rows: number): TableRow {
  const placed: Cell[] = [];
  let column = 0;
  for (const cell of cells) {
    while ((freeFrom[column] ?? 0) > at) column++;
    const rowSpan = cell.rowSpan === 0 ? rows - at : Math.min(cell.rowSpan, rows - at);
    if (column + cell.columnSpan > MOST_COLUMNS) throw new UnreadableDocument('too_much_inside');
    for (let under = column; under < column + cell.columnSpan; under++) freeFrom[under] = at + rowSpan;
    placed.push(placedCell(cell, column, rowSpan));
    column += cell.columnSpan;
  }
  return { cells: placed, header, position: NOWHERE };
}

function placedCell({ blocks, columnSpan, fill }: HtmlCell, column: number, rowSpan: number): Cell {
  const paragraphs = blocks.flatMap(paragraphsOf);
  const printed = paragraphs.filter(({ text }) => text.trim() !== '');
  return {
    paragraphs: paragraphs.map(({ text }) => text),
    column,
    columnSpan,
    rowSpan,
    fill,
    bold: printed.length > 0 && printed.every(({ bold }) => bold),
    position: NOWHERE,
  };
}

function paragraphsOf(block: Block): Pick<Paragraph, 'text' | 'bold'>[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap(({ paragraphs, bold }) => paragraphs.map((text) => ({ text, bold }))),
  );
}

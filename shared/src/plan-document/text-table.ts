import type { Cell, Position, Table, TableRow } from './block.js';

/** The cells of one row of a text table, each with the line it begins on. */
export type TextRow = { cells: { text: string; line: number }[]; line: number };

/** No printed table is wider; a line with more cells is something else. */
export const WIDEST = 100;

/** Makes a table of rows of text; rows are filled up to `width` with empty cells, so that all are built alike. */
export function textTable(rows: readonly TextRow[], width: number): Table {
  const [first] = rows;
  return {
    kind: 'table',
    rows: rows.map((row) => tableRow(row, width)),
    position: { line: first?.line ?? 1 },
  };
}

function tableRow({ cells, line }: TextRow, width: number): TableRow {
  const filled = Array.from({ length: Math.max(width, cells.length) }, (_, column): Cell => {
    const cell = cells[column];
    return textCell(cell?.text ?? '', column, { line: cell?.line ?? line });
  });
  return { cells: filled, header: false, position: { line } };
}

function textCell(text: string, column: number, position: Position): Cell {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  return { paragraphs, column, columnSpan: 1, rowSpan: 1, fill: null, bold: false, position };
}

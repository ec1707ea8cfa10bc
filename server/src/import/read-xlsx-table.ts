import type { Table, TableRow } from '@kvartal/shared/plan-document';
import { MergedCells } from './read-xlsx-merged.js';
import { hiddenColumns, hiddenRows } from './read-xlsx-remarks.js';
import type { Area, SheetRow, XlsxSheet } from './read-xlsx-sheet.js';
import { UnreadableDocument } from './unreadable-document.js';

/** Wider than any printed table; what is wider is data of another kind. */
const MOST_COLUMNS = 200;

/**
 * The table of a sheet: its rows with something printed, its columns with a text in them, merged ranges as one cell.
 * Rows and columns that the author hid are left out and told of; rows that only a filter or a closed group hides are
 * read. Null for a sheet without text.
 */
export function tableOfSheet(sheet: XlsxSheet, number: number, name: string): Table | null {
  const all = sheet.shownRows().toSorted((a, b) => a.row - b.row);
  const shown = all.filter(({ hidden, folded }) => !hidden || folded);
  const rows = printedRows(shown, sheet.merged);
  const isHidden = (column: number): boolean =>
    sheet.hiddenColumns.some(({ from, to }) => from <= column && column <= to);
  const columns = columnsWithText(rows).filter((column) => !isHidden(column));
  if (rows.length === 0 || columns.length === 0) return null;
  if (columns.length > MOST_COLUMNS) throw new UnreadableDocument('too_much_inside');
  const merged = new MergedCells(all, rows, columns);
  for (const area of sheet.merged) merged.add(area);
  return {
    kind: 'table',
    name,
    remarks: [
      ...hiddenRows(all.filter(hasText), name),
      ...hiddenColumns(columnsWithText(all).filter(isHidden), name),
    ],
    rows: rows.map((row, at): TableRow => ({
      header: false,
      position: { table: number, row: row.row },
      cells: merged.cellsOf(at, number),
    })),
    position: { table: number, row: rows[0]?.row ?? 1 },
  };
}

function hasText({ cells }: SheetRow): boolean {
  return cells.some(({ text }) => text.trim() !== '');
}

/**
 * The rows with a text; a row of backgrounds alone counts where a cell from above goes on beside them, because its
 * quarters may be marked there.
 */
function printedRows(rows: readonly SheetRow[], merged: readonly Area[]): SheetRow[] {
  const areas = merged.toSorted((a, b) => a.top - b.top);
  let next = 0;
  let reach = 0;
  return rows.filter((row) => {
    for (let area = areas[next]; area && area.top < row.row; area = areas[++next])
      reach = Math.max(reach, area.bottom);
    return hasText(row) || row.row <= reach;
  });
}

function columnsWithText(rows: readonly SheetRow[]): number[] {
  const found = new Set(
    rows.flatMap(({ cells }) => cells.filter(({ text }) => text.trim() !== '').map(({ column }) => column)),
  );
  return [...found].toSorted((a, b) => a - b);
}

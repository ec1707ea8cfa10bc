import type { Cell } from '@kvartal/shared/plan-document';
import type { Area, SheetCell, SheetRow } from './read-xlsx-sheet.js';
import { UnreadableDocument } from './unreadable-document.js';

/** Cells under all merged ranges together; a range that lies over others counts again. */
const MOST_LOOKED = 1_000_000;
/** More than the number of the last column, so that row and column make one number. */
const STRIDE = 20_000;

type Span = { cell: SheetCell | undefined; columnSpan: number; rowSpan: number };

/** The cells of the rows and columns that are read (`all` holds the hidden ones too), merged ranges taken together. */
export class MergedCells {
  private readonly cells = new Map<number, SheetCell>();
  private readonly spans = new Map<number, Span>();
  private readonly covered = new Set<number>();
  private readonly numbers: readonly number[];
  private looked = 0;

  constructor(
    all: readonly SheetRow[],
    rows: readonly SheetRow[],
    private readonly columns: readonly number[],
  ) {
    this.numbers = rows.map(({ row }) => row);
    for (const { row, cells } of all)
      for (const cell of cells) this.cells.set(row * STRIDE + cell.column, cell);
  }

  /** Takes a range together, as far as it lies in what is read; a range that lies over another one is left out. */
  add({ top, left, bottom, right }: Area): void {
    const rows = between(this.numbers, top, bottom);
    const columns = between(this.columns, left, right);
    const [firstRow] = rows;
    const [firstColumn] = columns;
    if (firstRow === undefined || firstColumn === undefined || rows.length * columns.length < 2) return;
    this.looked += rows.length * columns.length;
    if (this.looked > MOST_LOOKED) throw new UnreadableDocument('too_much_inside');
    const keys = rows.flatMap((row) => columns.map((column) => row * STRIDE + column));
    if (keys.some((key) => this.covered.has(key))) return;
    for (const key of keys) this.covered.add(key);
    this.spans.set(firstRow * STRIDE + firstColumn, {
      cell: this.cells.get(top * STRIDE + left),
      columnSpan: columns.length,
      rowSpan: rows.length,
    });
  }

  /** The cells that begin in the row number `at` of those that are read, empty ones included. */
  cellsOf(at: number, table: number): Cell[] {
    const row = this.numbers[at] ?? 0;
    return this.columns.flatMap((column, index): Cell[] => {
      const key = row * STRIDE + column;
      const span = this.spans.get(key);
      if (this.covered.has(key) && !span) return [];
      const { text = '', fill = null, bold = false } = (span ? span.cell : this.cells.get(key)) ?? {};
      return [
        {
          paragraphs: text.split(/\r\n?|\n/).filter((line) => line.trim() !== ''),
          column: index,
          columnSpan: span?.columnSpan ?? 1,
          rowSpan: span?.rowSpan ?? 1,
          fill,
          bold: bold && text.trim() !== '',
          position: { table, row, column },
        },
      ];
    });
  }
}

/** The members of an ascending list from one bound to another, both included. */
function between(sorted: readonly number[], from: number, to: number): number[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && (sorted[end] ?? 0) <= to) end++;
  return sorted.slice(low, end);
}

import type { Cell, Position, Remark, Table } from './block.js';

/** A cell in one row of the grid; `fresh` is false where it only reaches down from a row above. */
export type Slot = { cell: Cell; fresh: boolean };

/** A row of the grid from left to right, a cell that covers several columns once. */
export type GridRow = { slots: Slot[]; header: boolean; position: Position; remarks?: Remark[] };

/**
 * The rows of a table with merged cells carried down into every row they cover, so that a row can be read alone.
 * A cell that reaches below the last row is cut there.
 */
export function gridOf(table: Table): GridRow[] {
  let open: { cell: Cell; rowsLeft: number }[] = [];
  return table.rows.map(({ cells, header, position, remarks }) => {
    const slots = [
      ...open.map(({ cell }): Slot => ({ cell, fresh: false })),
      ...cells.map((cell): Slot => ({ cell, fresh: true })),
    ].toSorted((a, b) => a.cell.column - b.cell.column);
    open = [
      ...open.map(({ cell, rowsLeft }) => ({ cell, rowsLeft: rowsLeft - 1 })),
      ...cells.map((cell) => ({ cell, rowsLeft: cell.rowSpan - 1 })),
    ].filter(({ rowsLeft }) => rowsLeft > 0);
    return { slots, header, position, ...(remarks ? { remarks } : {}) };
  });
}

/** One past the last grid column that a row reaches. */
export function widthOf(row: GridRow): number {
  return row.slots.reduce((width, { cell }) => Math.max(width, cell.column + cell.columnSpan), 0);
}

import { yearOf, type Period } from '../calendar/index.js';
import type { Cell } from './block.js';
import type { GridRow, Slot } from './grid.js';
import type { Field } from './plan-draft.js';
import { periodsOf, type MarkedTime, type TimeHeader } from './time-column.js';

/**
 * A column of the plan's table: its printed header, what it holds, and the grid columns it covers (`to` is exclusive;
 * Word cuts its grid finer than the eye sees). `time` is what the header of a quarter column says, `period` the quarters
 * it stands for once its year is known.
 */
export type Column = {
  header: string;
  field: Field | null;
  from: number;
  to: number;
  time: TimeHeader | null;
  period: MarkedTime | null;
  /** Whether the year of the period was taken from a plan of several years, because no header names it. */
  yearGuessed: boolean;
  /** Whether the field was judged by what stands in the column, because its header did not say. */
  guessed: boolean;
};

/** A cell of a row and the columns (by index) that it lies in. */
export type PlacedCell = Slot & { columns: number[] };

/**
 * Says in which columns the cells of a row lie. A row with one cell per column is taken in order, because hand-made
 * tables are seldom exact; else a cell lies in every column that it covers by half, or in the one it covers most.
 */
export function placeCells(row: GridRow, columns: readonly Column[]): PlacedCell[] {
  if (row.slots.length === columns.length) {
    return row.slots.map((slot, index) => ({ ...slot, columns: [index] }));
  }
  return row.slots.map((slot) => ({ ...slot, columns: columnsUnder(slot.cell, columns) }));
}

function columnsUnder(cell: Cell, columns: readonly Column[]): number[] {
  const end = cell.column + cell.columnSpan;
  const shares = columns.map(({ from, to }) => Math.max(0, Math.min(end, to) - Math.max(cell.column, from)));
  const covered = shares.flatMap((share, index) => {
    const column = columns[index];
    return column && share * 2 > column.to - column.from ? [index] : [];
  });
  if (covered.length > 0) return covered;
  const most = Math.max(...shares);
  return most > 0 ? [shares.indexOf(most)] : [];
}

/**
 * The columns with the periods of their quarter columns worked out; the plan's period helps where no year is printed,
 * and then the years are `guessed`.
 */
export function dateColumns(
  columns: readonly Column[],
  plan: Period | null,
): { columns: Column[]; guessed: boolean } {
  const timed = columns.flatMap(({ time }) => (time ? [time] : []));
  const { periods, guessed } = periodsOf(timed, plan);
  let next = 0;
  const open = guessed && plan !== null && yearOf(plan.from) !== yearOf(plan.to);
  const dated = columns.map((column) =>
    column.time ? { ...column, period: periods[next++] ?? null, yearGuessed: open } : column,
  );
  return { columns: dated, guessed: timed.length > 0 && guessed };
}

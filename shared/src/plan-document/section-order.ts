import type { Column } from './column.js';
import { textOf } from './lines.js';
import type { PlanRow } from './plan-table.js';

/**
 * The columns of sections by the levels they hold: the one with the fewest titles stands above the others; as they are
 * printed where the titles are as many.
 */
export function sectionOrder(rows: readonly PlanRow[], columns: readonly Column[]): number[] {
  const titles = (index: number): number =>
    new Set(
      rows.flatMap(({ cells }) => {
        const text = textOf(cells.find((cell) => cell.columns[0] === index)?.cell);
        return text === '' ? [] : [text];
      }),
    ).size;
  const order = columns.flatMap(({ field }, index) =>
    field === 'section' ? [{ index, titles: titles(index) }] : [],
  );
  return order.toSorted((a, b) => a.titles - b.titles).map(({ index }) => index);
}

/**
 * The column of sections whose cells are merged over the same rows as the numbers, so that the numbers are theirs and
 * not the tasks'; -1 where every task has its own number.
 */
export function numberedSections(rows: readonly PlanRow[], columns: readonly Column[]): number {
  const number = columns.findIndex(({ field }) => field === 'number');
  const spanAt = (row: PlanRow, index: number): number => {
    const placed = row.cells.find((cell) => cell.columns[0] === index);
    return placed?.fresh && textOf(placed.cell) !== '' ? placed.cell.rowSpan : 0;
  };
  const merged = rows.filter((row) => spanAt(row, number) > 1);
  return columns.findIndex(
    ({ field }, index) =>
      field === 'section' &&
      merged.length > 0 &&
      merged.every((row) => spanAt(row, index) === spanAt(row, number)),
  );
}

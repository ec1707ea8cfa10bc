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

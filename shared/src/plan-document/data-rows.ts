import { matchKey } from '../text/index.js';
import { placeCells, type Column } from './column.js';
import { withoutGluedNumbers } from './glued-numbers.js';
import type { GridRow } from './grid.js';
import { isNumberRow } from './header.js';
import { textOf } from './lines.js';
import type { PlanRow } from './plan-table.js';

/** The rows that hold something: without column numbers and repeated headers (`keys`), their cells by column. */
export function dataRows(
  rows: readonly GridRow[],
  columns: readonly Column[],
  keys: ReadonlySet<string>,
): PlanRow[] {
  return rows.flatMap((row) => {
    if (isNumberRow(row) || repeatsHeader(row, keys)) return [];
    const clean = withoutGluedNumbers(row, columns.length);
    const { position, remarks } = row;
    return [{ cells: placeCells(clean, columns), position, ...(remarks ? { remarks } : {}) }];
  });
}

/** No column is called so long; what is longer need not be compared with the headers. */
const LONGEST_HEADER = 300;

/** Whether most texts of a row are names of columns. */
export function repeatsHeader(row: GridRow, keys: ReadonlySet<string>): boolean {
  const texts = row.slots
    .filter(({ fresh }) => fresh)
    .map(({ cell }) => textOf(cell))
    .map((text) => (text.length > LONGEST_HEADER ? text : matchKey(text)))
    .filter((key) => key !== '');
  // Signs that come again in quarter cells are one text.
  const different = [...new Set(texts)];
  const known = different.filter((key) => keys.has(key)).length;
  return known > 1 && known >= different.length * 0.6;
}

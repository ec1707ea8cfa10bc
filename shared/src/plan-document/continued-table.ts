import type { Cell } from './block.js';
import { placeCells, type Column } from './column.js';
import { contentField } from './content-field.js';
import type { GridRow } from './grid.js';
import { textOf } from './lines.js';
import { personIn } from './person.js';

/** A table without a header goes on with the one before only if what stands under the deadlines are some. */
export function areDeadlines(rows: readonly GridRow[], columns: readonly Column[]): boolean {
  const texts = rows.flatMap((row) =>
    placeCells(row, columns).flatMap(({ cell, columns: under }) =>
      under.length === 1 && columns[under[0] ?? -1]?.field === 'deadline' && textOf(cell) !== ''
        ? [textOf(cell)]
        : [],
    ),
  );
  const read = texts.filter((text) => contentField([text]) === 'deadline').length;
  return texts.length < 2 || read * 3 >= texts.length;
}

/** The columns of the table before, moved to the grid of this one, or null when its rows are built differently. */
export function continuedColumns(rows: readonly GridRow[], columns: readonly Column[]): Column[] | null {
  if (rows.length <= 3 && rows.some(isSigned)) return null;
  const alike = rows.filter(
    ({ slots }) => slots.length === columns.length || slots.length === columns.length + 1,
  );
  const sections = rows.filter(({ slots }) => slots.length === 1);
  if (alike.length + sections.length < rows.length * 0.6) return null;
  const model = alike.find(({ slots }) => slots.length === columns.length);
  return columns.map((column, index) => {
    const cell = model?.slots[index]?.cell;
    return { ...column, ...(cell ? reachOf(cell) : { from: index, to: index + 1 }) };
  });
}

/** A row whose last text is a person's name belongs to a signature. */
function isSigned(row: GridRow): boolean {
  const texts = row.slots.map(({ cell }) => textOf(cell)).filter((text) => text !== '');
  return texts.length <= 3 && personIn(texts.at(-1) ?? '') !== null;
}

/** The grid columns that a cell covers; `to` is exclusive. */
export function reachOf({ column, columnSpan }: Cell): { from: number; to: number } {
  return { from: column, to: column + columnSpan };
}

import { matchKey } from '../text/index.js';
import type { Table } from './block.js';
import { splitCode } from './code.js';
import { nameColumns } from './column-names.js';
import { placeCells, type Column } from './column.js';
import { contentField } from './content-field.js';
import { reachOf } from './continued-table.js';
import { dataRows } from './data-rows.js';
import { fieldOf } from './fields.js';
import { gridOf, type GridRow } from './grid.js';
import { findHeader } from './header.js';
import { nameColumnsOnly } from './header-names.js';
import { textOf } from './lines.js';
import { mostCommon } from './most-common.js';
import type { PlanTable } from './plan-table.js';

/** So many further tables tell enough of what their columns hold. */
export const MOST_ALIKE = 40;

/** A table whose header has no name that is known, or that has none at all: its columns are judged by their texts. */
export function withoutHeader(rows: readonly GridRow[], later: readonly Table[]): PlanTable | null {
  const columns = bareColumns(rows);
  if (!columns) return null;
  const alike = later
    .slice(0, MOST_ALIKE)
    .map(gridOf)
    .filter((grid) => isBuiltAlike(grid, columns));
  const names = rows.slice(0, 3).find((row) => row.slots.length === columns.length);
  const body = rows.filter((row) => row !== names);
  const without = nameColumns(columns, dataRows(body, columns, new Set()));
  if (names && without && !looksLikeData(names, without.columns) && areNames(names)) {
    const titled = columns.map((column, index): Column => {
      const header = textOf(names.slots[index]?.cell);
      return { ...column, header, field: fieldOf(header) };
    });
    return judged(titled, rows.slice(rows.indexOf(names) + 1), alike);
  }
  return judged(columns, rows, alike);
}

/** A table without a header of its own, whose rows have as many cells. */
export function isBuiltAlike(rows: readonly GridRow[], columns: readonly Column[]): boolean {
  const names = rows.some((row) => nameColumnsOnly(row.slots.map(({ cell }) => textOf(cell))));
  return !names && findHeader(rows) === null && bareColumns(rows)?.length === columns.length;
}

function judged(
  columns: readonly Column[],
  rows: readonly GridRow[],
  alike: readonly (readonly GridRow[])[],
): PlanTable | null {
  const evidence = [rows, ...alike].flatMap((grid) => dataRows(grid, columns, new Set()));
  const named = nameColumns(columns, evidence);
  const sure = named?.columns.some(({ field }) => field === 'deadline' || field === 'executor') ?? false;
  if (!named || !sure) return null;
  const keys = new Set(named.columns.map(({ header }) => matchKey(header)).filter((key) => key !== ''));
  return { ...named, rows: dataRows(rows, named.columns, keys), keys };
}

/** Whether a cell of the row holds what its column holds: then the row is no header. */
export function looksLikeData(row: GridRow, columns: readonly Column[]): boolean {
  return placeCells(row, columns).some(({ cell, columns: [index = -1] }) => {
    const field = columns[index]?.field;
    if (field !== 'deadline' && field !== 'executor' && field !== 'priority') return false;
    return fieldOf(textOf(cell)) === null && contentField([textOf(cell)]) === field;
  });
}

/** Short texts in every column, none of them a sentence, a code or a repetition. */
function areNames(row: GridRow): boolean {
  const texts = row.slots.map(({ cell }) => textOf(cell));
  return (
    new Set(texts).size === texts.length &&
    texts.every(
      (text) => text !== '' && text.length <= 60 && !/\S{4}[.;]$/.test(text) && splitCode(text).code === null,
    )
  );
}

/** Columns named after nothing, cut where the most usual row of the table is cut. */
function bareColumns(rows: readonly GridRow[]): Column[] | null {
  const usual = mostCommon(rows.map(({ slots }) => slots.length)) ?? 0;
  const several = Math.max(
    usual,
    mostCommon(rows.map(({ slots }) => slots.length).filter((n) => n > 1)) ?? 0,
  );
  const models = rows.filter(({ slots }) => slots.length === several);
  const [model] = models;
  if (!model || several < 2 || models.length < 2) return null;
  return model.slots.map(({ cell }) => ({
    header: '',
    field: null,
    ...reachOf(cell),
    time: null,
    period: null,
    yearGuessed: false,
    guessed: false,
  }));
}

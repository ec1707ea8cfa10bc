import { matchKey } from '../text/index.js';
import type { Cell, Position, Table } from './block.js';
import { nameColumns } from './column-names.js';
import { placeCells, type Column, type PlacedCell } from './column.js';
import type { Doubt } from './doubts.js';
import { gridOf, type GridRow } from './grid.js';
import { findHeader, isNumberRow, type Header } from './header.js';
import { textOf } from './lines.js';
import { mostCommon } from './most-common.js';
import { personIn } from './person.js';
import { withoutGluedNumbers } from './glued-numbers.js';

/** A row of the plan: its cells by column. */
export type PlanRow = { cells: PlacedCell[]; position: Position };

/** A table that holds tasks: what its columns mean, and its rows without headers and column numbers. */
export type PlanTable = { columns: Column[]; rows: PlanRow[]; keys: ReadonlySet<string>; doubts: Doubt[] };

/**
 * Reads a table as a part of the plan, or gives null when it is another one (a stamp, a signature, a list of risks).
 * A table without a header continues the one `before` when its rows are built alike; the first one without a header is
 * judged by what stands in its columns.
 */
export function planTable(table: Table, before: PlanTable | null): PlanTable | null {
  const rows = gridOf(table);
  const header = findHeader(rows);
  if (header) return withHeader(rows, header, before);
  if (!before) return withoutHeader(rows);
  const columns = continuedColumns(rows, before.columns);
  return columns && { ...before, columns, rows: dataRows(rows, columns, before.keys), doubts: [] };
}

function withHeader(rows: readonly GridRow[], header: Header, before: PlanTable | null): PlanTable | null {
  const body = rows.slice(header.end);
  const named = nameColumns(header.columns, dataRows(body, header.columns, header.keys));
  if (!named || !hasMoreThanTasks(named.columns)) return null;
  if (before && !sharesFields(named.columns, before.columns)) return null;
  // A repeated header says nothing new: its doubts were told at the first one.
  const doubts = before && sameHeaders(named.columns, before.columns) ? [] : named.doubts;
  return {
    columns: named.columns,
    rows: dataRows(body, named.columns, header.keys),
    keys: header.keys,
    doubts,
  };
}

function withoutHeader(rows: readonly GridRow[]): PlanTable | null {
  const columns = bareColumns(rows);
  if (!columns) return null;
  const named = nameColumns(columns, dataRows(rows, columns, new Set()));
  const sure = named?.columns.some(({ field }) => field === 'deadline' || field === 'executor') ?? false;
  return named && sure ? { ...named, rows: dataRows(rows, named.columns, new Set()), keys: new Set() } : null;
}

/** Columns named after nothing, cut where the most usual row of the table is cut. */
function bareColumns(rows: readonly GridRow[]): Column[] | null {
  const usual = mostCommon(rows.map(({ slots }) => slots.length)) ?? 0;
  const models = rows.filter(({ slots }) => slots.length === usual);
  const [model] = models;
  if (!model || usual < 2 || models.length < 2) return null;
  return model.slots.map(({ cell }) => ({
    header: '',
    field: null,
    ...reachOf(cell),
    time: null,
    period: null,
  }));
}

/** The columns of the table before, moved to the grid of this one, or null when its rows are built differently. */
function continuedColumns(rows: readonly GridRow[], columns: readonly Column[]): Column[] | null {
  const first = rows[0];
  if (rows.length <= 2 && first && personIn(textOf(first.slots.at(-1)?.cell))) return null;
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

function reachOf({ column, columnSpan }: Cell): { from: number; to: number } {
  return { from: column, to: column + columnSpan };
}

function dataRows(
  rows: readonly GridRow[],
  columns: readonly Column[],
  keys: ReadonlySet<string>,
): PlanRow[] {
  return rows.flatMap((row) => {
    if (isNumberRow(row) || repeatsHeader(row, keys)) return [];
    const clean = withoutGluedNumbers(row, columns.length);
    return [{ cells: placeCells(clean, columns), position: row.position }];
  });
}

function repeatsHeader(row: GridRow, keys: ReadonlySet<string>): boolean {
  const texts = row.slots
    .filter(({ fresh }) => fresh)
    .map(({ cell }) => matchKey(textOf(cell)))
    .filter((key) => key !== '');
  const known = texts.filter((key) => keys.has(key)).length;
  return known > 1 && known >= texts.length * 0.6;
}

function hasMoreThanTasks(columns: readonly Column[]): boolean {
  return columns.some(
    ({ field }) => field !== null && field !== 'task' && field !== 'number' && field !== 'section',
  );
}

function sharesFields(columns: readonly Column[], before: readonly Column[]): boolean {
  const fields = new Set(before.map(({ field }) => field));
  fields.delete(null);
  fields.delete('number');
  return new Set(columns.map(({ field }) => field).filter((field) => fields.has(field))).size >= 2;
}

function sameHeaders(columns: readonly Column[], before: readonly Column[]): boolean {
  return (
    columns.map(({ header }) => matchKey(header)).join('|') ===
    before.map(({ header }) => matchKey(header)).join('|')
  );
}

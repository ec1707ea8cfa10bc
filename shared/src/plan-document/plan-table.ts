import { matchKey } from '../text/index.js';
import type { Position, Remark, Table } from './block.js';
import { nameColumns } from './column-names.js';
import type { Column, PlacedCell } from './column.js';
import { areDeadlines, continuedColumns } from './continued-table.js';
import { dataRows, repeatsHeader } from './data-rows.js';
import type { Doubt } from './doubts.js';
import { gridOf, type GridRow } from './grid.js';
import { findHeader, type Header } from './header.js';
import { nameColumnsOnly } from './header-names.js';
import { textOf } from './lines.js';
import { isBuiltAlike, looksLikeData, MOST_ALIKE, withoutHeader } from './headless-table.js';

/** A row of the plan: its cells by column. */
export type PlanRow = { cells: PlacedCell[]; position: Position; remarks?: Remark[] };

/** A table that holds tasks: what its columns mean, and its rows without headers and column numbers. */
export type PlanTable = { columns: Column[]; rows: PlanRow[]; keys: ReadonlySet<string>; doubts: Doubt[] };

/**
 * Reads a table as a part of the plan, or gives null when it is another one (a stamp, a signature, a list of risks).
 * A table without a header continues the one `before` when its rows are built alike; the first one without a header is
 * judged by what stands in its columns, and in those of the `later` tables that are built alike.
 */
export function planTable(
  table: Table,
  before: PlanTable | null,
  later: readonly Table[] = [],
): PlanTable | null {
  const rows = gridOf(table);
  const continued = before && continuedColumns(rows, before.columns);
  const header = findHeader(rows);
  const first = header && rows[header.start];
  const isData =
    first &&
    continued &&
    looksLikeData(first, continued) &&
    !repeatsHeader(first, before.keys) &&
    !namesOthers(first, before.keys);
  if (header && !isData) return withHeader(rows, header, before, later);
  if (!before) return withoutHeader(rows, later);
  // A list of risks may be built as the plan is.
  if (rows[0] && namesOthers(rows[0], before.keys)) return null;
  if (!continued || !areDeadlines(rows, continued)) return null;
  return { ...before, columns: continued, rows: dataRows(rows, continued, before.keys), doubts: [] };
}

/** Whether a row names columns that the table before has not. */
function namesOthers(row: GridRow, keys: ReadonlySet<string>): boolean {
  const texts = row.slots.filter(({ fresh }) => fresh).map(({ cell }) => textOf(cell));
  return nameColumnsOnly(texts) && !repeatsHeader(row, keys);
}

function withHeader(
  rows: readonly GridRow[],
  header: Header,
  before: PlanTable | null,
  later: readonly Table[],
): PlanTable | null {
  const body = rows.slice(header.end);
  const own = dataRows(body, header.columns, header.keys);
  const isKnown = before !== null || header.columns.every(({ field }) => field !== null);
  const named = nameColumns(header.columns, isKnown ? own : [...own, ...rowsUnder(header, later)]);
  if (!named || !hasMoreThanTasks(named.columns)) return null;
  if (before && !sharesFields(named.columns, before.columns)) return null;
  // A further table with other names is no part of the plan unless it says itself that it holds tasks.
  const guessed = named.columns.some(({ field, guessed: isGuess }) => field === 'task' && isGuess);
  if (before && guessed && !sameHeaders(named.columns, before.columns)) return null;
  // A repeated header says nothing new: its doubts were told at the first one.
  const repeated = before !== null && sameHeaders(named.columns, before.columns);
  const columns = repeated ? withFieldsOf(named.columns, before.columns) : named.columns;
  return {
    columns,
    rows: dataRows(body, columns, header.keys),
    keys: header.keys,
    doubts: repeated ? [] : named.doubts,
  };
}

/** The rows of later tables with the same header, or with none and as many columns: they tell what unknown columns hold. */
function rowsUnder({ columns, keys }: Header, later: readonly Table[]): PlanRow[] {
  return later.slice(0, MOST_ALIKE).flatMap((table) => {
    const rows = gridOf(table);
    const header = findHeader(rows);
    if (header)
      return sameHeaders(header.columns, columns) ? dataRows(rows.slice(header.end), columns, keys) : [];
    return isBuiltAlike(rows, columns) ? dataRows(rows, columns, keys) : [];
  });
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

/** What the first table's columns were found to hold goes for every table with the same header. */
function withFieldsOf(columns: readonly Column[], before: readonly Column[]): Column[] {
  return columns.map((column, index) => {
    const { field = column.field, guessed = column.guessed } = before[index] ?? {};
    return { ...column, field, guessed };
  });
}

function sameHeaders(columns: readonly Column[], before: readonly Column[]): boolean {
  return (
    columns.map(({ header }) => matchKey(header)).join('|') ===
    before.map(({ header }) => matchKey(header)).join('|')
  );
}

import { matchKey } from '../text/index.js';
import type { Position, Table } from './block.js';
import { splitCode } from './code.js';
import { nameColumns } from './column-names.js';
import { placeCells, type Column, type PlacedCell } from './column.js';
import { contentField } from './content-field.js';
import { areDeadlines, continuedColumns, reachOf } from './continued-table.js';
import type { Doubt } from './doubts.js';
import { gridOf, type GridRow } from './grid.js';
import { fieldOf } from './fields.js';
import { findHeader, isNumberRow, type Header } from './header.js';
import { textOf } from './lines.js';
import { mostCommon } from './most-common.js';
import { withoutGluedNumbers } from './glued-numbers.js';

/** A row of the plan: its cells by column. */
export type PlanRow = { cells: PlacedCell[]; position: Position };

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
  const isData = first && continued && looksLikeData(first, continued) && !repeatsHeader(first, before.keys);
  if (header && !isData) return withHeader(rows, header, before);
  if (!before) return withoutHeader(rows, later);
  if (!continued || !areDeadlines(rows, continued)) return null;
  return { ...before, columns: continued, rows: dataRows(rows, continued, before.keys), doubts: [] };
}

function withHeader(rows: readonly GridRow[], header: Header, before: PlanTable | null): PlanTable | null {
  const body = rows.slice(header.end);
  const named = nameColumns(header.columns, dataRows(body, header.columns, header.keys));
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

/** So many further tables tell enough of what their columns hold. */
const MOST_ALIKE = 40;

/** A table whose header has no name that is known, or that has none at all: its columns are judged by their texts. */
function withoutHeader(rows: readonly GridRow[], later: readonly Table[]): PlanTable | null {
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
function isBuiltAlike(rows: readonly GridRow[], columns: readonly Column[]): boolean {
  return findHeader(rows) === null && bareColumns(rows)?.length === columns.length;
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
function looksLikeData(row: GridRow, columns: readonly Column[]): boolean {
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

/** No column is called so long; what is longer need not be compared with the headers. */
const LONGEST_HEADER = 300;

function repeatsHeader(row: GridRow, keys: ReadonlySet<string>): boolean {
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

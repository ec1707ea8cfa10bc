import type { Block, Table } from './block.js';
import { findHeader } from './header.js';
import { gridOf } from './grid.js';
import type { TaskSource } from './plan-draft.js';
import { printedPage, type PrintedPage } from './printed-page.js';
import { printedRows, textWithin, type PrintedRow } from './printed-rows.js';

/** A column by its printed header; `to` is exclusive, both count grid columns from 0. */
export type PrintedColumn = { header: string; from: number; to: number };

/** A line of a document without a table. */
export type PrintedLine = { text: string; bold: boolean; isAsked: boolean };

/**
 * What a document prints round one of its places: its page where it has pages, else the rows of the table with their
 * header, else the lines. One of `page`, `rows` and `lines` tells it; the others are null or empty.
 */
export type PrintedPart = {
  columns: PrintedColumn[];
  page: PrintedPage | null;
  rows: PrintedRow[];
  lines: PrintedLine[];
};

/** So many lines are shown above a line, and below it: what belongs to a task of a list follows it. */
const ABOVE = 3;
const BELOW = 8;

/**
 * What the document prints round the place that a task was read from. Null when the document has no such place.
 *
 * @example printedPart(blocks, { table: 1, row: 4 })?.rows.find(({ isAsked }) => isAsked)?.cells[0]?.text // '1.1'
 */
export function printedPart(blocks: readonly Block[], source: TaskSource): PrintedPart | null {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table') continue;
    const at = rowAt(block, source);
    if (at >= 0) return tablePart(blocks, block, { index, at });
  }
  return 'line' in source ? linePart(blocks, source.line) : null;
}

/** Where a row of the source stands among the rows of the table; -1 when it is none of them. */
function rowAt({ rows }: Table, source: TaskSource): number {
  return rows.findIndex(({ position }) => {
    if ('line' in source) return 'line' in position && position.line === source.line;
    return 'row' in position && position.table === source.table && position.row === source.row;
  });
}

function tablePart(
  blocks: readonly Block[],
  table: Table,
  { index, at }: { index: number; at: number },
): PrintedPart {
  const grid = gridOf(table);
  const own = findHeader(grid);
  // A table that continues an earlier one has its header there.
  const above = blocks
    .slice(0, index)
    .findLast((block): block is Table => block.kind === 'table' && headerIn(block));
  const names = own ?? (above ? findHeader(gridOf(above)) : null);
  const columns = (names?.columns ?? []).map(({ header, from, to }) => ({
    header: textWithin(header),
    from,
    to,
  }));
  const cells = table.rows[at]?.cells ?? [];
  const page = cells
    .flatMap(({ places = [] }) => places.map((place) => place.page))
    .toSorted((a, b) => a - b)[0];
  if (page !== undefined) return { columns, page: printedPage(blocks, page, cells), rows: [], lines: [] };
  const heads = own ? grid.slice(own.start, own.end) : [];
  return { columns, page: null, rows: printedRows(grid, { at, heads }), lines: [] };
}

function headerIn(table: Table): boolean {
  return findHeader(gridOf({ ...table, rows: table.rows.slice(0, FIRST_ROWS) })) !== null;
}

/** A header stands no deeper. */
const FIRST_ROWS = 16;

function linePart(blocks: readonly Block[], line: number): PrintedPart | null {
  const at = blocks.findIndex(
    ({ kind, position }) => kind === 'paragraph' && 'line' in position && position.line === line,
  );
  const asked = blocks[at];
  if (asked?.kind !== 'paragraph') return null;
  const [place] = asked.places ?? [];
  if (place) return { columns: [], page: printedPage(blocks, place.page, [asked]), rows: [], lines: [] };
  const lines = blocks
    .slice(Math.max(0, at - ABOVE), at + BELOW + 1)
    .flatMap((block): PrintedLine[] =>
      block.kind === 'paragraph'
        ? [{ text: textWithin(block.text), bold: block.bold, isAsked: block === asked }]
        : [],
    );
  return { columns: [], page: null, rows: [], lines };
}

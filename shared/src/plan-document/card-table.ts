import { matchKey } from '../text/index.js';
import type { Cell, Table, TableRow } from './block.js';
import { fieldOf } from './fields.js';
import { textOf } from './lines.js';

const FEWEST_LABELS = 3;

/** A row of a card: what a label stands for, or (`label` null) the lone text over the cards below it. */
type CardRow = { label: Cell | null; value: Cell | null; row: TableRow };

/**
 * Turns a table of cards on its side: where the first column names the fields («Захід», «Строк», «Виконавець») and the
 * second holds them, one task after another, the names become the header and each task a row. Null for other tables.
 * A label that is repeated begins the next card; a lone text between cards names their section.
 */
export function cardTable(table: Table): Table | null {
  const printed = table.rows.flatMap((row): CardRow[] => {
    const cells = row.cells.filter((cell) => textOf(cell) !== '');
    const [label = null, value = null] = cells;
    return cells.length === 0 ? [] : [{ label, value, row: { ...row, cells } }];
  });
  const pairs = printed.filter(({ row }) => row.cells.length === 2);
  if (pairs.length < FEWEST_LABELS || printed.some(({ row }) => row.cells.length > 2)) return null;
  const labels = new Map<string, Cell>();
  for (const { label } of pairs)
    if (label && !labels.has(matchKey(textOf(label)))) labels.set(matchKey(textOf(label)), label);
  const fields = [...labels.values()].map((label) => fieldOf(textOf(label)));
  const known = new Set(fields.filter((field) => field !== null && field !== 'number'));
  if (known.size < FEWEST_LABELS || !known.has('task') || labels.has('')) return null;
  if (fields.filter((field) => field !== null).length * 2 < fields.length) return null;
  const width = labels.size;
  const header: TableRow = {
    cells: [...labels.values()].map((label, column) => placed(label, column)),
    header: true,
    position: table.position,
  };
  return {
    ...table,
    rows: [header, ...cardsOf(printed, [...labels.keys()], fields).map((row) => filled(row, width))],
  };
}

/** One row for each card, with the rows that name sections between them. */
function cardsOf(
  printed: readonly CardRow[],
  columns: readonly string[],
  fields: readonly (string | null)[],
): TableRow[] {
  const rows: TableRow[] = [];
  // A card begins with the label that stands first in most of them, or with a second task.
  const first = columns[0];
  const task = columns[fields.indexOf('task')];
  let open: TableRow | null = null;
  for (const { label, value, row } of printed) {
    const key = label ? matchKey(textOf(label)) : '';
    const column = columns.indexOf(key);
    if (value === null && column < 0) {
      open = null;
      if (label)
        rows.push({ ...row, cells: [{ ...placed(label, 0), columnSpan: columns.length, bold: true }] });
      continue;
    }
    const isRepeated =
      open?.cells.some((cell) => cell.column === columns.indexOf(task ?? '')) && key === task;
    if (!open || key === first || isRepeated)
      rows.push((open = { cells: [], header: false, position: row.position }));
    if (value) open.cells.push(placed(value, column));
  }
  return rows;
}

function placed(cell: Cell, column: number): Cell {
  return { ...cell, column, columnSpan: 1, rowSpan: 1 };
}

/** A card with an empty cell for every label that it leaves out; a section stays alone. */
function filled({ cells, ...row }: TableRow, width: number): TableRow {
  if (cells.some(({ columnSpan }) => columnSpan > 1)) return { ...row, cells };
  const all = Array.from({ length: width }, (_, column): Cell => {
    const own = cells.find((cell) => cell.column === column);
    const empty = {
      paragraphs: [],
      columnSpan: 1,
      rowSpan: 1,
      fill: null,
      bold: false,
      position: row.position,
    };
    return own ?? { ...empty, column };
  });
  return { ...row, cells: all };
}

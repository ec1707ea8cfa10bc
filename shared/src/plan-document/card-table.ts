import type { Cell, Table, TableRow } from './block.js';
import { fieldOf } from './fields.js';
import { textOf } from './lines.js';
import { matchKey } from '../text/index.js';

const FEWEST_LABELS = 3;

/**
 * Turns a table of cards on its side: where the first column names the fields («Захід», «Строк», «Виконавець») and the
 * second holds them, one task after another, the names become the header and each task a row. Null for other tables.
 * A label that is repeated begins the next card.
 */
export function cardTable(table: Table): Table | null {
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  const pairs = rows.filter(({ cells }) => cells.length === 2);
  if (pairs.length < FEWEST_LABELS || pairs.length < rows.length) return null;
  const labels = new Map<string, Cell>();
  for (const { cells } of pairs) {
    const [label] = cells;
    if (label && !labels.has(matchKey(textOf(label)))) labels.set(matchKey(textOf(label)), label);
  }
  const fields = [...labels.values()].map((label) => fieldOf(textOf(label)));
  const known = new Set(fields.filter((field) => field !== null && field !== 'number'));
  if (known.size < FEWEST_LABELS || !known.has('task') || labels.has('')) return null;
  if (fields.filter((field) => field !== null).length * 2 < fields.length) return null;
  const columns = [...labels.keys()];
  const [first] = columns;
  const cards: TableRow[] = [];
  for (const { cells, position } of pairs) {
    const [label, value] = cells;
    const key = matchKey(textOf(label));
    if (key === first || cards.length === 0) cards.push({ cells: [], header: false, position });
    const column = columns.indexOf(key);
    if (value) cards.at(-1)?.cells.push({ ...value, column, columnSpan: 1, rowSpan: 1 });
  }
  const header: TableRow = {
    cells: [...labels.values()].map((label, column) => ({ ...label, column, columnSpan: 1, rowSpan: 1 })),
    header: true,
    position: table.position,
  };
  return { ...table, rows: [header, ...cards.map((card) => filled(card, columns.length))] };
}

/** A card with an empty cell for every label that it leaves out. */
function filled({ cells, ...row }: TableRow, width: number): TableRow {
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

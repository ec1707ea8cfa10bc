import { lineOf, type Line } from './read-pdf-lines.js';
import type { Word } from './read-pdf-page.js';
import type { PdfCell, PdfRow, PdfTable } from './read-pdf-table.js';

/** A line of the page with the pieces that stand far from each other. */
export type PrintedRow = { words: Word[]; page: number; pieces: Word[][] };

const CODE = /^(?:№\s*)?(?:\d{1,3}(?:\.\d{1,3})*[.)]?$|\d{1,3}(?:\.\d{1,3})+[.)]?\s|\d{1,3}[.)]\s)/;
/** Rows stand this many times further from each other than lines. */
const ROW_GAP = 1.35;

/**
 * Collects the lines of an aligned table into its rows. A row begins below a line drawn across the page when the rows
 * are parted so, else at a number in its first columns, else where the lines stand further apart. A line that reaches
 * over the white between columns is a row of its own.
 */
export function alignedRows(
  body: readonly PrintedRow[],
  xs: readonly number[],
  levels: ReadonlyMap<number, readonly number[]>,
): PdfTable {
  const cut = body.map((row) => ({ ...row, cells: cellsIn(row, xs) }));
  const { begins, parted } = beginnings(cut, levels);
  const rows: PdfRow[] = [];
  cut.forEach((row, at) => {
    const last = rows.at(-1);
    const before = cut[at - 1];
    const spanning = row.cells.length === 1 && row.cells[0]?.columnSpan !== 1;
    const spanned = before && before.cells.length === 1 && before.cells[0]?.columnSpan !== 1;
    if (!last || begins[at] || spanning !== (spanned ?? false)) rows.push({ cells: row.cells });
    else extend(last, row.cells);
  });
  for (const [column, right] of rightEdges(rows)) {
    for (const { cells } of rows)
      for (const cell of cells) if (cell.column === column && cell.columnSpan === 1) cell.room.right = right;
  }
  const [first] = body;
  const page = body.at(-1)?.page ?? 1;
  const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: first?.words[0]?.top ?? 0, bottom: 0 };
  return { page, box, xs: [...xs], rows, drawn: false, parted };
}

type CutRow = PrintedRow & { cells: PdfCell[] };

/** The cells that a line has a part of. */
function cellsIn({ words, page, pieces }: PrintedRow, xs: readonly number[]): PdfCell[] {
  const wide = pieces.find((piece) => {
    const [left, right] = [piece[0]?.left ?? 0, Math.max(...piece.map((word) => word.right))];
    return xs.slice(1, -1).some((x) => left < x - 10 && right > x + 10);
  });
  if (wide && pieces.length === 1) return [cellOf(words, page, 0, xs.length - 1)];
  const columns = new Map<number, Word[]>();
  for (const word of words) {
    const middle = (word.left + word.right) / 2;
    const column = Math.max(
      0,
      xs.findLastIndex((x) => x <= middle),
    );
    const inColumn = columns.get(Math.min(column, xs.length - 2));
    if (inColumn) inColumn.push(word);
    else columns.set(Math.min(column, xs.length - 2), [word]);
  }
  return [...columns].map(([column, inColumn]) => cellOf(inColumn, page, column, 1));
}

function cellOf(words: readonly Word[], page: number, column: number, columnSpan: number): PdfCell {
  const line = lineOf(words, page);
  const { left, right, top, bottom } = line;
  const places = [{ page, box: { left, right, top, bottom } }];
  return { column, columnSpan, rowSpan: 1, fill: null, lines: [line], room: { left, right }, places };
}

/** How far the text of each column reaches: lines break there. */
function rightEdges(rows: readonly PdfRow[]): Map<number, number> {
  const edges = new Map<number, number>();
  for (const { column, columnSpan, room } of rows.flatMap(({ cells }) => cells)) {
    if (columnSpan === 1) edges.set(column, Math.max(edges.get(column) ?? 0, room.right));
  }
  return edges;
}

/** Which lines begin a row of the table, and whether lines or numbers say so. */
function beginnings(
  cut: readonly CutRow[],
  levels: ReadonlyMap<number, readonly number[]>,
): { begins: boolean[]; parted: boolean } {
  const ruled = cut.map((row, at) => isParted(cut[at - 1], row, levels));
  if (ruled.filter(Boolean).length > 2) return { begins: ruled, parted: true };
  const coded = cut.map(({ cells }) => {
    const [first] = cells;
    return first !== undefined && first.column < 2 && CODE.test(textOf(first));
  });
  if (coded.filter(Boolean).length > 2) return { begins: coded, parted: true };
  const steps = cut.map((row, at) => stepTo(cut[at - 1], row));
  const usual = Math.min(...steps.filter((step) => step > 3));
  const apart = steps.map((step) => step > usual * ROW_GAP);
  if (apart.filter(Boolean).length > 2) return { begins: apart, parted: false };
  // Nothing parts the rows: each line is one.
  return { begins: cut.map(() => true), parted: false };
}

/** Whether a line is drawn between two lines of text; on two pages, below the one or above the other. */
function isParted(
  before: CutRow | undefined,
  row: CutRow,
  levels: ReadonlyMap<number, readonly number[]>,
): boolean {
  if (!before) return true;
  const below = baselineOf(row);
  const above = baselineOf(before) - 2;
  const here = levels.get(row.page) ?? [];
  if (before.page === row.page) return here.some((level) => level > above && level < below);
  return (
    here.some((level) => level < below) || (levels.get(before.page) ?? []).some((level) => level > above)
  );
}

function stepTo(before: CutRow | undefined, row: CutRow): number {
  return before && before.page === row.page ? baselineOf(row) - baselineOf(before) : 0;
}

function baselineOf({ words }: PrintedRow): number {
  return words[0]?.baseline ?? 0;
}

function extend(row: PdfRow, cells: readonly PdfCell[]): void {
  for (const cell of cells) {
    const owner = row.cells.find(({ column }) => column === cell.column);
    if (!owner) row.cells.push(cell);
    else {
      owner.lines.push(...cell.lines);
      owner.places.push(...cell.places);
      owner.room.right = Math.max(owner.room.right, cell.room.right);
      owner.room.left = Math.min(owner.room.left, cell.room.left);
    }
  }
}

function textOf({ lines }: PdfCell): string {
  return lines.map(({ text }: Line) => text).join(' ');
}

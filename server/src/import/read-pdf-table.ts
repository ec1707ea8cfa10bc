import type { Box } from './read-pdf-geometry.js';
import type { Grid, GridCell } from './read-pdf-grid.js';
import { linesOf, type Line } from './read-pdf-lines.js';
import type { Fill, PdfPage, Word } from './read-pdf-page.js';

/** A cell of a table as it was printed, on one page or on several. */
export type PdfCell = {
  column: number;
  columnSpan: number;
  rowSpan: number;
  fill: string | null;
  lines: Line[];
  /** The room for text in it. */
  room: { left: number; right: number };
  places: { page: number; box: Box }[];
};

/** A row of a printed table. */
export type PdfRow = { cells: PdfCell[] };

/**
 * A table; `xs` are the places of its columns, by which it is known again on the next page, `drawn` tells whether they
 * are lines or only white, `parted` whether lines or numbers say where a row begins.
 */
export type PdfTable = {
  page: number;
  box: Box;
  xs: number[];
  rows: PdfRow[];
  drawn: boolean;
  parted: boolean;
};

const WIDEST_PADDING = 9;
const WHITE = 'FFFFFF';
/** A painted box belongs to a cell when it covers so much of it. */
const COVERS = 0.5;

/** Puts the words of a page into the cells of its tables; words that stand in no table are left over. */
export function tablesOf(page: PdfPage, grids: readonly Grid[]): { tables: PdfTable[]; rest: Word[] } {
  // The innermost table first: a word in a table inside a frame belongs to the table.
  const inside = grids.map((grid) => ({ grid, box: boxOf(grid), words: new Map<GridCell, Word[]>() }));
  inside.sort((a, b) => areaOf(a.box) - areaOf(b.box));
  const rest = page.words.filter((word) => {
    const [x, y] = middleOf(word);
    const table = inside.find(({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
    const cell = table?.grid.cells.find(
      ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
    );
    if (!table || !cell) return true;
    const words = table.words.get(cell);
    if (words) words.push(word);
    else table.words.set(cell, [word]);
    return false;
  });
  return { tables: inside.map(({ grid, box, words }) => tableOf(page, grid, box, words)), rest };
}

function tableOf(page: PdfPage, grid: Grid, box: Box, words: ReadonlyMap<GridCell, Word[]>): PdfTable {
  const printed = grid.cells.map((cell) => ({
    cell,
    lines: linesOf(words.get(cell) ?? [], page.number).map(withoutTabs),
  }));
  const padding = paddingOf(printed);
  const rows: PdfRow[] = grid.ys.slice(1).map(() => ({ cells: [] }));
  for (const { cell, lines } of printed) {
    const { row, column, columnSpan, rowSpan, left, right, top, bottom } = cell;
    rows[row]?.cells.push({
      column,
      columnSpan,
      rowSpan,
      fill: fillOf(cell, page.fills),
      lines,
      room: { left: left + padding, right: Math.max(right - padding, ...lines.map((line) => line.right)) },
      places: [{ page: page.number, box: { left, top, right, bottom } }],
    });
  }
  return { page: page.number, box, xs: grid.xs, rows, drawn: true, parted: true };
}

/** A wide gap inside a cell is a wide gap, not a column. */
function withoutTabs(line: Line): Line {
  return { ...line, text: line.text.replaceAll('\t', ' ') };
}

/** How far text stands from the left border of its cell, as the table mostly has it. */
function paddingOf(printed: readonly { cell: GridCell; lines: readonly Line[] }[]): number {
  const gaps = printed
    .flatMap(({ cell, lines }) =>
      lines.length === 0 ? [] : [Math.min(...lines.map(({ left }) => left)) - cell.left],
    )
    .filter((gap) => gap > 0 && gap < WIDEST_PADDING)
    .toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 0;
}

/** The colour of the last box that was painted over most of a cell. */
function fillOf(cell: Box, fills: readonly Fill[]): string | null {
  const painted = fills.findLast(({ box }) => {
    const width = Math.min(box.right, cell.right) - Math.max(box.left, cell.left);
    const height = Math.min(box.bottom, cell.bottom) - Math.max(box.top, cell.top);
    return width > 0 && height > 0 && width * height >= areaOf(cell) * COVERS;
  });
  return painted && painted.colour !== WHITE ? painted.colour : null;
}

function boxOf({ xs, ys }: Grid): Box {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function middleOf({ left, right, top, bottom }: Box): [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

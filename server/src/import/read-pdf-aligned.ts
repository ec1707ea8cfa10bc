import { clusters } from './read-pdf-geometry.js';
import { alignedRows, type PrintedRow } from './read-pdf-aligned-rows.js';
import type { Flow } from './read-pdf-flow.js';
import { lineOf, rowsOf } from './read-pdf-lines.js';
import type { PdfPage, Word } from './read-pdf-page.js';

/** A gap as wide as this many letters parts two columns. */
const GAP = 0.9;
/** White between columns is at least this wide, in points. */
const NARROWEST = 4;
/** So many lines in a hundred may reach over the white between columns. */
const ACROSS = 0.03;
const FEWEST_ROWS = 3;
/** A signature stands this many lines below the table, and is not longer than so many lines. */
const APART = 2.2;
const LONGEST_SIGNATURE = 5;

/**
 * The flow of a document whose table is not drawn but only aligned: its columns are found by the white that runs down
 * between them, from the first line of three pieces to the last one of two. Null when there is no such table.
 * `isFurniture` tells what is a number of a page or a running head.
 */
export function alignedFlow(
  pages: readonly PdfPage[],
  isFurniture: (row: readonly Word[], page: PdfPage) => boolean,
): Flow | null {
  const printed = pages.flatMap((page) =>
    rowsOf(page.words.filter(({ turned }) => turned === 'across'))
      .filter((words) => !isFurniture(words, page))
      .map((words): PrintedRow => ({ words, page: page.number, pieces: piecesOf(words) })),
  );
  const [start, end] = zoneOf(printed);
  const body = withoutRepeatedHeader(printed.slice(start, end));
  if (body.filter(({ pieces }) => pieces.length > 1).length < FEWEST_ROWS) return null;
  const xs = columnsOf(body);
  if (xs.length < 3) return null;
  const levels = new Map(pages.map((page) => [page.number, clusters(longRules(page, xs), 3)]));
  const line = ({ words, page }: PrintedRow) => lineOf(words, page);
  return [
    printed.slice(0, start).map(line),
    alignedRows(body, xs, levels),
    printed.slice(end).map(line),
  ].filter((piece) => !Array.isArray(piece) || piece.length > 0);
}

/**
 * Where the table begins and ends: from the first line of three pieces (and what stands half a line above it, in a
 * header that is centred) to the last one of two, without a signature that stands apart below.
 */
function zoneOf(printed: readonly PrintedRow[]): [number, number] {
  const first = printed.findIndex(({ pieces }) => pieces.length > 2);
  const last = printed.findLastIndex(({ pieces }) => pieces.length > 1) + 1;
  if (first < 0) return [0, 0];
  const isHalfAbove = stepTo(printed[first - 1], printed[first]) < (printed[first]?.words[0]?.size ?? 0);
  const steps = printed.slice(first, last).map((row, at) => stepTo(printed[first + at - 1], row));
  const usual = steps.filter(Number.isFinite).toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const apart = steps.findLastIndex((step) => Number.isFinite(step) && step > usual * APART);
  const end = apart > 0 && steps.length - apart <= LONGEST_SIGNATURE ? first + apart : last;
  return [isHalfAbove ? first - 1 : first, end];
}

/** How far below another line a line stands; without end on another page. */
function stepTo(before: PrintedRow | undefined, row: PrintedRow | undefined): number {
  if (!before || !row || before.page !== row.page) return Number.POSITIVE_INFINITY;
  return (row.words[0]?.baseline ?? 0) - (before.words[0]?.baseline ?? 0);
}

/** Without the lines at the top of a page that say again what the table began with. */
function withoutRepeatedHeader(body: readonly PrintedRow[]): PrintedRow[] {
  const textOf = ({ words }: PrintedRow): string => words.map(({ text }) => text).join(' ');
  let repeated = 0;
  return body.filter((row, at) => {
    if (at === 0 || row.page !== body[at - 1]?.page) repeated = 0;
    const header = body[repeated];
    if (row.page === body[0]?.page || !header || repeated < 0 || textOf(header) !== textOf(row)) {
      repeated = -1;
      return true;
    }
    repeated++;
    return false;
  });
}

/** The parts of a line that stand far from each other. */
function piecesOf(words: readonly Word[]): Word[][] {
  const pieces: Word[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const piece = pieces.at(-1);
    if (piece && word.left - right < GAP * word.size) piece.push(word);
    else pieces.push([word]);
    right = Math.max(right, word.right);
  }
  return pieces;
}

/** The places between columns: the middles of the white that runs through nearly all lines of several pieces. */
function columnsOf(body: readonly PrintedRow[]): number[] {
  const rows = body.filter(({ pieces }) => pieces.length > 1);
  const words = rows.flatMap(({ words: row }) => row);
  const left = Math.floor(Math.min(...words.map((word) => word.left)));
  const right = Math.ceil(Math.max(...words.map((word) => word.right)));
  const covered = Array.from({ length: Math.max(1, right - left) }, () => 0);
  for (const { pieces } of rows) {
    for (const piece of pieces) {
      const to = Math.ceil(Math.max(...piece.map((word) => word.right))) - left;
      for (let at = Math.floor((piece[0]?.left ?? left) - left); at < to; at++)
        covered[at] = (covered[at] ?? 0) + 1;
    }
  }
  const most = Math.floor(rows.length * ACROSS);
  const xs = [left - 1];
  for (let at = 0; at < covered.length; at++) {
    let to = at;
    while (to < covered.length && (covered[to] ?? 0) <= most) to++;
    if (to - at >= NARROWEST && to < covered.length) xs.push(left + (at + to) / 2);
    at = Math.max(at, to - 1);
  }
  return [...xs, right + 1];
}

/** Lines across the page that part the rows of the table. */
function longRules({ across }: PdfPage, xs: readonly number[]): number[] {
  const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0);
  return across.filter(({ from, to }) => to - from > width * 0.5).map(({ at }) => at);
}

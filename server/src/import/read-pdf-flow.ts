import { alignedFlow } from './read-pdf-aligned.js';
import { gridsOf } from './read-pdf-grid.js';
import { joinTables } from './read-pdf-join.js';
import { lineOf, linesOf, type Line } from './read-pdf-lines.js';
import type { PdfPage } from './read-pdf-page.js';
import { tablesOf, type PdfTable } from './read-pdf-table.js';

/** What stands on the pages, in the order of reading: lines that follow each other, and tables. */
export type Flow = (Line[] | PdfTable)[];

/** A part of the page's height in which numbers of pages and running heads stand. */
const MARGIN = 0.1;
const PAGE_NUMBER =
  /^[-–—\s]*(?:(?:стор(?:інка|\.)|арк(?:уш|\.)|page)\s*)?\d{1,4}(?:\s*(?:з|із|of|\/)\s*\d{1,4})?[-–—\s]*$/iu;
const CONTINUATION = /^(?:продовження|закінчення|continued|continuation)(?:\s|$)/iu;

/** What a document system prints over a page when it is signed: whose key, its number, until when it is good. */
const STAMP =
  /^(?:(?:КЕП|ЕЦП|УЕП)[\s:]|підписувач[\s:]|документ (?:підписан|сед)|сертифікат:? [0-9a-f]{8}|дійсний з \d)|[0-9a-f]{24}/iu;

/** Is this piece of the flow a table? */
export function isTable(piece: Line[] | PdfTable): piece is PdfTable {
  return !Array.isArray(piece);
}

/**
 * The flow of a document. Tables are found by their drawn lines, and parts of one on several pages are put together; a
 * document without a drawn table may have an aligned one.
 */
export function flowOf(pages: readonly PdfPage[]): Flow {
  const heads = runningLines(pages);
  const flow: Flow = [];
  for (const page of pages) {
    const { tables, rest } = tablesOf(page, gridsOf(page.across, page.down));
    const lines = linesOf(rest, page.number).filter((line) => !isFurniture(line, page, heads));
    const pieces = [...lines, ...tables].toSorted((a, b) => topOf(a) - topOf(b));
    for (const piece of pieces) add(flow, piece);
  }
  if (flow.some((piece) => isTable(piece) && piece.rows.length > 1)) return flow;
  return alignedFlow(pages, (words, page) => isFurniture(lineOf(words, page.number), page, heads)) ?? flow;
}

function add(flow: Flow, piece: Line | PdfTable): void {
  const last = flow.at(-1);
  if ('rows' in piece) {
    const torn = last && isTable(last) && last.page === piece.page - 1;
    if (!torn || !joinTables(last, piece)) flow.push(piece);
  } else if (last && !isTable(last)) last.push(piece);
  else flow.push([piece]);
}

function topOf(piece: Line | PdfTable): number {
  return 'rows' in piece ? piece.box.top : piece.top;
}

/** The lines of the margins that several pages repeat, without their digits. */
function runningLines(pages: readonly PdfPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const words = page.words.filter((word) => isInMargin(word, page));
    for (const line of new Set(linesOf(words, page.number).map(keyOf)))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count > 2 && count * 2 > pages.length).map(([line]) => line),
  );
}

function isFurniture(line: Line, page: PdfPage, heads: ReadonlySet<string>): boolean {
  if (STAMP.test(line.text) || (page.number > 1 && CONTINUATION.test(line.text))) return true;
  if (!isInMargin(line, page)) return false;
  return PAGE_NUMBER.test(line.text) || (page.number > 1 && heads.has(keyOf(line)));
}

function isInMargin({ top, bottom }: { top: number; bottom: number }, { height }: PdfPage): boolean {
  return bottom < height * MARGIN || top > height * (1 - MARGIN);
}

function keyOf({ text }: Line): string {
  return text.replace(/\d+/g, '#').trim();
}

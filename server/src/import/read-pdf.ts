import type { Block, Cell, Paragraph, PagePlace, Table } from '@kvartal/shared/plan-document';
import { flowOf, isTable, type Flow } from './read-pdf-flow.js';
import type { Line } from './read-pdf-lines.js';
import type { PdfPage, Word } from './read-pdf-page.js';
import { printedPdf } from './read-pdf-pages.js';
import { paragraphsOf, type Joined, type Room, type Spelling } from './read-pdf-paragraphs.js';
import { guessedRow, notDrawn, withScripts } from './read-pdf-remarks.js';
import { refuseSwollenPdf } from './read-pdf-streams.js';
import type { PdfCell, PdfTable } from './read-pdf-table.js';
import type { Counting } from './reading-words.js';
import { UnreadableDocument } from './unreadable-document.js';

/** A page of text has at least so many letters; a scan may have a stamp or a number of its own. */
const FEWEST_LETTERS = 40;
const FEWEST_DIVIDED = 4;

/**
 * Reads a PDF with text into blocks: tables by the lines that are drawn, or by the columns in which the text stands
 * when none are; rows and paragraphs that a page or a line cut are put together. Every block says on which page and
 * where it stands. Throws an UnreadableDocument when the file is damaged, protected, hostile or only a picture of text.
 */
export async function readPdf(bytes: Uint8Array, counting: Counting = () => {}): Promise<Block[]> {
  await refuseSwollenPdf(bytes);
  const { pages, hasScripts } = await printedPdf(bytes, counting);
  const words = pages.flatMap((page) => page.words);
  const letters = words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  const signs = words.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < FEWEST_LETTERS || letters * 2 < signs) throw new UnreadableDocument('no_text_layer');
  const [first, ...rest] = new BlockWriter(pages).blocks(flowOf(pages));
  if (!first) throw new UnreadableDocument('no_text_layer');
  return [hasScripts ? { ...first, remarks: [...(first.remarks ?? []), withScripts()] } : first, ...rest];
}

class BlockWriter {
  private readonly spelling: Spelling;
  private readonly room: Room;
  private line = 0;
  private table = 0;

  constructor(pages: readonly PdfPage[]) {
    const words = pages.flatMap((page) => page.words);
    const known = words.flatMap(({ text }) => text.toLowerCase().match(/\p{L}[\p{L}’'ʼ-]+/gu) ?? []);
    this.spelling = { words: new Set(known), divides: dividesWords(words) };
    this.room = {
      left: words.reduce((left, word) => Math.min(left, word.left), Number.POSITIVE_INFINITY),
      right: words.reduce((right, word) => Math.max(right, word.right), 0),
    };
  }

  blocks(flow: Flow): Block[] {
    return flow.flatMap((piece): Block[] =>
      isTable(piece)
        ? [this.tableOf(piece)]
        : this.join(piece, this.room).map((joined) => this.paragraphOf(joined)),
    );
  }

  private join(lines: readonly Line[], room: Room): Joined[] {
    return paragraphsOf(lines, room, this.spelling);
  }

  private paragraphOf({ text, bold, lines }: Joined): Paragraph {
    const places = lines.map((line) => placeOf(line.page, line));
    return { kind: 'paragraph', text, style: 'plain', bold, position: { line: ++this.line }, places };
  }

  private tableOf({ rows, drawn, parted }: PdfTable): Table {
    const table = ++this.table;
    return {
      kind: 'table',
      position: { table, row: 1 },
      ...(drawn ? {} : { remarks: [notDrawn()] }),
      rows: rows.map(({ cells }, index) => {
        const row = index + 1;
        const written = cells
          .toSorted((a, b) => a.column - b.column)
          .map((cell) => this.cellOf(cell, table, row));
        const remarks = drawn ? {} : { remarks: [guessedRow(parted)] };
        return { cells: written, header: false, position: { table, row }, ...remarks };
      }),
    };
  }

  private cellOf(cell: PdfCell, table: number, row: number): Cell {
    const { column, columnSpan, rowSpan, fill, lines, room, places } = cell;
    const joined = this.join(lines, room);
    const boxes = places.map(({ page, box }) => placeOf(page, box));
    return {
      paragraphs: joined.map(({ text }) => text),
      column,
      columnSpan,
      rowSpan,
      fill,
      bold: joined.length > 0 && joined.every(({ bold }) => bold),
      position: { table, row, column: column + 1 },
      places: boxes,
    };
  }
}

/** Whether so many words end in a hyphen that a program must have divided them. */
function dividesWords(words: readonly Word[]): boolean {
  const divided = words.filter(({ text }) => /\p{L}[-‐]$/u.test(text)).length;
  return divided >= FEWEST_DIVIDED && divided * 100 >= words.length;
}

function placeOf(page: number, { left, top, right, bottom }: Omit<PagePlace, 'page'>): PagePlace {
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  return { page, left: rounded(left), top: rounded(top), right: rounded(right), bottom: rounded(bottom) };
}

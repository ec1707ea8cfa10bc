import { drawBox, drawLine, drawText, LETTER, makePdf, type PdfDrawing } from './make-pdf.js';

/** A row of the printed table: a text in each column, or one text over all of them. A colour paints the cell. */
type PrintedCell = string | { text: string; colour: string };
export type PrintedRow = readonly PrintedCell[];

/** How the table is printed; `lines` false leaves the white between columns only. */
export type Print = {
  widths: readonly number[];
  head?: readonly string[];
  foot?: readonly string[];
  lines?: boolean;
  /** How many lines of text a page has room for in the table. */
  pageLines?: number;
  /** Whether the drawings are packed, as they usually are. */
  packed?: boolean;
};

const LEFT = 50;
const TOP = 700;
const STEP = 12;
const SIZE = 10;
const PADDING = 5;

type Piece = {
  cells: { lines: string[]; colour: string | null; from: number; to: number }[];
  height: number;
};

/**
 * Prints a table on as many pages as it needs. Texts break where the cell ends, a row breaks where the page ends, as
 * office programs do it.
 */
export function tablePdf(rows: readonly PrintedRow[], print: Print): Buffer {
  const { head = [], foot = [], pageLines = 45, packed = true } = print;
  const pages: Piece[][] = [[]];
  let used = 0;
  for (const row of rows) {
    let rest: Piece | null = pieceOf(row, print.widths);
    while (rest) {
      const free = pageLines - used;
      const [now, later]: [Piece, Piece | null] = rest.height > free ? cut(rest, free) : [rest, null];
      if (now.height > 0) pages.at(-1)?.push(now);
      used += now.height;
      rest = later;
      if (rest || used >= pageLines) {
        pages.push([]);
        used = 0;
      }
    }
  }
  const filled = pages.filter((page) => page.length > 0);
  return makePdf(
    filled.map((page, at) => {
      const above = at === 0 ? head.map((line, index) => drawText(LEFT, 800 - index * STEP, line)) : [];
      const below = at === filled.length - 1 ? foot : [];
      return [...above, ...tableOn(page, print, below), drawText(290, 30, String(at + 1))].join('');
    }),
    { packed },
  );
}

function tableOn(
  pieces: readonly Piece[],
  { widths, lines = true }: Print,
  foot: readonly string[],
): PdfDrawing[] {
  const xs = [LEFT];
  for (const width of widths) xs.push((xs.at(-1) ?? LEFT) + width);
  const right = xs.at(-1) ?? LEFT;
  let y = TOP;
  const drawn: PdfDrawing[] = lines ? [drawLine(LEFT, y, right, y)] : [];
  for (const { cells, height } of pieces) {
    const bottom = y - height * STEP - (lines ? 4 : 8);
    for (const { lines: texts, colour, from, to } of cells) {
      const [x0, x1] = [xs[from] ?? LEFT, xs[to] ?? right];
      if (colour) drawn.push(drawBox(x0, bottom, x1 - x0, y - bottom, colour));
      texts.forEach((text, at) => drawn.push(drawText(x0 + PADDING, y - 10 - at * STEP, text, SIZE)));
      if (lines) drawn.push(drawLine(x0, y, x0, bottom), drawLine(x1, y, x1, bottom));
    }
    y = bottom;
    if (lines) drawn.push(drawLine(LEFT, y, right, y));
  }
  foot.forEach((line, at) => drawn.push(drawText(LEFT, y - 30 - at * STEP, line)));
  return drawn;
}

function pieceOf(row: PrintedRow, widths: readonly number[]): Piece {
  const alone = row.length === 1;
  const cells = row.map((cell, at) => {
    const [text, colour] = typeof cell === 'string' ? [cell, null] : [cell.text, cell.colour];
    const [from, to] = alone ? [0, widths.length] : [at, at + 1];
    const width = widths.slice(from, to).reduce((sum, each) => sum + each, 0) - 2 * PADDING;
    return { lines: text.split('\n').flatMap((line) => wrapped(line, width)), colour, from, to };
  });
  return { cells, height: Math.max(1, ...cells.map(({ lines }) => lines.length)) };
}

function wrapped(text: string, width: number): string[] {
  const most = Math.floor(width / (SIZE * LETTER));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cut({ cells }: Piece, height: number): [Piece, Piece] {
  const part = (from: number, to: number): Piece => {
    const parts = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));
    return { cells: parts, height: Math.max(0, ...parts.map(({ lines }) => lines.length)) };
  };
  return [part(0, height), part(height, Number.POSITIVE_INFINITY)];
}

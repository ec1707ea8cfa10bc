import type { Block, Cell, Paragraph, Table, TableRow } from './block.js';

/** A longer document is not kept: to show a place of it would take seconds of work. About a thousand pages. */
const LONGEST = 4_000_000;
/** A piece is closed when it is this long, in characters. */
const LONG = 200_000;

/** A cell without what most cells have alike. */
type KeptCell = Pick<Cell, 'paragraphs' | 'column'> &
  Partial<Pick<Cell, 'columnSpan' | 'rowSpan' | 'fill' | 'bold' | 'places'>>;
type KeptRow = Pick<TableRow, 'header' | 'position'> & { cells: KeptCell[] };
/** A table, or so many of its rows; those that go on with a table say so. */
type KeptTable = Pick<Table, 'kind' | 'position'> & { rows: KeptRow[]; goesOn?: true };
/** What a document printed, without what its reader remarked. */
export type KeptBlocks = (Paragraph | KeptTable)[];

/**
 * The blocks of a document as JSON texts that are kept beside its draft, to show later what was printed where: each
 * short enough to be stored, and taken apart again, without holding anybody up. Null for a document that is too long.
 *
 * @example keepBlocks([]) // []
 */
export function keepBlocks(blocks: readonly Block[]): string[] | null {
  const pieces: string[] = [];
  let open: string[] = [];
  let [length, sum] = [0, 0];
  const add = (kept: KeptBlocks[number]): void => {
    const text = JSON.stringify(kept);
    open.push(text);
    length += text.length;
    sum += text.length;
    if (length >= LONG) close();
  };
  const close = (): void => {
    if (open.length > 0) pieces.push(`[${open.join(',')}]`);
    [open, length] = [[], 0];
  };
  for (const block of blocks) {
    if (block.kind !== 'table') add({ ...block, notes: undefined, remarks: undefined });
    else for (const table of runsOf(block)) add(table);
    if (sum > LONGEST) return null;
  }
  close();
  return pieces;
}

/**
 * The blocks again, from the values of all texts of `keepBlocks` in their order: all but notes, remarks and the places of
 * cells in the grid, which follow from where the cells stand.
 */
export function blocksKept(pieces: readonly KeptBlocks[]): Block[] {
  const blocks: Block[] = [];
  for (const kept of pieces.flat()) {
    const last = blocks.at(-1);
    if (kept.kind === 'table' && kept.goesOn && last?.kind === 'table') last.rows.push(...rowsKept(kept));
    else if (kept.kind === 'table') {
      const { kind, position } = kept;
      blocks.push({ kind, position, rows: rowsKept(kept) });
    } else blocks.push(kept);
  }
  return blocks;
}

/** So many rows of a long table are told together. */
const ROWS = 10;

function* runsOf({ kind, position, rows }: Table): Generator<KeptTable> {
  yield { kind, position, rows: rows.slice(0, ROWS).map(keptRow) };
  for (let at = ROWS; at < rows.length; at += ROWS)
    yield { kind, position, rows: rows.slice(at, at + ROWS).map(keptRow), goesOn: true };
}

function keptRow({ cells, header, position }: TableRow): KeptRow {
  return {
    header,
    position,
    cells: cells.map(({ paragraphs, column, columnSpan, rowSpan, fill, bold, places }) => ({
      paragraphs,
      column,
      ...(columnSpan === 1 ? {} : { columnSpan }),
      ...(rowSpan === 1 ? {} : { rowSpan }),
      ...(fill === null ? {} : { fill }),
      ...(bold ? { bold } : {}),
      ...(places ? { places } : {}),
    })),
  };
}

function rowsKept({ rows }: KeptTable): TableRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      columnSpan: 1,
      rowSpan: 1,
      fill: null,
      bold: false,
      position: row.position,
      ...cell,
    })),
  }));
}

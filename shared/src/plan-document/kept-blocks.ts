import type { Block, Cell, Paragraph, Table, TableRow } from './block.js';

/** A longer document is not kept: to take it apart again would hold up everybody. About a thousand pages. */
const LONGEST = 4_000_000;

/** A cell without what most cells have alike. */
type KeptCell = Pick<Cell, 'paragraphs' | 'column'> &
  Partial<Pick<Cell, 'columnSpan' | 'rowSpan' | 'fill' | 'bold' | 'places'>>;
type KeptTable = Pick<Table, 'kind' | 'position'> & {
  rows: (Pick<TableRow, 'header' | 'position'> & { cells: KeptCell[] })[];
};
/** What a document printed, without what its reader remarked. */
export type KeptBlocks = (Paragraph | KeptTable)[];

/**
 * The blocks of a document as JSON text that is kept beside its draft, to show later what was printed where; null for a
 * document that is too long for that.
 *
 * @example keepBlocks([]) // '[]'
 */
export function keepBlocks(blocks: readonly Block[]): string | null {
  const kept: KeptBlocks = blocks.map((block) =>
    block.kind === 'table' ? keptTable(block) : { ...block, notes: undefined, remarks: undefined },
  );
  const text = JSON.stringify(kept);
  return text.length > LONGEST ? null : text;
}

/**
 * The blocks again, from the value of the JSON text of `keepBlocks`: all but notes, remarks and the places of cells in
 * the grid, which follow from where the cells stand.
 */
export function blocksKept(kept: KeptBlocks): Block[] {
  return kept.map((block) => (block.kind === 'table' ? tableKept(block) : block));
}

function keptTable({ kind, position, rows }: Table): KeptTable {
  return {
    kind,
    position,
    rows: rows.map(({ cells, header, position: place }) => ({
      header,
      position: place,
      cells: cells.map(({ paragraphs, column, columnSpan, rowSpan, fill, bold, places }) => ({
        paragraphs,
        column,
        ...(columnSpan === 1 ? {} : { columnSpan }),
        ...(rowSpan === 1 ? {} : { rowSpan }),
        ...(fill === null ? {} : { fill }),
        ...(bold ? { bold } : {}),
        ...(places ? { places } : {}),
      })),
    })),
  };
}

function tableKept({ rows, ...table }: KeptTable): Table {
  return {
    ...table,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        columnSpan: 1,
        rowSpan: 1,
        fill: null,
        bold: false,
        position: row.position,
        ...cell,
      })),
    })),
  };
}

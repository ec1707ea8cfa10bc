import type { Block, Cell, Paragraph, Table, TableRow } from '@kvartal/shared/plan-document';

/** A cell as DOCX has it: merged ones are cells of their own that say so. */
export type DocxCell = {
  blocks: Block[];
  span: number;
  vertical: 'none' | 'restart' | 'continue';
  horizontal: 'none' | 'restart' | 'continue';
  fill: string | null;
  /** The background of its first coloured paragraph, for a cell without its own. */
  paragraphFill: string | null;
};

/** A row as DOCX has it; `before` is the number of grid columns left out at its beginning. */
export type DocxRow = { cells: DocxCell[]; before: number; header: boolean; deleted: boolean };

const NOWHERE = { line: 1 } as const;

/**
 * Puts the rows of a DOCX table together: cells that go on from above lengthen the cell above, those that go on from
 * the left widen it. A table of one column around other blocks is a frame: its content comes out instead. Tables inside
 * cells become paragraphs of the cell.
 */
export function tableOf(rows: readonly DocxRow[]): Block[] {
  const kept = rows.filter(({ deleted }) => !deleted);
  const frame = kept.length > 0 && kept.every(({ cells }) => cells.length === 1);
  if (
    frame &&
    kept.some(({ cells }) => cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table')))
  ) {
    return kept.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  }
  const open = new Map<number, Cell>();
  return [{ kind: 'table', rows: kept.map((row) => tableRow(row, open)), position: NOWHERE }];
}

function tableRow({ cells, before, header }: DocxRow, open: Map<number, Cell>): TableRow {
  const placed: Cell[] = [];
  let column = before;
  for (const cell of cells) {
    const above = open.get(column);
    const left = placed.at(-1);
    if (cell.horizontal === 'continue' && left) left.columnSpan += cell.span;
    else if (cell.vertical === 'continue' && above) above.rowSpan++;
    else {
      const fresh = cellOf(cell, column);
      placed.push(fresh);
      open.delete(column);
      if (cell.vertical === 'restart') open.set(column, fresh);
    }
    column += cell.span;
  }
  return { cells: placed, header, position: NOWHERE };
}

function cellOf({ blocks, span, fill, paragraphFill }: DocxCell, column: number): Cell {
  const paragraphs = blocks.flatMap(paragraphsOf);
  const notes = blocks.flatMap(notesOf);
  const printed = paragraphs.filter(({ text }) => text.trim() !== '');
  return {
    paragraphs: paragraphs.map(({ text }) => text),
    column,
    columnSpan: span,
    rowSpan: 1,
    fill: fill ?? paragraphFill,
    bold: printed.length > 0 && printed.every(({ bold }) => bold),
    position: NOWHERE,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** The notes of everything in a cell; a cell of a table in it keeps its own together. */
function notesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return block.notes ?? [];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ notes = [] }) => notes));
}

function paragraphsOf(block: Block): Pick<Paragraph, 'text' | 'bold'>[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap(({ paragraphs, bold }) => paragraphs.map((text) => ({ text, bold }))),
  );
}

/** Numbers the paragraphs and tables of a document, from 1, so that everything has its place. */
export function withPositions(blocks: readonly Block[]): Block[] {
  let line = 0;
  let table = 0;
  return blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, position: { line: ++line } } : numbered(block, ++table),
  );
}

function numbered(block: Table, table: number): Table {
  const rows = block.rows.map((row, index): TableRow => {
    const position = { table, row: index + 1 };
    return {
      ...row,
      position,
      cells: row.cells.map((cell) => ({ ...cell, position: { ...position, column: cell.column + 1 } })),
    };
  });
  return { ...block, rows, position: { table, row: 1 } };
}

/**
 * Where something stands in the document, so that a person can be shown it. Everything counts from 1: a line of a text
 * file (or a paragraph where a document has no lines), or a table with a row and, for a cell, its column in the grid.
 */
export type Position = { line: number } | { table: number; row: number; column?: number };

/**
 * A paragraph outside the tables. `text` keeps tabs and line breaks («Міський голова\tІм’я ПРІЗВИЩЕ»), and a number
 * that the document makes by itself is written out in front. `style` is what the document says of it, not a guess.
 */
export type Paragraph = {
  kind: 'paragraph';
  text: string;
  style: 'title' | 'heading' | 'list' | 'plain';
  bold: boolean;
  position: Position;
};

/**
 * A cell of a table. `column` is its first column in the grid, from 0; a cell that covers several rows or columns is
 * written once, at its upper left corner. `fill` is the colour of its background as six hexadecimal digits, null for
 * white and for none.
 */
export type Cell = {
  paragraphs: string[];
  column: number;
  columnSpan: number;
  rowSpan: number;
  fill: string | null;
  bold: boolean;
  position: Position;
};

/** A row of a table: the cells that begin in it, from left to right. `header` is the document's own mark. */
export type TableRow = { cells: Cell[]; header: boolean; position: Position };

/** A table as it was printed, without any understanding of what its columns mean. */
export type Table = { kind: 'table'; rows: TableRow[]; position: Position };

/**
 * What every reader of a file gives: paragraphs and tables in the order of the document. The readers know bytes; what
 * the blocks mean is decided here, once for all formats.
 */
export type Block = Paragraph | Table;

/**
 * Where something stands in the document, so that a person can be shown it. Everything counts from 1: a line of a text
 * file (or a paragraph where a document has no lines), or a table with a row and, for a cell, its column in the grid.
 * In a workbook the table is the sheet, and row and column are its own: table 2, row 8, column 6 is F8 of the second tab.
 */
export type Position = { line: number } | { table: number; row: number; column?: number };

/**
 * A box on a printed page, for documents that have pages: the page from 1, the sides in points from its upper left
 * corner. What is cut by the end of a page has a box on each.
 */
export type PagePlace = { page: number; left: number; top: number; right: number; bottom: number };

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
  /** The footnotes and endnotes that the text refers to; they are no part of it. */
  notes?: string[];
  /** What the reader has to say of this place: hidden text that it left out. */
  remarks?: Remark[];
  /** Where it is printed, in a document that has pages. */
  places?: PagePlace[];
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
  /** The footnotes and endnotes that the text refers to; they are no part of it. */
  notes?: string[];
  /** Where it is printed, in a document that has pages. */
  places?: PagePlace[];
};

/**
 * A row of a table: the cells that begin in it, from left to right. `header` is the document's own mark, `remarks` what
 * the reader has to say of the row: that its cells were put together by guess.
 */
export type TableRow = { cells: Cell[]; header: boolean; position: Position; remarks?: Remark[] };

/** What a reader left out of a document, or took in a way that a person should know of: hidden rows, macros. */
export type Remark = { severity: 'warning' | 'note'; code: string; message: { uk: string; en: string } };

/**
 * A table as it was printed, without any understanding of what its columns mean. `name` is what the document calls it
 * (the tab of a sheet), `remarks` what its reader has to say of it.
 */
export type Table = {
  kind: 'table';
  rows: TableRow[];
  position: Position;
  name?: string;
  remarks?: Remark[];
};

/**
 * What every reader of a file gives: paragraphs and tables in the order of the document. The readers know bytes; what
 * the blocks mean is decided here, once for all formats.
 */
export type Block = Paragraph | Table;

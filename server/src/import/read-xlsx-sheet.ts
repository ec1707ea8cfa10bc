import { addressOf } from './read-xlsx-address.js';
import { printIsoDay, printNumber } from './read-xlsx-number.js';
import { RichText, unescaped, type XlsxText } from './read-xlsx-strings.js';
import type { CellStyle } from './read-xlsx-styles.js';
import type { XmlElement, XmlHandler } from './read-xml.js';
import { UnreadableDocument } from './unreadable-document.js';

/** A cell that prints something: a text, or a background. Its column counts from 1, as in the sheet. */
export type SheetCell = { column: number; text: string; fill: string | null; bold: boolean };

/** A row by its own number; `hidden` when its author hid it, `folded` when only a filter or a closed group does. */
export type SheetRow = { row: number; cells: SheetCell[]; hidden: boolean; folded: boolean };

/** A range of cells, its borders included, all from 1. */
export type Area = { top: number; left: number; bottom: number; right: number };

/** What the cells of a sheet refer to: texts by number, styles by number, and the calendar of the workbook. */
export type SheetBook = {
  texts: readonly XlsxText[];
  style: (index: number) => CellStyle;
  from1904: boolean;
};

/** No plan has as many; a sheet that has was made to exhaust the memory. Rows without a text count apart. */
const MOST_CELLS = 1_000_000;
const MOST_ROWS = 50_000;
const MOST_EMPTY_ROWS = 150_000;
const MOST_MERGED = 100_000;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

type OpenCell = { column: number; style: CellStyle; type: string; value: string; rich: RichText };

/** Reads the rows, the merged ranges and the hidden columns of a worksheet. Formulas give the value they had. */
export class XlsxSheet implements XmlHandler {
  readonly rows: SheetRow[] = [];
  readonly merged: Area[] = [];
  readonly hiddenColumns: { from: number; to: number }[] = [];
  private filtered = false;
  private row: SheetRow | null = null;
  private cell: OpenCell | null = null;
  private collecting: 'value' | 'text' | null = null;
  private lastRow = 0;
  private lastColumn = 0;
  private count = 0;
  private emptyRows = 0;

  constructor(private readonly book: SheetBook) {}

  open({ name, attributes }: XmlElement): void {
    if (name === 'x:row') this.openRow(attributes);
    else if (name === 'x:c') this.openCell(attributes);
    else if (name === 'x:v') this.collecting = 'value';
    else if (name === 'x:t') this.collecting = 'text';
    else if (name === 'x:col') this.column(attributes);
    else if (name === 'x:filterColumn') this.filtered = true;
    else if (name === 'x:mergeCell') this.merge(attributes.get('ref') ?? '');
    else this.cell?.rich.open(name, attributes);
  }

  text(text: string): void {
    if (!this.cell) return;
    if (this.collecting === 'value') this.cell.value += text;
    if (this.collecting === 'text') this.cell.rich.add(text);
  }

  close(name: string): void {
    if (name === 'x:v' || name === 'x:t') this.collecting = null;
    else if (name === 'x:c') this.closeCell();
    else if (name === 'x:row') this.closeRow();
    else if (name === 'x:sheetData') this.row = null;
    else this.cell?.rich.close(name);
  }

  /** The rows as a person was shown them; the filter stands after the rows in the file, so this is asked at the end. */
  shownRows(): SheetRow[] {
    return this.rows.map((row) => ({ ...row, folded: row.folded || (row.hidden && this.filtered) }));
  }

  private openRow(attributes: ReadonlyMap<string, string>): void {
    const own = Number(attributes.get('r') ?? this.lastRow + 1);
    if (!Number.isInteger(own) || own < 1 || own > LAST_ROW) throw new UnreadableDocument('damaged');
    this.lastRow = own;
    this.lastColumn = 0;
    const hidden = isTrue(attributes.get('hidden')) || Number(attributes.get('ht') ?? 1) === 0;
    const grouped = Number(attributes.get('outlineLevel') ?? 0) > 0;
    this.row = { row: own, cells: [], hidden, folded: hidden && grouped };
  }

  private openCell(attributes: ReadonlyMap<string, string>): void {
    if (++this.count > MOST_CELLS) throw new UnreadableDocument('too_much_inside');
    const column = addressOf(attributes.get('r') ?? '')?.column ?? this.lastColumn + 1;
    if (column > LAST_COLUMN) throw new UnreadableDocument('damaged');
    this.lastColumn = column;
    this.cell = {
      column,
      style: this.book.style(Number(attributes.get('s') ?? 0)),
      type: attributes.get('t') ?? 'n',
      value: '',
      rich: new RichText(),
    };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    this.collecting = null;
    if (!cell || !this.row) return;
    const { text, bold } = this.printed(cell);
    const { fill } = cell.style;
    if (text.trim() === '' && fill === null) return;
    this.row.cells.push({ column: cell.column, text, fill, bold: bold || cell.style.bold });
  }

  private closeRow(): void {
    if (!this.row) return;
    if (this.row.cells.length > 0) this.rows.push(this.row);
    else this.emptyRows++;
    if (this.rows.length > MOST_ROWS || this.emptyRows > MOST_EMPTY_ROWS)
      throw new UnreadableDocument('too_much_inside');
    this.row = null;
  }

  private printed({ type, value, rich, style }: OpenCell): XlsxText {
    const own = rich.take();
    if (type === 's') return this.book.texts[Number(value)] ?? { text: '', bold: false };
    if (type === 'inlineStr') return own;
    const plain = (text: string): XlsxText => ({ text, bold: false });
    if (value === '') return plain('');
    // A box to tick is a truth value; an empty box says no.
    if (type === 'b') return plain(isTrue(value) ? '✓' : '–');
    if (type === 'd') return plain(printIsoDay(value, style.format));
    if (type === 'str' || type === 'e') return plain(unescaped(value));
    const number = Number(value);
    return plain(
      Number.isFinite(number) ? printNumber(number, style.format, this.book.from1904) : unescaped(value),
    );
  }

  private column(attributes: ReadonlyMap<string, string>): void {
    const from = Number(attributes.get('min'));
    const to = Number(attributes.get('max'));
    const hidden = isTrue(attributes.get('hidden')) || Number(attributes.get('width') ?? 1) === 0;
    if (hidden && from >= 1 && to >= from) this.hiddenColumns.push({ from, to });
  }

  private merge(reference: string): void {
    const [from, to] = reference.split(':').map(addressOf);
    if (!from || !to) return;
    if (this.merged.length >= MOST_MERGED) throw new UnreadableDocument('too_much_inside');
    this.merged.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

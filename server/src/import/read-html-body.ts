import type { Block, Paragraph } from '@kvartal/shared/plan-document';
import { backgroundIn, classBackgrounds, colourOf } from './read-html-colours.js';
import { htmlTable, type HtmlCell, type HtmlRow } from './read-html-table.js';
import { UnreadableDocument } from './unreadable-document.js';

type Attributes = Readonly<Record<string, string>>;
type Frame = {
  name: string;
  hidden: boolean;
  bold: boolean;
  pre: boolean;
  head: boolean;
  style: Paragraph['style'];
};
type OpenTable = {
  rows: HtmlRow[];
  rowFill: string | null;
  cell: (HtmlCell & { inner: string | null }) | null;
};
type List = { ordered: boolean; next: number };

/** Deeper than any page that people or programs write; what is deeper is made to exhaust the machine. */
const DEEPEST = 2000;
const MOST_PARAGRAPHS = 300_000;
const LONGEST_PARAGRAPH = 100_000;
const MOST_COLUMNS = 200;

/** What is never printed, and text that was deleted. */
const HIDDEN =
  /^(?:head|script|style|template|noscript|svg|math|select|datalist|textarea|iframe|object|audio|video|canvas|xml|del|title)$/;
const BLOCK =
  /^(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|pre|blockquote|hr|section|article|aside|header|footer|main|nav|address|figure|figcaption|form|fieldset|legend|center|details|summary|body|tr|td|th|thead|tbody|tfoot)$/;
const UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i;
const TICKED = /(?:^|[\s_-])(?:check|checkmark|tick|ok)(?:$|[\s_-])/i;

/**
 * Collects the paragraphs and tables of a page from the tags and texts as they come. It is as forgiving as a browser:
 * a cell ends where the next one begins, whatever was left open inside. Scripts, forms and hidden parts are passed
 * over; a style sheet is asked for the backgrounds of its classes alone.
 */
export class HtmlBody {
  readonly blocks: Block[] = [];
  private readonly frames: Frame[] = [];
  private readonly containers: Block[][] = [this.blocks];
  private readonly tables: OpenTable[] = [];
  private readonly lists: List[] = [];
  private backgrounds = new Map<string, string | null>();
  private text = '';
  private marker = '';
  private printed = { bold: false, plain: false };
  private count = 0;

  onopentag(name: string, attributes: Attributes): void {
    const outer = this.frames.at(-1);
    const css = attributes['style'] ?? '';
    const hidden =
      (outer?.hidden ?? false) || HIDDEN.test(name) || 'hidden' in attributes || UNSEEN.test(css);
    if (!hidden && BLOCK.test(name)) this.endParagraph();
    this.frames.push({
      name,
      hidden,
      bold: (outer?.bold ?? false) || /^(?:b|strong|th|h[1-6])$/.test(name) || BOLD.test(css),
      pre: (outer?.pre ?? false) || name === 'pre',
      head: (outer?.head ?? false) || name === 'thead',
      style: styleOf(name) ?? outer?.style ?? 'plain',
    });
    if (this.frames.length > DEEPEST) throw new UnreadableDocument('too_much_inside');
    if (hidden) return;
    if (name === 'table') this.tables.push({ rows: [], rowFill: null, cell: null });
    else if (name === 'tr') this.openRow(attributes);
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (name === 'br') this.breakLine();
    else if (name === 'ul' || name === 'ol')
      this.lists.push({ ordered: name === 'ol', next: numberIn(attributes['start'], 1) });
    else if (name === 'li') this.openItem(attributes);
    else this.printSign(name, attributes);
    this.colourCell(name, attributes);
  }

  ontext(text: string): void {
    const frame = this.frames.at(-1);
    if (frame?.name === 'style') {
      for (const [name, colour] of classBackgrounds(text)) this.backgrounds.set(name, colour);
    } else if (!frame?.hidden) this.print(frame?.pre ? text : text.replace(/[ \t\n\r\f]+/g, ' '));
  }

  onclosetag(name: string): void {
    if (!this.frames.at(-1)?.hidden) this.closeElement(name);
    this.frames.pop();
  }

  /** The end of the page: what is still open is closed by the parser, a last paragraph by this. */
  onend(): void {
    this.endParagraph();
  }

  private container(): Block[] {
    return this.containers.at(-1) ?? this.blocks;
  }

  private closeElement(name: string): void {
    if (BLOCK.test(name)) this.endParagraph();
    if (name === 'td' || name === 'th' || name === 'tr') this.closeCell();
    else if (name === 'li') this.marker = '';
    else if (name === 'ul' || name === 'ol') this.lists.pop();
    else if (name === 'table') {
      this.closeCell();
      const table = this.tables.pop();
      this.container().push(...htmlTable(table?.rows ?? []));
    }
  }

  private openRow(attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.closeCell();
    table.rowFill = this.backgroundOf(attributes) ?? null;
    table.rows.push({ cells: [], header: this.frames.at(-1)?.head ?? false });
  }

  private openCell(attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.closeCell();
    if (table.rows.length === 0) table.rows.push({ cells: [], header: false });
    const fill = this.backgroundOf(attributes);
    const cell = {
      blocks: [],
      columnSpan: Math.min(Math.max(1, numberIn(attributes['colspan'], 1)), MOST_COLUMNS),
      rowSpan: Math.max(0, numberIn(attributes['rowspan'], 1)),
      fill: fill === undefined ? table.rowFill : fill,
      inner: null,
    };
    table.rows.at(-1)?.cells.push(cell);
    table.cell = cell;
    this.containers.push(cell.blocks);
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    this.endParagraph();
    // A cell is often painted by an empty box inside it.
    if (table.cell.blocks.length === 0) table.cell.fill ??= table.cell.inner;
    table.cell = null;
    if (this.containers.length > 1) this.containers.pop();
  }

  private colourCell(name: string, attributes: Attributes): void {
    const cell = this.tables.at(-1)?.cell;
    if (!cell || name === 'td' || name === 'th') return;
    cell.inner ??= this.backgroundOf(attributes) ?? null;
  }

  private backgroundOf(attributes: Attributes): string | null | undefined {
    const own = backgroundIn(attributes['style'] ?? '');
    if (own !== undefined) return own;
    const classes = (attributes['class'] ?? '').split(/\s+/).map((name) => this.backgrounds.get(name));
    const byClass = classes.findLast((colour) => colour !== undefined);
    if (byClass !== undefined) return byClass;
    return attributes['bgcolor'] === undefined ? undefined : colourOf(attributes['bgcolor']);
  }

  private openItem(attributes: Attributes): void {
    const list = this.lists.at(-1);
    if (!list?.ordered) return;
    const number = numberIn(attributes['value'], list.next);
    list.next = number + 1;
    this.marker = `${number}. `;
  }

  /** Boxes that are ticked and pictures of a tick are printed as the sign. */
  private printSign(name: string, attributes: Attributes): void {
    if (name === 'input' && attributes['type'] === 'checkbox' && 'checked' in attributes) this.print('☑');
    if (name === 'img' && (attributes['alt'] ?? '').length <= 3) this.print(attributes['alt'] ?? '');
    if (name === 'i' && this.tables.at(-1)?.cell && TICKED.test(attributes['class'] ?? '')) this.print('✓');
  }

  private breakLine(): void {
    if (this.frames.at(-1)?.style === 'heading' || this.tables.at(-1)?.cell)
      this.text = `${this.text.trimEnd()}\n`;
    else this.endParagraph();
  }

  private print(text: string): void {
    const begins = /^\s?$/.test(this.text.slice(-1));
    this.text += begins && !this.frames.at(-1)?.pre ? text.replace(/^ /, '') : text;
    if (this.text.length > LONGEST_PARAGRAPH) throw new UnreadableDocument('too_much_inside');
    if (text.trim() === '') return;
    if (this.frames.at(-1)?.bold) this.printed.bold = true;
    else this.printed.plain = true;
  }

  private endParagraph(): void {
    const text = this.text.trim();
    const bold = this.printed.bold && !this.printed.plain;
    this.text = '';
    this.printed = { bold: false, plain: false };
    if (text === '') return;
    if (++this.count > MOST_PARAGRAPHS) throw new UnreadableDocument('too_much_inside');
    const style = this.frames.at(-1)?.style ?? 'plain';
    this.container().push({
      kind: 'paragraph',
      text: this.marker + text,
      style,
      bold,
      position: { line: 1 },
    });
    this.marker = '';
  }
}

function styleOf(name: string): Paragraph['style'] | null {
  if (name === 'li') return 'list';
  return /^h[1-6]$/.test(name) ? 'heading' : null;
}

function numberIn(value: string | undefined, otherwise: number): number {
  return /^\s*\d{1,6}/.test(value ?? '') ? Number.parseInt(value ?? '', 10) : otherwise;
}

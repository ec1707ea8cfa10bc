import type { Block, Paragraph } from '@kvartal/shared/plan-document';
import { fillOf, highlightOf, symbolOf } from './read-docx-marks.js';
import type { DocxNotes } from './read-docx-notes.js';
import type { DocxNumbering } from './read-docx-numbering.js';
import { isOn, type DocxStyles } from './read-docx-styles.js';
import { tableOf, type DocxCell, type DocxRow } from './read-docx-table.js';
import type { XmlElement, XmlHandler } from './read-xml.js';
import { UnreadableDocument } from './unreadable-document.js';

/** Word allows 63 columns; whatever says more is broken or hostile. */
const MOST_COLUMNS = 200;
const MOST_PARAGRAPHS = 300_000;
const LONGEST_PARAGRAPH = 100_000;
const LONGEST_HIDDEN = 200;
/**
 * Text that was deleted or moved away by a tracked change, properties as they were before one, and the second copy of
 * a drawing for old programs.
 */
const NOT_ACCEPTED = /^(?:w:del|w:moveFrom|w:\w+Change|mc:Fallback)$/;

type OpenParagraph = {
  text: string;
  style: string | null;
  numId: string | null;
  level: number | null;
  plain: boolean;
  bold: boolean;
  markDeleted: boolean;
  notes: string[];
};
type OpenTable = { rows: DocxRow[] };
type OpenRun = { bold: boolean | null; hidden: boolean; fill: string | null };

/**
 * Reads the body of word/document.xml into paragraphs and tables. Only what is printed when all tracked changes are
 * accepted counts: insertions stay, deletions go; comments, field codes and hidden text are left out, the text of text
 * boxes comes before their paragraph, notes are kept beside the text that refers to them.
 */
export class DocxBody implements XmlHandler {
  readonly blocks: Block[] = [];
  /** The words that nobody sees on paper. */
  hidden = '';
  private readonly path: string[] = [];
  private readonly containers: Block[][] = [this.blocks];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  /** Where the text that is not accepted began; everything below it is passed over. */
  private skippedFrom: number | null = null;
  private run: OpenRun = { bold: null, hidden: false, fill: null };
  /** The text of paragraphs whose mark was deleted: they go on in the next one. */
  /** How deep the content controls stand that hold nothing but their prompt («Клацніть тут»). */
  private readonly prompts = new Set<number>();
  private carried = { text: '', notes: [] as string[] };
  private count = 0;

  constructor(
    private readonly styles: DocxStyles,
    private readonly numbering: DocxNumbering,
    private readonly footnotes: DocxNotes,
    private readonly endnotes: DocxNotes,
  ) {}

  open({ name, attributes }: XmlElement): void {
    const parent = this.path.at(-1);
    this.path.push(name);
    if (this.skippedFrom !== null) return;
    if (NOT_ACCEPTED.test(name)) this.passOver(name, parent);
    else if (name === 'w:p') this.openParagraph();
    else if (name === 'w:tbl') this.tables.push({ rows: [] });
    else if (name === 'w:tr')
      this.tables.at(-1)?.rows.push({ cells: [], before: 0, header: false, deleted: false });
    else if (name === 'w:tc') this.openCell();
    else if (name === 'w:txbxContent') this.containers.push([]);
    else if (name === 'w:r') this.run = { bold: null, hidden: false, fill: null };
    else if (parent === 'w:tcPr') this.cellProperty(name, attributes);
    else if (parent === 'w:trPr') this.rowProperty(name, attributes.get('val'));
    else if (parent === 'w:pPr' && name === 'w:shd') this.colourCell(shadeOf(attributes));
    else if (parent === 'w:pPr' || parent === 'w:numPr') this.paragraphProperty(name, attributes.get('val'));
    else if (name === 'w:showingPlcHdr' && parent === 'w:sdtPr') this.prompt();
    else if (name === 'w:sdtContent' && this.prompts.delete(this.path.length - 1))
      this.skippedFrom = this.path.length - 1;
    else if (parent === 'w:rPr' && /^w:(?:shd|highlight)$/.test(name)) this.colouredRun(name, attributes);
    else if (parent === 'w:rPr') this.runProperty(name, attributes.get('val'));
    else if (parent === 'w:r') this.runContent(name, attributes);
  }

  text(text: string): void {
    const element = this.path.at(-1);
    if (element === 'w:t' || element === 'm:t') this.print(text);
  }

  close(name: string): void {
    this.path.pop();
    if (this.skippedFrom !== null) {
      if (this.path.length === this.skippedFrom) this.skippedFrom = null;
      return;
    }
    if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:tbl') this.container().push(...tableOf(this.tables.pop()?.rows ?? []));
    else if (name === 'w:tc' && this.containers.length > 1) this.containers.pop();
    else if (name === 'w:txbxContent' && this.containers.length > 1) {
      const boxed = this.containers.pop() ?? [];
      this.container().push(...boxed);
    }
  }

  private passOver(name: string, parent: string | undefined): void {
    if (parent === 'w:trPr') {
      const row = this.tables.at(-1)?.rows.at(-1);
      if (row) row.deleted = true;
    } else if (parent === 'w:rPr' && this.path.at(-3) === 'w:pPr') {
      const paragraph = this.paragraphs.at(-1);
      if (paragraph && name === 'w:del') paragraph.markDeleted = true;
    }
    this.skippedFrom = this.path.length - 1;
  }

  private container(): Block[] {
    return this.containers.at(-1) ?? this.blocks;
  }

  private openParagraph(): void {
    if (++this.count > MOST_PARAGRAPHS) throw new UnreadableDocument('too_much_inside');
    this.paragraphs.push({
      text: '',
      style: null,
      numId: null,
      level: null,
      plain: false,
      bold: false,
      markDeleted: false,
      notes: [],
    });
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const text = this.carried.text + paragraph.text;
    const notes = [...this.carried.notes, ...paragraph.notes];
    this.carried = { text: '', notes: [] };
    if (paragraph.markDeleted) {
      this.carried = { text, notes };
      return;
    }
    const style = this.styles.resolve(paragraph.style);
    const numId = paragraph.numId ?? style.numId;
    const listed = numId !== null && numId !== '0';
    const number = listed ? this.numbering.next(numId, paragraph.level ?? style.level) : '';
    const look: Paragraph['style'] = listed && style.look === 'plain' ? 'list' : style.look;
    this.container().push({
      kind: 'paragraph',
      text: number === '' ? text : `${number} ${text}`.trimEnd(),
      style: look,
      bold: paragraph.bold && !paragraph.plain,
      position: { line: 1 },
      ...(notes.length > 0 ? { notes } : {}),
    });
  }

  private openCell(): void {
    const blocks: Block[] = [];
    const cell: DocxCell = {
      blocks,
      span: 1,
      vertical: 'none',
      horizontal: 'none',
      fill: null,
      paragraphFill: null,
    };
    this.tables.at(-1)?.rows.at(-1)?.cells.push(cell);
    this.containers.push(blocks);
  }

  private cellProperty(name: string, attributes: ReadonlyMap<string, string>): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (!cell) return;
    const value = attributes.get('val');
    if (name === 'w:gridSpan') cell.span = columnsIn(value, 1);
    if (name === 'w:vMerge') cell.vertical = value === 'restart' ? 'restart' : 'continue';
    if (name === 'w:hMerge') cell.horizontal = value === 'restart' ? 'restart' : 'continue';
    if (name === 'w:shd') cell.fill = shadeOf(attributes);
  }

  /** The content of a control around a row or a cell keeps its place in the table, whatever it says. */
  private prompt(): void {
    const around = this.path.at(-4);
    if (around !== 'w:tbl' && around !== 'w:tr') this.prompts.add(this.path.length - 2);
  }

  /** A cell may be coloured by its paragraphs, or by their text, instead of by itself. */
  private colourCell(fill: string | null): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (cell && this.containers.at(-1) === cell.blocks) cell.paragraphFill ??= fill;
  }

  private rowProperty(name: string, value: string | undefined): void {
    const row = this.tables.at(-1)?.rows.at(-1);
    if (!row) return;
    if (name === 'w:tblHeader') row.header = isOn(value);
    if (name === 'w:gridBefore') row.before = columnsIn(value, 0);
  }

  private paragraphProperty(name: string, value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'w:pStyle') paragraph.style = value ?? null;
    if (name === 'w:numId') paragraph.numId = value ?? null;
    if (name === 'w:ilvl') paragraph.level = Math.min(8, Number(value) || 0);
  }

  /** Properties of the paragraph's mark (w:pPr/w:rPr) say nothing of its text. */
  private runProperty(name: string, value: string | undefined): void {
    if (this.path.at(-3) !== 'w:r') return;
    if (name === 'w:b') this.run.bold = isOn(value);
    if (name === 'w:vanish') this.run.hidden = isOn(value);
  }

  /** The highlighter colours what is printed of a run, spaces too. */
  private colouredRun(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.path.at(-3) !== 'w:r') return;
    this.run.fill =
      name === 'w:shd'
        ? (shadeOf(attributes) ?? this.run.fill)
        : highlightOf(attributes.get('val') ?? 'none');
  }

  private runContent(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'w:tab' || name === 'w:ptab') this.print('\t');
    else if (name === 'w:br' || name === 'w:cr') this.print('\n');
    else if (name === 'w:noBreakHyphen') this.print('\u2011');
    else if (name === 'w:softHyphen') this.print('\u00AD');
    else if (name === 'w:sym')
      this.print(symbolOf(attributes.get('font') ?? '', attributes.get('char') ?? ''));
    else if (name === 'w:footnoteReference') this.note(this.footnotes, attributes.get('id'));
    else if (name === 'w:endnoteReference') this.note(this.endnotes, attributes.get('id'));
  }

  private note(notes: DocxNotes, id: string | undefined): void {
    const text = notes.textOf(id ?? '');
    if (text !== null && !this.run.hidden) this.paragraphs.at(-1)?.notes.push(text);
  }

  private print(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.skippedFrom !== null) return;
    if (this.run.hidden) {
      if (this.hidden.length < LONGEST_HIDDEN) this.hidden += text;
      return;
    }
    paragraph.text += text;
    this.colourCell(this.run.fill);
    if (paragraph.text.length > LONGEST_PARAGRAPH) throw new UnreadableDocument('too_much_inside');
    if (text.trim() === '') return;
    const bold = this.run.bold ?? this.styles.resolve(paragraph.style).bold;
    if (bold) paragraph.bold = true;
    else paragraph.plain = true;
  }
}

function shadeOf(attributes: ReadonlyMap<string, string>): string | null {
  const [val, color, fill, themeFill] = ['val', 'color', 'fill', 'themeFill'].map((name) =>
    attributes.get(name),
  );
  return fillOf({ val, color, fill, themeFill });
}

function columnsIn(value: string | undefined, least: number): number {
  const columns = Number(value);
  if (!Number.isInteger(columns) || columns < least) return least;
  return Math.min(columns, MOST_COLUMNS);
}

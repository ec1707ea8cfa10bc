import { matchKey, normalize } from '../text/index.js';
import type { Block, Cell, Paragraph, Table, TableRow } from './block.js';
import { cardTable } from './card-table.js';
import { splitCode } from './code.js';
import { fieldOf } from './fields.js';
import { gridOf } from './grid.js';
import { findHeader } from './header.js';
import { mostCommon } from './most-common.js';
import { personIn } from './person.js';
import { planTable } from './plan-table.js';
import { withHeaderSpans } from './sheet-header.js';
import { partsOfSheet } from './sheet-parts.js';

const HEADER_WINDOW = 12;
const HEADER_LOOKED_AT = 120;
const MOST_AFTER = 15;
const LONGEST_CARD = 40;
const POST =
  /(?:^|\s)(?:голов[аи]|заступни|начальни|секретар|директор|керівни|керуюч|завідувач|староста|відповідальн|викона(?:вець|вці)|mayor|head|deputy|secretary|director|chair|manager|prepared)/;
/** Tabs that nobody has named, or named after the plan itself. */
const GENERAL_NAME =
  /^(?:аркуш|лист|sheet|таблиця|табл|table|page|стор|csv|данні|дані|data|план|заходи|завдання|дорожня|програма|додаток|plan|roadmap|tasks|actions|action plan|annex)(?:$|[\s\d_.()-])/;

/**
 * Takes the sheets of a workbook (or the one of a CSV file) apart into blocks: in a sheet the title stands above the
 * header and the signature below the last row, all in cells of one grid. Rows above the header and the signature
 * become paragraphs. What a further sheet prints above its table once more is left out; where several sheets hold
 * tasks and have nothing of their own above the tables, the names of their tabs head the sections.
 */
export function readSheets(sheets: readonly Table[]): Block[] {
  const parts = sheets.flatMap(partsOfSheet);
  const cut = parts.map(cutSheet);
  const own = withoutRepeated(cut.map(({ above }) => above));
  const planned = cut.filter(({ headerEnd }) => headerEnd !== null);
  const named =
    planned.length > 1 &&
    cut.every(({ headerEnd }, index) => headerEnd === null || index === 0 || own[index]?.length === 0) &&
    planned.every(({ table: { name = '' } }) => !GENERAL_NAME.test(normalize(name)));
  return cut.flatMap(({ table, headerEnd, below }, index): Block[] => [
    ...(own[index] ?? []),
    named && headerEnd !== null ? withName(table, headerEnd) : table,
    ...below,
  ]);
}

/** The lines of each sheet that no sheet before it prints. */
function withoutRepeated(sheets: readonly Paragraph[][]): Paragraph[][] {
  const printed = new Set<string>();
  return sheets.map((lines) => {
    const fresh = lines.filter(({ text }) => !printed.has(matchKey(text)));
    for (const { text } of fresh) printed.add(matchKey(text));
    return fresh;
  });
}

type CutSheet = { above: Paragraph[]; table: Table; headerEnd: number | null; below: Paragraph[] };

function cutSheet(printed: Table): CutSheet {
  const cards = cutCards(printed);
  if (cards) return cards;
  const found = headerOf(printed);
  const sheet = found ? { ...printed, rows: withHeaderSpans(printed.rows, found.start) } : printed;
  const header = headerOf(sheet);
  const start = header?.start ?? leadingTexts(sheet.rows);
  const end = tableEnd(sheet.rows, header ? header.end : start + 1);
  return {
    above: sheet.rows.slice(0, start).flatMap(paragraphsOf),
    table: { ...sheet, rows: sheet.rows.slice(start, end) },
    headerEnd: header && header.end - header.start,
    below: sheet.rows.slice(end).flatMap(paragraphsOf),
  };
}

/**
 * The rows of the header of a sheet (`end` is exclusive), or null. A sheet may print a whole decision above its table, so
 * the header is looked for window by window.
 */
export function headerOf(sheet: Table): { start: number; end: number } | null {
  const rows = gridOf(sheet);
  for (let from = 0; from < Math.min(rows.length, HEADER_LOOKED_AT); from += HEADER_WINDOW) {
    const header = findHeader(rows.slice(from, from + 2 * HEADER_WINDOW));
    if (header) return { start: from + header.start, end: from + header.end };
  }
  return null;
}

/** A sheet of cards, a label and what it stands for in each row; null for any other. */
function cutCards({ rows, ...sheet }: Table): CutSheet | null {
  const last = rows.findLastIndex((row) => !isSigned([row]));
  const labels = rows.map((row) => (textsOf(row).length === 2 ? (textsOf(row)[0] ?? '') : ''));
  // «Додаток | до рішення» above the first card is none of its rows.
  const start = labels.findIndex(
    (label, at) =>
      label !== '' && (fieldOf(label) !== null || labels.slice(at + 1, at + LONGEST_CARD).includes(label)),
  );
  if (start < 0) return null;
  const table = { ...sheet, rows: rows.slice(start, last + 1) };
  if (!cardTable(table)) return null;
  return {
    above: rows.slice(0, start).flatMap(paragraphsOf),
    table,
    headerEnd: null,
    below: rows.slice(last + 1).flatMap(paragraphsOf),
  };
}

/**
 * Without a header a sheet begins with its title: the rows before the first one that has nearly as many texts as most
 * rows of several have.
 */
function leadingTexts(rows: readonly TableRow[]): number {
  const usual = mostCommon(rows.map((row) => textsOf(row).length).filter((texts) => texts > 1)) ?? 1;
  const first = rows.findIndex((row) => textsOf(row).length >= Math.max(2, usual - 1));
  return Math.max(0, first);
}

/** Whether the columns of a sheet without a header can be told by what stands in them. */
export function isPlanSheet(sheet: Table): boolean {
  return partsOfSheet(sheet).some((part) => {
    const { table } = cutSheet(part);
    return planTable(cardTable(table) ?? table, null) !== null;
  });
}

/**
 * Where the table ends: at a signature or at mere text after an empty row, or at the row of a post and a name («Міський
 * голова | Іван ПЕТРЕНКО»), as long as every row down to the end holds few texts and nothing of a task.
 */
function tableEnd(rows: readonly TableRow[], from: number): number {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const most = Math.min(3, width - 1);
  let start = rows.length;
  for (let at = rows.length - 1; at >= Math.max(from, rows.length - MOST_AFTER); at--) {
    const row = rows[at];
    if (!row || textsOf(row).length > most || isOfTask(row)) break;
    const rest = rows.slice(at);
    const isText = rest.every((each) => textsOf(each).length === 1);
    if (followsGap(rows, at) ? isText || isSigned(rest) : isSigned([row]) && isSigned(rest)) start = at;
  }
  return start;
}

/** A code or a marked quarter is a task's or a section's own. */
function isOfTask(row: TableRow): boolean {
  const [first = ''] = textsOf(row);
  return splitCode(first).code !== null || row.cells.some(({ fill }) => fill !== null);
}

/** A name alone, or a name in a block that says whose post it is. */
function isSigned(rows: readonly TableRow[]): boolean {
  const lines = rows.flatMap(paragraphsOf).map(({ text }) => text);
  const isNamed = lines.some((line) => personIn(line) !== null);
  return isNamed && (lines.length === 1 || lines.some((line) => POST.test(normalize(line))));
}

function followsGap(rows: readonly TableRow[], at: number): boolean {
  const [before, own] = [rows[at - 1], rows[at]];
  const rowNumber = (row: TableRow | undefined): number =>
    row && 'row' in row.position ? row.position.row : 0;
  return before !== undefined && rowNumber(own) - rowNumber(before) > 1;
}

function textsOf(row: TableRow): string[] {
  return row.cells.map((cell) => linesIn(cell).join(' ')).filter((text) => text !== '');
}

/** The lines as they were typed: a wide gap before a name tells a signature. */
function linesIn({ paragraphs }: Cell): string[] {
  return paragraphs.flatMap((paragraph) => paragraph.split('\n')).filter((line) => line.trim() !== '');
}

/** One paragraph for each line; the short texts of a row stay together, apart by tabs, as a signature is printed. */
function paragraphsOf({ cells, position }: TableRow): Paragraph[] {
  const filled = cells.filter((cell) => linesIn(cell).length > 0);
  const together = filled.length > 1 && filled.every((cell) => linesIn(cell).length === 1);
  const texts = together ? [filled.flatMap(linesIn).join('\t')] : filled.flatMap(linesIn);
  const bold = filled.every((cell) => cell.bold);
  return texts.map((text): Paragraph => ({ kind: 'paragraph', text, style: 'plain', bold, position }));
}

/** The table with a row below its header that spans it and holds the name of its tab. */
function withName(table: Table, headerEnd: number): Table {
  const { name = '' } = table;
  const [header] = table.rows.slice(headerEnd - 1);
  const columns = table.rows.reduce((widest, { cells }) => {
    const last = cells.at(-1);
    return Math.max(widest, last ? last.column + last.columnSpan : 0);
  }, 1);
  const position = header?.position ?? table.position;
  const row: TableRow = {
    header: false,
    position,
    cells: [
      {
        // A number alone is the number of a page.
        paragraphs: [/^20\d\d$/.test(name) ? `${name} рік` : name],
        column: 0,
        columnSpan: columns,
        rowSpan: 1,
        fill: null,
        bold: true,
        position,
      },
    ],
  };
  return { ...table, rows: table.rows.toSpliced(headerEnd, 0, row) };
}

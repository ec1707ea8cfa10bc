import type { PrintedPlan } from '@kvartal/shared/plan-document';
import { inTurns } from './in-turns.js';
import { planGrid, type PlanGrid } from './plan-grid.js';
import { STYLE, STYLES } from './plan-xlsx-styles.js';
import { writeZip } from './write-zip.js';
import { escaped, XML } from './xml-text.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SHEET = 'План';
/** Widths of columns in characters: as wide as their usual texts, within what fits on a page. */
const NARROWEST = 6;
const WIDEST = 42;

/**
 * A plan as a workbook of one sheet (XLSX bytes) that reads back to the same plan: merged cells as in its document,
 * marked quarters by their background, the header repeated on every printed page. Every text is typed as a text, so
 * nothing in it is ever a formula.
 */
export async function planXlsx(plan: PrintedPlan): Promise<Buffer> {
  const grid = planGrid(plan);
  return writeZip([
    { name: '[Content_Types].xml', text: CONTENT_TYPES },
    { name: '_rels/.rels', text: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', text: workbook(grid) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', text: `${XML}${STYLES}` },
    { name: 'xl/worksheets/sheet1.xml', text: await worksheet(grid) },
  ]);
}

const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`;

function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** The rows of the header are repeated on every page. */
function workbook({ headerEnd, cells }: PlanGrid): string {
  const first = Math.min(...cells.map(({ row }) => row));
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${SHEET}'!$${first}:$${headerEnd}</definedName>` +
    '</definedNames></workbook>'
  );
}

async function worksheet(grid: PlanGrid): Promise<string> {
  const { headerEnd } = grid;
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerEnd}" topLeftCell="A${headerEnd + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widthsOf(grid)
      .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
      .join('')}</cols>` +
    `<sheetData>${await rowsOf(grid)}</sheetData>${mergesOf(grid)}` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

/** Cells by row; every cell under a merged one is there too, so that borders and backgrounds go round it. */
function rowsOf({ lines, cells, height }: PlanGrid): Promise<string> {
  const begun = Map.groupBy(cells, ({ row }) => row);
  const lineOf = new Map(lines.map((line) => [line.row, line]));
  let open: PlanGrid['cells'] = [];
  return inTurns(
    Array.from({ length: height }, (_, at) => at + 1),
    (row) => {
      const line = lineOf.get(row);
      open = [...open.filter((cell) => cell.row + cell.rowSpan > row), ...(begun.get(row) ?? [])];
      const printed = line
        ? [cellXml(row, 0, line.text.trim().replaceAll('\t', '    '), STYLE[line.place])]
        : [];
      const all = open
        .toSorted((a, b) => a.column - b.column)
        .flatMap((cell) =>
          Array.from({ length: cell.columnSpan }, (_, right) =>
            cellXml(
              row,
              cell.column + right,
              row === cell.row && right === 0 ? cell.paragraphs.join('\n') : '',
              styleOf(cell),
            ),
          ),
        );
      return printed.length + all.length === 0
        ? ''
        : `<row r="${row}">${[...printed, ...all].join('')}</row>`;
    },
  );
}

function styleOf({ header, fill, bold }: PlanGrid['cells'][number]): number {
  if (header) return STYLE.header;
  if (fill !== null) return STYLE.mark;
  return bold ? STYLE.section : STYLE.text;
}

function cellXml(row: number, column: number, text: string, style: number): string {
  const value =
    text === '' ? '/>' : ` t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
  return `<c r="${address(row, column)}" s="${style}"${value}`;
}

function mergesOf({ lines, cells, width }: PlanGrid): string {
  const ranges = [
    ...(width > 1 ? lines.map(({ row }) => `${address(row, 0)}:${address(row, width - 1)}`) : []),
    ...cells
      .filter(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1)
      .map(
        ({ row, column, columnSpan, rowSpan }) =>
          `${address(row, column)}:${address(row + rowSpan - 1, column + columnSpan - 1)}`,
      ),
  ];
  if (ranges.length === 0) return '';
  return `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
}

/** A column is as wide as the middle of its texts asks for: a square root, because long texts take several lines. */
function widthsOf({ cells, width }: PlanGrid): number[] {
  return Array.from({ length: width }, (_, column) => {
    const lengths = cells
      .filter((cell) => cell.column === column && cell.columnSpan === 1)
      .map(({ paragraphs, header }) =>
        Math.max(0, ...paragraphs.map(({ length }) => (header ? length / 2 : length))),
      );
    const longest = Math.max(0, ...lengths);
    return Math.round(
      Math.min(WIDEST, Math.max(NARROWEST, longest < 20 ? longest + 2 : Math.sqrt(longest) * 3.4)),
    );
  });
}

function address(row: number, column: number): string {
  const letters = (n: number): string =>
    (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
  return `${letters(column)}${row}`;
}

/** A text that looks like one of the spreadsheet's own escapes stays a text (ECMA-376, 22.9.2.19). */
function cellText(text: string): string {
  return escaped(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

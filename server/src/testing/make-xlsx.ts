import { makeZip, type Part } from './make-docx.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A sheet: the XML of its rows, what stands before (`cols`) and after (`mergeCells`) them, and how it is listed. */
export type Sheet = { name: string; rows: string; before?: string; after?: string; state?: string };

/** A workbook around its sheets; `more` adds or replaces parts, `properties` goes into the workbook. */
export function makeXlsx(
  sheets: readonly Sheet[],
  more: Readonly<Record<string, string>> = {},
  properties = '',
): Buffer {
  return makeZip(xlsxParts(sheets, more, properties));
}

/** The parts of a workbook, for a test that breaks one of them. */
export function xlsxParts(
  sheets: readonly Sheet[],
  more: Readonly<Record<string, string>> = {},
  properties = '',
): Part[] {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const related = sheets.map((_, at) =>
    relationship(`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes('spreadsheetml.sheet.main+xml'),
    '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...related,
      relationship('r1', 'styles', 'styles.xml'),
      relationship('r2', 'sharedStrings', 'sharedStrings.xml'),
      relationship('r3', 'theme', 'theme/theme1.xml'),
    ),
    ...Object.fromEntries(
      sheets.map(({ rows, before = '', after = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${XML}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...more,
  };
  return Object.entries(parts).map(([name, bytes]) => ({ name, bytes }));
}

/** The content types of a package whose main part is of this kind. */
export function contentTypes(kind: string): string {
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.${kind}"/></Types>`;
}

/** A part of SpreadsheetML: styles, shared strings. */
export function sheetPart(root: string, inner: string): string {
  return `${XML}<${root} xmlns="${MAIN}">${inner}</${root}>`;
}

/** A row of cells by its number. */
export function row(number: number, cells: string, attributes = ''): string {
  return `<row r="${number}"${attributes}>${cells}</row>`;
}

/** A cell with a text of its own; `style` is its number in styles.xml. */
export function text(address: string, words: string, style = 0): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

/** A cell with a value as it is stored: a number, or what `type` says. */
export function value(address: string, stored: string | number, style = 0, type = ''): string {
  return `<c r="${address}" s="${style}"${type ? ` t="${type}"` : ''}><v>${stored}</v></c>`;
}

function relationships(...each: string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

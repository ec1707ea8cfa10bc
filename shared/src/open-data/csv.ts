import type { Cell, Column, RecordOf } from './column.js';

/** A text that begins so is run as a formula by spreadsheets, in half or full width (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[";\r\n]/;

/**
 * A table as CSV: UTF-8 text that begins with a byte order mark, semicolons (what a spreadsheet in Ukrainian opens
 * without asking), one header row of column names, CRLF after every row, ISO days, a point in decimals, and `null`
 * where there is nothing, as the rules for open data ask. An empty text is nothing. Texts that a spreadsheet would run
 * as a formula get an apostrophe before them; numbers stay numbers, negative ones too.
 *
 * @example toCsv([{ name: 'code', title: { uk: 'Код', en: 'Code' }, datatype: 'string', required: false }], [{ code: '1.2' }])
 * // '\uFEFFcode\r\n1.2\r\n'
 */
export function toCsv<const Columns extends readonly Column[]>(
  columns: Columns,
  rows: readonly RecordOf<Columns>[],
): string {
  const names: readonly Columns[number]['name'][] = columns.map((column) => column.name);
  return csvFile([names.map(quoted), ...rows.map((row) => names.map((name) => csvCell(row[name])))]);
}

/**
 * Rows of texts as CSV, in the same form but without column names and without `null`: a document laid out as a sheet.
 *
 * @example textsToCsv([['Завдання', 'Строк'], ['=1+1', '']]) // "\uFEFFЗавдання;Строк\r\n'=1+1;\r\n"
 */
export function textsToCsv(rows: readonly (readonly string[])[]): string {
  return csvFile(rows.map((cells) => cells.map((text) => quoted(neutralized(text)))));
}

function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.join(';')}\r\n`).join('')}`;
}

/**
 * A text that is safe in a spreadsheet. One apostrophe goes before whatever would be run, apostrophes themselves
 * included, so that taking the first one away gives the text back.
 *
 * @example neutralized('=1+1') // "'=1+1"
 * @example neutralized('Портал') // 'Портал'
 */
export function neutralized(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * The text as it was before it was made safe: what people change in a spreadsheet comes back to us so.
 *
 * @example restored("'=1+1") // '=1+1'
 * @example restored("п'ять") // "п'ять"
 */
export function restored(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === '') return 'null';
  if (typeof cell !== 'string') return String(cell);
  return quoted(neutralized(cell));
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

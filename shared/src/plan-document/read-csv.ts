import type { Block, Cell, Table, TableRow } from './block.js';
import { csvRecords } from './csv-records.js';
import { nameColumnsOnly } from './header-names.js';
import { textOf } from './lines.js';
import { mostCommon } from './most-common.js';
import { headerOf, isPlanSheet, readSheets } from './read-sheets.js';
import { readText } from './read-text.js';

const DELIMITERS = [';', ',', '\t'];
const LOOKED_AT = 150;
/** A short table may have many lines of a title over it, each cut into cells of its own number. */
const LEAST_ALIKE = 0.4;
const WIDEST = 200;
/** The longest plan that is read has some thousands of rows; a cell may have several lines. */
const MOST_ROWS = 20_000;
const MOST_LINES = 100_000;
/** What is put before a text that a spreadsheet would run as a formula; see open-data/csv. */
const GUARD = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;
/** A first line by which a spreadsheet is told the delimiter. */
const SEPARATOR_LINE = /^"?sep=(.)"?(?:\r\n?|\n)/i;

/**
 * Reads the text of a CSV file into blocks, or gives null when it is none: cells between semicolons, commas or tabs,
 * told apart by the header of the plan or by rows that are all equally long; a first line «sep=;» says it. Rows count
 * as a spreadsheet counts them. A single column of quoted cells is text.
 *
 * @example readCsv('Завдання;Строк\nАудит;постійно')?.length // 1
 */
export function readCsv(text: string): Block[] | null {
  if ((text.match(/\n/g)?.length ?? 0) > MOST_LINES) return null;
  const marked = text.replace(/^\uFEFF/, '');
  const said = SEPARATOR_LINE.exec(marked)?.[1];
  const body = marked.replace(SEPARATOR_LINE, '');
  for (const delimiter of said === undefined ? DELIMITERS : [said]) {
    const records = csvRecords(body, delimiter);
    const table = said !== undefined || isTable(records, delimiter, body) ? tableOf(records) : null;
    if (table) return readSheets([table]);
  }
  return /^\s*"/.test(body) ? quotedColumn(csvRecords(body, ';')) : null;
}

function quotedColumn(records: readonly string[][]): Block[] | null {
  return records.every((cells) => cells.length === 1) ? readText(records.flat().join('\n')) : null;
}

/** Whether these cells make a table: a sentence with commas in it is cut into rows of any length. */
function isTable(records: readonly string[][], delimiter: string, text: string): boolean {
  const printed = records.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const long = printed.filter((cells) => cells.length > 1);
  const usual = mostCommon(long.map((cells) => cells.length)) ?? 0;
  const share = long.filter((cells) => cells.length === usual).length / long.length;
  if (long.length < 2 || usual > WIDEST || share < LEAST_ALIKE) return false;
  const even = share === 1 && long.length === printed.length;
  // Other text between tabs has rows of any length, and its own reader.
  if (delimiter === '\t') return even && (usual > 2 || /(?:^|\t)"/m.test(text));
  const table = tableOf(records.slice(0, LOOKED_AT));
  if (table === null) return false;
  const header = headerOf(table);
  if (isProse(long)) return nameColumnsOnly((table.rows[header?.start ?? -1]?.cells ?? []).map(textOf));
  return header !== null || (even && usual > 2 && long.length > 2) || isPlanSheet(table);
}

/** In a sentence a space follows the comma; in CSV it does so seldom, and only a header tells that it is one. */
function isProse(records: readonly string[][]): boolean {
  const cells = records.flatMap(([, ...others]) => others).filter((cell) => cell.trim() !== '');
  return cells.filter((cell) => cell.startsWith(' ')).length * 2 > cells.length;
}

function tableOf(records: readonly string[][]): Table | null {
  if (records.length > MOST_ROWS) return null;
  const width = records.reduce(
    (widest, cells) => Math.max(widest, cells.findLastIndex((cell) => cell.trim() !== '') + 1),
    0,
  );
  const rows = records.flatMap((cells, index): TableRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row = index + 1;
    const filled = Array.from({ length: Math.min(width, WIDEST) }, (_, column) => cells[column] ?? '');
    return [
      {
        header: false,
        position: { table: 1, row },
        cells: filled.map((text, column) => cellOf(text, row, column)),
      },
    ];
  });
  const [first] = rows;
  return first ? { kind: 'table', rows, position: first.position } : null;
}

function cellOf(text: string, row: number, column: number): Cell {
  return {
    paragraphs: text
      .replace(GUARD, '')
      .split('\n')
      .filter((line) => line.trim() !== ''),
    column,
    columnSpan: 1,
    rowSpan: 1,
    fill: null,
    bold: false,
    position: { table: 1, row, column: column + 1 },
  };
}

import { fieldOf } from './fields.js';
import type { FoundTable } from './found-table.js';
import { splitCode } from './code.js';
import { goesOn } from './lines.js';
import { isNoise } from './noise.js';
import { personIn } from './person.js';
import { isBlank, type TextLine } from './text-lines.js';
import { textTable, WIDEST, type TextRow } from './text-table.js';

/** How many lines a single cell may run over. */
const LONGEST_CELL = 40;
const LONGEST_ROW = 50_000;

/**
 * A table whose cells stand between tabs, when one begins at the line `at`. Blank lines and rules of dashes do not end
 * it. A row with fewer cells than the header takes in the lines below it until it is full, because a line break inside
 * a cell looks like a new line; a full row takes in a line without tabs that goes on in the middle of a sentence.
 * `width` is the number of columns known from a table before.
 */
export function tabTable(lines: readonly TextLine[], at: number, width: number): FoundTable | null {
  const first = lines[at];
  if (!first || !isTabbed(first) || isRule(first.text) || isSigned(first.text)) return null;
  const rows: TextRow[] = [];
  let columns = width;
  let end = at;
  for (let next = at; next < lines.length;) {
    const line = lines[next];
    if (!line) break;
    if (isBlank(line) || isRule(line.text)) next++;
    else if (isTabbed(line) && !(rows.length > 0 && isSigned(line.text))) {
      columns = headerWidth(line.text) ?? columns;
      const row = longRow(lines, next, columns);
      rows.push(row.row);
      next = row.end;
      end = next;
    } else {
      const last = rows.at(-1)?.cells.at(-1);
      if (
        !last ||
        next !== end ||
        isNoise(line.text) ||
        splitCode(line.text).code !== null ||
        !goesOn(last.text, line.text.trim())
      )
        break;
      last.text = `${last.text}\n${line.text.trim()}`;
      next++;
      end = next;
    }
  }
  if (columns === 0) columns = Math.max(...rows.map(({ cells }) => cells.length));
  return { table: textTable(rows, columns), width: columns, start: at, end };
}

/** A row and the lines it needs to be full; `end` is exclusive. */
function longRow(lines: readonly TextLine[], at: number, columns: number): { row: TextRow; end: number } {
  const first = lines[at];
  const row: TextRow = { cells: cellsOf(first), line: first?.number ?? at + 1 };
  let cells = row.cells;
  for (
    let next = at + 1;
    next < Math.min(lines.length, at + LONGEST_CELL) && cells.length < columns;
    next++
  ) {
    const line = lines[next];
    if (!line || isBlank(line) || isRule(line.text) || isNoise(line.text)) break;
    const [head, ...tail] = cellsOf(line);
    if (!head || cells.length + tail.length > columns || splitCode(head.text).code !== null) break;
    const open = cells.at(-1);
    cells = [
      ...cells.slice(0, -1),
      { text: `${open?.text ?? ''}\n${head.text}`, line: open?.line ?? line.number },
      ...tail,
    ];
    if (cells.length === columns) return { row: { ...row, cells }, end: next + 1 };
  }
  return { row, end: at + 1 };
}

function cellsOf(line: TextLine | undefined): TextRow['cells'] {
  return (line?.text ?? '')
    .split('\t')
    .map((text) => ({ text: unquoted(text.trim()), line: line?.number ?? 1 }));
}

/** Spreadsheets put quotes around a copied cell and double the quotes inside it. */
function unquoted(text: string): string {
  return /^"(?:[^"]|"")*""(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** A tab between two words, or at least two tabs: a single leading tab only indents a paragraph. */
function isTabbed(line: TextLine): boolean {
  if (line.text.length > LONGEST_ROW || line.text.split('\t').length > WIDEST) return false;
  return /\S[^\S\n\t]*\t+\s*\S/.test(line.text) || /\t[^\t]*\t/.test(line.text);
}

/** «Міський голова\tІм’я ПРІЗВИЩЕ»: a signature and no row. */
function isSigned(text: string): boolean {
  const cells = text.split('\t').filter((cell) => cell.trim() !== '');
  return cells.length <= 2 && personIn(text) !== null;
}

function isRule(text: string): boolean {
  return /^[\s|+=_-]*$/.test(text) && /[-=_]{2}/.test(text);
}

/** The number of cells in a row that names columns, else null. */
function headerWidth(text: string): number | null {
  const cells = text.split('\t').map((cell) => cell.trim());
  while (cells.at(-1) === '') cells.pop();
  const known = new Set(cells.map(fieldOf).filter((field) => field !== null));
  return known.size >= 2 && known.size * 2 >= cells.length ? cells.length : null;
}

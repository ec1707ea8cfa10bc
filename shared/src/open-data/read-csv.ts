import { restored } from './csv.js';

/** A row of a CSV file with the number of the line on which it begins, the first line being 1. */
export type CsvRow = { line: number; cells: string[] };

const SEPARATORS = [';', '\t', ','] as const;

/**
 * The rows of a CSV text, as our own tables are written and as spreadsheets save them: the separator is the one that
 * the first line has most of, cells may be quoted and hold line ends, apostrophes against formulas are taken away, the
 * word `null` is nothing, and lines without any text are left out. A quote that is never closed ends with the file.
 *
 * @example readCsv('\uFEFFday;value\r\n2026-03-31;5\r\n')[1] // { line: 2, cells: ['2026-03-31', '5'] }
 */
export function readCsv(text: string): CsvRow[] {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(plain.slice(0, plain.search(/[\r\n]|$/)));
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  let at = 0;
  while (at < plain.length) {
    const cell = cellAt(plain, at, separator);
    row.cells.push(cleaned(cell.text));
    line += cell.lines;
    at = cell.end;
    if (plain[at] === separator) {
      at += 1;
      // A separator at the very end opens one more, empty cell.
      if (at >= plain.length || plain[at] === '\r' || plain[at] === '\n') row.cells.push('');
      else continue;
    }
    if (plain[at] === '\r' && plain[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
    rows.push(row);
    row = { line, cells: [] };
  }
  return rows.filter(({ cells }) => cells.some((one) => one !== ''));
}

function separatorOf(head: string): string {
  const counts = SEPARATORS.map((one) => head.split(one).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

type Cell = { text: string; end: number; lines: number };

function cellAt(text: string, from: number, separator: string): Cell {
  if (text[from] !== '"') return { ...plainCell(text, from, separator), lines: 0 };
  let at = from + 1;
  let quoted = '';
  while (at < text.length) {
    const close = text.indexOf('"', at);
    const stop = close < 0 ? text.length : close;
    quoted += text.slice(at, stop);
    if (text[stop + 1] !== '"' || close < 0) {
      // What stands between the closing quote and the separator belongs to the cell, as spreadsheets read it.
      const rest = plainCell(text, Math.min(stop + 1, text.length), separator);
      return { text: quoted + rest.text, end: rest.end, lines: quoted.split(/\r\n|[\r\n]/).length - 1 };
    }
    quoted += '"';
    at = stop + 2;
  }
  return { text: quoted, end: text.length, lines: quoted.split(/\r\n|[\r\n]/).length - 1 };
}

function plainCell(text: string, from: number, separator: string): { text: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end += 1;
  return { text: text.slice(from, end), end };
}

function cleaned(cell: string): string {
  const text = restored(cell).trim();
  return text === 'null' ? '' : text;
}

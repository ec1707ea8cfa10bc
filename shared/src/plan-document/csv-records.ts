/**
 * Cuts CSV text into records of cells (RFC 4180, and what spreadsheets make of it). Quotes count only around a whole
 * cell, so inches and unclosed quotes in the middle of a text stay as they are; a quoted cell may hold the delimiter,
 * doubled quotes and line breaks. Quotes that never close are read as letters. A blank line is a record of one empty
 * cell.
 *
 * @example csvRecords('a;"b;""c"""\nd', ';') // [['a', 'b;"c"'], ['d']]
 */
export function csvRecords(text: string, delimiter: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at <= source.length;) {
    const cell = quotedCell(source, at, delimiter) ?? plainCell(source, at, delimiter);
    record.push(cell.text);
    at = cell.end + 1;
    if (source[cell.end] === delimiter) continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** A cell and where it ends: at a delimiter, a line break, or the end of the text. */
type CutCell = { text: string; end: number };

/** No cell is longer; what looks longer is a quote that was never closed. */
const LONGEST = 100_000;

function quotedCell(source: string, start: number, delimiter: string): CutCell | null {
  let at = start;
  while (source[at] === ' ') at++;
  if (source[at] !== '"') return null;
  let text = '';
  for (let from = at + 1; from - start < LONGEST;) {
    const quote = source.indexOf('"', from);
    if (quote < 0) return null;
    text += source.slice(from, quote);
    if (source[quote + 1] === '"') {
      text += '"';
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (source[end] === ' ') end++;
    const closed = end >= source.length || source[end] === delimiter || source[end] === '\n';
    // «"Мій дім" і двір»: the quotes belong to the text.
    return closed ? { text, end } : null;
  }
  return null;
}

function plainCell(source: string, start: number, delimiter: string): CutCell {
  let end = start;
  while (end < source.length && source[end] !== delimiter && source[end] !== '\n') end++;
  return { text: source.slice(start, end), end };
}

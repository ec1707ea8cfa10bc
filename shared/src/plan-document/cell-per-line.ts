import { codeDepth, splitCode } from './code.js';
import { fieldOf } from './fields.js';
import type { FoundTable } from './found-table.js';
import { goesOn } from './lines.js';
import { personIn } from './person.js';
import { isBlank, type TextLine } from './text-lines.js';
import { textTable, type TextRow } from './text-table.js';
import { timeOf } from './time-column.js';

/** A group of lines without a blank line in it, and where it begins among all lines. */
type Group = { lines: TextLine[]; start: number };

/**
 * A table printed with one cell per line, as some converters do: a group of lines that name columns, then the cells in
 * the same order, rows apart by blank lines or counted off. A line that begins with a tab begins a cell when the
 * header's lines do; other lines go on with the cell before. Null when no such header is there.
 */
export function cellPerLineTable(lines: readonly TextLine[]): FoundTable | null {
  const header = findHeader(lines);
  if (!header) return null;
  const { names, tabbed } = header;
  const sectionFirst = fieldOf(names[0]?.text ?? '') === 'section';
  const groups = groupsOf(lines, header.end)
    .map(withoutSignature(names.length))
    .map((group) => {
      const cells = cellsOf(group.lines, tabbed, names.length);
      return {
        cells,
        rows: rowsOf(cells, names.length, sectionFirst),
        end: group.start + group.lines.length,
      };
    });
  // What follows the last group that comes out even is the signature; uneven groups before it are rows all the same.
  const last = groups.findLastIndex(({ rows }) => rows !== null);
  if (last < 0) return null;
  const rows = [
    rowOf(names.map(({ text, number }) => ({ text: text.trim(), line: number }))),
    ...groups.slice(0, last + 1).flatMap(({ cells, rows: even }) => even ?? chunks(cells, names.length)),
  ];
  const end = groups[last]?.end ?? header.end;
  return { table: textTable(rows, names.length), width: names.length, start: header.start, end };
}

type FoundHeader = { names: TextLine[]; tabbed: boolean; start: number; end: number };

/** No column is called so long; a longer line is not compared with the names of columns. */
const LONGEST_NAME = 300;

/** At least three lines in a row that each name a column, or that mostly do and stand apart from what follows. */
function findHeader(lines: readonly TextLine[]): FoundHeader | null {
  for (const { lines: group, start } of groupsOf(lines, 0)) {
    if (group.some(({ text }) => /\S\t+\S/.test(text))) continue;
    const named = group.map(({ text }) => isName(text.trim()));
    const short = group.filter(({ text }) => text.length <= LONGEST_NAME);
    const kinds = new Set(short.map(({ text }) => fieldOf(text)).filter((field) => field !== null));
    const first = named.indexOf(true);
    if (first < 0 || kinds.size < 3) continue;
    let last = first;
    while (named[last + 1] || isGap(group[last + 1], group[last + 2])) last++;
    const names = group.slice(first, last + 1);
    const fields = new Set(names.map(({ text }) => fieldOf(text)).filter((field) => field !== null));
    if (fields.size < 3 || !['task', 'section'].some((field) => [...fields].some((found) => found === field)))
      continue;
    const tabbed = names.every(({ text }) => text.startsWith('\t'));
    return { names, tabbed, start: start + first, end: start + last + 1 };
  }
  return null;
}

/** A column with a name of the plan's own, between two that are known. */
function isGap(line: TextLine | undefined, next: TextLine | undefined): boolean {
  return (line?.text.trim().length ?? 99) < 40 && fieldOf(next?.text ?? '') !== null;
}

function isName(text: string): boolean {
  return (
    text.length <= 80 &&
    codeDepth(splitCode(text).code) === 0 &&
    (fieldOf(text) !== null || timeOf(text) !== null)
  );
}

function groupsOf(lines: readonly TextLine[], from: number): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line || isBlank(line)) open = null;
    else if (open) open.lines.push(line);
    else groups.push((open = { lines: [line], start: at }));
  }
  return groups;
}

/** A signature that follows the last row without a blank line is not a part of it. */
function withoutSignature(columns: number): (group: Group) => Group {
  return (group) => {
    const over = group.lines.length % columns;
    const signed =
      group.lines.length > columns && over > 0 && personIn(group.lines.at(-1)?.text ?? '') !== null;
    return signed ? { ...group, lines: group.lines.slice(0, -over) } : group;
  };
}

type TextCell = { text: string; line: number };

/** The cells of a group: lines that come out even are a cell each; of others those that only wrap are joined. */
function cellsOf(lines: readonly TextLine[], tabbed: boolean, columns: number): TextCell[] {
  const wraps = lines.length > columns && lines.length % columns !== 0;
  const cells: TextCell[] = [];
  for (const { text, number } of lines) {
    const last = cells.at(-1);
    const words = text.trim();
    const goingOn = tabbed ? !text.startsWith('\t') : wraps && last !== undefined && goesOn(last.text, words);
    if (goingOn && last) last.text = `${last.text}\n${words}`;
    else cells.push({ text: words, line: number });
  }
  return cells;
}

/**
 * The rows in a group of cells: one when there are as many as columns, several when they are counted off evenly, one
 * with its section carried down when just the first is missing, a section alone. Null when they do not come out even.
 */
function rowsOf(cells: readonly TextCell[], columns: number, sectionFirst: boolean): TextRow[] | null {
  const [first] = cells;
  if (!first) return [];
  if (cells.length % columns === 0) return chunks(cells, columns);
  if (cells.length === columns - 1 && sectionFirst)
    return [rowOf([{ text: '', line: first.line }, ...cells])];
  if (cells.length === columns - 1) return [rowOf(cells)];
  if (cells.length === 1 && splitCode(first.text).code !== null) return [rowOf(cells)];
  return null;
}

function chunks(cells: readonly TextCell[], columns: number): TextRow[] {
  const count = Math.ceil(cells.length / columns);
  return Array.from({ length: count }, (_, row) => rowOf(cells.slice(row * columns, (row + 1) * columns)));
}

function rowOf(cells: readonly TextCell[]): TextRow {
  return { cells: [...cells], line: cells[0]?.line ?? 1 };
}

import type { Line } from './read-pdf-lines.js';

/** Where the text of a cell or of the page may stand. */
export type Room = { left: number; right: number };

/** The words of a document, in small letters, and whether its author let the program divide words. */
export type Spelling = { words: ReadonlySet<string>; divides: boolean };

/** A paragraph with the lines that it was printed on. */
export type Joined = { text: string; bold: boolean; lines: Line[] };

const SPACE = 0.25;
const LEADING = 1.7;
/** How far the edge of the room may be from where we take it to be, in points. */
const DOUBT = 1.5;
/** The first line of a paragraph stands this far to the right, in points. */
const INDENT = 12;
const TAB = '\t';
const MARK = /^(?:[•·▪■●○►✓*]|\d{1,2}(?:\.\d{1,2})*[.)]|\p{L}\))\s/u;
/** «Розділ 2», «Theme 1.»: the name of a part begins a line of its own. */
const PART =
  /^(?:розділ|ціль|мета|принцип|завдання|захід|напрям|section|theme|goal|part|chapter|principle|objective)\s+(?:\d|[IVXІХ]+[\s.:])/iu;
const DASH = /^[-–—]\s/;
/** First parts that keep their hyphen: «нормативно-правовий», «веб-сторінка». */
const COMPOUND = /^(?:.{4,}о|веб|інтернет|онлайн|бізнес|прес|міні|відео|медіа|смарт)$/iu;

/**
 * Joins the lines of a text that only broke because they were full. A line ends a paragraph when the first word of the
 * next one would still have fitted on it, when the next one begins with a mark of a list, or when it stands further
 * down than lines do. `spelling` tells a divided word from one with a hyphen.
 */
export function paragraphsOf(lines: readonly Line[], room: Room, spelling: Spelling): Joined[] {
  const leading = usualLeading(lines);
  const centred = isCentred(lines, room);
  const joined: Joined[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && before && continues(before, line, { room, centred, leading })) {
      last.text = glue(last.text, line.text, spelling);
      last.bold &&= line.bold;
      last.lines.push(line);
    } else joined.push({ text: line.text, bold: line.bold, lines: [line] });
    before = line;
  }
  return joined;
}

type Setting = { room: Room; centred: boolean; leading: number };

function continues(before: Line, line: Line, { room, centred, leading }: Setting): boolean {
  if (MARK.test(line.text) || PART.test(line.text)) return false;
  if (DASH.test(line.text) && /[.,:;]$/.test(before.text)) return false;
  if (before.text.includes(TAB) || line.text.includes(TAB)) return false;
  const indented = !centred && line.left - before.left > INDENT;
  if (indented && !MARK.test(before.text) && !DASH.test(before.text)) return false;
  if (Math.abs(before.size - line.size) > 0.2 * line.size) return false;
  const samePage = before.page === line.page;
  if (samePage && line.bottom - before.bottom > leading * 1.45) return false;
  const free = centred ? room.right - room.left - (before.right - before.left) : room.right - before.right;
  return free < SPACE * line.size + line.first + DOUBT;
}

/** The least distance from line to line, in points; where few lines stand, what lines of their size usually have. */
function usualLeading(lines: readonly Line[]): number {
  const steps = lines
    .slice(1)
    .map((line, at) => line.bottom - (lines[at]?.bottom ?? 0))
    .filter((step) => step > 3);
  return Math.min(...steps, LEADING * Math.max(0, ...lines.map(({ size }) => size)));
}

function isCentred(lines: readonly Line[], room: Room): boolean {
  const middle = (room.left + room.right) / 2;
  const ragged = lines.some(({ left }) => Math.abs(left - (lines[0]?.left ?? 0)) > 2);
  return ragged && lines.every(({ left, right }) => Math.abs((left + right) / 2 - middle) < 3);
}

/**
 * Puts two lines together. A soft hyphen at the end goes. A plain one goes when the document has the whole word
 * elsewhere, and stays when it has the word with a hyphen or when the first part is one that keeps it; else the document
 * is taken at its custom: whoever divides words has many of them.
 *
 * @example glue('нормативно-', 'правової бази', { words: new Set(), divides: true }) // 'нормативно-правової бази'
 */
function glue(before: string, line: string, { words, divides }: Spelling): string {
  const [, head = '', sign = ''] = /([\p{L}’'ʼ]+)([-‐\u00AD])$/u.exec(before) ?? [];
  const tail = /^[\p{L}’'ʼ-]+/u.exec(line)?.[0] ?? '';
  const isDivided = head !== '' && (/^\p{Ll}/u.test(tail) || /^\p{Lu}{4,}$/u.test(head + tail));
  if (!isDivided) return /\S[-/]$/.test(before) ? before + line : `${before} ${line}`;
  const has = (word: string): boolean => words.has(word.toLowerCase());
  const compound =
    has(`${head}-${tail}`) || (!has(head + tail) && (COMPOUND.test(head) || isShortened(head, tail)));
  const isCapitals = /^\p{Lu}+$/u.test(head + tail);
  const isSoft = sign !== '-' || has(head + tail) || divides || isCapitals;
  return (isSoft && !(sign === '-' && compound) ? before.slice(0, -1) : before) + line;
}

/** «ІТ-проєкт», «е-урядування»: a letter or an abbreviation is no part of a divided word. */
function isShortened(head: string, tail: string): boolean {
  return head.length < 2 || (head === head.toUpperCase() && (head.length < 4 || tail !== tail.toUpperCase()));
}

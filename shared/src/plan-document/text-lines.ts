import { normalize } from '../text/index.js';

/** A line of a text file: its number from 1, its words without markup, and whether the whole of it was bold. */
export type TextLine = { number: number; text: string; bold: boolean };

const TAG = /<\/?(?:p|b|i|u|s|em|strong|span|div|sub|sup|small|font|td|tr|th|center)(?:\s[^<>]{0,200})?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  shy: '\u00AD',
};

/**
 * The lines of a text file. What converters leave behind is taken off: a byte order mark, page breaks, `**bold**`,
 * `## headings` and simple HTML tags; `<br>` inside a line becomes a line break of its cell. Tabs stay.
 *
 * @example textLines('## РІШЕННЯ')[0] // { number: 1, text: 'РІШЕННЯ', bold: true }
 */
export function textLines(text: string): TextLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line, index) => cleanLine(line, index + 1));
}

function cleanLine(line: string, number: number): TextLine {
  if (line.trim() === '') return { number, text: line, bold: false };
  // «#\tTask\tDeadline» is a header whose first column counts.
  const heading = line.includes('\t') ? null : /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line);
  const words = heading?.[1] ?? line;
  const strong =
    /^\s*(?:\*\*|__|<b>|<strong>)/i.test(words) && /(?:\*\*|__|<\/b>|<\/strong>)\s*$/i.test(words);
  const text = words
    .replace(TAG, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(
      /&(nbsp|amp|lt|gt|quot|laquo|raquo|ndash|mdash|shy);/g,
      (whole, name: string) => ENTITIES[name] ?? whole,
    )
    .replace(/\*\*(?=\S)|(?<=\S)\*\*|^\*\*|\*\*$/g, '');
  return { number, text, bold: heading !== null || strong };
}

/** Whether nothing is printed on a line (a lone tab is an empty cell and not a blank line). */
export function isBlank(line: TextLine): boolean {
  // Most lines have a letter soon, and nothing more has to be looked at.
  if (/[\p{L}\p{N}]/u.test(line.text)) return false;
  if (line.text.includes('\t')) return false;
  return line.text.trim() === '' || normalize(line.text) === '';
}

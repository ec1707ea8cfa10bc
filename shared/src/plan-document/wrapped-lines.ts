import { isBlank, type TextLine } from './text-lines.js';

/** A verb or a verbal noun with a capital begins a cell even when the line before it ends in a space. */
const BEGINS_CELL = /^\p{Lu}\p{Ll}+(?:ти|тися|ння|ття)\s/u;

/** A letter, which may take two places, and a hyphen. */
const LONGEST_END = 3;

/**
 * Puts the lines of a page dump together again: some converters leave a space at the end of a line that goes on, and
 * none at the end of a cell. Gives the lines as they are when the text is not of that make.
 */
export function joinWrapped(lines: readonly TextLine[]): readonly TextLine[] {
  const printed = lines.filter((line) => !isBlank(line));
  const open = printed.filter(({ text }) => /\S $/.test(text)).length;
  if (open * 3 < printed.length || printed.some(({ text }) => text.includes('\t'))) return lines;
  const joined: TextLine[] = [];
  let ended = true;
  // The end of the last line is kept apart: to look for it in a line that grows would go over the whole line each time.
  let end = '';
  for (const line of printed) {
    const last = joined.at(-1);
    const text = line.text.trim();
    const goesOn = /^\p{Ll}/u.test(text) || (!ended && !BEGINS_CELL.test(text));
    if (last && goesOn) {
      const more = /\p{Ll}-$/u.test(end) || (ended && text.length < 5) ? text : ` ${text}`;
      last.text += more;
      end = (end + more).slice(-LONGEST_END);
    } else {
      joined.push({ ...line, text });
      end = text.slice(-LONGEST_END);
    }
    ended = !/\S $/.test(line.text);
  }
  return joined;
}

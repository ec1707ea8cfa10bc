import type { Box } from './read-pdf-geometry.js';
import type { Word } from './read-pdf-page.js';

/**
 * A printed line: its text, its ends, and how much room its first word (or the part of it that may stand alone before
 * a hyphen) needs, which tells whether the line before had to break.
 */
export type Line = Box & { text: string; first: number; size: number; bold: boolean; page: number };

/** Words stand on one line when their base lines differ by less than this part of their size: powers and marks do. */
const SAME_LINE = 0.45;
const SPACE = 0.16;
/** A gap as wide as this many letters, and much wider than the others of its line, is a tab. */
const TAB = 2.5;
const WIDER = 2.5;

/**
 * Puts words together to lines, from top to bottom and from left to right. Where most of the text is turned, as in
 * narrow headers, the lines are read as they are turned.
 */
export function linesOf(words: readonly Word[], page: number): Line[] {
  const up = words.filter(({ turned }) => turned === 'up').length;
  const down = words.filter(({ turned }) => turned === 'down').length;
  const main = up * 2 > words.length ? 'up' : down * 2 > words.length ? 'down' : 'across';
  return rowsOf(words.filter(({ turned }) => turned === main).map(straightened)).map((row) =>
    lineOf(row, page),
  );
}

/** Words that stand on one line, from left to right; the lines from top to bottom. */
export function rowsOf(words: readonly Word[]): Word[][] {
  const rows: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    // Lines come from top to bottom, so only the last ones can be near.
    const row = rows
      .slice(-3)
      .findLast(
        ([first]) =>
          first && Math.abs(first.baseline - word.baseline) < SAME_LINE * Math.max(word.size, first.size),
      );
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** The word as it would stand if the page were turned so that it reads across. */
function straightened(word: Word): Word {
  const { left, right, top, bottom, turned, baseline } = word;
  if (turned === 'up') return { ...word, left: -bottom, right: -top, top: left, bottom: right, baseline };
  if (turned === 'down')
    return { ...word, left: top, right: bottom, top: -right, bottom: -left, baseline: -baseline };
  return word;
}

/** The line that words make, which stand from left to right. */
export function lineOf(row: readonly Word[], page: number): Line {
  const words = withoutCopies(row);
  const gaps = words.slice(1).map((word, at) => (word.left - (words[at]?.right ?? 0)) / word.size);
  // A line that is stretched to the margin has wide gaps everywhere.
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  const isTab = (gap: number): boolean => gap > TAB && (gaps.length === 1 || gap > usual * WIDER);
  const text = words
    .map((word, at) => {
      const gap = gaps[at - 1];
      if (gap === undefined || gap <= SPACE) return word.text;
      return (isTab(gap) ? '\t' : ' ') + word.text;
    })
    .join('');
  const [first] = words;
  const size = Math.max(...words.map((word) => word.size));
  return {
    text,
    first: first ? widthOfFirst(words) : 0,
    size,
    bold: words.every(({ bold }) => bold),
    page,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  };
}

/** Letters are sometimes printed twice, a hair apart, to look bold. */
function withoutCopies(words: readonly Word[]): Word[] {
  return words.filter(
    (word, at) =>
      !words
        .slice(Math.max(0, at - 3), at)
        .some(
          ({ text, left, baseline }) =>
            text === word.text &&
            Math.abs(left - word.left) < 1.5 &&
            Math.abs(baseline - word.baseline) < 1.5,
        ),
  );
}

/** The width of what a line begins with: a line may break after a hyphen, so that much had to fit. */
function widthOfFirst(words: readonly Word[]): number {
  let text = '';
  let right = words[0]?.left ?? 0;
  for (const word of words) {
    if (text !== '' && (word.left - right) / word.size > SPACE) break;
    text += word.text;
    right = word.right;
  }
  const width = right - (words[0]?.left ?? 0);
  const hyphen = text.search(/(?<=\p{L}{2})[-‐]\p{L}/u);
  return hyphen < 0 ? width : (width * (hyphen + 1)) / text.length;
}

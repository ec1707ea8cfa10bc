import type { Box, Rule } from './read-pdf-geometry.js';

/**
 * A piece of printed text without a gap in it. `turned` is the direction in which it reads: most text reads across,
 * narrow headers read up. `baseline` and `size` are points.
 */
export type Word = Box & {
  text: string;
  baseline: number;
  size: number;
  bold: boolean;
  turned: 'across' | 'up' | 'down';
};

/** A painted box; `colour` is six hexadecimal digits. */
export type Fill = { box: Box; colour: string };

/** What is printed on a page: words, lines across and down, painted boxes in the order of painting. */
export type PdfPage = {
  number: number;
  width: number;
  height: number;
  words: Word[];
  across: Rule[];
  down: Rule[];
  fills: Fill[];
};

import { tidy, tidyLines } from '../text/index.js';
import type { Cell } from './block.js';

/** The printed lines of a cell, tidied, without the empty ones. */
export function linesOf(cell: Cell): string[] {
  return cell.paragraphs
    .flatMap((paragraph) => tidyLines(paragraph).split('\n'))
    .filter((line) => line !== '');
}

/** Every step of reading asks for the text of a cell anew, and cleaning it is most of the work. */
const texts = new WeakMap<Cell, string>();

/** The text of a cell on one line; nothing where there is no cell. Once it was asked for, a cell stays as it is. */
export function textOf(cell: Cell | undefined): string {
  if (!cell) return '';
  const known = texts.get(cell);
  if (known !== undefined) return known;
  const text = tidy(cell.paragraphs.join(' '));
  texts.set(cell, text);
  return text;
}

const UNFINISHED =
  /(?:[,–—(«-]|(?:^|\s)(?:та|і|й|або|в|у|з|із|на|до|для|по|про|при|що|а|and|or|of|for|the|to|in))$/iu;

/**
 * Whether a line goes on where another one broke off: it begins with a small letter, a digit that completes a date, or
 * a closing mark, or the line before was left unfinished.
 *
 * @example goesOn('оприлюднення та', 'оновлення наборів') // true
 */
export function goesOn(before: string, line: string): boolean {
  return /^[\p{Ll},.;:)»”]/u.test(line) || UNFINISHED.test(before);
}

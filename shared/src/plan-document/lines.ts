import { tidy, tidyLines } from '../text/index.js';
import type { Cell } from './block.js';

/** The printed lines of a cell, tidied, without the empty ones. */
export function linesOf(cell: Cell): string[] {
  return cell.paragraphs
    .flatMap((paragraph) => tidyLines(paragraph).split('\n'))
    .filter((line) => line !== '');
}

/** The text of a cell on one line; nothing where there is no cell. */
export function textOf(cell: Cell | undefined): string {
  return cell ? tidy(cell.paragraphs.join(' ')) : '';
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

/**
 * Puts the parts of a text that pages or lines tore apart together again: what goes on is joined by a space, what
 * begins anew keeps its own line.
 *
 * @example joinTorn(['Проведено навчання', 'для посадових осіб.', 'Створено портал.']) // 'Проведено навчання для посадових осіб.\nСтворено портал.'
 */
export function joinTorn(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    if (line === '') continue;
    if (text === '') text = line;
    else text += goesOn(text.slice(-40), line) ? ` ${line}` : `\n${line}`;
  }
  return text;
}

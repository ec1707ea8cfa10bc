import { normalize } from '../text/index.js';
import { isAmended } from './amended-line.js';
import type { Paragraph } from './block.js';
import { splitCode } from './code.js';

const FURNITURE =
  /^(?:(?:продовження|закінчення) (?:додат|таблиц|план)|(?:усього|всього|разом)(?: |:|$)|приміт|\*|стор(?:інка|\.)|арк(?:уш|\.)|(?:continued|continuation of|total|page|note)\b|[\d\s.\-–_=*|]*$)/;

/**
 * Whether a text is furniture of the page or of the table: «Продовження додатка», a page number, a line of dashes, a
 * total, a footnote.
 */
export function isNoise(text: string): boolean {
  return FURNITURE.test(normalize(text));
}

/**
 * Whether the texts of a row are the totals under a table: «Усього за розділом | 1200,0». «Разом із громадою висадити
 * дерева» with words beside it is none.
 */
export function isTotal([first = '', ...others]: readonly string[]): boolean {
  return (
    /^(?:усього|всього|разом|підсумок|total)(?:[\s:.]|$)/.test(normalize(first)) &&
    first.length <= LONGEST_TOTAL &&
    others.every((text) => /^[\d\s.,%+–—-]*(?:\p{L}{1,12}\.?)?$/u.test(text))
  );
}

const LONGEST_HEADING = 250;
/** «Затверджено рішенням … від … № …», «Approved by resolution No. …». */
const APPROVAL = /^(?:затвердж|схвален|погоджен|approved by|adopted by)/;
const LONGEST_TOTAL = 60;

/**
 * Whether a paragraph between two tables names the section of the tasks below it: it has a code or the word of a level,
 * is a heading or bold, or is a short line that does not end a sentence and does not say who approved the plan.
 */
export function isSectionHeading({ text, style, bold }: Paragraph): boolean {
  const line = text.trim();
  if (line === '' || isNoise(line) || line.length > LONGEST_HEADING) return false;
  if (APPROVAL.test(normalize(line)) || isAmended(line)) return false;
  const { code, label, title } = splitCode(line);
  if (title === '') return false;
  return code !== null || label !== null || style === 'heading' || bold || !/[.:;,]$|\t/.test(line);
}

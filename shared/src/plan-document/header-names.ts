import { normalize } from '../text/index.js';
import { codeDepth, splitCode } from './code.js';
import { fieldOf, isOtherName } from './fields.js';
import { timeOf } from './time-column.js';
import { beginsWithVerb } from './verbs.js';
import { isOnlyDeadline } from './who-and-when.js';

const LONGEST_NAME = 60;
const FEWEST_NAMES = 3;
/** Signs stand in the cells of quarters; a name has letters. */
const WORD = /\p{L}{2}|^[№#]/u;
const DEADLINE_NAME =
  /строк|термін|період|графік|дата|рік|deadline|time|timing|due|when|date|period|schedule|year/;

/**
 * Whether the texts of a row name columns and nothing else: three short texts or more, none of them a sentence, a
 * deadline or a code, and at least half of them names that plans or lists of risks use. What is named so need not be a
 * table of tasks.
 *
 * @example nameColumnsOnly(['№', 'Ризик', 'Ймовірність', 'Як зменшити', 'Хто']) // true
 */
export function nameColumnsOnly(cells: readonly string[]): boolean {
  const texts = cells.filter((text) => text !== '');
  if (texts.length < FEWEST_NAMES || new Set(texts).size < texts.length) return false;
  const isName = (text: string): boolean =>
    text.length <= LONGEST_NAME &&
    WORD.test(text) &&
    codeDepth(splitCode(text).code) === 0 &&
    !/\p{L}{4}[.;]$/u.test(text);
  if (!texts.every(isName)) return false;
  const known = texts.filter((text) => fieldOf(text) !== null || isOtherName(text) || timeOf(text) !== null);
  // Where a column is called «№» the others are names, too, whatever they say.
  const isNumbered = texts.some((text) => fieldOf(text) === 'number');
  return (isNumbered || known.length * 2 >= texts.length) && !saysTask(texts);
}

/**
 * Whether texts that are all short belong to a task and not to a header, although «HR Department» or «every quarter»
 * could name a column: a single one of them is a deadline, or a verb stands beside a single quarter.
 *
 * @example saysTask(['Train staff', 'HR Department', 'every quarter']) // true
 */
export function saysTask(texts: readonly string[]): boolean {
  const dated = texts.filter((text) => !DEADLINE_NAME.test(normalize(text)) && isOnlyDeadline(text));
  const [only] = dated;
  if (only === undefined || dated.length > 1) return false;
  return timeOf(only) === null || texts.some(beginsWithVerb);
}

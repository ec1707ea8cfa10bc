import { tidy } from './clean.js';
import { fixLookAlikes, foldLookAlikes } from './letters.js';

/**
 * One plain form for apostrophes ('), quotes ("), dashes (-) and spaces, in lower case, with mixed alphabets put
 * right. The text keeps its length, so an offset in the answer is an offset in the argument; give it text without
 * soft hyphens (see `tidy`, `tidyLines`). Line breaks stay.
 *
 * @example alignedForm('ДП «Прозорро»') // 'дп "прозорро"'
 */
export function alignedForm(text: string): string {
  return fixLookAlikes(text)
    .replace(/[’ʼ‘`´′ʹ]/g, "'")
    .replace(/[«»“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[^\S\n]/g, ' ')
    .replace(/\p{Lu}/gu, lowerCase);
}

/** One letter in lower case; the few letters whose lower case is longer (İ) stay, so that the length does not change. */
function lowerCase(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/**
 * The one form used for matching words and rules: NFC, no soft hyphens, plain apostrophes ('), quotes ("), dashes (-)
 * and single spaces, lower case; words that mix alphabets are put right («Пoртал» with a Latin o is «портал»), and
 * Roman numerals in Cyrillic or mixed letters become Latin («ІІ», «IІ» are 'ii'). A purely Latin word stays Latin.
 *
 * @example normalize(' III–ІV  квартали 2024 р.') // 'iii-iv квартали 2024 р.'
 */
export function normalize(text: string): string {
  return alignedForm(tidy(text));
}

/**
 * A key for finding the same name again: {@link normalize}, and besides every look-alike letter folded («IT» in Latin
 * is «ІТ» in Cyrillic), no spaces around punctuation, no punctuation at the end. Compare keys, never show them.
 *
 * @example matchKey('Мін’юст;') === matchKey("МІН'ЮСТ") // true
 */
export function matchKey(text: string): string {
  return foldLookAlikes(normalize(text))
    .replace(/ ?([-,.;:!?%/()"[\]№]) ?/g, '$1')
    .replace(/[.,;:]+$/, '');
}

/**
 * Whether two printed texts say the same: case, kinds of apostrophes, quotes, dashes and spaces, soft hyphens and
 * look-alike letters do not matter.
 *
 * @example sameText("Слов'янськ – Smart City", 'Слов’янськ - Smart City') // true
 */
export function sameText(a: string, b: string): boolean {
  return matchKey(a) === matchKey(b);
}

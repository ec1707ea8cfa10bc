import { CARDINALS, ORDINAL_SUFFIXES, ORDINALS_EN, ORDINAL_ENDING, ORDINAL_STEMS } from './numeral-words.js';
import type { Tokens } from './token.js';

/** A number that was read: `guessed` when a letter had to be taken for another one («Ill» for III). */
export type Numeral = { value: number; next: number; guessed: boolean; form: 'arabic' | 'roman' | 'ordinal' };

/** Endings that mean nothing else, so that «I - й» is read with its spaces. */
const SUFFIX_APART = /^(?:й|ий|ій|го|му|ше|ге|тє|те)$/;
const ROMAN_DIGITS: Record<string, string> = { і: 'i', l: 'i', х: 'x', у: 'v' };
const ROMAN_VALUES = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/**
 * Reads a number that names a quarter, a half-year or a day: «1», «1-й», «2-го», «III», «ІІІ», «Ill», «перше»,
 * «двадцять перше», 'third', '3rd'.
 *
 * @example readNumeral(tokenise('1-й квартал'), 0) // { value: 1, next: 3, guessed: false, form: 'arabic' }
 */
export function readNumeral(tokens: Tokens, at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return readArabic(tokens, at);
  if (token.kind !== 'word') return null;
  const roman = romanValue(token.text, token.spaced === true);
  if (roman) return { ...roman, next: afterSuffix(tokens, at + 1), form: 'roman' };
  return readOrdinal(tokens, at);
}

/** «Ш квартал», «П квартал»: scanners take III and II for one Cyrillic letter; only sure before the noun itself. */
export function scannedNumeral(tokens: Tokens, at: number): Numeral | null {
  const value = { п: 2, ш: 3, пі: 3 }[tokens[at]?.text ?? ''];
  return value === undefined ? null : { value, next: at + 1, guessed: true, form: 'roman' };
}

/**
 * Reads how many: digits or words, «10», «10-ти», «шести», «двадцяти п’яти», '3 (three)'. Gives null where no number
 * stands.
 *
 * @example readCount(tokenise('шести місяців'), 0) // { value: 6, next: 1 }
 */
export function readCount(tokens: Tokens, at: number): { value: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind === 'number' && token.text.length <= 4) {
    return { value: Number(token.text), next: afterSpelling(tokens, afterSuffix(tokens, at + 1)) };
  }
  const first = cardinal(token?.text);
  if (first === undefined) return null;
  const unit = first >= 20 ? cardinal(tokens[at + 1]?.text) : undefined;
  return unit !== undefined && unit < 10
    ? { value: first + unit, next: afterSpelling(tokens, at + 2) }
    : { value: first, next: afterSpelling(tokens, at + 1) };
}

function cardinal(text: string | undefined): number | undefined {
  return text === undefined ? undefined : CARDINALS.get(text);
}

function readArabic(tokens: Tokens, at: number): Numeral | null {
  const [digits, letter] = [tokens[at]?.text ?? '', tokens[at + 1]];
  if (digits.length > 2) return null;
  if (digits === '1' && letter?.glued && letter.text === 'v') {
    return { value: 4, next: at + 2, guessed: true, form: 'roman' };
  }
  return { value: Number(digits), next: afterSuffix(tokens, at + 1), guessed: false, form: 'arabic' };
}

function romanValue(text: string, spaced: boolean): { value: number; guessed: boolean } | null {
  if (text.length > 4 || (text.length === 1 && !['i', 'і', 'v', 'x', 'х'].includes(text))) return null;
  const latin = text.replace(/[іlху]/g, (letter) => ROMAN_DIGITS[letter] ?? letter);
  const value = ROMAN_VALUES.indexOf(latin) + 1;
  if (value > 0) return { value, guessed: spaced || /[lу]/.test(text) };
  return latin === 'iiii' ? { value: 4, guessed: true } : null;
}

function readOrdinal(tokens: Tokens, at: number): Numeral | null {
  const text = tokens[at]?.text ?? '';
  const english = ORDINALS_EN.indexOf(text) + 1;
  if (english > 0) return { value: english, next: at + 1, guessed: false, form: 'ordinal' };
  const tens = text === 'двадцять' ? 20 : text === 'тридцять' ? 30 : 0;
  const value = ordinalValue(tens > 0 ? (tokens[at + 1]?.text ?? '') : text);
  if (value === null || (tens > 0 && value > 9)) return null;
  return { value: tens + value, next: at + (tens > 0 ? 2 : 1), guessed: false, form: 'ordinal' };
}

function ordinalValue(text: string): number | null {
  for (const [stem, value] of ORDINAL_STEMS) {
    if (text.startsWith(stem) && ORDINAL_ENDING.test(text.slice(stem.length))) return value;
  }
  return null;
}

/** Steps over «-й», «го», 'th' that stand tight after a numeral. */
function afterSuffix(tokens: Tokens, at: number): number {
  const suffix = tokens[at]?.text === '-' && tokens[at]?.glued ? at + 1 : at;
  const token = tokens[suffix];
  if (token?.kind === 'word' && token.glued && ORDINAL_SUFFIXES.has(token.text)) return suffix + 1;
  const apart = tokens[at]?.text === '-' && SUFFIX_APART.test(tokens[at + 1]?.text ?? '');
  return apart ? at + 2 : at;
}

/** Steps over the same number said again: «10 (десяти)», «один (1)». */
function afterSpelling(tokens: Tokens, at: number): number {
  const inside = tokens[at + 1];
  const spelt = inside?.kind === 'number' || cardinal(inside?.text) !== undefined;
  if (tokens[at]?.text !== '(' || !spelt) return at;
  const close = cardinal(tokens[at + 2]?.text) === undefined ? at + 2 : at + 3;
  return tokens[close]?.text === ')' ? close + 1 : at;
}

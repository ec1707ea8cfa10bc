import { letterPattern } from '../text/index.js';
import { multiplierValue, numeralValue } from './number-words.js';

/** A number in a text: its span (with «%» and «тис.»), its value, whether it is a share and whether it is in words. */
export type FoundNumber = { from: number; to: number; value: number; percent: boolean; inWords: boolean };

const TOKEN = letterPattern(
  String.raw`[\p{L}]+(?:['-][\p{L}]+)*|\d{1,3}(?:[ \u00A0]\d{3})+(?![\d.,]?\d)|\d+(?:,\d{3})+(?!\d)|\d+(?:[.,]\d+)?`,
  'gu',
);
const PERCENT = letterPattern(
  String.raw`^\s?%|^[\s-]{1,2}(?:відсотк|відс\.|процент|percent|per cent|pct|в\. ?п\.|п\. ?п\.)[\p{L}]*`,
  'u',
);
const MULTIPLIER = letterPattern(String.raw`^\s?([\p{L}]+)\.?`, 'u');
const HALF = /^(?:половин[аиуоі]|половиною|half)$/;

/**
 * The numbers of a text in order: digits with thousands by spaces («500 000») or, in English, by commas; decimal
 * commas and points; numerals in words («двадцять п’ять», «двоє», "five hundred"); multipliers («100 тис.»); shares
 * («7 %», «10 відсотків», «половина» is 50 %). Takes the aligned form; spans are offsets in it.
 */
export function findNumbers(text: string): FoundNumber[] {
  const english = !/[а-яіїєґ]/.test(text);
  const found: FoundNumber[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const to = index + token.length;
    const number = /^\d/.test(token)
      ? { from: index, to, value: fromDigits(token, english), percent: false, inWords: false }
      : fromWord(token, index, to);
    if (!number) continue;
    const last = found.at(-1);
    if (last && continues(last, number, text)) {
      last.value = combine(last.value, number.value);
      last.to = number.to;
    } else {
      found.push(number);
    }
  }
  return found.map((number) => withTail(number, text));
}

function fromDigits(token: string, english: boolean): number {
  const plain = token.replace(/[ \u00A0]/g, '');
  const grouped = english && /^\d{1,3}(?:,\d{3})+$/.test(plain);
  return Number(grouped ? plain.replaceAll(',', '') : plain.replace(',', '.'));
}

function fromWord(token: string, from: number, to: number): FoundNumber | null {
  if (HALF.test(token)) return { from, to, value: 50, percent: true, inWords: true };
  const parts = token.split('-').map(numeralValue);
  // "twenty-five" is a number, «двох-три» is not one and "three-year" is an adjective.
  const [tens, units] = parts;
  const value =
    parts.length === 1
      ? tens
      : parts.length === 2 && tens && units && tens >= 20 && units < 10
        ? tens + units
        : null;
  return value === null || value === undefined ? null : { from, to, value, percent: false, inWords: true };
}

/** «сто двадцять п’ять»: words that follow each other from the greater to the lesser are one number. */
function continues(last: FoundNumber, next: FoundNumber, text: string): boolean {
  if (!last.inWords || !next.inWords || last.percent || next.percent) return false;
  if (!/^(?: | and )$/.test(text.slice(last.to, next.from))) return false;
  return (
    (last.value >= 20 && last.value % 10 === 0 && next.value < magnitude(last.value)) || isHundred(last, next)
  );
}

function isHundred(last: FoundNumber, next: FoundNumber): boolean {
  return last.value < 10 && next.value === 100 && next.to - next.from === 'hundred'.length;
}

function combine(last: number, next: number): number {
  return last < 10 && next === 100 ? last * 100 : last + next;
}

function magnitude(value: number): number {
  return value % 1000 === 0 ? 1000 : value % 100 === 0 ? 100 : 10;
}

function withTail(number: FoundNumber, text: string): FoundNumber {
  let { to, value } = number;
  const word = MULTIPLIER.exec(text.slice(to, to + 20));
  const times = word?.[1] ? multiplierValue(word[1]) : null;
  if (word && times) {
    value *= times;
    to += word[0].length;
  }
  const percent = PERCENT.exec(text.slice(to, to + 24));
  if (percent) to += percent[0].length;
  return { ...number, to, value, percent: number.percent || percent !== null };
}

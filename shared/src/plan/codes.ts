import { collator, normalize } from '../text/index.js';

const PART = /\d+|\p{L}+/gu;
const ROMAN_NUMERAL = /^[ivx]+$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/**
 * Orders the codes of sections and tasks as people number them: «1.10» after «1.9», «2» before «2.1», «2.1.а» before
 * «2.1.б», «IX» after «IV» (Latin or Cyrillic letters alike). Numbers come before letters; a thing without a code
 * comes last. Negative, zero or positive, for `Array.sort`.
 *
 * @example ['1.10', '1.9', '1'].sort(compareCodes) // ['1', '1.9', '1.10']
 */
export function compareCodes(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const partsA = partsOf(a);
  const partsB = partsOf(b);
  for (const [index, partA] of partsA.entries()) {
    const partB = partsB[index];
    if (partB === undefined) return 1;
    const order = compareParts(partA, partB);
    if (order !== 0) return order;
  }
  return partsA.length - partsB.length;
}

function partsOf(code: string): (number | string)[] {
  return (normalize(code).match(PART) ?? []).map((part) => {
    if (/^\d/.test(part)) return Number(part);
    const latin = part.replaceAll('і', 'i').replaceAll('х', 'x');
    return ROMAN_NUMERAL.test(latin) ? romanValue(latin) : part;
  });
}

function compareParts(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return typeof a === 'number' ? -1 : 1;
}

function romanValue(numeral: string): number {
  const values = Array.from(numeral, (letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

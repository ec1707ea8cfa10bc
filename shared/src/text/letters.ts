/**
 * Letters that look the same in the Latin and the Ukrainian alphabet. Adopted plans mix them: «методiка» with a Latin
 * i, «ЦНАП» with a Latin A, quarter numerals with a Cyrillic І or Х.
 */
const PAIRS = 'AА BВ CС EЕ HН IІ KК MМ OО PР TТ XХ YУ aа cс eе iі kк oо pр xх yу ïї';

const toCyrillic = new Map<string, string>();
const toLatin = new Map<string, string>();
for (const pair of PAIRS.split(' ')) {
  const [latin = '', cyrillic = ''] = pair;
  toCyrillic.set(latin, cyrillic);
  toLatin.set(cyrillic, latin);
}

const WORD = /[\p{L}\p{M}'’]+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const ROMAN = /^[IVXІХ]{2,5}$/;
/** A lone capital І is a numeral before a quarter, a half-year or another numeral; elsewhere it is «and». */
const LONE_ROMAN = /(?<![\p{L}\p{N}])([ІХ])(?=\s*[-–—,]\s*[IVXІХ]|\s+(?:кв|пів|етап|чверт|триместр))/gu;

function replaceLetters(word: string, table: Map<string, string>): string {
  let out = '';
  for (const letter of word) out += table.get(letter) ?? letter;
  return out;
}

function fixWord(word: string): string {
  if (!CYRILLIC.test(word)) return word;
  if (ROMAN.test(word)) return replaceLetters(word, toLatin);
  if (!LATIN.test(word)) return word;
  const cyrillic = replaceLetters(word, toCyrillic);
  if (!LATIN.test(cyrillic)) return cyrillic;
  const latin = replaceLetters(word, toLatin);
  return CYRILLIC.test(latin) ? cyrillic : latin;
}

/**
 * Puts each word that mixes alphabets into one of them, and Roman numerals into Latin letters. Pure Latin and pure
 * Ukrainian words stay. The length of the text does not change, so offsets stay valid.
 *
 * @example fixLookAlikes('Пoртал, ІV квартал') // 'Портал, IV квартал' (the o was Latin, the І was Cyrillic)
 */
export function fixLookAlikes(text: string): string {
  return text.replace(WORD, fixWord).replace(LONE_ROMAN, (numeral) => toLatin.get(numeral) ?? numeral);
}

/** The lower-case twins of the same table, capitals included: a Latin m is not like м, but a Latin M is like М. */
const folded = new Map(
  [...toCyrillic].map(([latin, cyrillic]) => [latin.toLowerCase(), cyrillic.toLowerCase()]),
);

/** Lower-case text with every look-alike Latin letter as its Cyrillic twin. Only for keys that are compared. */
export function foldLookAlikes(lowerCase: string): string {
  return replaceLetters(lowerCase, folded);
}

import { fixLookAlikes, tidy } from '../text/index.js';

/**
 * What stands in front of a title: its code («1.1.2», «IV», «а»), and the word that names its level when the document
 * prints one («Принцип 3.», «Стратегічна ціль 2:»). `title` is the rest, tidied, one line.
 */
export type CodedTitle = { code: string | null; label: string | null; title: string };

const LEVEL_WORD =
  '(?:(?:стратегічн|операційн|оперативн|тактичн|основн|пріоритетн|strategic|operational|key|priority)\\p{L}*\\s+)?' +
  '(?:принцип|розділ|ціль|цілі|напрям|напрямок|пріоритет|завдання|захід|блок|етап|частина|компонент|модуль|тема|' +
  'principle|section|chapter|part|goal|objective|priority|pillar|area|theme|strand|workstream|component|commitment|task|action|measure|activity|milestone)';
const NUMBER = '(?:\\d{1,3}(?:\\.\\d{1,3}){0,5}|[IVXІХ]{1,6})';

const LABELLED = new RegExp(
  `^(${LEVEL_WORD})\\s*№?\\s*(${NUMBER})(?![\\p{L}\\d])\\s*[.):]*\\s*(?:[–—-]\\s+)?`,
  'diu',
);
const MANY_PARTS = /^(?:№\s*)?((?:\d{1,3}|[IVXІХ]{1,6})(?:\.\d{1,3}){1,5})(?:[.):]+\s*|\s+)(?=[^\s\d%.,)])/du;
const ONE_PART = /^(?:№\s*)?(\d{1,3})\s*[.)]\s*(?=[^\s\d%.,)])/du;
const ROMAN = /^([IVXІХ]{1,6})\s*[.)]\s*(?=\p{L}|["«„“])/du;
const LETTER = /^([а-яіїєґa-z])\)\s*(?=\p{L})/diu;
const AMOUNT = /^(?:млн|млрд|тис|грн|км|кв\.|год|хв|відсот|million|thousand)/iu;
const WHOLE = /^(?:№\s*)?(\d{1,3}(?:\.\d{1,3}){0,5}|[IVXІХ]{1,6}|[а-яіїєґa-z])\s*[.):]*$/iu;

/** A code with the word of its level is far shorter; nothing behind it has to be looked at. */
const FRONT = 200;

/**
 * Takes the code off a title. A number alone needs a full stop or a bracket after it («1. Аудит», «9.Стандарти»), so
 * that «1 раз на рік» and «70 посадових осіб» stay whole; a code of several parts does not («1.1 Аудит»).
 *
 * @example splitCode('Принцип 2. Оперативність') // { code: '2', label: 'Принцип', title: 'Оперативність' }
 */
export function splitCode(text: string): CodedTitle {
  const printed = tidy(text);
  // The same length with Roman numerals in Latin letters: what is found there is cut out of the printed text.
  const plain = fixLookAlikes(printed.slice(0, FRONT));
  const cut = ([from, to]: [number, number] = [0, 0]): string => printed.slice(from, to);
  const labelled = LABELLED.exec(plain);
  if (labelled) {
    return {
      code: cut(labelled.indices?.[2]),
      label: cut(labelled.indices?.[1]),
      title: printed.slice(labelled[0].length),
    };
  }
  for (const pattern of [MANY_PARTS, ONE_PART, ROMAN, LETTER]) {
    const match = pattern.exec(plain);
    const title = match ? printed.slice(match[0].length) : '';
    if (match && !AMOUNT.test(title)) return { code: cut(match.indices?.[1]), label: null, title };
  }
  return { code: null, label: null, title: printed };
}

/**
 * The code in a cell that holds nothing else, or null.
 *
 * @example codeOf('1.1.') // '1.1'
 */
export function codeOf(text: string): string | null {
  const printed = tidy(text);
  const match = WHOLE.exec(fixLookAlikes(printed));
  return match?.[1] ?? null;
}

/** «А-1», «T2.3», «1-2», «II.4»: what councils write into a column of numbers. */
const OWN_CODE = /^(?=.*[\dIVXІХ])[\p{L}\d]{1,4}(?:[-–./ ]{1,2}[\p{L}\d]{1,4}){0,4}$/u;

/**
 * The code in a cell of a column of numbers, where anything short with a digit is one; null for any other text.
 *
 * @example numberCodeOf('А-1') // 'А-1'
 */
export function numberCodeOf(text: string): string | null {
  const code = codeOf(text);
  if (code !== null) return code;
  const printed = tidy(text).replace(/^№\s*|[.)]+$/g, '');
  return printed.length <= 12 && OWN_CODE.test(printed) ? printed : null;
}

/**
 * How deep a code goes: the number of its parts, 1 for a Roman numeral or a letter, 0 without a code.
 *
 * @example codeDepth('2.3.1') // 3
 */
export function codeDepth(code: string | null): number {
  return code === null ? 0 : code.split('.').filter((part) => part !== '').length;
}

/**
 * Whether a code continues another one.
 *
 * @example isUnder('2.3.1', '2.3') // true
 */
export function isUnder(code: string, parent: string): boolean {
  return code.startsWith(`${parent}.`);
}

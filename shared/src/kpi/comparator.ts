import { letterPattern } from '../text/index.js';
import type { Target } from './target.js';

type Comparator = Exclude<Target['comparator'], 'all'>;
/** A comparator as said: what it means and whether it is certain. */
export type SaidComparator = { comparator: Comparator; guess: boolean };

/** Little words that may stand between a comparator and its number: «мінімум з 1», «не менше ніж у 5», «щонайменше по два». */
const FILLER = String.raw`(?:[ ,:-]+(?:в|у|на|з|із|зі|по|до|для|про|за|ніж|як|від|ще|загалом|of|than|in|with|by|on|to|for|from|a|an|the|і|та))*[ ,:(-]*$`;
const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const before = (words: string): RegExp => letterPattern(`${EDGE}(?:${words})${FILLER}`, 'u');

/** In the order of trying: a negated comparator before the plain one that is in it. */
const AT_LEAST = before(
  'не менше|не менш|не нижче|не нижч[\\p{L}]+|не рідше|не рідш|не гірше|щонайменше|щонайменш|найменше|як мінімум|мінімум|мінімально|мінімальна кількість|принаймні|хоча б|бодай|не обмежуючись|at least|at minimum|at a minimum|no fewer|not fewer|no less|not less|minimum|a minimum|min|not below|no lower|upwards',
);
const AT_MOST = before(
  'не більше|не більш|не вище|не частіше|максимум|як максимум|максимально|щонайбільше|не перевищ[\\p{L}]+|не (?:повин[\\p{L}]+|має|мають|може|буде) перевищ[\\p{L}]+|at most|no more|not more|maximum|a maximum|max|not exceed|not exceeding|does not exceed|must not exceed|not over|no longer|up',
);
const MORE = before('більше|більш|понад|вище|перевищ[\\p{L}]+|more|over|above|exceeds?|exceeding|greater');
const LESS = before('менше|менш|нижче|less|fewer|below|under|lower');
const EXACTLY = before('рівно|точно|саме|exactly|precisely');
const ABOUT = before('близько|приблизно|орієнтовно|біля|about|around|approximately|circa');
const SIGNS: [RegExp, Comparator][] = [
  [/(?:≥|>=|⩾)\s*$/, 'at_least'],
  [/(?:≤|<=|⩽)\s*$/, 'at_most'],
  [/>\s*$/, 'at_least'],
  [/<\s*$/, 'at_most'],
];
const NEGATED = letterPattern(
  String.raw`(?<!\p{L})(?:жод(?:ен|на|не|ного|ної|ному)|не \p{L}{3,}|never|not)(?!\p{L})`,
  'u',
);
const BEGINS_WITH_FROM = letterPattern(String.raw`(?:^|[(:;-])\s*(?:\p{L}+ ){0,2}(?:від|from)\s*$`, 'u');

/** «Зміни до 3 положень», «доступ до 5 реєстрів»: to what, not up to how many. */
const GOES_TO = letterPattern(
  String.raw`(?:змін|доповнен|доступ|пропозиці|приєдна|підключ|інтегр|внес|внос|додат|рекомендаці|звернен|залуч|перехід|перейш|належ)[\p{L}]*(?: \p{L}+)? до\s*$`,
  'u',
);

const GROWS =
  /(?:збільш|зрос|зріс|підвищ|довед|довес|розшир|нарощ|нарост|виріс|вирос|досяг|доведен|покращ|поліпш|increas|grow|grew|rais|expand|reach|improv|rise|rose|bring|brought)/gu;
const SHRINKS = /(?:зменш|скороч|зниж|мінімізац|мінімізув|reduc|decreas|cut|lower|shrink|drop|declin)/gu;

/**
 * What stands before a number says how to compare with it.
 *
 * @param text the segment up to the number, in its aligned form
 */
export function comparatorBefore(text: string): SaidComparator | null {
  const said = (comparator: Comparator, guess = false): SaidComparator => ({ comparator, guess });
  if (AT_LEAST.test(text)) return said('at_least');
  if (AT_MOST.test(text)) return said('at_most');
  for (const [sign, comparator] of SIGNS) if (sign.test(text)) return said(comparator);
  const more = MORE.exec(text);
  if (more) return NEGATED.test(text.slice(0, more.index)) ? said('at_most') : said('at_least');
  if (LESS.test(text)) return said('at_most');
  if (EXACTLY.test(text)) return said('exactly');
  if (ABOUT.test(text)) return said('exactly', true);
  if (/(?<!\p{L})(?:до|to)(?: рівня)?\s*$/u.test(text))
    return GOES_TO.test(text) && !isChange(text) ? null : limitOf(text);
  return BEGINS_WITH_FROM.test(text) ? said('at_least', true) : null;
}

/** «Збільшити до 30» is at least, «зменшити до 10» at most, plain «до 20» at most; the nearest verb decides. */
function limitOf(text: string): SaidComparator | null {
  const grows = lastIndex(text, GROWS);
  const shrinks = lastIndex(text, SHRINKS);
  if (grows > shrinks) return { comparator: 'at_least', guess: false };
  if (shrinks > grows) return { comparator: 'at_most', guess: false };
  // An English "to 20 schools" says where to, not how many.
  return /(?<!\p{L})до/u.test(text.slice(-12)) ? { comparator: 'at_most', guess: true } : null;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** Whether a verb of change stands before: «збільшено з 12 до 20» has a start and an end. */
export function isChange(text: string): boolean {
  return lastIndex(text, GROWS) >= 0 || lastIndex(text, SHRINKS) >= 0;
}

/**
 * What stands after a number and its unit: «5 і більше», «10+», "or more".
 *
 * @param text the segment from the number on
 */
export function comparatorAfter(text: string): SaidComparator | null {
  if (
    /^\+(?!\d)|^\s?%?\s?\(?(?:\p{L}+ ){0,2}(?:(?:і|й|та|або|чи|and|or) (?:більше|вище|more|above|over)|як мінімум|мінімум|щонайменше|at least|minimum)(?!\p{L})/u.test(
      text,
    )
  ) {
    return { comparator: 'at_least', guess: false };
  }
  if (
    /^\s?%?\s?\(?(?:\p{L}+ ){0,2}(?:(?:і|й|та|або|чи|and|or) (?:менше|нижче|less|fewer|below)|максимум|maximum)(?!\p{L})/u.test(
      text,
    )
  ) {
    return { comparator: 'at_most', guess: false };
  }
  return null;
}

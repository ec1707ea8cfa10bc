import { letterPattern } from '../text/index.js';
import { comparatorAfter, comparatorBefore, isChange, type SaidComparator } from './comparator.js';
import { findNumbers, type FoundNumber } from './find-numbers.js';
import { NUMBER } from './number-words.js';
import type { Segment } from './segments.js';
import type { Target } from './target.js';

/** A number that is a target, where it stands in its segment, and whether reading it took a guess. */
export type Candidate = FoundNumber & {
  comparator: Exclude<Target['comparator'], 'all'>;
  guess: boolean;
  times: boolean;
};
/** What a segment promises in numbers, and the numbers that were left out. */
export type SegmentReading = { candidates: Candidate[]; leftOut: FoundNumber[] };

/** A noun (or its adjective) right after a number; not a preposition, a link or a verb. */
const COUNTED = letterPattern(
  String.raw`^\s*(?!(?:у|в|на|з|із|зі|до|для|про|за|від|по|щодо|під|при|та|і|й|або|чи|що|як|не|of|in|on|at|by|to|for|from|and|or|with|is|are|was|were|the|than|that|another)(?![\p{L}'-]))(?!\p{L}+(?:ено|ано|ято|уто|ито|ться|ється|ються)(?!\p{L}))\p{L}`,
  'u',
);
/** A number that ends its statement answers a question that was asked before it. */
const ANSWERS = letterPattern(
  String.raw`(?:станов\p{L}+|склад\p{L}+|дорівню\p{L}+|досяг\p{L}+|сягає|не (?:менше|більше)|equals?|is|are|amounts? to|reach(?:es)?|total(?:s|ing)?)\s*$|[-:=]\s*$`,
  'u',
);
const ASKS =
  /^\s*(?:кількість|число|частка|відсоток|чисельність|обсяг|показник|рівень|середн|number|share|percentage|count|amount|rate|level)/u;
/** Places and manners, in which «один» is an article and not a promise: «в одному файлі», «за одним зразком». */
const IN_ONE = letterPattern(String.raw`(?<!\p{L})(?:у|в|на|з|із|за|до|через|під|in|at|on|from|as)\s*$`, 'u');
const TAKES_PART = letterPattern(String.raw`участ\p{L}*|представлен\p{L}*|participat\p{L}*`, 'u');
const RANGE = /^\s?(?:-|до|to)\s?$/;
const FROM = letterPattern(String.raw`(?<!\p{L})(?:з|із|від|from|between)\s$`, 'u');
const LINK =
  /^[^.;¤()]{0,90}?(?:,|\s(?:та|і|й|або|and|or|plus|а також))\s*(?:(?:в|у|на|з|із|по|in|with|on|for)\s+)?$/u;
const VERB = letterPattern(
  String.raw`(?<!\p{L})\p{L}+(?:ено|ано|ято|уто|ито|ться|ється|ються|ають|яють|ують|юють|ли|ти)(?!\p{L})`,
  'u',
);
const TIMES_IN_WORDS = new Map([
  ['раз', 1],
  ['разу', 1],
  ['once', 1],
  ['двічі', 2],
  ['twice', 2],
  ['тричі', 3],
  ['thrice', 3],
]);
const TIMES = letterPattern(String.raw`(?<!\p{L})(?:раз|разу|once|двічі|twice|тричі|thrice)(?=\s◇)`, 'gu');
const NUMBER_BEFORE = letterPattern(`${NUMBER}\\s$`, 'u');
const MOST_LOOKBACK = 120;

/**
 * Which numbers of a segment are targets, and how each is compared. Takes the segment's masked text, in which what
 * never is a target is already blanked out.
 */
export function readSegment(segment: Segment): SegmentReading {
  const { text } = segment;
  const candidates: Candidate[] = [];
  const leftOut: FoundNumber[] = [];
  const numbers = [...findNumbers(text), ...timesInWords(text)].toSorted((a, b) => a.from - b.from);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    const next = numbers[i + 1];
    if (!number) continue;
    if (
      next &&
      isRange(text, number, next) &&
      (FROM.test(text.slice(0, number.from)) || isCounted(segment, next, true))
    ) {
      candidates.push(...rangeOf(text, number, next));
      i++;
      continue;
    }
    const own =
      comparatorBefore(text.slice(Math.max(0, number.from - MOST_LOOKBACK), number.from)) ??
      comparatorAfter(text.slice(number.to));
    const said = own ?? inherited(text, candidates.at(-1), number);
    if (!said && !isCounted(segment, number, candidates.length > 0)) {
      if (!number.inWords) leftOut.push(number);
      continue;
    }
    const times =
      TIMES_IN_WORDS.has(text.slice(number.from, number.to)) ||
      /^\s?раз(?:и|ів|у|а)?(?!\p{L})|^\s?times(?!\p{L})/u.test(text.slice(number.to));
    candidates.push({
      ...number,
      comparator: said?.comparator ?? 'exactly',
      guess: said?.guess ?? false,
      times,
    });
  }
  return { candidates, leftOut };
}

/** «двічі на рік», «раз на квартал»: numbers only beside the period that was blanked out after them. */
function timesInWords(text: string): FoundNumber[] {
  return Array.from(text.matchAll(TIMES), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    value: TIMES_IN_WORDS.get(word) ?? 1,
    percent: false,
    inWords: true,
  })).filter(({ from }) => !NUMBER_BEFORE.test(text.slice(Math.max(0, from - 20), from)));
}

function isRange(text: string, low: FoundNumber, high: FoundNumber): boolean {
  const between = text.slice(low.to, high.from);
  return (
    RANGE.test(between) || (between === ' and ' && /(?<!\p{L})between\s$/u.test(text.slice(0, low.from)))
  );
}

/** «5–7 заходів» is at least 5 and at most 7; with a comparator before it only one end counts; «з 3,6 до 2» is a change. */
function rangeOf(text: string, low: FoundNumber, high: FoundNumber): Candidate[] {
  const before = text.slice(Math.max(0, low.from - MOST_LOOKBACK), low.from);
  const percent = low.percent || high.percent;
  const make = (number: FoundNumber, comparator: Candidate['comparator'], guess: boolean): Candidate => ({
    ...number,
    percent,
    comparator,
    guess,
    times: /^\s?раз|^\s?times/.test(text.slice(high.to)),
  });
  const byDash = /-/.test(text.slice(low.to, high.from));
  if (!byDash && isChange(text.slice(0, low.from))) {
    return [make(high, high.value < low.value ? 'at_most' : 'at_least', false)];
  }
  const said = comparatorBefore(before.replace(/(?:з|із|від|from)\s*$/, ''));
  if (said?.comparator === 'at_least' && byDash) return [make(low, 'at_least', true)];
  if (said?.comparator === 'at_most' && byDash) return [make(high, 'at_most', true)];
  return [make(low, 'at_least', false), make(high, 'at_most', false)];
}

function isCounted({ text, host }: Segment, number: FoundNumber, inList: boolean): boolean {
  const after = text.slice(number.to);
  const before = text.slice(0, number.from);
  if (number.percent || TIMES_IN_WORDS.has(text.slice(number.from, number.to))) return true;
  if (number.inWords && /^\s+(?:з|із|зі|of)(?!\p{L})/u.test(after)) return false;
  if (number.inWords && number.value === 1 && IN_ONE.test(before) && !TAKES_PART.test(before)) return false;
  if (COUNTED.test(after) || /^\s◇/.test(after)) return true;
  if (!/^\s*(?:[,;.)]|$)/.test(after)) return false;
  if (ANSWERS.test(before) || (inList && /,\s*$|\s(?:та|і|and)\s*$/u.test(before))) return true;
  const last = !/[\p{L}\p{N}]/u.test(after);
  return last && (ASKS.test(before) || (before.trim() === '' && ASKS.test(host?.text ?? '')));
}

/** «мінімум в 2 тренінгах та 2 конференціях»: the comparator is said once for a list without a verb in between. */
function inherited(text: string, last: Candidate | undefined, number: FoundNumber): SaidComparator | null {
  if (!last || last.comparator === 'exactly' || last.percent !== number.percent) return null;
  const between = text.slice(last.to, number.from);
  if (!LINK.test(between) || VERB.test(between) || !COUNTED.test(text.slice(number.to))) return null;
  return { comparator: last.comparator, guess: false };
}

import type { Frequency } from '../schedule/index.js';
import type { Found } from './atom.js';
import type { IssueCode } from './issue.js';
import { inMonths, readLength } from './length.js';
import { readCount, readNumeral } from './numeral.js';
import { anyOf, pattern } from './pattern.js';
import { readUnit } from './read-unit.js';
import type { Tokens } from './token.js';

const ADVERBS: readonly (readonly [number | null, ReturnType<typeof anyOf>])[] = [
  [1, anyOf(['щоміс .', 'щомісяч*|щомісяц*|помісячн*', 'місячно', 'monthly'])],
  [3, anyOf(['щокв .', 'щокварт*|поквартальн*', 'квартально', 'quarterly'])],
  [
    6,
    anyOf([
      'щопівр*|щопіврічн*|піврічно',
      'що пів року',
      'semi|half|bi - annually|annual|yearly',
      'semiannually|semiannual|biannually|biannual|halfyearly',
      'half yearly',
    ]),
  ],
  [12, anyOf(['щорок*|щоріч*|щогодично', 'annually|yearly|annual'])],
  [
    null,
    anyOf([
      'щодня|щоденно|щоденн*|щотиж*|щогодин*|щодекад*|подекадн*|потижнев*',
      "щосуботи|щонеділі|щопонеділка|щоп'ятниці",
      'daily|weekly|hourly|fortnightly|biweekly|bimonthly|biennially|biennial',
      'bi - weekly|monthly|ennially',
    ]),
  ],
];
const LEAST = anyOf([
  'не рідше|менше|менш|рідш|нижче ніж|як|чим|за|від?',
  'як? мінімум',
  'щонайменше|щонайрідше|принаймні',
  'хоча б',
  'at least',
  'not|no less|fewer than',
  'not|no less often|frequently|frequent than',
  'a? minimum of?',
]);
const MOST = anyOf(['не більше|частіше|більш ніж|як|за?', 'at most', 'not|no more than', 'up to']);
const EACH = anyOf([
  'кожен|кожний|кожна|кожне|кожні|кожного|кожної|кожному|кожній|кожну|кожних',
  'every|each',
]);
const OTHER = anyOf(['other|second', 'другий|другого|другому']);
const ON = anyOf(['на', 'on a|an?']);
const BASIS = pattern('основі|основу|базі|basis');
const WHAT = pattern('що');
const TIMES = anyOf(['раз|рази|разів|разу|разом', 'р .', 'р', 'time|times']);
const ONCE: readonly (readonly [number, ReturnType<typeof anyOf>])[] = [
  [1, anyOf(['once'])],
  [2, anyOf(['двічі', 'twice'])],
  [3, anyOf(['тричі', 'thrice'])],
  [4, anyOf(['чотиричі'])],
];
const PER = anyOf([
  'на|в|у|за кожен|кожний|кожне|кожні|кожних?',
  '/',
  '- на',
  'per|a|an|every|each|in|within a|an?',
  'during a|each?',
]);
const HYPHEN = pattern('-');

/**
 * Reads how often: «щокварталу», «кожного півріччя», «раз на 6 місяців», «не рідше ніж двічі на рік», 'every six months',
 * 'twice a year'. A frequency that a schedule cannot hold («щотижня», «раз на два роки») is read as `no-schedule`.
 */
export function readRecurrence(tokens: Tokens, at: number): Found {
  const most = MOST(tokens, at);
  const start = most ?? LEAST(tokens, at) ?? at;
  const problems: IssueCode[] = most === null ? [] : ['at_most'];
  const found =
    readBasis(tokens, start) ??
    readAdverb(tokens, start) ??
    readEach(tokens, start) ??
    readTimes(tokens, start) ??
    readPerUnit(tokens, start);
  if (!found) return null;
  return { ...found, problems: [...problems, ...(found.problems ?? [])] };
}

/** «На щоквартальній основі», 'on a monthly basis'. */
function readBasis(tokens: Tokens, at: number): Found {
  const intro = ON(tokens, at);
  const found = intro === null ? null : readAdverb(tokens, intro);
  const next = found ? BASIS(tokens, found.next) : null;
  return found && next !== null ? { ...found, next } : null;
}

function readAdverb(tokens: Tokens, at: number): Found {
  const adverb = adverbAt(tokens, at);
  if (adverb) return frequency(adverb.months, adverb.next);
  const what = WHAT(tokens, at);
  const dashed = what === null ? null : (HYPHEN(tokens, what) ?? what);
  const length = dashed === null ? null : readLength(tokens, dashed);
  return length && frequency(inMonths(length), length.next);
}

function adverbAt(tokens: Tokens, at: number): { months: number | null; next: number } | null {
  for (const [months, words] of ADVERBS) {
    const next = words(tokens, at);
    if (next !== null) return { months, next };
  }
  return null;
}

/** «Кожного півріччя», 'every six months'; «кожного I кварталу» and 'every March' come round once a year. */
function readEach(tokens: Tokens, at: number): Found {
  const each = EACH(tokens, at);
  if (each === null) return null;
  const text = tokens[at]?.text ?? '';
  const other = OTHER(tokens, each);
  const beforeOther = other === null ? null : readLength(tokens, other);
  const plural = text === 'кожні' || text === 'кожних' || text === 'every';
  if (beforeOther && (text === 'every' || inMonths(beforeOther) !== 3)) {
    return frequency(inMonths({ ...beforeOther, count: beforeOther.count * 2 }), beforeOther.next);
  }
  const numbered = readNumeral(tokens, each);
  const season = numbered && !(plural && numbered.form === 'arabic') ? readUnit(tokens, each) : null;
  const named = numbered ? season : readUnit(tokens, each);
  if (named && named.unit.years === null) return frequency(12, each);
  const length = readLength(tokens, each);
  return length && frequency(inMonths(length), length.next);
}

const PER_UNIT = pattern('на|per рік|місяць|квартал|півріччя|year|month|quarter');

/** «(Один захід) на рік»: what is counted was not read, how often was. */
function readPerUnit(tokens: Tokens, at: number): Found {
  const next = at === 0 ? null : PER_UNIT(tokens, at);
  const length = next === null ? null : readLength(tokens, next - 1);
  const found = length && frequency(inMonths(length), length.next);
  return found && { ...found, problems: ['vague'] };
}

/** «2 рази на рік», «раз на 6 місяців», «1-2 рази на рік» (the lower one, as a guess). */
function readTimes(tokens: Tokens, at: number): Found {
  const by = tokens[at]?.text === 'по' ? at + 1 : at;
  const count = readTimesCount(tokens, by);
  const adverb = count ? adverbAt(tokens, count.next) : null;
  if (count && adverb) return frequency(perTime(adverb.months, count.value), adverb.next);
  const per = count ? PER(tokens, count.next) : null;
  const length = per === null ? null : readLength(tokens, per);
  if (!count || !length) return null;
  const problems: IssueCode[] = count.range ? ['vague'] : [];
  const found = frequency(perTime(inMonths(length), count.value), length.next);
  return found && { ...found, problems };
}

function readTimesCount(tokens: Tokens, at: number): { value: number; next: number; range: boolean } | null {
  for (const [value, word] of ONCE) {
    const next = word(tokens, at);
    if (next !== null) return { value, next, range: false };
  }
  const count = readCount(tokens, at);
  const dash = count ? HYPHEN(tokens, count.next) : null;
  const second = dash === null ? null : readCount(tokens, dash);
  const next = TIMES(tokens, second?.next ?? count?.next ?? at);
  if (next === null || (count === null && tokens[at]?.text === 'р')) return null;
  return { value: count?.value ?? 1, next, range: second !== null };
}

function perTime(months: number | null, count: number): number | null {
  return months === null ? null : months / count;
}

function frequency(months: number | null, next: number): Found {
  const every = frequencyOf(months);
  return every
    ? { meaning: { kind: 'recurrence', every }, next }
    : { meaning: { kind: 'no-schedule', code: 'frequency', rules: true }, next };
}

function frequencyOf(months: number | null): Frequency | null {
  switch (months) {
    case 1:
      return 'month';
    case 3:
      return 'quarter';
    case 6:
      return 'half-year';
    case 12:
      return 'year';
    default:
      return null;
  }
}

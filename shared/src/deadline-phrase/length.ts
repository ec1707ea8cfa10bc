import { COUNT_PREFIXES } from './numeral-words.js';
import { readCount } from './numeral.js';
import { pattern } from './pattern.js';
import type { Tokens } from './token.js';

/** A length of time: so many of one unit. `working` is true for working or banking days. */
export type Length = { count: number; unit: LengthUnit; working: boolean; next: number };
type LengthUnit = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

const UNIT_WORDS: readonly (readonly [LengthUnit, string])[] = [
  ['day', 'день дня дні днів днях дб доба добу доби діб day days'],
  ['week', 'тиждень тижня тижні тижнів тижнях тижд week weeks'],
  ['month', 'місяць місяця місяці місяців місяцях міс month months'],
  ['quarter', 'квартал кварталу кварталі квартали кварталів кв quarter quarters'],
  ['half-year', 'півріччя півріч півроку півріччі halfyear'],
  ['year', 'рік року роки років році роках р year years'],
];
const UNITS = new Map(
  UNIT_WORDS.flatMap(([unit, words]) => words.split(' ').map((word): [string, LengthUnit] => [word, unit])),
);
const HALF_YEAR = [
  pattern('пів року|рік|річчя'),
  pattern('half - year|years|yearly'),
  pattern('half a? year|years'),
];
const ADJECTIVE = pattern(
  'календарн*|робоч*|банківськ*|повн*|бюджетн*|звітн*|calendar|working|business|full',
);
const WORKING = /^(?:робоч|банківськ|working|business)/;
/** «тримісячний», «місячний»: stems of the adjective, in the order in which they must be tried. */
const ADJECTIVE_STEMS: readonly (readonly [string, LengthUnit])[] = [
  ['піврічн', 'half-year'],
  ['місячн', 'month'],
  ['денн', 'day'],
  ['тижнев', 'week'],
  ['квартальн', 'quarter'],
  ['річн', 'year'],
];
const TERM = pattern('строк*|термін*|період*|period|term');
const ENGLISH_ADJECTIVE = pattern('- day|week|month|year');

/** The same length in months; null for days and weeks. */
export function inMonths({ count, unit }: Pick<Length, 'count' | 'unit'>): number | null {
  const months = { day: null, week: null, month: 1, quarter: 3, 'half-year': 6, year: 12 }[unit];
  return months === null ? null : months * count;
}

/** The same length as an ISO 8601 duration of one unit; quarters and half-years are counted in months. */
export function isoDuration({ count, unit }: Pick<Length, 'count' | 'unit'>): string {
  const letter = { day: 'D', week: 'W', month: 'M', quarter: 'M', 'half-year': 'M', year: 'Y' }[unit];
  return `P${unit === 'quarter' ? count * 3 : unit === 'half-year' ? count * 6 : count}${letter}`;
}

/**
 * Reads a length of time: «10 календарних днів», «шести місяців», «місяця», «півроку», «у тримісячний строк» (from
 * «тримісячний»), 'three months', '10-day period'. Null where none stands.
 *
 * @example readLength(tokenise('шести місяців'), 0) // { count: 6, unit: 'month', working: false, next: 2 }
 */
export function readLength(tokens: Tokens, at: number): Length | null {
  return readCounted(tokens, at) ?? readAdjective(tokens, at);
}

function readCounted(tokens: Tokens, at: number): Length | null {
  const count = readCount(tokens, at);
  const afterCount = count?.next ?? at;
  const afterAdjective = ADJECTIVE(tokens, afterCount) ?? afterCount;
  const working = WORKING.test(tokens[afterCount]?.text ?? '') && afterAdjective > afterCount;
  const english = count ? ENGLISH_ADJECTIVE(tokens, count.next) : null;
  if (count && english !== null) {
    const unit = unitOf(tokens[english - 1]?.text);
    return unit && { count: count.value, unit, working: false, next: TERM(tokens, english) ?? english };
  }
  for (const half of HALF_YEAR) {
    const next = half(tokens, afterAdjective);
    if (next !== null) return { count: count?.value ?? 1, unit: 'half-year', working, next };
  }
  const unit = unitOf(tokens[afterAdjective]?.text);
  if (!unit || count?.value === 0 || (count && isNamed(count.value, tokens[afterAdjective]?.text)))
    return null;
  const end = afterAdjective + 1;
  const next = tokens[afterAdjective]?.text === 'міс' && tokens[end]?.text === '.' ? end + 1 : end;
  return { count: count?.value ?? 1, unit, working, next };
}

/** Cases that only a named quarter, half-year or year stands in after a figure. */
const NAMED = new Set(['кварталі', 'півріччі', 'році']);

/** «2024 року» and «у 2 кварталі» name a year and a quarter and do not count them. */
function isNamed(count: number, noun = ''): boolean {
  return count > 1000 || NAMED.has(noun) || (count > 1 && noun === 'кварталу');
}

/** «Тримісячний строк», «10-денний», «3-х місячний»; the noun «строк» must follow a bare «місячний». */
function readAdjective(tokens: Tokens, at: number): Length | null {
  const counted = readCount(tokens, at);
  if (counted) {
    const dashed = tokens[counted.next]?.text === '-' ? counted.next + 1 : counted.next;
    const unit = adjectiveUnit(tokens[dashed]?.text ?? '');
    return unit && finished({ count: counted.value, unit }, tokens, dashed + 1);
  }
  const text = tokens[at]?.text ?? '';
  const bare = adjectiveUnit(text);
  if (bare) return TERM(tokens, at + 1) === null ? null : finished({ count: 1, unit: bare }, tokens, at + 1);
  for (const [prefix, count] of COUNT_PREFIXES) {
    const unit = text.startsWith(prefix) ? adjectiveUnit(text.slice(prefix.length)) : null;
    if (unit) return finished({ count, unit }, tokens, at + 1);
  }
  return null;
}

function finished(length: { count: number; unit: LengthUnit }, tokens: Tokens, at: number): Length {
  const end = TERM(tokens, at) ?? at;
  return { ...length, working: false, next: end };
}

function adjectiveUnit(text: string): LengthUnit | null {
  return ADJECTIVE_STEMS.find(([stem]) => text.startsWith(stem))?.[1] ?? null;
}

function unitOf(text: string | undefined): LengthUnit | null {
  return text === undefined ? null : (UNITS.get(text) ?? null);
}

import { anyOf, pattern } from './pattern.js';
import { readDayOfMonth, readNumericDate } from './read-date.js';
import { readMonths } from './read-months.js';
import { readHalves, readQuarters } from './read-quarters.js';
import { readOwnYears, readYears } from './read-years.js';
import { monthsSlot, WHOLE_YEAR } from './time.js';
import type { ReadUnit } from './time.js';
import type { Tokens } from './token.js';

const SEASONS: readonly (readonly [ReturnType<typeof pattern>, number, number])[] = [
  [pattern('весна|весни|весну|весною|навесні|spring'), 3, 5],
  [pattern('літо|літа|влітку|літом|summer'), 6, 8],
  [pattern('осінь|осені|восени|autumn'), 9, 11],
];
const BEFORE_PART = new Set([',', '-', '/', ':', '(', '|']);
const YEAR_ALONE = anyOf([
  'весь|усього|всього|цілого|один|одного|поточного|цього|даного|календарного|бюджетного|кожного? року|р',
  'поточного|цього|даного календарного|бюджетного року',
  'поточному|цьому|даному календарному|бюджетному? році',
  'рік',
  'a|one|current|this|whole|entire|calendar? calendar? year',
]);

/**
 * Reads one time with its years: a date, days of a month, quarters, half-years, months, years. «2024 рік, II квартал»
 * and «2024: II квартал» are the quarter of that year.
 */
export function readUnit(tokens: Tokens, at: number, between = false): ReadUnit {
  return readPart(tokens, at, between) ?? readYearUnit(tokens, at, between);
}

/** Reads a year without a number, where a preposition makes it one: «(протягом) року», '(within) a year'. */
export function readYearAlone(tokens: Tokens, at: number): ReadUnit {
  const next = YEAR_ALONE(tokens, at);
  return next === null
    ? null
    : { unit: { slots: [WHOLE_YEAR], years: null, range: false, problems: [] }, next };
}

function readPart(tokens: Tokens, at: number, between: boolean): ReadUnit {
  return (
    readNumericDate(tokens, at) ??
    readDayOfMonth(tokens, at, between) ??
    readQuarters(tokens, at, between) ??
    readHalves(tokens, at, between) ??
    readMonths(tokens, at, between) ??
    readSeason(tokens, at)
  );
}

function readYearUnit(tokens: Tokens, at: number, between: boolean): ReadUnit {
  const found = readYears(tokens, at, between);
  if (!found) return null;
  const { years, range, next, problems } = found;
  const afterMark = BEFORE_PART.has(tokens[next]?.text ?? '') ? next + 1 : next;
  const part = readPart(tokens, afterMark, between);
  if (part && part.unit.years === null) {
    return {
      unit: {
        ...part.unit,
        years,
        range: range || part.unit.range,
        problems: [...problems, ...part.unit.problems],
      },
      next: part.next,
    };
  }
  return { unit: { slots: [WHOLE_YEAR], years, range, problems }, next };
}

function readSeason(tokens: Tokens, at: number): ReadUnit {
  for (const [word, from, to] of SEASONS) {
    const next = word(tokens, at);
    if (next === null) continue;
    const own = readOwnYears(tokens, next);
    return {
      unit: {
        slots: [monthsSlot('month', from, to)],
        years: own?.years ?? null,
        range: own?.range ?? false,
        problems: ['vague', ...(own?.problems ?? [])],
      },
      next: own?.next ?? next,
    };
  }
  return null;
}

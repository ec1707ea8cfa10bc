import type { IssueCode } from './issue.js';
import { readNumeral, scannedNumeral } from './numeral.js';
import type { Numeral } from './numeral.js';
import { anyOf, pattern } from './pattern.js';
import type { Pattern } from './pattern.js';
import { readSlots } from './read-list.js';
import type { ReadMember, SlotList } from './read-list.js';
import { readMonth } from './read-months.js';
import { readOwnYears } from './read-years.js';
import { monthsSlot } from './time.js';
import type { ReadUnit } from './time.js';
import type { Tokens } from './token.js';

/** A part of the year that is known by its number: quarters and half-years. */
type Part = { noun: Pattern; count: number; months: number; missing: IssueCode };

const QUARTER: Part = {
  noun: anyOf([
    'кв - л|лу|лі|ли|лів',
    'кв .',
    'кварт .',
    'кв|кварт|квартал|кварталу|кварталі|кварталом|квартали|кварталів|кварталах|кварталам|кварталами',
    'кварал|квартала|квратал|кварталь',
    'qtr|qtrs .',
    'q|qtr|qtrs|quarter|quarters',
  ]),
  count: 4,
  months: 3,
  missing: 'no_such_quarter',
};
const HALF: Part = {
  noun: anyOf([
    'півр|піврічч|піврч|пів|пол .',
    'пів річчя|річчі|річ',
    'півріччя|півріччі|півріччю|півріччям|півріччях|півріч|півр|піврічя|півріччє',
    'half|halves - year|years',
    'half year|years',
    'half|halves|h',
  ]),
  count: 2,
  months: 6,
  missing: 'no_such_half',
};
const HALF_OF = anyOf(['половина|половини|половині|половину|половиною of?', 'half of']);
/** «2 кварталів» counts quarters; «2 квартал» names one. */
const MANY = new Set(['кварталів', 'півріч', 'quarters', 'halves']);
const LAST = pattern('останній|останнє|останнього|останньому|last|final');
const OF_YEAR = anyOf(['року|р|year']);

/** Reads quarters: «I та III квартали 2024 року», «1-4 кв.», 'Q1–Q2 2024', 'third quarter of 2025', «квартал II». */
export function readQuarters(tokens: Tokens, at: number, between: boolean): ReadUnit {
  return readParts(tokens, at, QUARTER, between);
}

/** Reads half-years: «I півріччя 2024», «друга половина 2025 року», 'H1 2025', «перша половина березня 2025 року». */
export function readHalves(tokens: Tokens, at: number, between: boolean): ReadUnit {
  return readHalfOf(tokens, at) ?? readParts(tokens, at, HALF, between);
}

function readParts(tokens: Tokens, at: number, part: Part, between: boolean): ReadUnit {
  const list = numbersThenNoun(tokens, at, part, between) ?? nounThenNumbers(tokens, at, part, between);
  if (!list) return null;
  const own = readOwnYears(tokens, list.next);
  return {
    unit: {
      slots: list.slots,
      years: own?.years ?? null,
      range: list.range || (own?.range ?? false),
      problems: [...list.problems, ...(own?.problems ?? [])],
    },
    next: own?.next ?? list.next,
  };
}

function numbersThenNoun(tokens: Tokens, at: number, part: Part, between: boolean): SlotList | null {
  const list = readSlots(tokens, at, member(part, false), between);
  const next = list ? part.noun(tokens, list.next) : null;
  const counted = next === at + 2 && tokens[at]?.kind === 'number' && MANY.has(tokens[at + 1]?.text ?? '');
  return list && next !== null && !counted ? { ...list, next } : null;
}

function nounThenNumbers(tokens: Tokens, at: number, part: Part, between: boolean): SlotList | null {
  return part.noun(tokens, at) === null ? null : readSlots(tokens, at, member(part, true), between);
}

/** A member after the noun may repeat it: 'Q1–Q2', «квартал I, квартал II». */
function member(part: Part, nounFirst: boolean): ReadMember {
  return (tokens, at) => {
    const start = nounFirst ? (part.noun(tokens, at) ?? at) : at;
    const numeral =
      readNumeral(tokens, start) ?? scanned(tokens, start, part) ?? lastNumeral(tokens, start, part);
    if (!numeral) return null;
    const problems: IssueCode[] = numeral.guessed ? ['scanned_numeral'] : [];
    const exists = numeral.value >= 1 && numeral.value <= part.count;
    if (!exists) problems.push(part.missing);
    const end = (exists ? numeral.value : 1) * part.months;
    return { slot: monthsSlot('quarter', end - part.months + 1, end), next: numeral.next, problems };
  };
}

/** «Останній квартал». */
function lastNumeral(tokens: Tokens, at: number, part: Part): Numeral | null {
  const next = LAST(tokens, at);
  return next === null ? null : { value: part.count, next, guessed: false, form: 'ordinal' };
}

function scanned(tokens: Tokens, at: number, part: Part): Numeral | null {
  const numeral = scannedNumeral(tokens, at);
  return numeral && part.noun(tokens, numeral.next) !== null ? numeral : null;
}

/** «Перша половина» of a year, of a month (its days 1–15 or 16 to the last), or of a quarter (taken whole, as vague). */
function readHalfOf(tokens: Tokens, at: number): ReadUnit {
  const numeral = readNumeral(tokens, at);
  const start = numeral ? HALF_OF(tokens, numeral.next) : null;
  if (!numeral || start === null || numeral.value < 1 || numeral.value > 2) return null;
  const month = readMonth(tokens, start);
  if (month) {
    const [from, to] = numeral.value === 1 ? [1, 15] : [16, 0];
    const own = readOwnYears(tokens, month.next);
    const slot = {
      grain: 'day' as const,
      from: { month: month.month, day: from },
      to: { month: month.month, day: to },
    };
    const unit = { slots: [slot], years: own?.years ?? null, range: true, problems: own?.problems ?? [] };
    return { unit, next: own?.next ?? month.next };
  }
  const quarters = readParts(tokens, start, QUARTER, false);
  if (quarters) {
    const unit = { ...quarters.unit, problems: [...quarters.unit.problems, 'vague' as const] };
    return { unit, next: quarters.next };
  }
  const last = numeral.value * 6;
  const slots = [monthsSlot('quarter', last - 5, last)];
  const own = readOwnYears(tokens, start);
  const next = own?.next ?? OF_YEAR(tokens, start) ?? start;
  return {
    unit: { slots, years: own?.years ?? null, range: own?.range ?? false, problems: own?.problems ?? [] },
    next,
  };
}

import { quarterFromIndex, quarterIn, quarterIndex, quarterNumber, yearOf } from '../calendar/index.js';
import type { Period, QuarterNumber } from '../calendar/index.js';
import { fixLookAlikes, normalize } from '../text/index.js';

/**
 * What the header of a time column says: a year, a part of one (from quarter to quarter), or both; `month` (from 1) when
 * the column is a month of that quarter.
 */
export type TimeHeader = {
  year: number | null;
  part: { from: QuarterNumber; to: QuarterNumber } | null;
  month?: number;
};

/** What a numeral alone may stand for, because its neighbours or the header above say so. */
export type LoneNumeral = 'roman' | 'quarter' | 'month' | null;

/** The time that a column or a cell of it stands for: quarters, and the month in them where columns are months. */
export type MarkedTime = Period & { month?: number };

const YEAR = /(?<!\d)(20\d\d)(?!\d)/;
const SHORT_YEAR = /(?<=\p{L}\.?|\d) ?['’/-] ?(\d\d)$/u;
const QUARTER =
  /^(?:(iv|i{1,3}|[1-4])(?:\s*-?\s*(?:й|ий|st|nd|rd|th))?\s*(?:кв(?:артал\S*|-л|\.|$|\s)|quarter|q(?:tr|uarter)?\b)|q(?:tr)?\.?\s*(iv|i{1,3}|[1-4])\b|([1-4])q(?=\b|20)|(перший|другий|третій|четвертий|first|second|third|fourth) (?:квартал|quarter)|(?:кв(?:артал|\.)?|quarter) ?№?\s*(iv|i{1,3}|[1-4])(?=$|[\s,/-]*20\d\d)|(iv|i{1,3})[\s,./-]*(?=20\d\d))/;
const HALF =
  /^(?:(i{1,2}|[12])(?:\s*-?\s*(?:е|ше|ге|st|nd))?\s*(?:півріч|half)|h([12])\b|([12])h\b|half ([12])\b|(перше|друге|first|second) (?:півріч|half))/;
const MONTHS = [
  'січ(?:ень|ня)?|jan(?:uary)?',
  'лют(?:ий|ого)?|feb(?:ruary)?',
  'бер(?:ез|езень|езня)?|mar(?:ch)?',
  'кві(?:т|тень|тня)?|apr(?:il)?',
  'тра(?:в|вень|вня)?|may',
  'чер(?:в|вень|вня)?|june?',
  'лип(?:ень|ня)?|july?',
  'сер(?:п|пень|пня)?|aug(?:ust)?',
  'вер(?:ес|есень|есня)?|sept?(?:ember)?',
  'жов(?:т|тень|тня)?|oct(?:ober)?',
  'лис(?:топ|топад|топада)?|nov(?:ember)?',
  'гру(?:д|день|дня)?|dec(?:ember)?',
] as const;
const MONTH = new RegExp(`^(?:${MONTHS.map((names) => `(${names})`).join('|')})(?![\\p{L}\\d])`, 'u');
const MONTH_OF_YEAR = /^(0?[1-9]|1[0-2])[./](?=20\d\d$)/;
const RUN_OF_QUARTERS = /^(iv|i{1,3}|[1-4]) ?- ?(iv|i{1,3}|[1-4]) ?(?:кв|quarter)/;
const RUN_OF_MONTHS = /^(\p{L}{3,9})\.? ?- ?(\p{L}{3,9})\.?(?![\p{L}\d])/u;
const ISO_MONTH = /^20\d\d-(?:0[1-9]|1[0-2])$/;
const ROMAN_ALONE = /^(iv|i{1,3})$/;
const NUMBERS: Record<string, QuarterNumber> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  перший: 1,
  другий: 2,
  третій: 3,
  четвертий: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
};

/**
 * Reads the header of a column that stands for a time: «IV квартал», «Q3 2025», «I півріччя», «березень», «2024 рік»,
 * or a numeral alone where `lone` says what such a one is (Roman numerals count when their neighbours are numerals
 * too). Null for any other text.
 *
 * @example timeOf('IV кв. 2025') // { year: 2025, part: { from: 4, to: 4 } }
 */
export function timeOf(header: string, lone: LoneNumeral = null): TimeHeader | null {
  const latin = lone ? header.trim().replace(/^[ІI]$/u, 'I') : header;
  const plain = normalize(fixLookAlikes(latin)).replace(/^[\s(.]+|[\s).,]+$/g, '');
  if (plain === '' || plain.length > 40) return null;
  const label = plain.replace(/^20\d\d\s*(?:р(?:ік|оку|\.)?)?[\s,./-]*/, '');
  const month = monthOf(label, ISO_MONTH.test(plain) ? 'month' : lone);
  const inQuarter = NUMBERS[Math.ceil(month / 3)];
  const part = inQuarter ? { from: inQuarter, to: inQuarter } : partOf(label, lone);
  const year = yearIn(plain, part !== null);
  if (part) return month > 0 ? { year, part, month } : { year, part };
  return year !== null && /^(?:у |в |на )?20\d\d(?:\s*р(?:ік|оку|оці|\.)?|\s*year)?$/.test(plain)
    ? { year, part: null }
    : null;
}

/** «2026», and beside a month or a quarter also its last two digits: «Jan-26». */
function yearIn(plain: string, beside: boolean): number | null {
  const whole = YEAR.exec(plain)?.[1];
  const short = beside && whole === undefined ? SHORT_YEAR.exec(plain)?.[1] : undefined;
  return whole ? Number(whole) : short ? 2000 + Number(short) : null;
}

function partOf(label: string, lone: LoneNumeral): TimeHeader['part'] {
  const run = RUN_OF_QUARTERS.exec(label) ?? RUN_OF_MONTHS.exec(label);
  const ends = run?.slice(1, 3).map((end) => NUMBERS[end] ?? NUMBERS[Math.ceil(monthOf(end, null) / 3)]);
  if (ends?.[0] && ends[1] && ends[0] <= ends[1]) return { from: ends[0], to: ends[1] };
  const quarter =
    QUARTER.exec(label) ??
    (lone === 'roman' || lone === 'quarter' ? ROMAN_ALONE.exec(label) : null) ??
    (lone === 'quarter' ? /^([1-4])$/.exec(label) : null);
  const number = quarter ? NUMBERS[quarter.slice(1).find((found) => found !== undefined) ?? ''] : undefined;
  if (number) return { from: number, to: number };
  const half = HALF.exec(label)
    ?.slice(1)
    .find((found) => found !== undefined);
  if (half) return ['i', '1', 'перше', 'first'].includes(half) ? { from: 1, to: 2 } : { from: 3, to: 4 };
  return null;
}

/** The month that a label names, from 1; 0 for none. A run of months is no month. */
function monthOf(label: string, lone: LoneNumeral): number {
  const numeral = MONTH_OF_YEAR.exec(label) ?? (lone === 'month' ? /^(0?[1-9]|1[0-2])$/.exec(label) : null);
  if (numeral) return Number(numeral[1]);
  const run = RUN_OF_MONTHS.exec(label);
  if (run && MONTH.test(run[2] ?? '')) return 0;
  const found = MONTH.exec(label)?.slice(1) ?? [];
  return found.findIndex((name) => name !== undefined) + 1;
}

/**
 * The periods of time columns in their order. A year that a header does not name is the one of the column before it,
 * or the next one when the quarters start again; without any year the plan's first year is taken (`guessed`). A column
 * stays null when no year can be told.
 *
 * @example
 * periodsOf([{ year: 2025, part: { from: 4, to: 4 } }, { year: null, part: { from: 1, to: 1 } }], null).periods
 * // [{ from: '2025-Q4', to: '2025-Q4' }, { from: '2026-Q1', to: '2026-Q1' }]
 */
export function periodsOf(
  headers: readonly TimeHeader[],
  plan: Period | null,
): { periods: (MarkedTime | null)[]; guessed: boolean } {
  const named = headers.findIndex(({ year }) => year !== null);
  const years = headers.map(({ year }) => year);
  const first = headers[0];
  if (named < 0 && plan && first) {
    const late = (first.part?.to ?? 4) < quarterNumber(plan.from) && yearOf(plan.from) < yearOf(plan.to);
    years[0] = yearOf(plan.from) + (late ? 1 : 0);
  }
  for (let i = named - 1; i >= 0; i--)
    years[i] = (years[i + 1] ?? 0) - (begins(headers[i]) > begins(headers[i + 1]) ? 1 : 0);
  for (let i = 1; i < years.length; i++) {
    const before = years[i - 1] ?? null;
    if (before !== null) years[i] ??= before + (begins(headers[i]) < begins(headers[i - 1]) ? 1 : 0);
  }
  const periods = headers.map(({ part, month }, i): MarkedTime | null => {
    const year = years[i] ?? null;
    if (year === null) return null;
    const period = { from: quarterIn(year, part?.from ?? 1), to: quarterIn(year, part?.to ?? 4) };
    return month === undefined ? period : { ...period, month };
  });
  return { periods, guessed: headers.length > 0 && named !== 0 };
}

/** Where in its year a column begins, in months. */
function begins(header: TimeHeader | undefined): number {
  return header?.month ?? ((header?.part?.from ?? 1) - 1) * 3 + 1;
}

/** The quarters of several periods as the fewest windows, in order. */
export function windowsOf(periods: readonly Period[]): Period[] {
  const indexes = new Set<number>();
  for (const { from, to } of periods) {
    for (let index = quarterIndex(from); index <= quarterIndex(to); index++) indexes.add(index);
  }
  const windows: Period[] = [];
  for (const index of [...indexes].toSorted((a, b) => a - b)) {
    const quarter = quarterFromIndex(index);
    const last = windows.at(-1);
    if (last && quarterIndex(last.to) === index - 1) last.to = quarter;
    else windows.push({ from: quarter, to: quarter });
  }
  return windows;
}

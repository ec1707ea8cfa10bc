import { quarterFromIndex, quarterIn, quarterIndex, quarterNumber, yearOf } from '../calendar/index.js';
import type { Period, QuarterNumber } from '../calendar/index.js';
import { fixLookAlikes, normalize } from '../text/index.js';

/** What the header of a time column says: a year, a part of one (from quarter to quarter), or both. */
export type TimeHeader = { year: number | null; part: { from: QuarterNumber; to: QuarterNumber } | null };

const YEAR = /(?<!\d)(20\d\d)(?!\d)/;
const QUARTER =
  /^(?:(iv|i{1,3}|[1-4])(?:\s*-?\s*(?:й|ий|st|nd|rd|th))?\s*(?:кв(?:артал\S*|\.|$|\s)|quarter|q(?:uarter)?\b)|q\s*([1-4])\b|([1-4])q\b|(перший|другий|третій|четвертий|first|second|third|fourth) (?:квартал|quarter))/;
const HALF =
  /^(?:(i{1,2}|[12])(?:\s*-?\s*(?:е|ше|ге))?\s*півріч|h([12])\b|(перше|друге|first|second) (?:півріч|half))/;
const MONTH =
  /^(?:(січ|jan)|(лют|feb)|(бер|mar)|(кві|apr)|(тра|may)|(чер|jun)|(лип|jul)|(сер|aug)|(вер|sep)|(жов|oct)|(лис|nov)|(гру|dec))\p{L}*\.?(?:\s|$)/u;
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
 * or a Roman numeral alone (which `roman` allows when its neighbours are numerals too). Null for any other text.
 *
 * @example timeOf('IV кв. 2025') // { year: 2025, part: { from: 4, to: 4 } }
 */
export function timeOf(header: string, roman = false): TimeHeader | null {
  const latin = roman ? header.trim().replace(/^[ІI]$/u, 'I') : header;
  const plain = normalize(fixLookAlikes(latin)).replace(/^[\s(.]+|[\s).,]+$/g, '');
  if (plain === '' || plain.length > 40) return null;
  const year = YEAR.test(plain) ? Number(YEAR.exec(plain)?.[1]) : null;
  const label = plain.replace(/^20\d\d\s*(?:р(?:ік|оку|\.)?)?[\s,./-]*/, '');
  const part = partOf(label, roman);
  if (part) return { year, part };
  return year !== null && /^(?:у |в |на )?20\d\d(?:\s*р(?:ік|оку|оці|\.)?|\s*year)?$/.test(plain)
    ? { year, part: null }
    : null;
}

function partOf(label: string, roman: boolean): TimeHeader['part'] {
  const quarter = QUARTER.exec(label) ?? (roman ? ROMAN_ALONE.exec(label) : null);
  const number = quarter ? NUMBERS[quarter.slice(1).find((found) => found !== undefined) ?? ''] : undefined;
  if (number) return { from: number, to: number };
  const half = HALF.exec(label)
    ?.slice(1)
    .find((found) => found !== undefined);
  if (half) return ['i', '1', 'перше', 'first'].includes(half) ? { from: 1, to: 2 } : { from: 3, to: 4 };
  const month =
    MONTH.exec(label)
      ?.slice(1)
      .findIndex((found) => found !== undefined) ?? -1;
  if (month < 0) return null;
  const inQuarter = NUMBERS[Math.floor(month / 3) + 1] ?? 1;
  return { from: inQuarter, to: inQuarter };
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
): { periods: (Period | null)[]; guessed: boolean } {
  const named = headers.findIndex(({ year }) => year !== null);
  const years = headers.map(({ year }) => year);
  const first = headers[0];
  if (named < 0 && plan && first) {
    const late = (first.part?.from ?? 1) < quarterNumber(plan.from) && yearOf(plan.from) < yearOf(plan.to);
    years[0] = yearOf(plan.from) + (late ? 1 : 0);
  }
  for (let i = named - 1; i >= 0; i--)
    years[i] = (years[i + 1] ?? 0) - (begins(headers[i]) > begins(headers[i + 1]) ? 1 : 0);
  for (let i = 1; i < years.length; i++) {
    const before = years[i - 1] ?? null;
    if (before !== null) years[i] ??= before + (begins(headers[i]) < begins(headers[i - 1]) ? 1 : 0);
  }
  const periods = headers.map(({ part }, i): Period | null => {
    const year = years[i] ?? null;
    return year === null
      ? null
      : { from: quarterIn(year, part?.from ?? 1), to: quarterIn(year, part?.to ?? 4) };
  });
  return { periods, guessed: headers.length > 0 && named !== 0 };
}

function begins(header: TimeHeader | undefined): number {
  return header?.part?.from ?? 1;
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

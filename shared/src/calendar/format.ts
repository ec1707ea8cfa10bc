import { civilOf } from './day.js';
import type { Day } from './day.js';
import { MONTHS_EN, MONTHS_EN_SHORT, MONTHS_UK, MONTHS_UK_SHORT, ROMAN } from './month-names.js';
import { quarterNumber, yearOf } from './quarter.js';
import type { Quarter } from './quarter.js';
import type { Period } from './period.js';

/** The two languages of the product. */
export type Language = 'uk' | 'en';

/** `long` with the year in words, `short` without the year for a day near today, `numeric` for a narrow column. */
export type DayStyle = 'long' | 'short' | 'numeric';

/**
 * Writes a day for people, with no-break spaces left to the screen.
 *
 * @example
 * formatDay('2026-07-30', 'uk', 'long') // '30 липня 2026 р.'
 * formatDay('2026-07-30', 'en', 'short') // '30 Jul'
 */
export function formatDay(day: Day, language: Language, style: DayStyle): string {
  const { year, month, day: number } = civilOf(day);
  if (style === 'numeric') {
    return `${String(number).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
  }
  if (style === 'short') {
    return `${number} ${(language === 'uk' ? MONTHS_UK_SHORT : MONTHS_EN_SHORT)[month - 1]}`;
  }
  return language === 'uk'
    ? `${number} ${MONTHS_UK[month - 1]?.[1]} ${year} р.`
    : `${number} ${MONTHS_EN[month - 1]} ${year}`;
}

/**
 * Writes a quarter for people: Roman numerals in Ukrainian, as councils print them.
 *
 * @example formatQuarter('2026-Q3', 'uk') // 'III квартал 2026'
 */
export function formatQuarter(quarter: Quarter, language: Language): string {
  const number = quarterNumber(quarter);
  return language === 'uk' ? `${ROMAN[number]} квартал ${yearOf(quarter)}` : `Q${number} ${yearOf(quarter)}`;
}

/**
 * Writes a period for people, in the shortest usual form.
 *
 * @example
 * formatPeriod({ from: '2026-Q3', to: '2026-Q4' }, 'uk') // 'III–IV квартали 2026'
 * formatPeriod({ from: '2026-Q1', to: '2027-Q4' }, 'uk') // '2026–2027 роки'
 */
export function formatPeriod(period: Period, language: Language): string {
  const [fromYear, toYear] = [yearOf(period.from), yearOf(period.to)];
  const [first, last] = [quarterNumber(period.from), quarterNumber(period.to)];
  if (first === 1 && last === 4) {
    if (fromYear === toYear) return language === 'uk' ? `${fromYear} рік` : `${fromYear}`;
    return language === 'uk' ? `${fromYear}–${toYear} роки` : `${fromYear}–${toYear}`;
  }
  if (period.from === period.to) return formatQuarter(period.from, language);
  if (fromYear === toYear) {
    return language === 'uk'
      ? `${ROMAN[first]}–${ROMAN[last]} квартали ${fromYear}`
      : `Q${first}–Q${last} ${fromYear}`;
  }
  return `${formatQuarter(period.from, language)} – ${formatQuarter(period.to, language)}`;
}

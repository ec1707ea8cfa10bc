import { MONTHS_UK, ROMAN, civilOf, quarterNumber, quarterOf, yearOf } from '@kvartal/shared/calendar';
import type { Day } from '@kvartal/shared/calendar';

/**
 * The period of an occurrence in words that follow «за»: a month, a quarter, a half-year, a year or a range of quarters.
 *
 * @example periodWords('2026-04-01', '2026-06-30') // 'II квартал 2026 року'
 * @example periodWords('2026-03-01', '2026-03-31') // 'березень 2026 року'
 */
export function periodWords(from: Day, to: Day): string {
  const [start, end] = [civilOf(from), civilOf(to)];
  if (start.year === end.year && start.month === end.month) {
    return `${MONTHS_UK[start.month - 1]?.[0]} ${start.year} року`;
  }
  const [first, last] = [quarterNumber(quarterOf(from)), quarterNumber(quarterOf(to))];
  const year = yearOf(quarterOf(from));
  if (first === last) return `${ROMAN[first]} квартал ${year} року`;
  if (first === 1 && last === 4) return `${year} рік`;
  if (first === 1 && last === 2) return `I півріччя ${year} року`;
  if (first === 3 && last === 4) return `II півріччя ${year} року`;
  return `${ROMAN[first]}–${ROMAN[last]} квартали ${year} року`;
}

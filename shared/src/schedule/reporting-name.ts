import { civilOf, formatQuarter, MONTHS_EN, MONTHS_UK, quarterOf } from '../calendar/index.js';
import type { Language } from '../calendar/index.js';
import type { ReportingWindow } from './reporting.js';

type Named = Pick<ReportingWindow, 'key' | 'to' | 'year'>;

/**
 * A reporting window in words, without its days: the period that names it, and the year where it closes one.
 *
 * @example reportingWindowName({ key: '2026-H1', to: '2026-06-30', year: null }, 'uk') // 'I півріччя 2026 року'
 * @example reportingWindowName({ key: '2026-H2', to: '2026-12-31', year: 2026 }, 'uk') // 'II півріччя 2026 року і весь 2026 рік'
 */
export function reportingWindowName({ key, to, year }: Named, lang: Language): string {
  const name = unitName(key, to, lang);
  if (year === null) return name;
  return lang === 'uk' ? `${name} і весь ${year} рік` : `${name} and the whole of ${year}`;
}

/** The key's form says which period it is; its last day says which one of the year. */
function unitName(key: string, to: Named['to'], lang: Language): string {
  const { year, month } = civilOf(to);
  const unit = key.slice(5);
  if (unit === '') return lang === 'uk' ? `${key} рік` : key;
  if (unit.startsWith('Q'))
    return lang === 'uk' ? `${formatQuarter(quarterOf(to), lang)} року` : formatQuarter(quarterOf(to), lang);
  if (unit.startsWith('H')) {
    if (lang === 'uk') return `${unit === 'H1' ? 'I' : 'II'} півріччя ${year} року`;
    return `the ${unit === 'H1' ? 'first' : 'second'} half of ${year}`;
  }
  return lang === 'uk' ? `${MONTHS_UK[month - 1]?.[0]} ${year} року` : `${MONTHS_EN[month - 1]} ${year}`;
}

import {
  MONTHS_EN,
  MONTHS_UK,
  civilOf,
  firstDay,
  formatDay,
  formatPeriod,
  lastDay,
  lastDayOfMonth,
  quarterOf,
} from '../calendar/index.js';
import type { Day, Language } from '../calendar/index.js';

/**
 * A short name of an occurrence for labels: whole quarters by their names, a whole month by its name, anything else
 * by its last day.
 *
 * @example occurrenceName({ from: '2026-07-01', dueOn: '2026-09-30' }, 'uk') // 'III квартал 2026'
 * @example occurrenceName({ from: '2026-03-01', dueOn: '2026-03-31' }, 'uk') // 'березень 2026'
 * @example occurrenceName({ from: '2026-01-01', dueOn: '2026-07-15' }, 'en') // 'by 15 July 2026'
 */
export function occurrenceName(occurrence: { from: Day; dueOn: Day }, lang: Language): string {
  const { from, dueOn } = occurrence;
  const period = { from: quarterOf(from), to: quarterOf(dueOn) };
  if (from === firstDay(period.from) && dueOn === lastDay(period.to)) return formatPeriod(period, lang);
  const { year, month, day } = civilOf(from);
  if (day === 1 && dueOn === lastDayOfMonth(year, month)) {
    return `${lang === 'uk' ? MONTHS_UK[month - 1]?.[0] : MONTHS_EN[month - 1]} ${year}`;
  }
  return `${lang === 'uk' ? 'до' : 'by'} ${formatDay(dueOn, lang, 'long')}`;
}

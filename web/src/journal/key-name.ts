import {
  formatDay,
  formatPeriod,
  formatQuarter,
  isDay,
  isQuarter,
  MONTHS_EN,
  MONTHS_UK,
  quarterIn,
  ROMAN,
} from '@kvartal/shared/calendar';
import type { Lang } from '../lib/i18n.js';

/**
 * The key of a deadline, as the journal keeps it, in words. What is not a key comes back as it is.
 *
 * @example keyName('2026-Q3', 'uk') // 'III квартал 2026'
 * @example keyName('C2026-H1', 'uk') // 'I півріччя 2026'
 * @example keyName('event', 'uk') // 'після події'
 */
export function keyName(key: string, lang: Lang): string {
  if (key === 'event') return lang === 'uk' ? 'після події' : 'after the event';
  const plain = key.replace(/^C(?=\d)/, '');
  if (isQuarter(plain)) return formatQuarter(plain, lang);
  if (isDay(plain)) return formatDay(plain, lang, 'long');
  const [from = '', to = ''] = plain.split('..');
  if (isQuarter(from) && isQuarter(to)) return formatPeriod({ from, to }, lang);
  const [, year = '', half, month] = /^(\d{4})(?:-H([12])|-(\d\d))?$/.exec(plain) ?? [];
  if (year === '') return key;
  if (half !== undefined) {
    const number = half === '1' ? 1 : 2;
    return lang === 'uk' ? `${ROMAN[number]} півріччя ${year}` : `half-year ${number}, ${year}`;
  }
  if (month !== undefined) {
    const name = lang === 'uk' ? MONTHS_UK[Number(month) - 1]?.[0] : MONTHS_EN[Number(month) - 1];
    return `${name ?? month} ${year}`;
  }
  return formatPeriod({ from: quarterIn(Number(year), 1), to: quarterIn(Number(year), 4) }, lang);
}

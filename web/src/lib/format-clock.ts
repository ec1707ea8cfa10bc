import type { Lang } from './i18n.js';

/**
 * The clock time of an instant in Kyiv, for what happened today.
 *
 * @example formatClock('2026-11-21T07:41:00Z', 'uk') // '09:41'
 */
export function formatClock(instant: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang === 'uk' ? 'uk-UA' : 'en-GB', {
    timeZone: 'Europe/Kyiv',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

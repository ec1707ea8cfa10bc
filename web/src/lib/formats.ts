import type { Lang } from './i18n.js';

const TAG: Record<Lang, string> = { uk: 'uk-UA', en: 'en-GB' };

/**
 * A number as it is printed in the reader's language, with no-break spaces between thousands.
 *
 * @example formatNumber(1234.5, 'uk') // '1 234,5'
 */
export function formatNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(TAG[lang], { maximumFractionDigits: 2 }).format(value);
}

/**
 * An instant as Kyiv's day and clock time: councils live by Kyiv time wherever the reader sits.
 *
 * @example formatInstant('2026-11-21T07:40:00Z', 'uk') // '21 листопада 2026 р. о 09:40'
 */
export function formatInstant(instant: string, lang: Lang): string {
  return new Intl.DateTimeFormat(TAG[lang], {
    timeZone: 'Europe/Kyiv',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(instant));
}

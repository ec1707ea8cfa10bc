import type { Language } from '../calendar/index.js';
import { plural } from '../text/index.js';

/**
 * How late an answer came, in words; null for one that came in time. `lateDays` is a whole number, not negative.
 *
 * @example lateWords(3, 'uk') // 'подано із запізненням на 3 дні'
 * @example lateWords(1, 'en') // 'handed in 1 day late'
 */
export function lateWords(lateDays: number, lang: Language): string | null {
  if (lateDays <= 0) return null;
  if (lang === 'en') return `handed in ${lateDays} ${lateDays === 1 ? 'day' : 'days'} late`;
  return `подано із запізненням на ${lateDays} ${plural(lateDays, 'день', 'дні', 'днів')}`;
}

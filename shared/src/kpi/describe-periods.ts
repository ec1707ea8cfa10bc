import { plural } from '../text/index.js';
import type { PeriodStanding } from './standing.js';
import type { Target } from './target.js';

type Language = 'uk' | 'en';
type Per = NonNullable<Target['per']>;

/** «З 21 кварталу», «з 4 кварталів»: after «з» a number takes the genitive. */
const OF = {
  month: { uk: ['місяця', 'місяців'], en: ['month', 'months'] },
  quarter: { uk: ['кварталу', 'кварталів'], en: ['quarter', 'quarters'] },
  'half-year': { uk: ['півріччя', 'півріч'], en: ['half-year', 'half-years'] },
  year: { uk: ['року', 'років'], en: ['year', 'years'] },
} as const;

/**
 * In how many of the periods that are over the target was reached, in words; null while none is over.
 *
 * @example describePeriods(standing.periods, 'quarter', 'uk') // 'виконано у 3 з 4 кварталів'
 */
export function describePeriods(
  periods: readonly PeriodStanding[],
  per: Per,
  language: Language,
): string | null {
  const over = periods.filter((one) => one.over);
  if (over.length === 0) return null;
  const done = over.filter((one) => one.result === 'done').length;
  const [one, many] = OF[per][language];
  if (language === 'en') return `reached in ${done} of ${over.length} ${over.length === 1 ? one : many}`;
  return `виконано у ${done} з ${over.length} ${plural(over.length, one, many, many)}`;
}

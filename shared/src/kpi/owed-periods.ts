import { addDays, addMonths, civilOf, firstDayOfMonth, type Day } from '../calendar/index.js';
import type { Target } from './target.js';

/** The first and the last day of a stretch of days, both inside it. */
export type Span = { from: Day; to: Day };

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * The calendar periods of a rhythm that touch a span and have begun by a day, in order. Periods are whole: a span that
 * begins in May owes the whole second quarter. None when the span has not begun.
 *
 * @example owedPeriods('quarter', { from: '2026-01-01', to: '2026-12-31' }, '2026-05-02')
 * // [{ from: '2026-01-01', to: '2026-03-31' }, { from: '2026-04-01', to: '2026-06-30' }]
 */
export function owedPeriods(per: NonNullable<Target['per']>, span: Span, today: Day): Span[] {
  const months = MONTHS[per];
  const last = span.to < today ? span.to : today;
  const { year, month } = civilOf(span.from);
  const periods: Span[] = [];
  let from = firstDayOfMonth(year, month - ((month - 1) % months));
  while (from <= last && span.from <= last) {
    const next = addMonths(from, months);
    periods.push({ from, to: addDays(next, -1) });
    from = next;
  }
  return periods;
}

import {
  compareDays,
  firstDay,
  firstDayOfMonth,
  lastDay,
  lastDayOfMonth,
  quarterIn,
  yearOf,
} from '../calendar/index.js';
import type { Day, Period, QuarterNumber } from '../calendar/index.js';
import type { Frequency } from './schedule.js';

/** A month, quarter, half-year or year of the calendar: its key ('2026-03', '2026-Q1', '2026-H1', '2026') and days. */
export type CalendarUnit = { key: string; from: Day; to: Day };

const MONTHS_IN: Record<Frequency, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/**
 * The calendar units that touch a period, in order, the first and the last cut to the period's days. A unit keeps its
 * own key even when it is cut.
 *
 * @example
 * calendarUnits({ from: '2026-Q2', to: '2026-Q4' }, 'half-year')
 * // [{ key: '2026-H1', from: '2026-04-01', to: '2026-06-30' }, { key: '2026-H2', from: '2026-07-01', to: '2026-12-31' }]
 */
export function calendarUnits(period: Period, every: Frequency): CalendarUnit[] {
  const [first, last] = [firstDay(period.from), lastDay(period.to)];
  const units: CalendarUnit[] = [];
  const months = MONTHS_IN[every];
  for (let year = yearOf(period.from); year <= yearOf(period.to); year += 1) {
    for (let end = months; end <= 12; end += months) {
      const unit = unitEndingWith(year, end, every);
      if (unit.to < first || unit.from > last) continue;
      units.push({ key: unit.key, from: later(unit.from, first), to: earlier(unit.to, last) });
    }
  }
  return units;
}

/** Key of a run of quarters: '2026-Q1' for one, '2026-Q1..2026-Q3' for more. */
export function periodKey(period: Period): string {
  return period.from === period.to ? period.from : `${period.from}..${period.to}`;
}

/** The same quarters of one year, as a period. */
export function seasonOf(year: number, season: { from: QuarterNumber; to: QuarterNumber }): Period {
  return { from: quarterIn(year, season.from), to: quarterIn(year, season.to) };
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return compareDays(a, b) >= 0 ? a : b;
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return compareDays(a, b) <= 0 ? a : b;
}

function unitEndingWith(year: number, endMonth: number, every: Frequency): CalendarUnit {
  const startMonth = endMonth - MONTHS_IN[every] + 1;
  return {
    key: unitKey(year, endMonth, every),
    from: firstDayOfMonth(year, startMonth),
    to: lastDayOfMonth(year, endMonth),
  };
}

function unitKey(year: number, endMonth: number, every: Frequency): string {
  const name = String(year).padStart(4, '0');
  switch (every) {
    case 'month':
      return `${name}-${String(endMonth).padStart(2, '0')}`;
    case 'quarter':
      return `${name}-Q${endMonth / 3}`;
    case 'half-year':
      return `${name}-H${endMonth / 6}`;
    default:
      return name;
  }
}

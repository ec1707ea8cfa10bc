import {
  ROMAN,
  addDays,
  addQuarters,
  civilOf,
  dayOf,
  formatDay,
  lastDay,
  quarterIn,
  quarterNumber,
  quarterOf,
  yearOf,
} from '@kvartal/shared/calendar';
import type { Day, Period, Quarter } from '@kvartal/shared/calendar';

/** The days that the demo's texts are written from: three years around today, in figures and in words. */
export type Timeline = {
  today: Day;
  /** Last year, this year, next year: the years of the plan. */
  y0: number;
  y1: number;
  y2: number;
  period: Period;
  /** The quarter so many quarters from today's. */
  quarter: (from: number) => Quarter;
  /** «III квартал 2026 року», so many quarters from today's. */
  inQuarter: (from: number) => string;
  /** «II–III квартали 2026 року», over a new year «з IV кварталу 2026 року по I квартал 2027 року». */
  inQuarters: (from: number, to: number) => string;
  /** «II півріччя 2026 року», so many half-years from today's. */
  inHalf: (from: number) => string;
  /** «до 15 грудня 2026 року». */
  by: (day: Day) => string;
  /** The last day of the quarter so many quarters from today's. */
  endOf: (from: number) => Day;
  /** The nearest 1st or 15th of a month that lies 10 to 26 days ahead. */
  soon: Day;
  /** A 1st or 15th of a month some two weeks ago, and one some five weeks ago. */
  lately: Day;
  before: Day;
  /** So many days before today. */
  ago: (days: number) => Day;
};

/**
 * Makes the timeline of a demo that is started on `today` (a Kyiv day).
 *
 * @example timelineOf('2026-11-21').inQuarter(-1) // 'III квартал 2026 року'
 */
export function timelineOf(today: Day): Timeline {
  const now = quarterOf(today);
  const y1 = yearOf(now);
  const quarter = (from: number): Quarter => addQuarters(now, from);
  return {
    today,
    y0: y1 - 1,
    y1,
    y2: y1 + 1,
    period: { from: quarterIn(y1 - 1, 1), to: quarterIn(y1 + 1, 4) },
    quarter,
    inQuarter: (from) => words(quarter(from)),
    inQuarters: (from, to) => rangeWords(quarter(from), quarter(to)),
    inHalf: (from) => halfWords(now, from),
    by: (day) => `до ${formatDay(day, 'uk', 'long').replace('р.', 'року')}`,
    endOf: (from) => lastDay(quarter(from)),
    soon: roundFrom(addDays(today, 10)),
    lately: roundFrom(addDays(today, -24)),
    before: roundFrom(addDays(today, -45)),
    ago: (days) => addDays(today, -days),
  };
}

function words(quarter: Quarter): string {
  return `${ROMAN[quarterNumber(quarter)]} квартал ${yearOf(quarter)} року`;
}

function rangeWords(from: Quarter, to: Quarter): string {
  if (yearOf(from) === yearOf(to)) {
    return `${ROMAN[quarterNumber(from)]}–${ROMAN[quarterNumber(to)]} квартали ${yearOf(from)} року`;
  }
  return `з ${words(from).replace('квартал', 'кварталу')} по ${words(to)}`;
}

function halfWords(now: Quarter, from: number): string {
  const half = yearOf(now) * 2 + (quarterNumber(now) > 2 ? 1 : 0) + from;
  return `${half % 2 === 0 ? 'I' : 'II'} півріччя ${Math.floor(half / 2)} року`;
}

/** The first 1st or 15th of a month from the day on, at most 16 days later. */
function roundFrom(from: Day): Day {
  const { year, month, day } = civilOf(from);
  if (day === 1) return from;
  const rounded =
    day <= 15 ? dayOf(year, month, 15) : dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  return rounded ?? from;
}

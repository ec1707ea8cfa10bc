import { formatDay, MONTHS_EN, quarterNumber, yearOf } from '../calendar/index.js';
import type { Period, Quarter } from '../calendar/index.js';
import type { DatesSchedule, DueDay, Frequency, RecurringSchedule, Schedule } from './schedule.js';
import { durationParts, isOneYear, isPlanPeriod, isWholeYears, wholeMonth } from './shapes.js';

const EVERY: Record<Frequency, string> = {
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'every half-year',
  year: 'every year',
};

const UNITS: Record<string, string> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** The canonical English phrase of a schedule; see `describeSchedule`. */
export function describeEn(schedule: Schedule, planPeriod?: Period): string {
  switch (schedule.kind) {
    case 'windows':
      return schedule.windows.map(describeWindow).join('; ');
    case 'dates':
      return describeDates(schedule);
    case 'recurring':
      return [describeRecurrence(schedule), ...bounds(schedule, planPeriod)].join(', ');
    case 'ongoing':
      return ['ongoing', ...bounds(schedule, planPeriod)].join(', ');
    case 'plan':
      return ['throughout the plan', ...bounds(schedule, planPeriod)].join(', ');
    default: {
      if (schedule.within === null) return `after ${schedule.after}`;
      const { count, unit } = durationParts(schedule.within);
      return `within ${count} ${UNITS[unit]}${count === 1 ? '' : 's'} after ${schedule.after}`;
    }
  }
}

function describeWindow(window: Period): string {
  const [first, last] = [quarterNumber(window.from), quarterNumber(window.to)];
  const year = yearOf(window.from);
  if (isWholeYears(window)) return isOneYear(window) ? `${year}` : `${year}–${yearOf(window.to)}`;
  if (window.from === window.to) return describeQuarter(window.from);
  if (isOneYear(window)) return `Q${first}–Q${last} ${year}`;
  return `${describeQuarter(window.from)} – ${describeQuarter(window.to)}`;
}

function describeQuarter(quarter: Quarter): string {
  return `Q${quarterNumber(quarter)} ${yearOf(quarter)}`;
}

function describeDates({ from, to }: DatesSchedule): string {
  if (from === null) return `by ${formatDay(to, 'en', 'long')}`;
  const month = wholeMonth(from, to);
  if (month) return `${MONTHS_EN[month.month - 1]} ${month.year}`;
  return `from ${formatDay(from, 'en', 'long')} to ${formatDay(to, 'en', 'long')}`;
}

function describeRecurrence({ every, season, dueDay }: RecurringSchedule): string {
  if (dueDay && dueDay.month !== null)
    return `${EVERY[every]} by ${dueDay.day} ${MONTHS_EN[dueDay.month - 1]}`;
  const by = dueDay ? ` by the ${ordinal(dueDay.day)}` : '';
  if (!season) return `${EVERY[every]}${by}`;
  const quarters = season.from === season.to ? `Q${season.from}` : `Q${season.from}–Q${season.to}`;
  return `${EVERY[every]}${by} in ${quarters}${every === 'year' ? '' : ' of every year'}`;
}

/** '1st', '22nd', '13th'. */
function ordinal(day: number): string {
  const ending = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}

function bounds(period: Period & { dueDay?: DueDay }, planPeriod: Period | undefined): string[] {
  if (isPlanPeriod(period, planPeriod)) return [];
  // «до 1 березня, 2026 рік» would be a day of that year.
  if (isWholeYears(period) && !period.dueDay) return [describeWindow(period)];
  return [`from ${describeQuarter(period.from)} to ${describeQuarter(period.to)}`];
}

import { formatDay, MONTHS_UK, quarterNumber, ROMAN, yearOf } from '../calendar/index.js';
import type { Day, Period, Quarter } from '../calendar/index.js';
import { plural } from '../text/index.js';
import type { DatesSchedule, DueDay, Frequency, RecurringSchedule, Schedule } from './schedule.js';
import { durationParts, isOneYear, isPlanPeriod, isWholeYears, wholeMonth } from './shapes.js';

const EVERY: Record<Frequency, string> = {
  month: 'щомісяця',
  quarter: 'щокварталу',
  'half-year': 'щопівроку',
  year: 'щороку',
};

/** Genitive: singular after 1, plural after other numbers, as «протягом 6 місяців» asks. */
const UNITS: Record<string, [string, string]> = {
  D: ['дня', 'днів'],
  W: ['тижня', 'тижнів'],
  M: ['місяця', 'місяців'],
  Y: ['року', 'років'],
};

/** The canonical Ukrainian phrase of a schedule; see `describeSchedule`. */
export function describeUk(schedule: Schedule, planPeriod?: Period): string {
  switch (schedule.kind) {
    case 'windows':
      return schedule.windows.map(describeWindow).join('; ');
    case 'dates':
      return describeDates(schedule);
    case 'recurring':
      return [describeRecurrence(schedule), ...bounds(schedule, planPeriod)].join(', ');
    case 'ongoing':
      return ['постійно', ...bounds(schedule, planPeriod)].join(', ');
    case 'plan':
      return ['протягом строку дії плану', ...bounds(schedule, planPeriod)].join(', ');
    default: {
      if (schedule.within === null) return `після ${schedule.after}`;
      const { count, unit } = durationParts(schedule.within);
      const [one = '', many = ''] = UNITS[unit] ?? [];
      return `протягом ${count} ${plural(count, one, many, many)} після ${schedule.after}`;
    }
  }
}

function describeWindow(window: Period): string {
  const [first, last] = [quarterNumber(window.from), quarterNumber(window.to)];
  const year = yearOf(window.from);
  if (isWholeYears(window)) return isOneYear(window) ? `${year} рік` : `${year}–${yearOf(window.to)} роки`;
  if (window.from === window.to) return describeQuarter(window.from);
  if (isOneYear(window)) return `${ROMAN[first]}–${ROMAN[last]} квартали ${year} року`;
  return `${describeQuarter(window.from)} – ${describeQuarter(window.to)}`;
}

function describeQuarter(quarter: Quarter): string {
  return `${ROMAN[quarterNumber(quarter)]} квартал ${yearOf(quarter)} року`;
}

function genitiveQuarter(quarter: Quarter): string {
  return `${ROMAN[quarterNumber(quarter)]} кварталу ${yearOf(quarter)} року`;
}

function describeDates({ from, to }: DatesSchedule): string {
  if (from === null) return `до ${longDay(to)}`;
  const month = wholeMonth(from, to);
  if (month) return `${MONTHS_UK[month.month - 1]?.[0]} ${month.year} року`;
  return `з ${longDay(from)} до ${longDay(to)}`;
}

function longDay(day: Day): string {
  return formatDay(day, 'uk', 'long').replace(/р\.$/, 'року');
}

function describeRecurrence({ every, season, dueDay }: RecurringSchedule): string {
  if (dueDay && dueDay.month !== null)
    return `${EVERY[every]} до ${dueDay.day} ${MONTHS_UK[dueDay.month - 1]?.[1]}`;
  const by = dueDay ? ` до ${dueDay.day} числа` : '';
  if (!season) return `${EVERY[every]}${by}`;
  const quarters =
    season.from === season.to
      ? `${ROMAN[season.from]} кварталі`
      : `${ROMAN[season.from]}–${ROMAN[season.to]} кварталах`;
  return `${EVERY[every]}${by} у ${quarters}${every === 'year' ? '' : ' кожного року'}`;
}

function bounds(period: Period & { dueDay?: DueDay }, planPeriod: Period | undefined): string[] {
  if (isPlanPeriod(period, planPeriod)) return [];
  // «до 1 березня, 2026 рік» would be a day of that year.
  if (isWholeYears(period) && !period.dueDay) return [describeWindow(period)];
  return [`з ${genitiveQuarter(period.from)} до ${genitiveQuarter(period.to)}`];
}

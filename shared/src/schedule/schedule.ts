import { compareDays, compareQuarters, dayOf, isDay, isDuration, isPeriod } from '../calendar/index.js';
import type { Day, Period, Quarter, QuarterNumber } from '../calendar/index.js';

/** One quarter, a range, a half-year, a year, or a list of them, in order and apart from one another. */
export type WindowsSchedule = { kind: 'windows'; windows: Period[]; yearInferred?: true };
/** «До 1 грудня 2019 р.» (inclusive, `from` null), or everything between two days. */
export type DatesSchedule = { kind: 'dates'; from: Day | null; to: Day };
/** How often a recurrence comes round. */
export type Frequency = 'month' | 'quarter' | 'half-year' | 'year';
/** The part of each year that a recurrence is limited to, both quarters inside it. */
export type Season = { from: QuarterNumber; to: QuarterNumber };
/** The day of each month (`month` is null) or of each year by which a recurrence is due. */
export type DueDay = { month: number | null; day: number };
/**
 * «Щокварталу», «III–IV квартали 2024–2028 років» (every year, season 3–4), «щомісяця до 25 числа» (due on that day of
 * each month), «щороку до 1 березня» (of each year; the season then ends with the quarter of that day).
 */
export type RecurringSchedule = {
  kind: 'recurring';
  every: Frequency;
  from: Quarter;
  to: Quarter;
  season?: Season;
  dueDay?: DueDay;
};
/** «Постійно». */
export type OngoingSchedule = { kind: 'ongoing'; from: Quarter; to: Quarter };
/** «Впродовж терміну дії Плану». */
export type PlanSchedule = { kind: 'plan'; from: Quarter; to: Quarter };
/** «Після затвердження …»: `after` as printed, `within` an ISO 8601 duration of one unit or null. */
export type EventSchedule = { kind: 'event'; after: string; within: string | null };

/**
 * What a deadline phrase means. A deadline is a schedule and not a day: of the phrases in adopted plans only a few name
 * a day, the most name quarters, and many come back every quarter or never end before the plan does.
 */
export type Schedule =
  WindowsSchedule | DatesSchedule | RecurringSchedule | OngoingSchedule | PlanSchedule | EventSchedule;

/** Every day of any year exists in it. */
const LEAP_YEAR = 2024;

/** Every frequency, from the most to the least frequent. */
export const FREQUENCIES: readonly Frequency[] = ['month', 'quarter', 'half-year', 'year'];

/**
 * Says whether a value from outside (a form, a file, the database) is a schedule: known kind, days and quarters that
 * exist, nothing that ends before it begins, windows in order and without overlap.
 *
 * @example isSchedule({ kind: 'dates', from: '2026-07-01', to: '2026-06-30' }) // false
 */
export function isSchedule(value: unknown): value is Schedule {
  if (!isRecord(value)) return false;
  switch (value['kind']) {
    case 'windows':
      return (
        areWindows(value['windows']) &&
        (value['yearInferred'] === undefined || value['yearInferred'] === true)
      );
    case 'dates':
      return areDates(value['from'], value['to']);
    case 'recurring':
      return isFrequency(value['every']) && isSeason(value['season']) && isPeriod(value) && isDueDay(value);
    case 'ongoing':
    case 'plan':
      return isPeriod(value);
    case 'event':
      return isEvent(value['after'], value['within']);
    default:
      return false;
  }
}

/**
 * Whether two schedules ask for the same. How the year became known (`yearInferred`) makes no difference; the order
 * and the division of windows do, because each window is due on its own.
 *
 * @example sameSchedule({ kind: 'ongoing', from: '2026-Q1', to: '2026-Q4' }, { kind: 'plan', from: '2026-Q1', to: '2026-Q4' }) // false
 */
export function sameSchedule(a: Schedule | null, b: Schedule | null): boolean {
  return identity(a) === identity(b);
}

function identity(schedule: Schedule | null): string {
  if (schedule === null) return 'null';
  switch (schedule.kind) {
    case 'windows':
      return ['windows', ...schedule.windows.map((window) => `${window.from}..${window.to}`)].join(' ');
    case 'dates':
      return `dates ${schedule.from}..${schedule.to}`;
    case 'recurring': {
      const season = schedule.season ? ` ${schedule.season.from}-${schedule.season.to}` : '';
      const due = schedule.dueDay ? ` by ${schedule.dueDay.month}-${schedule.dueDay.day}` : '';
      return `every ${schedule.every} ${schedule.from}..${schedule.to}${season}${due}`;
    }
    case 'ongoing':
    case 'plan':
      return `${schedule.kind} ${schedule.from}..${schedule.to}`;
    default:
      return `event ${schedule.within} ${schedule.after}`;
  }
}

function areWindows(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const windows: unknown[] = value;
  let end: Quarter | null = null;
  for (const window of windows) {
    if (!isPeriod(window)) return false;
    if (end !== null && compareQuarters(end, window.from) >= 0) return false;
    end = window.to;
  }
  return true;
}

function areDates(from: unknown, to: unknown): boolean {
  if (!isDay(to)) return false;
  return from === null || (isDay(from) && compareDays(from, to) <= 0);
}

function isEvent(after: unknown, within: unknown): boolean {
  const named = typeof after === 'string' && after.trim() !== '';
  return named && (within === null || (typeof within === 'string' && isDuration(within)));
}

function isFrequency(value: unknown): value is Frequency {
  return FREQUENCIES.some((frequency) => frequency === value);
}

function isSeason(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isRecord(value)) return false;
  const { from, to } = value;
  return isQuarterNumber(from) && isQuarterNumber(to) && from <= to;
}

/** A day of each month, or of each year in the last quarter of a season that begins with the year. */
function isDueDay({ every, season, dueDay }: Record<string, unknown>): boolean {
  if (dueDay === undefined) return true;
  if (!isRecord(dueDay)) return false;
  const { month, day } = dueDay;
  if (typeof day !== 'number' || !Number.isInteger(day) || day < 1 || day > 31) return false;
  if (every === 'month') return month === null;
  if (every !== 'year' || typeof month !== 'number') return false;
  const [from, to] = isRecord(season) ? [season['from'], season['to']] : [1, 4];
  return from === 1 && to === Math.ceil(month / 3) && dayOf(LEAP_YEAR, month, day) !== null;
}

function isQuarterNumber(value: unknown): value is QuarterNumber {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

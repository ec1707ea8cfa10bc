import {
  addDuration,
  civilOf,
  commonPeriod,
  compareQuarters,
  dayOf,
  firstDay,
  lastDay,
  lastDayOfMonth,
  quarterIn,
  quarterOf,
  yearOf,
} from '../calendar/index.js';
import type { Day, Period, Quarter } from '../calendar/index.js';
import { reportingWindows } from './reporting.js';
import type { Reporting } from './reporting.js';
import type { DueDay, EventSchedule, RecurringSchedule, Schedule } from './schedule.js';
import { calendarUnits, earlier, later, periodKey, seasonOf } from './units.js';

/**
 * One time that a task is due. `key` is unique in the task and does not change while the wording stays; `from` is the
 * first day of the work, `dueOn` the last, inclusive. A `deadline` wants the result, a `confirmation` only wants to
 * hear that ongoing work goes on.
 */
export type Occurrence = { key: string; from: Day; dueOn: Day; kind: 'deadline' | 'confirmation' };

/** What occurrences depend on beside the schedule: the plan's period, its reporting calendar, the day of the event. */
export type OccurrenceOptions = { period: Period | null; reporting: Reporting; eventOn: Day | null };

/**
 * Every occurrence of a schedule, in order, without overlap, inside the schedule's bounds. A window or a date has one,
 * a list one per window, a recurrence one per calendar unit (cut to its bounds; with a season, the season's quarters
 * of each year; due on the day that it names), ongoing and plan-long work a confirmation per reporting period, due on that period's last day.
 * Nothing is due for a schedule that was not read, nor for an event whose day is not known.
 *
 * @example
 * occurrencesOf({ kind: 'recurring', every: 'year', from: '2025-Q1', to: '2026-Q4', season: { from: 3, to: 4 } }, options)
 * // [{ key: '2025-Q3..2025-Q4', from: '2025-07-01', dueOn: '2025-12-31', kind: 'deadline' },
 * //  { key: '2026-Q3..2026-Q4', from: '2026-07-01', dueOn: '2026-12-31', kind: 'deadline' }]
 */
export function occurrencesOf(schedule: Schedule | null, options: OccurrenceOptions): Occurrence[] {
  if (schedule === null) return [];
  switch (schedule.kind) {
    case 'windows':
      return schedule.windows.map((window) => deadlineIn(window));
    case 'dates':
      return [
        {
          key: schedule.to,
          from: schedule.from ?? workStart(schedule.to, options.period),
          dueOn: schedule.to,
          kind: 'deadline',
        },
      ];
    case 'recurring':
      return recurrences(schedule);
    case 'ongoing':
    case 'plan':
      return confirmations(schedule, options);
    default:
      return options.eventOn === null ? [] : [afterEvent(schedule, options.eventOn, options.period)];
  }
}

/**
 * The first and the last day of a schedule, for the bar that stands for it. A date without a beginning spans its own
 * day; an event has no days of its own and gives null, as does a schedule that was not read.
 *
 * @example scheduleSpan({ kind: 'ongoing', from: '2026-Q1', to: '2026-Q4' }) // { from: '2026-01-01', to: '2026-12-31' }
 */
export function scheduleSpan(schedule: Schedule | null): { from: Day; to: Day } | null {
  if (schedule === null || schedule.kind === 'event') return null;
  if (schedule.kind === 'dates') return { from: schedule.from ?? schedule.to, to: schedule.to };
  if (schedule.kind === 'windows') {
    const [first, last] = [schedule.windows[0], schedule.windows.at(-1)];
    return first && last ? { from: firstDay(first.from), to: lastDay(last.to) } : null;
  }
  if (schedule.kind === 'recurring') {
    const occurrences = recurrences(schedule);
    const [first, last] = [occurrences[0], occurrences.at(-1)];
    return first && last ? { from: first.from, to: last.dueOn } : null;
  }
  return { from: firstDay(schedule.from), to: lastDay(schedule.to) };
}

/** One in each reporting window of the plan that asks about any of the work's days. */
function confirmations(work: Period, { period, reporting }: OccurrenceOptions): Occurrence[] {
  const [first, last] = [firstDay(work.from), lastDay(work.to)];
  return reportingWindows(period ? covering(period, work) : work, reporting)
    .filter((window) => window.from <= last && first <= window.to)
    .map((window) => ({
      key: `C${window.key}`,
      from: later(window.from, first),
      dueOn: earlier(window.to, last),
      kind: 'confirmation',
    }));
}

/** Work that begins before the plan or ends after it is asked about all the same. */
function covering(a: Period, b: Period): Period {
  return {
    from: compareQuarters(a.from, b.from) <= 0 ? a.from : b.from,
    to: compareQuarters(a.to, b.to) >= 0 ? a.to : b.to,
  };
}

function deadlineIn(window: Period): Occurrence {
  return {
    key: periodKey(window),
    from: firstDay(window.from),
    dueOn: lastDay(window.to),
    kind: 'deadline',
  };
}

function recurrences(schedule: RecurringSchedule): Occurrence[] {
  const { dueDay } = schedule;
  const turns = turnsOf(schedule);
  return dueDay ? turns.flatMap((turn) => onDay(turn, dueDay)) : turns;
}

/** A turn that is due on a day of its own; none where the plan begins after that day or ends before it. */
function onDay(turn: Occurrence, { month, day }: DueDay): Occurrence[] {
  const last = civilOf(turn.dueOn);
  const inMonth = month ?? last.month;
  const wanted = dayOf(last.year, inMonth, day) ?? lastDayOfMonth(last.year, inMonth);
  return wanted < turn.from || wanted > turn.dueOn ? [] : [{ ...turn, dueOn: wanted }];
}

function turnsOf(schedule: RecurringSchedule): Occurrence[] {
  const { every, season } = schedule;
  if (!season) return units(schedule, every);
  const seasons = years(schedule).flatMap((year) => commonPeriod(seasonOf(year, season), schedule) ?? []);
  return every === 'year' ? seasons.map(deadlineIn) : seasons.flatMap((period) => units(period, every));
}

function units(period: Period, every: RecurringSchedule['every']): Occurrence[] {
  return calendarUnits(period, every).map(({ key, from, to }) => ({
    key,
    from,
    dueOn: to,
    kind: 'deadline',
  }));
}

function years(period: Period): number[] {
  const first = yearOf(period.from);
  return Array.from({ length: yearOf(period.to) - first + 1 }, (_, step) => first + step);
}

/** Work with a last day only begins with the plan; without a plan, or due before it, with the quarter of that day. */
function workStart(dueOn: Day, period: Period | null): Day {
  const planStart = period ? firstDay(period.from) : null;
  return planStart !== null && planStart <= dueOn ? planStart : firstDay(quarterOf(dueOn));
}

/** An event without a term of its own leaves time until the plan ends. */
function afterEvent(schedule: EventSchedule, eventOn: Day, period: Period | null): Occurrence {
  const planEnd = period ? lastDay(period.to) : lastDay(yearEnd(eventOn));
  const dueOn = schedule.within === null ? later(eventOn, planEnd) : addDuration(eventOn, schedule.within);
  return { key: 'event', from: eventOn, dueOn, kind: 'deadline' };
}

function yearEnd(day: Day): Quarter {
  return quarterIn(yearOf(quarterOf(day)), 4);
}

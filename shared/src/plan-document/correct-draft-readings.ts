import { addQuarters, quarterNumber, quartersOf, yearOf, type Period } from '../calendar/index.js';
import { isSchedule, sameSchedule, type Schedule } from '../schedule/index.js';

const MOST = 5;

/**
 * What else a deadline may mean, the likeliest first, at most five: a range of quarters is due at its end, in each of
 * its quarters or once a year; a year that was not said is another year of the plan; ongoing work is asked about more or
 * less often. A deadline that nobody could read gets the ways in which plans speak of their whole period. Nothing for
 * a deadline that waits for an event, or without the plan's period.
 *
 * @example
 * possibleReadings({ kind: 'windows', windows: [{ from: '2026-Q3', to: '2026-Q4' }] }, { from: '2026-Q1', to: '2026-Q4' })
 * // [{ kind: 'recurring', every: 'quarter', from: '2026-Q3', to: '2026-Q4' }, { kind: 'ongoing', … }]
 */
export function possibleReadings(schedule: Schedule | null, period: Period | null): Schedule[] {
  if (period === null) return [];
  const found: Schedule[] = [];
  for (const one of readingsOf(schedule, period)) {
    const isNew = !sameSchedule(one, schedule) && found.every((other) => !sameSchedule(one, other));
    if (isNew && isSchedule(one)) found.push(one);
  }
  return found.slice(0, MOST);
}

function readingsOf(schedule: Schedule | null, period: Period): Schedule[] {
  switch (schedule?.kind) {
    case undefined:
      return [plan(period), ...everyOf(period), { kind: 'ongoing', ...period }];
    case 'windows':
      return [
        ...otherYears(schedule.windows, schedule.yearInferred === true, period),
        ...divided(schedule.windows),
      ];
    case 'dates':
      return [];
    case 'recurring': {
      const { season } = schedule;
      const span = { from: schedule.from, to: schedule.to };
      const seasons = season ? seasonsOf(span, season) : [];
      return [
        ...(seasons.length > 0 ? [windows(seasons.flatMap(apart)), windows(seasons)] : []),
        ...everyOf(span).map((one): Schedule => (season ? { ...one, season } : one)),
        { kind: 'ongoing', ...span },
      ];
    }
    case 'ongoing':
    case 'plan':
      return [...everyOf(spanOf(schedule)), { kind: 'ongoing', ...spanOf(schedule) }, plan(period)];
    case 'event':
      return [];
  }
}

const windows = (list: readonly Period[]): Schedule => ({ kind: 'windows', windows: [...list] });
const plan = ({ from, to }: Period): Schedule => ({ kind: 'plan', from, to });
const spanOf = ({ from, to }: Period): Period => ({ from, to });
const apart = (period: Period): Period[] => quartersOf(period).map((one) => ({ from: one, to: one }));

type Recurring = Extract<Schedule, { kind: 'recurring' }>;

/** Every quarter, half-year or year of a span, where it has more than one of them. */
function everyOf({ from, to }: Period): Recurring[] {
  const length = quartersOf({ from, to }).length;
  const every = (frequency: Recurring['every']): Recurring => ({
    kind: 'recurring',
    every: frequency,
    from,
    to,
  });
  return [
    ...(length > 1 ? [every('quarter')] : []),
    ...(yearOf(from) < yearOf(to) ? [every('year')] : []),
    ...(length > 2 ? [every('half-year')] : []),
  ];
}

/** A window whose year was not said: the same quarters of the plan's other years, and of every year. */
function otherYears(list: readonly Period[], inferred: boolean, period: Period): Schedule[] {
  const [only] = list;
  if (!inferred || !only || list.length > 1 || yearOf(only.from) !== yearOf(only.to)) return [];
  const season = { from: quarterNumber(only.from), to: quarterNumber(only.to) };
  const all = seasonsOf(period, season);
  if (all.length < 2) return [];
  const isYear = season.from === 1 && season.to === 4;
  const yearly: Recurring = { kind: 'recurring', every: 'year', ...period };
  return [isYear ? yearly : { ...yearly, season }, ...all.map((one) => windows([one]))];
}

/** The quarters of a season in every year of a period, as far as they lie in it. */
function seasonsOf({ from, to }: Period, season: { from: number; to: number }): Period[] {
  const quarters = quartersOf({ from, to }).filter((quarter) => {
    const number = quarterNumber(quarter);
    return season.from <= number && number <= season.to;
  });
  const seasons: Period[] = [];
  for (const quarter of quarters) {
    const last = seasons.at(-1);
    if (last && yearOf(last.to) === yearOf(quarter) && addQuarters(last.to, 1) === quarter) last.to = quarter;
    else seasons.push({ from: quarter, to: quarter });
  }
  return seasons;
}

/** Quarters together or apart: «III–IV квартали» may be one deadline or two. */
function divided(list: readonly Period[]): Schedule[] {
  const [only] = list;
  if (only && list.length === 1) {
    return only.from === only.to ? [] : [...everyOf(only), { kind: 'ongoing', ...spanOf(only) }];
  }
  return [windows(list.flatMap(apart)), ...joined(list)];
}

function joined(list: readonly Period[]): Schedule[] {
  const [first, last] = [list[0], list.at(-1)];
  return first && last ? [windows([{ from: first.from, to: last.to }])] : [];
}

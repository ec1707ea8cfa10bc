import { addDays, firstDay, lastDay, quarterIn, quarterOf, yearOf } from '../calendar/index.js';
import type { Day, Period, Quarter } from '../calendar/index.js';
import type { Frequency, Schedule, Season } from '../schedule/index.js';
import type { Combined } from './combine-times.js';
import { dueDayOf, withDueDay } from './due-day.js';
import type { IssueCode } from './issue.js';
import {
  dayBefore,
  windowsOfYears,
  joinSeasons,
  quartersHolding,
  seasonHolding,
} from './quarters-of-days.js';
import { namesYear, resolve } from './resolve.js';
import type { Claim, Range } from './resolve.js';
import { isWholeYearSlot, joinSlots, monthsSlot, WHOLE_YEAR } from './time.js';
import type { Bound, Slot, TimeItem } from './time.js';

/** What the times beside «щороку» or «постійно» limit: its first and last quarter, and its season. */
type Limits = {
  from: Quarter | null;
  to: Quarter | null;
  seasons: Season[];
  inferred: boolean;
  problems: IssueCode[];
};

/**
 * What the phrase says besides a recurrence. `everyYear`: its season comes back each year («щомісяця у I кварталі
 * кожного року»). `keepDays`: a day of the year is the day by which it is due («щороку до 1 березня»).
 */
type Besides = { everyYear: boolean; keepDays: boolean };

/** A recurrence with the times beside it: «щокварталу протягом 2025 року», «щороку у III кварталі». */
export function combineRecurrence(
  every: Frequency,
  items: readonly TimeItem[],
  period: Period | null,
  { everyYear, keepDays }: Besides,
): Combined {
  const due = every === 'year' && keepDays ? dueDayOf(items) : null;
  const limits = limitsOf(items, period, every, everyYear);
  const season = limits.seasons[0];
  // The season that holds the day is no rounding where the day itself is kept.
  const kept =
    due !== null && limits.seasons.length === 1 && limits.problems.includes('rounded') && season?.from === 1;
  if (!kept) return recurrenceOf(every, limits, period);
  limits.problems.splice(limits.problems.indexOf('rounded'), 1);
  return withDueDay(recurrenceOf(every, limits, period), due.edge);
}

function recurrenceOf(every: Frequency, limits: Limits, period: Period | null): Combined {
  const { inferred, problems } = limits;
  const bounds = boundsOf(limits, period);
  if (!bounds) return { schedule: null, inferred, problems };
  const seasons = joinSeasons(limits.seasons);
  const [season] = seasons;
  const whole = !season || (season.from === 1 && season.to === 4);
  if (whole) return { schedule: { kind: 'recurring', every, ...bounds }, inferred, problems };
  if (seasons.length === 1)
    return { schedule: { kind: 'recurring', every, ...bounds, season }, inferred, problems };
  problems.push('each_year');
  return { schedule: seasonalWindows(seasons, bounds), inferred, problems };
}

/** Ongoing or plan-long work with the times beside it: «постійно протягом 2025 року». */
export function combineOngoing(
  kind: 'ongoing' | 'plan',
  items: readonly TimeItem[],
  period: Period | null,
): Combined {
  const limits = limitsOf(items, period, null, false);
  const { inferred, problems } = limits;
  const bounds = boundsOf(limits, period);
  if (!bounds) return { schedule: null, inferred, problems };
  const own = period !== null && (bounds.from !== period.from || bounds.to !== period.to);
  if (kind === 'plan' && own) problems.push('own_period');
  return { schedule: { kind, ...bounds }, inferred, problems };
}

function limitsOf(
  items: readonly TimeItem[],
  period: Period | null,
  every: Frequency | null,
  everyYear: boolean,
): Limits {
  const limits: Limits = { from: null, to: null, seasons: [], inferred: false, problems: [] };
  const oneYear = period !== null && yearOf(period.from) === yearOf(period.to);
  const days = items.filter((item) => every !== null && every !== 'year' && isDayOfAnyYear(item));
  for (const item of items) {
    if (days.length > 1 && days.includes(item)) {
      limits.problems.push('day_not_kept');
      continue;
    }
    const slots = yearlessSlots(item);
    if (slots?.every(isWholeYearSlot)) {
      if (!oneYear && item.bound === 'within') limits.problems.push('each_year');
      continue;
    }
    const seasonal =
      every === 'year' ||
      (every !== null &&
        item.bound === 'within' &&
        (everyYear || !oneYear || (slots !== null && slots.length > 1)));
    if (slots && seasonal) {
      addSeason(limits, item.bound, slots);
      if (every !== 'year' && !everyYear) limits.problems.push('each_year');
    } else if (every === 'year' && isPartOfOneYear(item)) {
      addSeason(limits, item.bound, item.unit.slots);
      addBounds(limits, resolve({ ...item, unit: { ...item.unit, slots: [WHOLE_YEAR] } }, null, period));
    } else addBounds(limits, resolve(item, null, period));
  }
  return limits;
}

/** «Щокварталу (до 10 квітня, 10 липня …)»: the days on which each unit is due. */
function isDayOfAnyYear(item: TimeItem): boolean {
  return !namesYear(item) && item.end === null && item.unit.slots.every((slot) => slot.grain === 'day');
}

/** «Щороку у I кварталі, 2025 рік»: a season with its year; «з … до …» would be bounds. */
function isPartOfOneYear({ unit, end, bound }: TimeItem): boolean {
  const [years, ...others] = unit.years ?? [];
  const one = years !== undefined && others.length === 0 && years.from === years.to;
  return one && bound === 'within' && end === null && !unit.slots.some(isWholeYearSlot);
}

/** The slots of an item that names no year; null where it names one. */
function yearlessSlots({ unit, end, bound }: TimeItem): Slot[] | null {
  if (namesYear({ unit, end, bound })) return null;
  const [start, last] = [unit.slots[0], end?.slots[0]];
  return start && last ? [joinSlots(start, last)] : unit.slots;
}

/** «До 1 березня» of each year reaches from its beginning, «з 1 вересня» to its end. */
function addSeason(limits: Limits, bound: Bound, slots: readonly Slot[]): void {
  for (const slot of slots) {
    const { season, exact } = seasonHolding(reaching(slot, bound));
    if (!exact) limits.problems.push('rounded');
    if (season.from > season.to) limits.problems.push('reversed');
    limits.seasons.push(season);
  }
}

function reaching(slot: Slot, bound: Bound): Slot {
  const year = monthsSlot('year', 1, 12);
  if (bound === 'within') return slot;
  return bound === 'by' || bound === 'before' ? { ...slot, from: year.from } : { ...slot, to: year.to };
}

function addBounds(limits: Limits, claim: Claim): void {
  limits.problems.push(...claim.problems);
  limits.inferred ||= claim.inferred;
  if (claim.yearly) {
    limits.from = quarterIn(claim.yearly.years.from, 1);
    limits.to = quarterIn(claim.yearly.years.to, 4);
    addSeason(limits, claim.bound, claim.yearly.slots);
    return;
  }
  const [first, last] = [claim.ranges[0], claim.ranges.at(-1)];
  if (!first || !last) return;
  if (hasGap(claim.ranges)) limits.problems.push('several_readings');
  const { bound } = claim;
  if (bound === 'within' || bound === 'since') setFrom(limits, first.from);
  if (bound === 'after') setFrom(limits, addDays(last.to, 1));
  if (bound === 'within' || bound === 'by') setTo(limits, last.to);
  if (bound === 'before') setTo(limits, dayBefore(last.from));
}

/** «У 2024 та 2026 роках»: bounds cannot leave out what lies between. */
function hasGap(ranges: readonly Range[]): boolean {
  return ranges.slice(1).some((range, index) => range.from !== addDays(ranges[index]?.to ?? range.to, 1));
}

function setFrom(limits: Limits, day: Day): void {
  const { period, exact } = quartersHolding(day, lastDay(quarterOf(day)));
  if (!exact) limits.problems.push('rounded');
  if (limits.from !== null && limits.from !== period.from) limits.problems.push('several_readings');
  limits.from = period.from;
}

function setTo(limits: Limits, day: Day): void {
  const { period, exact } = quartersHolding(firstDay(quarterOf(day)), day);
  if (!exact) limits.problems.push('rounded');
  if (limits.to !== null && limits.to !== period.to) limits.problems.push('several_readings');
  limits.to = period.to;
}

function boundsOf(limits: Limits, period: Period | null): Period | null {
  const [from, to] = [limits.from ?? period?.from, limits.to ?? period?.to];
  if (!from || !to) {
    limits.problems.push('period_unknown');
    return null;
  }
  if (from > to) limits.problems.push('reversed');
  return from > to ? null : { from, to };
}

/** «У I та III кварталах щороку»: no season holds them both, so each is a window of its own. */
function seasonalWindows(seasons: readonly Season[], bounds: Period): Schedule {
  const windows = windowsOfYears(seasons, yearOf(bounds.from), yearOf(bounds.to));
  return {
    kind: 'windows',
    windows: windows.filter(({ from, to }) => from >= bounds.from && to <= bounds.to),
  };
}

import { dayOf, firstDay, lastDay, lastDayOfMonth, yearOf } from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';
import type { IssueCode } from './issue.js';
import { compareEdges, finer, isPureYear, isWholeYearSlot, joinSlots } from './time.js';
import type { Bound, Edge, Grain, Slot, TimeItem, TimeUnit, YearSpan } from './time.js';

/** Days of the calendar that a phrase names, and the grain in which it names them. */
export type Range = { from: Day; to: Day; grain: Grain };

/**
 * A time with its years: `ranges` of days, or `yearly` slots that come back in each of several years. `inferred` says
 * that the phrase names no year. Nothing is there when a fatal problem was met.
 */
export type Claim = {
  bound: Bound;
  ranges: Range[];
  yearly: { slots: Slot[]; years: YearSpan } | null;
  inferred: boolean;
  /** Named from one end to the other, so that even a single day is a stretch and not a last day. */
  isRange: boolean;
  problems: IssueCode[];
};

/** Whether the item itself names a year. */
export function namesYear(item: TimeItem): boolean {
  return item.unit.years !== null || (item.end !== null && item.end.years !== null);
}

/**
 * Gives every item its years. An item without one takes that of the next item («I квартал, III квартал 2024 року»), else
 * of the one before, else of the plan.
 */
export function resolveAll(items: readonly TimeItem[], period: Period | null): Claim[] {
  return items.map((item, index) => {
    if (namesYear(item)) return resolve(item, null, period);
    const after = items.slice(index + 1).find(namesYear);
    const before = items.slice(0, index).findLast(namesYear);
    const neighbour = after ?? before;
    const year = neighbour ? neighbourYear(neighbour, neighbour === after) : null;
    const claim = resolve(item, year, period);
    const sure = neighbour !== undefined && (neighbour === after || isPureYear(neighbour.unit));
    if (neighbour && !sure) claim.problems.push('year_from_neighbour');
    return claim;
  });
}

/** Gives one item its years; `year` is used where the item names none, else the plan's. */
export function resolve(item: TimeItem, year: number | null, period: Period | null): Claim {
  const claim: Claim = {
    bound: item.bound,
    ranges: [],
    yearly: null,
    inferred: false,
    isRange: item.end !== null || item.unit.range,
    problems: [],
  };
  if (item.end) return resolveRange(claim, item.unit, item.end, year, period);
  const years = item.unit.years ?? yearsFor(claim, item.unit.slots, year, period);
  if (years === null) return claim;
  const [span] = years;
  const several = years.length === 1 && span !== undefined && span.from < span.to;
  const partial = item.unit.slots.filter((slot) => slot.grain !== 'year');
  if (several && partial.length > 0) {
    if (partial.every(isWholeYearSlot)) claim.problems.push('vague');
    else return { ...claim, yearly: { slots: partial, years: span } };
  }
  for (const each of years) {
    for (const slot of item.unit.slots) addRange(claim, slot, each.from, slot, each.to);
  }
  return claim;
}

function resolveRange(
  claim: Claim,
  first: TimeUnit,
  last: TimeUnit,
  year: number | null,
  period: Period | null,
): Claim {
  const [start, end] = [first.slots[0], last.slots[0]];
  if (!start || !end) return claim;
  const crosses = compareEdges(start.from, end.to) > 0;
  const span = rangeYears(claim, first, last, crosses);
  if (span) addRange(claim, start, span.from, end, span.to);
  else {
    const years = crosses
      ? crossingYears(claim, start, end, year, period)
      : yearsFor(claim, [joinSlots(start, end)], year, period);
    const [known] = years ?? [];
    if (known) addRange(claim, start, known.from, end, crosses ? known.from + 1 : known.from);
  }
  return claim;
}

/** The years of both ends when at least one is named; the other end takes the nearest year that keeps the order. */
function rangeYears(claim: Claim, first: TimeUnit, last: TimeUnit, crosses: boolean): YearSpan | null {
  const from = first.years?.[0]?.from;
  const to = last.years?.at(-1)?.to;
  if (from === undefined && to === undefined) return null;
  if (from !== undefined && to !== undefined) return { from, to };
  if (crosses) claim.problems.push('year_from_neighbour');
  const step = crosses ? 1 : 0;
  return { from: from ?? (to ?? 0) - step, to: to ?? (from ?? 0) + step };
}

function crossingYears(
  claim: Claim,
  start: Slot,
  end: Slot,
  year: number | null,
  period: Period | null,
): YearSpan[] | null {
  if (year !== null) return [{ from: year, to: year }];
  const fits = period && yearOf(period.from) < yearOf(period.to) && compareEdges(end.to, start.from) < 0;
  if (!fits) {
    claim.problems.push(period ? 'reversed' : 'year_unknown');
    return null;
  }
  claim.inferred = true;
  claim.problems.push('year_ambiguous');
  return [{ from: yearOf(period.from), to: yearOf(period.from) }];
}

/** The year for slots that name none: the given one, else the plan's only year that fits, else its first, as a guess. */
function yearsFor(
  claim: Claim,
  slots: readonly Slot[],
  year: number | null,
  period: Period | null,
): YearSpan[] | null {
  if (year !== null) return [{ from: year, to: year }];
  if (!period) {
    claim.problems.push('year_unknown');
    return null;
  }
  claim.inferred = true;
  const [first, last] = [yearOf(period.from), yearOf(period.to)];
  if (first === last) return [{ from: first, to: first }];
  const fitting: number[] = [];
  for (let each = first; each <= last; each += 1) {
    if (slots.every((slot) => isInside(slot, each, period))) fitting.push(each);
  }
  claim.problems.push(fitting.length === 1 ? 'year_inferred' : 'year_ambiguous');
  const chosen = fitting[0] ?? first;
  return [{ from: chosen, to: chosen }];
}

function isInside(slot: Slot, year: number, period: Period): boolean {
  const [from, to] = [dayAt(slot.from, year), dayAt(slot.to, year)];
  return from !== null && to !== null && from >= firstDay(period.from) && to <= lastDay(period.to);
}

function addRange(claim: Claim, start: Slot, fromYear: number, end: Slot, toYear: number): void {
  const [from, to] = [dayAt(start.from, fromYear), dayAt(end.to, toYear)];
  if (from === null || to === null) claim.problems.push('no_such_day');
  else if (from > to) claim.problems.push('reversed');
  else claim.ranges.push({ from, to, grain: finer(start.grain, end.grain) });
}

function dayAt(edge: Edge, year: number): Day | null {
  if (edge.month < 1 || edge.month > 12) return null;
  return edge.day === 0 ? lastDayOfMonth(year, edge.month) : dayOf(year, edge.month, edge.day);
}

function neighbourYear(item: TimeItem, isNext: boolean): number | null {
  const years = isNext ? (item.unit.years ?? item.end?.years) : (item.end?.years ?? item.unit.years);
  return (isNext ? years?.[0]?.from : years?.at(-1)?.to) ?? null;
}

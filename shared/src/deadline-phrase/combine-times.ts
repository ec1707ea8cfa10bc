import { addDays, lastDay, quarterIn, quarterOf } from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';
import type { Schedule } from '../schedule/index.js';
import type { IssueCode } from './issue.js';
import {
  dayBefore,
  windowsOfYears,
  joinSeasons,
  joinWindows,
  quartersHolding,
  seasonHolding,
} from './quarters-of-days.js';
import { resolveAll } from './resolve.js';
import type { Claim, Range } from './resolve.js';
import type { TimeItem } from './time.js';

/** What was made of the parts of a phrase; `schedule` is null when a problem is fatal. */
export type Combined = { schedule: Schedule | null; inferred: boolean; problems: IssueCode[] };

/** Some days with an open beginning, as «до 1 липня» names them. */
type Stretch = { from: Day | null; to: Day };

/** Makes one schedule of the times named in a phrase: windows where all are whole quarters, else dates. */
export function combineTimes(items: readonly TimeItem[], period: Period | null): Combined {
  const claims = withoutRepeats(resolveAll(items, period));
  const problems = claims.flatMap((claim) => claim.problems);
  const inferred = claims.some((claim) => claim.inferred);
  const yearly = claims.flatMap((claim) => claim.yearly ?? []);
  const [first] = yearly;
  if (first) {
    if (claims.length > 1) problems.push('several_readings');
    return { schedule: yearlySchedule(first, problems), inferred, problems };
  }
  const asWindows = windowsOf(claims);
  if (asWindows) {
    const { windows, overlapped } = joinWindows(asWindows);
    if (overlapped) problems.push('overlap');
    return {
      schedule: { kind: 'windows', windows, ...(inferred ? { yearInferred: true } : {}) },
      inferred,
      problems,
    };
  }
  const open = openWindow(claims, period, problems);
  if (open)
    return {
      schedule: { kind: 'windows', windows: [open], ...(inferred ? { yearInferred: true } : {}) },
      inferred,
      problems,
    };
  const dates = datesOf(claims, period, problems);
  return { schedule: dates && { kind: 'dates', ...dates }, inferred, problems };
}

/** «I квартал 2024 року (січень–березень)» says the same twice. */
function withoutRepeats(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims) {
    if (!kept.some((earlier) => sameDays(earlier, claim))) kept.push(claim);
  }
  return kept;
}

function sameDays(a: Claim, b: Claim): boolean {
  const [first, second] = [a.ranges[0], b.ranges[0]];
  const one = a.ranges.length === 1 && b.ranges.length === 1 && a.bound === 'within' && b.bound === 'within';
  return one && first?.from === second?.from && first?.to === second?.to;
}

/** «III–IV квартали 2024–2028 років»: every year of them, in that season; apart from one another, windows of each year. */
function yearlySchedule({ slots, years }: NonNullable<Claim['yearly']>, problems: IssueCode[]): Schedule {
  const held = slots.map(seasonHolding);
  if (held.some(({ exact }) => !exact)) problems.push('rounded');
  const seasons = joinSeasons(held.map(({ season }) => season));
  const [season] = seasons;
  if (season && seasons.length === 1) {
    return {
      kind: 'recurring',
      every: 'year',
      from: quarterIn(years.from, 1),
      to: quarterIn(years.to, 4),
      season,
    };
  }
  return { kind: 'windows', windows: windowsOfYears(seasons, years.from, years.to) };
}

/** All windows, when every claim is whole quarters to work within. */
function windowsOf(claims: readonly Claim[]): Period[] | null {
  const ranges = claims.flatMap((claim) => claim.ranges);
  const whole = claims.every((claim) => claim.bound === 'within') && ranges.every(isQuarters);
  return whole && ranges.length > 0
    ? ranges.map((range) => quartersHolding(range.from, range.to).period)
    : null;
}

function isQuarters(range: Range): boolean {
  return range.grain === 'quarter' || range.grain === 'year';
}

/** «З II кварталу 2024 року»: from there to the plan's end. */
function openWindow(claims: readonly Claim[], period: Period | null, problems: IssueCode[]): Period | null {
  const [claim] = claims;
  const [range] = claim?.ranges ?? [];
  const open = claims.length === 1 && (claim?.bound === 'since' || claim?.bound === 'after');
  if (!open || !range || !isQuarters(range) || !period) return null;
  const from = quarterOf(claim.bound === 'since' ? range.from : addDays(range.to, 1));
  problems.push(from <= period.to ? 'open_end' : 'reversed');
  return from <= period.to ? { from, to: period.to } : null;
}

function datesOf(claims: readonly Claim[], period: Period | null, problems: IssueCode[]): Stretch | null {
  const stretches = claims.flatMap((claim) =>
    claim.ranges.map((range) => stretchOf(claim, range, period, problems)),
  );
  const known = stretches.filter((stretch) => stretch !== null);
  const [first, ...others] = known;
  if (!first || known.length < stretches.length) return null;
  let hull = first;
  for (const next of others) hull = together(hull, next, problems);
  if (hull.from !== null && hull.from > hull.to) {
    problems.push('reversed');
    return null;
  }
  return hull;
}

function stretchOf(claim: Claim, range: Range, period: Period | null, problems: IssueCode[]): Stretch | null {
  switch (claim.bound) {
    case 'within':
      if (range.grain !== 'day' || range.from !== range.to || claim.isRange)
        return { from: range.from, to: range.to };
      problems.push('last_day');
      return { from: null, to: range.to };
    case 'by':
      return { from: null, to: range.to };
    case 'before':
      return { from: null, to: dayBefore(range.from) };
    default: {
      if (!period) {
        problems.push('period_unknown');
        return null;
      }
      problems.push('open_end');
      return { from: claim.bound === 'since' ? range.from : addDays(range.to, 1), to: lastDay(period.to) };
    }
  }
}

/** Two stretches as one: a date inside a period closes it, neighbours join, anything else spans both as a guess. */
function together(a: Stretch, b: Stretch, problems: IssueCode[]): Stretch {
  const closed = closedBy(a, b) ?? closedBy(b, a);
  if (closed) {
    problems.push('narrowed');
    return closed;
  }
  const adjacent = a.from !== null && b.from !== null && b.from === addDays(a.to, 1);
  if (!adjacent) problems.push('several_dates');
  const from = a.from === null || b.from === null ? null : a.from < b.from ? a.from : b.from;
  return { from, to: a.to > b.to ? a.to : b.to };
}

/** «Протягом 2024 року, до 1 грудня»; «II квартал 2024 року (травень 2024 року)». */
function closedBy(outer: Stretch, inner: Stretch): Stretch | null {
  if (outer.from === null || inner.to < outer.from || inner.to > outer.to) return null;
  if (inner.from === null) return { from: outer.from, to: inner.to };
  return inner.from >= outer.from ? inner : null;
}

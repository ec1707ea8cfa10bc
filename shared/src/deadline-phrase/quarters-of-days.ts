import { addDays, firstDay, lastDay, quarterIn, quarterOf } from '../calendar/index.js';
import type { Day, Period, QuarterNumber } from '../calendar/index.js';
import type { Season } from '../schedule/index.js';
import type { Slot } from './time.js';

/** The quarters that hold the days, and whether the days fill them exactly. */
export function quartersHolding(from: Day, to: Day): { period: Period; exact: boolean } {
  const period = { from: quarterOf(from), to: quarterOf(to) };
  return { period, exact: from === firstDay(period.from) && to === lastDay(period.to) };
}

/** The quarters of any year that hold the slot, and whether it fills them exactly. */
export function seasonHolding(slot: Slot): { season: Season; exact: boolean } {
  const exactStart = slot.from.day === 1 && slot.from.month % 3 === 1;
  const month = slot.to.month;
  const lastDays = { 3: 31, 6: 30, 9: 30, 12: 31 }[month];
  const exactEnd = month % 3 === 0 && (slot.to.day === 0 || slot.to.day === lastDays);
  return {
    season: { from: quarterOfMonth(slot.from.month), to: quarterOfMonth(month) },
    exact: exactStart && exactEnd,
  };
}

/** Sorts seasons and joins those that touch or overlap. */
export function joinSeasons(seasons: readonly Season[]): Season[] {
  const joined: Season[] = [];
  for (const season of seasons.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && season.from <= last.to + 1) {
      joined[joined.length - 1] = { from: last.from, to: season.to > last.to ? season.to : last.to };
    } else joined.push(season);
  }
  return joined;
}

/** Sorts windows and joins those that overlap; windows that only touch stay apart, each due on its own. */
export function joinWindows(windows: readonly Period[]): { windows: Period[]; overlapped: boolean } {
  const joined: Period[] = [];
  let overlapped = false;
  for (const window of windows.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1);
    if (last && window.from <= last.to) {
      if (window.from !== last.from || window.to !== last.to) overlapped = true;
      joined[joined.length - 1] = { from: last.from, to: window.to > last.to ? window.to : last.to };
    } else joined.push(window);
  }
  return { windows: joined, overlapped };
}

/** The same quarters in each year from `from` to `to`. */
export function windowsOfYears(seasons: readonly Season[], from: number, to: number): Period[] {
  const windows: Period[] = [];
  for (let year = from; year <= to; year += 1) {
    for (const season of seasons)
      windows.push({ from: quarterIn(year, season.from), to: quarterIn(year, season.to) });
  }
  return windows;
}

/** The day before; deadlines that end «before» a day. */
export function dayBefore(day: Day): Day {
  return addDays(day, -1);
}

function quarterOfMonth(month: number): QuarterNumber {
  return month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4;
}

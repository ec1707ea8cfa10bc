import type { IssueCode } from './issue.js';

/** A day of any year; day 0 is the last of the month. */
export type Edge = { month: number; day: number };
export type Grain = 'day' | 'month' | 'quarter' | 'year';
/** A part of a year, from its first to its last day: a day, months, quarters, the whole year. */
export type Slot = { grain: Grain; from: Edge; to: Edge };
export type YearSpan = { from: number; to: number };

/**
 * What is named together: «I та III квартали 2024–2025 років» is two slots and one span of years. `years` is null where
 * no year is named. `range` says that the slots or the years were named with «від» and «до», which ends the naming.
 */
export type TimeUnit = { slots: Slot[]; years: YearSpan[] | null; range: boolean; problems: IssueCode[] };
export type ReadUnit = { unit: TimeUnit; next: number } | null;

/**
 * How the unit bounds the work: inside it, by its end, by the day before it, from its beginning on, or after its end.
 */
export type Bound = 'within' | 'by' | 'before' | 'since' | 'after';

/** A time as named: one unit, or everything from `unit` to `end`. */
export type TimeItem = { bound: Bound; unit: TimeUnit; end: TimeUnit | null };

export const WHOLE_YEAR: Slot = { grain: 'year', from: { month: 1, day: 1 }, to: { month: 12, day: 0 } };

/** Years that a plan may speak of: 1990–2100. Other numbers of four digits are not years. */
export function isPlanYear(year: number): boolean {
  return year >= 1990 && year <= 2100;
}

/** The slot of whole months `from`–`to` (1–12). */
export function monthsSlot(grain: Grain, from: number, to: number): Slot {
  return { grain, from: { month: from, day: 1 }, to: { month: to, day: 0 } };
}

/** The slot from the first day of one to the last of the other; the finer grain of the two. */
export function joinSlots(first: Slot, last: Slot): Slot {
  return { grain: finer(first.grain, last.grain), from: first.from, to: last.to };
}

/** Whether the slot is a whole year, however it was named («I–IV квартали»). */
export function isWholeYearSlot(slot: Slot): boolean {
  return (
    slot.from.month === 1 && slot.from.day === 1 && slot.to.month === 12 && [0, 31].includes(slot.to.day)
  );
}

/** Orders two days of a year; the last day of a month comes after every other. */
export function compareEdges(a: Edge, b: Edge): number {
  return a.month - b.month || (a.day || 99) - (b.day || 99);
}

/** Whether a unit names nothing but years. */
export function isPureYear(unit: TimeUnit): boolean {
  return unit.slots.length === 1 && unit.slots[0]?.grain === 'year';
}

const GRAINS: readonly Grain[] = ['day', 'month', 'quarter', 'year'];

/** The finer of two grains. */
export function finer(a: Grain, b: Grain): Grain {
  return GRAINS.indexOf(a) < GRAINS.indexOf(b) ? a : b;
}

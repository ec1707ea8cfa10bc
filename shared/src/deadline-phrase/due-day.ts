import type { DueDay } from '../schedule/index.js';
import type { Combined } from './combine-times.js';
import type { Edge, TimeItem } from './time.js';
import { namesYear } from './resolve.js';

/**
 * The day of each year by which a yearly recurrence is due («щороку до 1 березня»), and the item that names it; null
 * where no single item names one. The day before a day, and days from which work begins, are none.
 */
export function dueDayOf(items: readonly TimeItem[]): { item: TimeItem; edge: Edge } | null {
  const days = items.filter((item) => item.unit.slots.some(({ grain }) => grain === 'day'));
  const [item, ...others] = days;
  const [slot, ...moreSlots] = item?.unit.slots ?? [];
  if (!item || !slot || others.length > 0 || moreSlots.length > 0) return null;
  if (item.bound !== 'by' || item.end !== null || namesOneYear(item)) return null;
  return slot.grain === 'day' ? { item, edge: slot.to } : null;
}

/** «До 1 березня 2026 року» ends there; «до 1 березня 2025–2027 років» comes back. */
function namesOneYear(item: TimeItem): boolean {
  return namesYear(item) && !item.unit.years?.every(({ from, to }) => from < to);
}

/** The recurrence with its day, which is told; anything else stays as it is. */
export function withDueDay(combined: Combined, dueDay: DueDay): Combined {
  const { schedule, problems } = combined;
  if (schedule?.kind !== 'recurring') return combined;
  return { ...combined, schedule: { ...schedule, dueDay }, problems: [...problems, 'day_kept'] };
}

import type { Day } from '@kvartal/shared/calendar';

/** The time of day of each kind of act, in minutes after midnight UTC: answers in the morning, decisions after noon. */
const MINUTES = {
  adopted: 480,
  answered: 515,
  proposed: 560,
  measured: 605,
  reviewed: 745,
  decided: 790,
} as const;

/**
 * The instant of an act of the demo's past, in milliseconds UTC; always in the working hours of Kyiv on that day.
 *
 * @example momentOf('2026-03-31', 'reviewed') // Date.parse('2026-03-31T12:25:00Z')
 */
export function momentOf(day: Day, act: keyof typeof MINUTES): number {
  return Date.parse(`${day}T00:00:00Z`) + MINUTES[act] * 60_000;
}

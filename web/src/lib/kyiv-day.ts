import { isDay, type Day } from '@kvartal/shared/calendar';

const CALENDAR = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The day of an instant in Kyiv. Throws on what is not an instant: the API never sends such.
 *
 * @example kyivDay('2026-11-20T22:30:00Z') // '2026-11-21'
 */
export function kyivDay(instant: string): Day {
  const day = CALENDAR.format(new Date(instant));
  if (!isDay(day)) throw new Error(`not an instant: ${instant}`);
  return day;
}

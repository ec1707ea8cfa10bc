import { isDay, type Day } from '@kvartal/shared/calendar';

/** The only source of time in the server; tests move it, nothing else reads the machine's clock. */
export abstract class Clock {
  /** The instant, in milliseconds since 1970 UTC. */
  abstract now(): number;

  /** The day in Kyiv at this instant: what «сьогодні» means for every deadline. */
  todayKyiv(): Day {
    return kyivDay(this.now());
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  override now(): number {
    return Date.now();
  }
}

const HOUR = 3_600_000;

const kyiv = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The Kyiv day of an instant given in milliseconds UTC, summer time included.
 *
 * @example kyivDay(Date.parse('2026-06-30T21:00:00Z')) // '2026-07-01'
 */
export function kyivDay(instant: number): Day {
  // Every request asks, and formatting is dear: a day in Kyiv begins with an hour of UTC, so it is one day in each.
  const hour = Math.floor(instant / HOUR);
  if (lastAsked?.hour !== hour) lastAsked = { hour, day: formatted(instant) };
  return lastAsked.day;
}

let lastAsked: { hour: number; day: Day } | undefined;

function formatted(instant: number): Day {
  // en-CA writes 2026-07-01, which is exactly our form of a day.
  const day = kyiv.format(instant);
  if (!isDay(day)) throw new RangeError(`Not an instant of our era: ${instant}`);
  return day;
}

/**
 * The instant at which a Kyiv day begins, in milliseconds UTC: two hours before UTC's midnight in winter, three in summer.
 *
 * @example new Date(kyivMidnight('2026-07-01')).toISOString() // '2026-06-30T21:00:00.000Z'
 */
export function kyivMidnight(day: Day): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const inSummer = midnight - 3 * HOUR;
  return kyivDay(inSummer) === day ? inSummer : midnight - 2 * HOUR;
}

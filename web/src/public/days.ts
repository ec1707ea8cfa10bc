import { isDay, type Day } from '@kvartal/shared/calendar';

/** Which wording of the plan the search part of an address asks for: of one day, or the difference of two. */
type AskedDays = { kind: 'wording'; asOf: Day } | { kind: 'difference'; from: Day; to: Day };

const BETWEEN = '..';

/**
 * The days that an address asks for; null for the plan of today with its quarter table.
 *
 * @example readDays('?asOf=2026-03-01') // { kind: 'wording', asOf: '2026-03-01' }
 * @example readDays('?difference=2026-03-01..2026-04-01') // { kind: 'difference', from: '2026-03-01', to: '2026-04-01' }
 */
export function readDays(search: string): AskedDays | null {
  const asked = new URLSearchParams(search);
  const asOf = asked.get('asOf');
  if (isDay(asOf)) return { kind: 'wording', asOf };
  const [from, to] = (asked.get('difference') ?? '').split(BETWEEN);
  return isDay(from) && isDay(to) ? { kind: 'difference', from, to } : null;
}

/** The search part of an address for the plan as it read on a day. */
export function wordingSearch(asOf: Day): string {
  return `?asOf=${asOf}`;
}

/** The search part of an address for the difference of two days. */
export function differenceSearch(from: Day, to: Day): string {
  return `?difference=${from}${BETWEEN}${to}`;
}

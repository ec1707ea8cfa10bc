import { addDays, type Day } from '@kvartal/shared/calendar';
import type { Asked } from '../platform/outgoing/guarded-client.js';

/** A link is asked about once a week; one that has just failed for the first time, on the next day again. */
const DAYS_BETWEEN = 7;

/** What is known of a link: for how many checks in a row it has not opened, and since which day. */
export type LinkState = { failures: number; failingSince: Day | null };

/**
 * What follows from a check on a day, and on which day the next one is due. Only what is surely gone has failed: no such
 * page, a broken server, nobody there. Who asks for a password, refuses a program or has an unknown certificate may
 * open to a person, and an address inside of a network was not asked at all.
 *
 * @example afterCheck({ failures: 0, failingSince: null }, { kind: 'answered', status: 404 }, '2026-03-12')
 * // { failures: 1, failingSince: '2026-03-12', nextOn: '2026-03-13' }
 */
export function afterCheck(before: LinkState, asked: Asked, today: Day): LinkState & { nextOn: Day } {
  if (!hasFailed(asked)) return { failures: 0, failingSince: null, nextOn: addDays(today, DAYS_BETWEEN) };
  const failures = before.failures + 1;
  return {
    failures,
    failingSince: before.failingSince ?? today,
    nextOn: addDays(today, failures === 1 ? 1 : DAYS_BETWEEN),
  };
}

function hasFailed(asked: Asked): boolean {
  if (asked.kind === 'answered') return asked.status === 404 || asked.status === 410 || asked.status >= 500;
  return asked.kind === 'unreachable' || asked.kind === 'silent';
}

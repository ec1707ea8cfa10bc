import type { Language } from '../calendar/index.js';
import { STATUS_ORDER, countedStatusWord } from '../status/index.js';
import type { DoneTiming, Status } from '../status/index.js';

/** How many things have each status. A roll-up is counts, never an average (product rule 14). */
export type Counts = Readonly<Record<Status, number>>;

/** One status with its count, for a legend, a bar or a link. */
export type StatusCount = { status: Status; count: number };

const NONE: Counts = {
  done: 0,
  partly_done: 0,
  in_progress: 0,
  at_risk: 0,
  overdue: 0,
  unconfirmed: 0,
  in_review: 0,
  not_started: 0,
  not_due: 0,
  awaiting_event: 0,
  not_done: 0,
  obsolete: 0,
};

/**
 * Counts a list of statuses; an empty list gives zero for each.
 *
 * @example countStatuses(['done', 'overdue', 'done']).done // 2
 */
export function countStatuses(statuses: Iterable<Status>): Counts {
  const counts: Record<Status, number> = { ...NONE };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

/**
 * Adds two counts; the order of adding does not matter, so a plan can be rolled up section by section.
 *
 * @example addCounts(countStatuses(['done']), countStatuses(['done', 'overdue'])).done // 2
 */
export function addCounts(a: Counts, b: Counts): Counts {
  const sum: Record<Status, number> = { ...a };
  for (const status of STATUS_ORDER) sum[status] += b[status];
  return sum;
}

/**
 * How many things were counted in all, the obsolete ones included.
 *
 * @example totalCount(countStatuses(['done', 'overdue'])) // 2
 */
export function totalCount(counts: Counts): number {
  let total = 0;
  for (const status of STATUS_ORDER) total += counts[status];
  return total;
}

/**
 * The statuses that occur, with their counts, the worst first.
 *
 * @example listCounts(countStatuses(['done', 'overdue', 'done']))
 * // [{ status: 'overdue', count: 1 }, { status: 'done', count: 2 }]
 */
export function listCounts(counts: Counts): StatusCount[] {
  return STATUS_ORDER.filter((status) => counts[status] > 0).map((status) => ({
    status,
    count: counts[status],
  }));
}

/**
 * The statuses that occur, with their counts: what is done first and then the worst, as counts are read out.
 *
 * @example listDoneFirst(countStatuses(['done', 'overdue', 'at_risk'])).map(({ status }) => status)
 * // ['done', 'overdue', 'at_risk']
 */
export function listDoneFirst(counts: Counts): StatusCount[] {
  const listed = listCounts(counts);
  return [
    ...listed.filter(({ status }) => status === 'done'),
    ...listed.filter(({ status }) => status !== 'done'),
  ];
}

/**
 * The worst status that occurs; null when nothing was counted.
 *
 * @example worstOf(countStatuses(['done', 'overdue'])) // 'overdue'
 */
export function worstOf(counts: Counts): Status | null {
  return STATUS_ORDER.find((status) => counts[status] > 0) ?? null;
}

/**
 * The counts of a principle, section or executor in words: what is done first, then the worst (product rule 14).
 * Nothing counted gives an empty text.
 *
 * @example countsPhrase(countStatuses(['done', 'unconfirmed', 'overdue']), 'uk')
 * // '1 виконано · 1 прострочено · 1 без відповіді'
 */
export function countsPhrase(counts: Counts, lang: Language): string {
  return listDoneFirst(counts)
    .map(({ status, count }) => `${count} ${countedStatusWord(status, count, lang)}`)
    .join(' · ');
}

/** How the done things came to be done; «on time» and «after a move» are never added up (product rule 5). */
export type DoneCounts = Readonly<Record<DoneTiming, number>>;

/**
 * Counts how the done things came to be done.
 *
 * @example countDone(['on_time', 'moved', 'on_time']) // { on_time: 2, moved: 1, late: 0 }
 */
export function countDone(timings: Iterable<DoneTiming>): DoneCounts {
  const counts: Record<DoneTiming, number> = { on_time: 0, moved: 0, late: 0 };
  for (const timing of timings) counts[timing] += 1;
  return counts;
}

import type { Status } from '../status/index.js';
import type { Counts } from './counts.js';

/** What makes a section worse than another, the gravest first; what nobody must act on does not order anything. */
const GRAVITY: readonly Status[] = [
  'overdue',
  'at_risk',
  'unconfirmed',
  'in_review',
  'not_done',
  'partly_done',
];

/**
 * Orders principles, sections or executors, the worst first: more overdue tasks, then more at risk, then more without
 * an answer, and so on. Equal ones keep the order they came in, which is the plan's own. Gives a new list.
 *
 * @example
 * worstFirst([{ name: 'A', counts: calm }, { name: 'B', counts: late }], (row) => row.counts) // B, A
 */
export function worstFirst<T>(rows: readonly T[], countsOf: (row: T) => Counts): T[] {
  return rows.toSorted((a, b) => {
    const countsA = countsOf(a);
    const countsB = countsOf(b);
    const decides = GRAVITY.find((status) => countsA[status] !== countsB[status]);
    return decides === undefined ? 0 : countsB[decides] - countsA[decides];
  });
}

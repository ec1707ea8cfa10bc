/** So many are shown before the list is cut: a task due every month for three years has 36. */
const SHOWN_WHOLE = 8;
const PAST = 3;
const AHEAD = 3;

type Dated = { fromOn: string; dueOn: string; status: string };

/**
 * The part of a long list of deadlines that matters on a day: what still needs somebody, the last three of the past
 * and the next three. A short list is given whole. `occurrences` are in order of time.
 *
 * @example nearOccurrences(threeYearsOfMonths, '2026-11-21').length // 6, when nothing is overdue
 */
export function nearOccurrences<T extends Dated>(occurrences: readonly T[], today: string): readonly T[] {
  if (occurrences.length <= SHOWN_WHOLE) return occurrences;
  const past = occurrences.filter((one) => one.dueOn < today);
  const ahead = occurrences.filter((one) => one.dueOn >= today);
  const near = new Set([...past.slice(-PAST), ...ahead.slice(0, AHEAD)]);
  const needed = new Set(['OVERDUE', 'UNCONFIRMED', 'AT_RISK', 'IN_REVIEW']);
  return occurrences.filter((one) => near.has(one) || needed.has(one.status));
}

import type { Period } from '../calendar/index.js';
import { parseDeadline } from '../deadline-phrase/index.js';
import { parseExecutors } from '../executor/index.js';
import { normalize } from '../text/index.js';

/** Any years will do to see whether a text is a deadline at all. */
export const SOME_PERIOD: Period = { from: '2020-Q1', to: '2020-Q4' };

const LONGEST_DEADLINE = 120;
const LONGEST_EXECUTORS = 300;
/** A text with a cut in it that leaves both short enough; in a longer one no cut has to be looked for. */
const LONGEST_BOTH = LONGEST_DEADLINE + LONGEST_EXECUTORS + ' – '.length;

/** Executors and a deadline that stand in one text. */
export type WhoAndWhen = { executor: string[]; deadline: string[] };

/**
 * Cuts a text into executors and a deadline, in either order: «відділ освіти, до 1 травня 2026 року». Null when no cut
 * leaves a deadline on one side and executors (or nothing) on the other.
 *
 * @example whoAndWhen('відділ освіти; постійно') // { executor: ['відділ освіти'], deadline: ['постійно'] }
 */
export function whoAndWhen(text: string): WhoAndWhen | null {
  if (text.length > LONGEST_BOTH) return null;
  const cuts = [...text.matchAll(/[;,]\s+|\s+[–—-]\s+/gu)]
    .map(({ index, 0: { length } }) => [text.slice(0, index), text.slice(index + length)] as const)
    .filter(([left]) => left.split('(').length === left.split(')').length);
  for (const [left, right] of [...cuts, [text, ''] as const]) {
    if (isOnlyDeadline(right) && namesExecutors(left)) return { executor: [left], deadline: [right] };
    if (isOnlyDeadline(left) && (right === '' || namesExecutors(right)))
      return { executor: right === '' ? [] : [right], deadline: [left] };
  }
  return null;
}

/** Whether a text is a deadline and has no words that are none of it. */
export function isOnlyDeadline(text: string): boolean {
  if (text === '' || text.length > LONGEST_DEADLINE) return false;
  const { value, issues } = parseDeadline(text, SOME_PERIOD);
  return value !== null && !issues.some(({ code }) => code === 'deadline.unread_text');
}

/** Whether a text has a deadline in it, on a plan of any years. */
export function isDeadline(text: string): boolean {
  return text !== '' && text.length <= LONGEST_DEADLINE && parseDeadline(text, SOME_PERIOD).value !== null;
}

/** Whether a text names executors of kinds that are known, and nothing else. */
export function namesExecutors(text: string): boolean {
  if (text.length > LONGEST_EXECUTORS || /[.;]\s+\p{Lu}/u.test(text) || normalize(text).startsWith('про '))
    return false;
  const { value, issues } = parseExecutors(text);
  return (
    value.length > 0 &&
    !issues.some(({ code }) => code === 'executor.kind_unknown' || code === 'executor.unread')
  );
}

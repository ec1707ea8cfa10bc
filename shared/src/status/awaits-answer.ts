import type { Day } from '../calendar/index.js';
import type { OccurrenceState } from './occurrence-status.js';

/**
 * Whether what was asked for on a day still waits for its answer: nobody has answered from that day on, or the answer
 * was returned. A link of a mail answers each occurrence once by this rule, and again after a return.
 *
 * | the latest answer | awaited |
 * |---|---|
 * | none | yes |
 * | given before the day of the question | yes |
 * | given on that day or later | no |
 * | returned, whenever it was given | yes |
 *
 * @example awaitsAnswer({ review: 'submitted', lastAnswerOn: '2026-07-03' }, '2026-07-01') // false
 */
export function awaitsAnswer(
  { review, lastAnswerOn }: Pick<OccurrenceState, 'review' | 'lastAnswerOn'>,
  askedOn: Day,
): boolean {
  return review === 'returned' || lastAnswerOn === null || lastAnswerOn < askedOn;
}

import type { Period } from '../calendar/index.js';
import { sameText } from '../text/index.js';

/** What a plan says of itself above its tasks; a draft may say nothing of it. */
export type TitleAndPeriod = { title: string | null; period: Period | null };

/** What differs of it, null where nothing does. */
export type HeadChanges = {
  [Fact in keyof TitleAndPeriod]: Record<'before' | 'after', TitleAndPeriod[Fact]> | null;
};

/**
 * What a plan says of itself before and after a change. Spelling (apostrophes, dashes, case, spaces) is no change.
 *
 * @example changedHead(plan, { ...plan, title: 'План заходів' }).title // { before: 'План дій', after: 'План заходів' }
 */
export function changedHead(before: TitleAndPeriod, after: TitleAndPeriod): HeadChanges {
  const isRenamed = before.title !== after.title && !sameText(before.title ?? '', after.title ?? '');
  const isMoved = before.period?.from !== after.period?.from || before.period?.to !== after.period?.to;
  return {
    title: isRenamed ? { before: before.title, after: after.title } : null,
    period: isMoved ? { before: before.period, after: after.period } : null,
  };
}

import type { Target } from './target.js';

/**
 * Why a new value asks for a word. `fall`: worse than the last one by so much, in the direction of the target;
 * `outlier`: it looks like a slip of the hand.
 */
export type Worry = { kind: 'fall'; by: number } | { kind: 'outlier' };

/** A digit too many makes a value ten times as large. */
const DIGIT = 10;
/** With fewer values before, the usual step between two of them is not known. */
const ENOUGH = 4;
/** A step so many times as large as the largest before is not usual. */
const LEAP = 3;

/**
 * Whether a new value asks for a word of explanation; it never stops anybody, because numbers do fall and leap. It is
 * an outlier when it is negative, a share above 100 %, ten times everything that was measured or promised, ten times
 * smaller than anything before where less is better, or a leap for the better three times as large as the largest step
 * before. It is a fall when it is worse than the last value: smaller, or greater where the target is «не більше». A
 * value that is owed each time falls only when it misses the target.
 *
 * @param earlier the values in force before it, the newest first
 * @example worryOf({ comparator: 'at_least', value: 250, … }, [214, 198], 190) // { kind: 'fall', by: 24 }
 * @example worryOf({ comparator: 'at_least', value: 250, … }, [214, 198], 2500) // { kind: 'outlier' }
 */
export function worryOf(
  target: Pick<Target, 'comparator' | 'value' | 'percent' | 'per'>,
  earlier: readonly number[],
  value: number,
): Worry | null {
  if (isOutlier(target, earlier, value)) return { kind: 'outlier' };
  const [last] = earlier;
  if (last === undefined) return null;
  const lessIsBetter = target.comparator === 'at_most';
  const by = lessIsBetter ? value - last : last - value;
  // Differences of decimals carry noise in the last binary digits.
  const worse = Math.round(by * 1e6) / 1e6;
  if (worse <= 0) return null;
  if (target.per !== null && target.value !== null && reaches(value, target.value, lessIsBetter)) return null;
  return { kind: 'fall', by: worse };
}

function reaches(value: number, owed: number, lessIsBetter: boolean): boolean {
  return lessIsBetter ? value <= owed : value >= owed;
}

function isOutlier(
  { comparator, value: owed, percent }: Pick<Target, 'comparator' | 'value' | 'percent'>,
  earlier: readonly number[],
  value: number,
): boolean {
  if (value < 0) return true;
  if ((percent || comparator === 'all') && value > 100) return true;
  const greatest = Math.max(...earlier, owed ?? 0);
  if (greatest > 0 && value >= greatest * DIGIT) return true;
  const least = Math.min(...earlier);
  const lessIsBetter = comparator === 'at_most';
  if (lessIsBetter && earlier.length > 0 && value > 0 && value * DIGIT <= least) return true;
  return leaps(earlier, value, lessIsBetter);
}

/** A leap for the better; one for the worse is a fall. */
function leaps(earlier: readonly number[], value: number, lessIsBetter: boolean): boolean {
  const [last] = earlier;
  if (last === undefined || earlier.length < ENOUGH) return false;
  const steps = earlier.slice(1).map((one, index) => Math.abs((earlier[index] ?? one) - one));
  const usual = Math.max(...steps);
  const step = lessIsBetter ? last - value : value - last;
  return usual > 0 && step > usual * LEAP;
}

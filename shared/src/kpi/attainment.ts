import type { Target } from './target.js';

/** How far a measured value is from its target, and the verdict that follows. */
export type Attainment = { ratio: number | null; result: 'done' | 'partly_done' | 'not_done' | 'unmeasured' };

/** From this share of the target on, an unreached target is partly done (rule 8 of the domain: 75–99 %). */
const PARTLY_FROM_PERCENT = 75;
/** «Усі» is measured as the share covered, in per cent. */
const ALL_IN_PERCENT = 100;

/**
 * Fact against plan: at 100 % of the target or more the result is 'done', from 75 % 'partly_done', below 'not_done'.
 * For `at_most` it is the other way round: the limit against the fact. `measured` is in the target's own unit (per
 * cent when `percent`; for `all` the share covered, 0–100). The ratio is not rounded: 1.1 is 110 %. Nothing measured,
 * or not a number, is 'unmeasured'; a negative fact counts as 0.
 *
 * @example attainment({ comparator: 'at_least', value: 4, unit: null, per: null, percent: false }, 3)
 * // { ratio: 0.75, result: 'partly_done' }
 */
export function attainment(
  target: Pick<Target, 'comparator' | 'value'>,
  measured: number | null,
): Attainment {
  const planned = target.comparator === 'all' ? ALL_IN_PERCENT : target.value;
  if (measured === null || planned === null || !Number.isFinite(measured) || !Number.isFinite(planned)) {
    return { ratio: null, result: 'unmeasured' };
  }
  const fact = Math.max(0, measured);
  const [reached, owed] = target.comparator === 'at_most' ? [planned, fact] : [fact, planned];
  // Nothing was owed: no complaint allowed and none came, or a target of zero that any fact reaches.
  if (owed <= 0) return { ratio: 1, result: 'done' };
  return { ratio: reached / owed, result: verdictOf(reached, owed) };
}

/**
 * The verdict on so much of what is owed: from 100 % done, from 75 % partly done. `owed` is above 0.
 *
 * @example verdictOf(3, 4) // 'partly_done'
 */
export function verdictOf(reached: number, owed: number): Exclude<Attainment['result'], 'unmeasured'> {
  if (reached >= owed) return 'done';
  // Whole percents are compared by multiplication: 0.3 / 0.4 is not quite 0.75 in binary.
  return reached * 100 >= owed * PARTLY_FROM_PERCENT ? 'partly_done' : 'not_done';
}

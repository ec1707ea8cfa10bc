import type { Target } from './target.js';

/**
 * The target that measurements of an indicator belong to: the first one with a number, else the first one («усі»).
 * Null for a statement without targets.
 *
 * @example leadTarget(parseTargets('Усі працівники, не менше 2 тренінгів', null).value)?.value // 2
 */
export function leadTarget<T extends Pick<Target, 'value'>>(targets: readonly T[]): T | null {
  return targets.find((one) => one.value !== null) ?? targets[0] ?? null;
}

/**
 * Whether evidence alone can fulfil a statement: it promises no number. «Усі набори оновлено» may be measured in per
 * cent, or proved as a whole.
 *
 * @example isProvable([]) // true
 */
export function isProvable(targets: readonly Pick<Target, 'value'>[]): boolean {
  return targets.every((one) => one.value === null);
}

const TIMES = /^(?:раз|рази|разу|разів|time|times)$/iu;

/**
 * Whether a target asks for something to take place so many times in every period («не рідше одного разу на
 * квартал»): then each confirmed answer and each measurement in the period counts once, and nobody has to type a
 * number. A period without a noun («двічі на рік») counts times too.
 *
 * @example isCounted({ comparator: 'at_least', value: 1, unit: 'разу', per: 'quarter', percent: false }) // true
 */
export function isCounted({ comparator, value, unit, per, percent }: Target): boolean {
  if (per === null || value === null || percent || comparator === 'at_most') return false;
  return unit === null || TIMES.test(unit);
}

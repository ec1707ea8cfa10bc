import { describeTarget, type Target } from '@kvartal/shared/kpi';
import type { Comparator, TargetPer } from '../gql/graphql.js';
import { lower } from './enums.js';
import type { Lang } from './i18n.js';

/** A target as the API tells it. */
export type ApiTarget = {
  comparator: Comparator;
  value: number | null;
  unit: string | null;
  per: TargetPer | null;
  percent: boolean;
};

const PER: Readonly<Record<TargetPer, NonNullable<Target['per']>>> = {
  MONTH: 'month',
  QUARTER: 'quarter',
  HALF_YEAR: 'half-year',
  YEAR: 'year',
};

/** A target as the shared code knows it. */
export function sharedTarget(target: ApiTarget): Target {
  return {
    ...target,
    comparator: lower(target.comparator),
    per: target.per === null ? null : PER[target.per],
  };
}

/**
 * A target in words.
 *
 * @example targetText({ comparator: 'AT_LEAST', value: 20, unit: 'наборів', per: null, percent: false }, 'uk')
 * // 'щонайменше 20 наборів'
 */
export function targetText(target: ApiTarget, lang: Lang): string {
  return describeTarget(sharedTarget(target), lang);
}

/** The target that a number can be measured against: the first one that has a number. */
export function numericTarget<T extends ApiTarget>(targets: readonly T[]): (T & { value: number }) | null {
  for (const target of targets) if (target.value !== null) return { ...target, value: target.value };
  return null;
}

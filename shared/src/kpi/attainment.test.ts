import { describe, expect, test } from '@jest/globals';
import { attainment, describeTarget, type Target } from './index.js';

const target = (comparator: Target['comparator'], value: number | null): Target => ({
  comparator,
  value,
  unit: null,
  per: null,
  percent: false,
});

describe('fact against plan', () => {
  test.each([
    ['at_least', 4, 4, 1, 'done'],
    ['at_least', 4, 5, 1.25, 'done'],
    ['at_least', 4, 3, 0.75, 'partly_done'],
    ['at_least', 0.4, 0.3, 0.75, 'partly_done'],
    ['at_least', 4, 2.99, 0.7475, 'not_done'],
    ['exactly', 10, 10, 1, 'done'],
    ['exactly', 10, 0, 0, 'not_done'],
    ['exactly', 10, -3, 0, 'not_done'],
    ['at_most', 5, 5, 1, 'done'],
    ['at_most', 5, 2, 2.5, 'done'],
    ['at_most', 3, 4, 0.75, 'partly_done'],
    ['at_most', 5, 10, 0.5, 'not_done'],
    ['at_most', 5, 0, 1, 'done'],
    ['at_most', 0, 2, 0, 'not_done'],
    ['all', null, 100, 1, 'done'],
    ['all', null, 80, 0.8, 'partly_done'],
  ] as const)('%s %s measured %s gives %s, %s', (comparator, value, measured, ratio, result) => {
    const reached = attainment(target(comparator, value), measured);
    expect(reached.ratio).toBeCloseTo(ratio, 10);
    expect(reached.result).toBe(result);
  });

  test.each([
    ['nothing was measured', target('at_least', 4), null],
    ['the measure is not a number', target('at_least', 4), Number.NaN],
    ['the target has no value', target('exactly', null), 4],
  ])('%s: unmeasured', (_why, goal, measured) => {
    expect(attainment(goal, measured)).toEqual({ ratio: null, result: 'unmeasured' });
  });
});

describe('a target in words', () => {
  test.each([
    [
      { ...target('at_least', 3), unit: 'набори даних', per: 'quarter' },
      'щонайменше 3 набори даних на квартал',
      'at least 3 набори даних per quarter',
    ],
    [{ ...target('at_most', 20), percent: true }, 'не більше 20 %', 'at most 20%'],
    [
      { ...target('exactly', 500000), unit: 'осіб', per: 'year' },
      '500 000 осіб на рік',
      '500,000 осіб per year',
    ],
    [
      { ...target('at_least', 1.5), per: 'half-year' },
      'щонайменше 1,5 на півріччя',
      'at least 1.5 per half-year',
    ],
    [{ ...target('all', null), unit: 'розпорядників' }, 'усі (розпорядників)', 'all (розпорядників)'],
  ] satisfies [Target, string, string][])('%j', (goal, uk, en) => {
    expect(describeTarget(goal, 'uk').replaceAll('\u00A0', ' ')).toBe(uk);
    expect(describeTarget(goal, 'en')).toBe(en);
  });
});

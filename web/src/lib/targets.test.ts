import { describe, expect, it } from '@jest/globals';
import { numericTarget, sharedTarget, targetText, worseBy, type ApiTarget } from './targets.js';

const target = (parts: Partial<ApiTarget>): ApiTarget => ({
  comparator: 'AT_LEAST',
  value: 20,
  unit: 'наборів',
  per: null,
  percent: false,
  ...parts,
});

describe('a target', () => {
  it('is said in the reader’s language', () => {
    expect(targetText(target({ per: 'HALF_YEAR' }), 'uk')).toBe('щонайменше 20 наборів на півріччя');
    expect(targetText(target({ per: 'QUARTER', unit: null }), 'en')).toBe('at least 20 per quarter');
  });

  it('is handed to the shared code in its own words', () => {
    expect(sharedTarget(target({ comparator: 'AT_MOST', per: 'HALF_YEAR' }))).toEqual({
      comparator: 'at_most',
      value: 20,
      unit: 'наборів',
      per: 'half-year',
      percent: false,
    });
  });

  it('to measure against is the first that has a number', () => {
    expect(numericTarget([target({ value: null }), target({ value: 5 })])?.value).toBe(5);
    expect(numericTarget([target({ value: null })])).toBeNull();
  });
});

describe('a value worse than the last one', () => {
  it.each([
    ['a fall', 198, 214, 'AT_LEAST', 16],
    ['a rise', 230, 214, 'AT_LEAST', 0],
    ['the same', 214, 214, 'EXACTLY', 0],
    ['a rise where less is better', 6.5, 6.2, 'AT_MOST', 0.3],
    ['a fall where less is better', 5, 6.2, 'AT_MOST', 0],
  ] as const)('%s', (_what, value, last, comparator, by) => {
    expect(worseBy(value, last, comparator)).toBe(by);
  });
});

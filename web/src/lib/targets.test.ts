import { describe, expect, it } from '@jest/globals';
import { numericTarget, sharedTarget, targetText, type ApiTarget } from './targets.js';

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

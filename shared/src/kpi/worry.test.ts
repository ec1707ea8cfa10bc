import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { worryOf } from './index.js';

const least = { comparator: 'at_least', value: 250, percent: false, per: null } as const;
const most = { comparator: 'at_most', value: 10, percent: false, per: null } as const;
const share = { comparator: 'at_least', value: 85, percent: true, per: null } as const;
const each = { comparator: 'at_least', value: 3, percent: false, per: 'quarter' } as const;
const all = { comparator: 'all', value: null, percent: false, per: null } as const;

test.each([
  ['a smaller value is a fall', least, [214, 198], 190, { kind: 'fall', by: 24 }],
  ['the same value is fine', least, [214], 214, null],
  ['a greater value is fine', least, [214], 230, null],
  ['the first value is fine', least, [], 3, null],
  ['a fall of decimals is told without noise', least, [0.3], 0.1, { kind: 'fall', by: 0.2 }],
  ['where less is better, more is the fall', most, [8], 9.5, { kind: 'fall', by: 1.5 }],
  ['where less is better, less is fine', most, [8], 6, null],
  ['a digit too many is an outlier', least, [214, 198], 2500, { kind: 'outlier' }],
  ['just below ten times the target is not', least, [214, 198], 2499, null],
  ['a digit too many in the first value is an outlier', least, [], 2500, { kind: 'outlier' }],
  ['a digit too few where less is better is an outlier', most, [50, 60], 5, { kind: 'outlier' }],
  ['nought where less is better is fine', most, [50, 60], 0, null],
  ['a negative value is an outlier', least, [214], -1, { kind: 'outlier' }],
  ['a share above 100 % is an outlier', share, [80], 101, { kind: 'outlier' }],
  ['a share of 100 % is fine', share, [80], 100, null],
  ['more than all is an outlier', all, [], 120, { kind: 'outlier' }],
  ['a leap three times the usual step is an outlier', least, [40, 30, 20, 10], 71, { kind: 'outlier' }],
  ['exactly three steps are not', least, [40, 30, 20, 10], 70, null],
  ['with three values before nobody knows the usual step', least, [40, 30, 20], 90, null],
  ['a leap for the worse is a fall', least, [40, 30, 20, 10], 1, { kind: 'fall', by: 39 }],
  ['owed each quarter: fewer than last time but enough is fine', each, [5], 3, null],
  ['owed each quarter: fewer than owed is a fall', each, [5], 2, { kind: 'fall', by: 3 }],
] as const)('%s', (_name, target, earlier, value, worry) => {
  expect(worryOf(target, earlier, value)).toEqual(worry);
});

test('a value between the last one and the target never asks for a word when the series is short', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 1, max: 250 }), (a, b) => {
      expect(worryOf(least, [Math.min(a, b)], Math.max(a, b))).toBeNull();
    }),
  );
});

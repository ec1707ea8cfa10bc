import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tidy } from '../text/index.js';
import { parseTargets, splitStatements } from './index.js';

/** Bits of real indicators in any order, so that the rules meet each other in ways nobody thought of. */
const BITS = [
  'не менше',
  'до',
  'з',
  '5',
  '10',
  '2024 року',
  'року',
  '%',
  '№ 835',
  'тис.',
  'двадцять',
  'п’ять',
  'наборів',
  'та',
  ',',
  '.',
  ' ',
  '\n',
  '(',
  ')',
  '«',
  '»',
  '"',
  'на квартал',
  'щороку',
  'раз',
  'усі',
  'розпорядники',
  'at least',
  'per year',
  '3.5',
  '1 000',
  '-',
  '–',
  '12.05.2024',
  'протягом',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...BITS), { maxLength: 25 }).map((bits) => bits.join(' ')),
  fc.string({ unit: 'binary' }),
);
const periods = fc.constantFrom(null, { from: '2024-Q1', to: '2025-Q4' } as const);

test('any text gives finite targets, and no text is an exception', () => {
  fc.assert(
    fc.property(texts, periods, (text, period) => {
      for (const { comparator, value } of parseTargets(text, period).value) {
        if (comparator === 'all') expect(value).toBeNull();
        else expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('statements are verbatim parts of their cell, in order', () => {
  fc.assert(
    fc.property(texts, (cell) => {
      const printed = tidy(cell);
      let from = 0;
      for (const statement of splitStatements(cell).value) {
        const at = printed.indexOf(tidy(statement), from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + statement.length;
      }
    }),
    { numRuns: 400 },
  );
});

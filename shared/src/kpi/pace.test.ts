import { describe, expect, it, test } from '@jest/globals';
import { expectedShare, neededOn, paceOf, type Target } from './index.js';

const atLeast: Target = { comparator: 'at_least', value: 20, unit: null, per: null, percent: false };
const atMost: Target = { ...atLeast, comparator: 'at_most', value: 10 };
const YEAR = { from: '2026-01-01', to: '2026-12-31' } as const;
const at = (measuredOn: '2026-01-01' | '2026-07-02' | '2026-12-31', value: number) => ({ measuredOn, value });

describe('the needed pace', () => {
  it('is a straight line from the first value to the target on the last day', () => {
    const pace = paceOf(atLeast, [at('2026-07-02', 6), at('2026-01-01', 5)], YEAR);
    expect(pace).toEqual({ from: { on: '2026-01-01', value: 5 }, to: { on: '2026-12-31', value: 20 } });
    expect(pace && neededOn(pace, '2026-07-02')).toBe(12.5);
    expect(pace && neededOn(pace, '2025-12-01')).toBe(5);
    expect(pace && neededOn(pace, '2027-03-01')).toBe(20);
  });
  it('goes down to a limit', () => {
    const pace = paceOf(atMost, [at('2026-01-01', 30)], YEAR);
    expect(pace && neededOn(pace, '2026-07-02')).toBe(20);
  });
  it.each([
    ['nothing was measured', atLeast, [], YEAR],
    ['the first value reached the target', atLeast, [at('2026-01-01', 20)], YEAR],
    ['the first value keeps the limit', atMost, [at('2026-01-01', 10)], YEAR],
    ['the first value is of the last day', atLeast, [at('2026-12-31', 5)], YEAR],
    ['the target is owed each time', { ...atLeast, per: 'quarter' } as const, [at('2026-01-01', 5)], YEAR],
    [
      'all are promised',
      { ...atLeast, comparator: 'all', value: null } as const,
      [at('2026-01-01', 5)],
      YEAR,
    ],
    ['the schedule is not known', atLeast, [at('2026-01-01', 5)], null],
  ])('there is none where %s', (_why, target, values, span) => {
    expect(paceOf(target, values, span)).toBeNull();
  });
});

test.each([
  ['the pace asks for 12,5 of 20 by the middle', atLeast, [at('2026-01-01', 5)], '2026-07-02', 0.625],
  ['a limit is on its way down from 30', atMost, [at('2026-01-01', 30)], '2026-07-02', 0.5],
  ['a kept limit owes nothing before the first deadline', atMost, [at('2026-01-01', 4)], '2026-03-01', 0],
  ['a kept limit must be kept after it', atMost, [at('2026-01-01', 4)], '2026-07-02', 1],
  ['what nobody measured follows the time', atLeast, [], '2026-07-02', 0.5],
  ['after the last day all is due', atLeast, [], '2027-01-01', 1],
  ['before the first day nothing is', atLeast, [], '2025-12-31', 0],
] as const)('%s', (_name, target, values, today, share) => {
  const calendar = { span: YEAR, firstDueOn: '2026-03-31', today } as const;
  expect(expectedShare(target, values, calendar)).toBeCloseTo(share, 2);
});

import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../calendar/index.js';
import { indicatorStanding, isCounted, isProvable, leadTarget, type Target } from './index.js';

const target = (part: Partial<Target>): Target => ({
  comparator: 'at_least',
  value: 1,
  unit: null,
  per: null,
  percent: false,
  ...part,
});
const onceAQuarter = target({ unit: 'разу', per: 'quarter' });
const threeAQuarter = target({ value: 3, unit: 'набори', per: 'quarter' });
const YEAR = { from: '2026-01-01', to: '2026-12-31' } as const;
const facts = {
  targets: [onceAQuarter],
  values: [],
  doneOn: [],
  fulfilled: false,
  span: YEAR,
  today: '2026-07-01',
} as const;

describe('«не рідше одного разу на квартал» counts by itself', () => {
  it('each confirmed answer counts in its quarter, and a silent quarter is a silent quarter', () => {
    const { ratio, result, periods } = indicatorStanding({ ...facts, doneOn: ['2026-02-10'] });
    expect(periods).toEqual([
      { from: '2026-01-01', to: '2026-03-31', fact: 1, over: true, ratio: 1, result: 'done' },
      { from: '2026-04-01', to: '2026-06-30', fact: 0, over: true, ratio: 0, result: 'not_done' },
      { from: '2026-07-01', to: '2026-09-30', fact: 0, over: false, ratio: 0, result: 'not_done' },
    ]);
    expect([ratio, result]).toEqual([0.5, 'not_done']);
  });
  it('three times in one quarter do not hide a silent one', () => {
    const doneOn: Day[] = ['2026-02-10', '2026-02-11', '2026-02-12'];
    expect(indicatorStanding({ ...facts, doneOn }).ratio).toBe(0.5);
  });
  it('three quarters of four are 75 %: partly done', () => {
    const doneOn: Day[] = ['2026-02-10', '2026-05-02', '2026-12-31'];
    expect(indicatorStanding({ ...facts, doneOn, today: '2027-01-01' })).toMatchObject({
      ratio: 0.75,
      result: 'partly_done',
    });
  });
  it('an answer and a measurement of one day tell of one time', () => {
    const twice = target({ value: 2, unit: 'рази', per: 'year' });
    const values = [{ value: 1, measuredOn: '2026-02-10' }] as const;
    const known = { ...facts, targets: [twice], values, doneOn: ['2026-02-10', '2026-06-01'] as const };
    expect(indicatorStanding(known).periods[0]).toMatchObject({ fact: 2, result: 'done' });
  });
  it('who types the number of times is believed', () => {
    const four = target({ value: 4, unit: 'разів', per: 'year' });
    const values = [{ value: 3, measuredOn: '2026-06-30' }] as const;
    expect(indicatorStanding({ ...facts, targets: [four], values }).periods[0]?.fact).toBe(3);
  });
  it('without a single answer nothing is known', () => {
    expect(indicatorStanding(facts)).toMatchObject({ ratio: null, result: 'unmeasured' });
  });
  it('the first period stands for the whole until it is over', () => {
    expect(indicatorStanding({ ...facts, doneOn: ['2026-01-20'], today: '2026-02-01' }).ratio).toBe(1);
  });
  it('before the work begins nothing is owed', () => {
    expect(indicatorStanding({ ...facts, today: '2025-12-31' })).toEqual({
      ratio: null,
      result: 'unmeasured',
      periods: [],
    });
  });
});

describe('a number that is owed each time', () => {
  const values = [
    { value: 1, measuredOn: '2026-06-30' },
    { value: 4, measuredOn: '2026-03-31' },
    { value: 2, measuredOn: '2026-02-28' },
  ] as const;
  it('is compared in each quarter with its last value', () => {
    const { periods, ratio, result } = indicatorStanding({ ...facts, targets: [threeAQuarter], values });
    expect(periods.map((one) => [one.fact, one.result])).toEqual([
      [4, 'done'],
      [1, 'not_done'],
      [null, 'unmeasured'],
    ]);
    expect(ratio).toBeCloseTo(2 / 3, 10);
    expect(result).toBe('not_done');
  });
  it('a limit that was broken in one half of two is not kept as a whole', () => {
    const limit = target({ comparator: 'at_most', value: 5, unit: 'скарг', per: 'half-year' });
    const said = [
      { value: 10, measuredOn: '2026-12-31' },
      { value: 0, measuredOn: '2026-06-30' },
    ] as const;
    const { ratio, periods } = indicatorStanding({
      ...facts,
      targets: [limit],
      values: said,
      today: '2027-01-02',
    });
    expect(periods.map((one) => one.ratio)).toEqual([1, 0.5]);
    expect(ratio).toBe(0.75);
  });
  it('is compared with the newest value where the schedule is not known', () => {
    expect(indicatorStanding({ ...facts, targets: [threeAQuarter], values, span: null })).toMatchObject({
      result: 'not_done',
      periods: [],
    });
  });
});

describe('a statement without figures', () => {
  it.each([
    ['is done when confirmed evidence proves it', [], true, 'done'],
    ['is open until then', [], false, 'unmeasured'],
    ['about all is proved as a whole', [target({ comparator: 'all', value: null })], true, 'done'],
    ['with a number is not proved by evidence', [target({ value: 20 })], true, 'unmeasured'],
  ] as const)('%s', (_name, targets, fulfilled, result) => {
    expect(indicatorStanding({ ...facts, targets, fulfilled }).result).toBe(result);
  });
  it('about all that was measured is what was measured, whatever was proved', () => {
    const values = [{ value: 80, measuredOn: '2026-06-30' }] as const;
    const all = [target({ comparator: 'all', value: null })];
    expect(indicatorStanding({ ...facts, targets: all, values, fulfilled: true })).toMatchObject({
      ratio: 0.8,
      result: 'partly_done',
    });
  });
});

test.each([
  ['одного разу на квартал', target({ unit: 'разу', per: 'quarter' }), true],
  ['двічі на рік', target({ value: 2, per: 'year' }), true],
  ['2 times per year', target({ value: 2, unit: 'times', per: 'year' }), true],
  ['2 тренінги на рік', target({ value: 2, unit: 'тренінги', per: 'year' }), false],
  ['не більше 2 разів на рік', target({ comparator: 'at_most', unit: 'разів', per: 'year' }), false],
  ['2 рази', target({ value: 2, unit: 'рази' }), false],
  ['5 % на рік', target({ value: 5, percent: true, per: 'year' }), false],
] as const)('«%s» counts times: %s', (_said, one, counted) => {
  expect(isCounted(one)).toBe(counted);
});

test('measurements belong to the first target with a number', () => {
  const all = target({ comparator: 'all', value: null });
  expect(leadTarget([all, target({ value: 2 })])?.value).toBe(2);
  expect(leadTarget([all])).toBe(all);
  expect(leadTarget([])).toBeNull();
  expect([isProvable([]), isProvable([all]), isProvable([all, target({})])]).toEqual([true, true, false]);
});

const days = fc.integer({ min: 0, max: 1200 }).map((count) => addDays('2025-01-01', count));
const targets = fc.record<Target>({
  comparator: fc.constantFrom('at_least', 'exactly', 'at_most'),
  value: fc.integer({ min: 0, max: 50 }),
  unit: fc.constantFrom(null, 'разів', 'наборів'),
  per: fc.constantFrom(null, 'month', 'quarter', 'half-year', 'year'),
  percent: fc.boolean(),
});
const series = fc
  .array(fc.record({ value: fc.double({ min: 0, max: 100, noNaN: true }), measuredOn: days }), {
    maxLength: 12,
  })
  .map((all) => all.toSorted((a, b) => (a.measuredOn < b.measuredOn ? 1 : -1)));
const known = fc.record({
  targets: fc.array(targets, { maxLength: 2 }),
  values: series,
  doneOn: fc.array(days, { maxLength: 12 }),
  fulfilled: fc.boolean(),
  span: fc.constantFrom(null, YEAR, { from: '2025-05-10', to: '2027-02-01' } as const),
  today: days,
});

test('the verdict follows the share by rule 8, as a whole and in every period', () => {
  fc.assert(
    fc.property(known, (one) => {
      const standing = indicatorStanding(one);
      for (const { ratio, result } of [standing, ...standing.periods]) {
        if (ratio === null) expect(result).toBe('unmeasured');
        else if (ratio > 1 - 1e-12) expect(result).toBe('done');
        else expect(['partly_done', 'not_done']).toContain(result);
      }
      if (standing.periods.length > 0 && standing.ratio !== null)
        expect(standing.ratio).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

test('one more confirmed answer never makes a counted indicator worse', () => {
  fc.assert(
    fc.property(known, days, (one, day) => {
      const before = indicatorStanding({ ...one, targets: [onceAQuarter] });
      const after = indicatorStanding({ ...one, targets: [onceAQuarter], doneOn: [...one.doneOn, day] });
      expect(after.ratio ?? 0).toBeGreaterThanOrEqual(before.ratio ?? 0);
    }),
    { numRuns: 200 },
  );
});

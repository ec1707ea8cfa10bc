import { expect, test } from '@jest/globals';
import { describeSchedule, type Schedule } from '../schedule/index.js';
import { possibleReadings } from './correct-draft-readings.js';

const PERIOD = { from: '2026-Q1', to: '2028-Q4' } as const;
const said = (schedule: Schedule | null, period: typeof PERIOD | null = PERIOD) =>
  possibleReadings(schedule, period).map((one) => describeSchedule(one, 'uk'));

test('«III–IV квартали, щороку» is once a year, or each quarter, or the end of both', () => {
  const schedule: Schedule = {
    kind: 'recurring',
    every: 'year',
    from: '2026-Q1',
    to: '2028-Q4',
    season: { from: 3, to: 4 },
  };
  const readings = possibleReadings(schedule, PERIOD);
  expect(readings[0]).toEqual({
    kind: 'windows',
    windows: ['2026-Q3', '2026-Q4', '2027-Q3', '2027-Q4', '2028-Q3', '2028-Q4'].map((one) => ({
      from: one,
      to: one,
    })),
  });
  expect(readings.length).toBeLessThanOrEqual(5);
});
test('a year that was not said is every year, or one of the others', () => {
  const year: Schedule = {
    kind: 'windows',
    windows: [{ from: '2026-Q1', to: '2026-Q4' }],
    yearInferred: true,
  };
  expect(possibleReadings(year, PERIOD)).toEqual([
    { kind: 'recurring', every: 'year', from: '2026-Q1', to: '2028-Q4' },
    { kind: 'windows', windows: [{ from: '2027-Q1', to: '2027-Q4' }] },
    { kind: 'windows', windows: [{ from: '2028-Q1', to: '2028-Q4' }] },
    { kind: 'recurring', every: 'quarter', from: '2026-Q1', to: '2026-Q4' },
    { kind: 'recurring', every: 'half-year', from: '2026-Q1', to: '2026-Q4' },
  ]);
});
test('quarters that were read as one deadline may be one for each, and the other way round', () => {
  expect(said({ kind: 'windows', windows: [{ from: '2026-Q3', to: '2026-Q4' }] })[0]).toBe(
    'щокварталу, з III кварталу 2026 року до IV кварталу 2026 року',
  );
  const two: Schedule = {
    kind: 'windows',
    windows: [
      { from: '2026-Q3', to: '2026-Q3' },
      { from: '2026-Q4', to: '2026-Q4' },
    ],
  };
  expect(possibleReadings(two, PERIOD)).toEqual([
    { kind: 'windows', windows: [{ from: '2026-Q3', to: '2026-Q4' }] },
  ]);
});
test('a deadline that was not read gets the ways in which plans speak of their period', () => {
  expect(possibleReadings(null, PERIOD).map(({ kind }) => kind)).toEqual([
    'plan',
    'recurring',
    'recurring',
    'recurring',
    'ongoing',
  ]);
});
test('a day, one quarter and an event mean one thing', () => {
  expect(said({ kind: 'dates', from: null, to: '2026-07-01' })).toEqual([]);
  expect(said({ kind: 'windows', windows: [{ from: '2026-Q3', to: '2026-Q3' }] })).toEqual([]);
  expect(said({ kind: 'event', after: 'ухвалення', within: null })).toEqual([]);
});
test('without the plan’s period nothing is offered', () => {
  expect(said(null, null)).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import { describeSchedule, isSchedule, sameSchedule, scheduleSpan } from './index.js';
import type { Schedule } from './index.js';

const EVERY_KIND: Schedule[] = [
  { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q1' }] },
  { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q2' }], yearInferred: true },
  { kind: 'dates', from: null, to: '2026-12-01' },
  { kind: 'dates', from: '2026-12-01', to: '2026-12-01' },
  { kind: 'recurring', every: 'quarter', from: '2026-Q1', to: '2026-Q4' },
  { kind: 'recurring', every: 'year', from: '2024-Q1', to: '2028-Q4', season: { from: 3, to: 4 } },
  { kind: 'recurring', every: 'month', from: '2026-Q1', to: '2026-Q4', dueDay: { month: null, day: 25 } },
  {
    kind: 'recurring',
    every: 'year',
    from: '2024-Q1',
    to: '2028-Q4',
    season: { from: 1, to: 1 },
    dueDay: { month: 3, day: 1 },
  },
  { kind: 'ongoing', from: '2026-Q1', to: '2026-Q4' },
  { kind: 'plan', from: '2026-Q1', to: '2026-Q4' },
  { kind: 'event', after: 'затвердження Плану', within: 'P3M' },
];

describe('a schedule from outside', () => {
  test('is taken in every kind', () => {
    expect(EVERY_KIND.map((schedule) => isSchedule(schedule))).toEqual(EVERY_KIND.map(() => true));
  });

  test.each([
    ['nothing', null],
    ['a list', []],
    ['an unknown kind', { kind: 'someday' }],
    ['no windows', { kind: 'windows', windows: [] }],
    [
      'a window that ends before it begins',
      { kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q1' }] },
    ],
    [
      'windows that overlap',
      {
        kind: 'windows',
        windows: [
          { from: '2026-Q1', to: '2026-Q2' },
          { from: '2026-Q2', to: '2026-Q3' },
        ],
      },
    ],
    [
      'a year inferred by a word',
      { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q1' }], yearInferred: 'yes' },
    ],
    ['a day that does not exist', { kind: 'dates', from: null, to: '2026-02-30' }],
    ['dates that end before they begin', { kind: 'dates', from: '2026-07-01', to: '2026-06-30' }],
    [
      'a day of each quarter',
      {
        kind: 'recurring',
        every: 'quarter',
        from: '2026-Q1',
        to: '2026-Q4',
        dueDay: { month: null, day: 5 },
      },
    ],
    [
      'a day that no year has',
      { kind: 'recurring', every: 'year', from: '2026-Q1', to: '2026-Q4', dueDay: { month: 11, day: 31 } },
    ],
    [
      'a day of the year after its season',
      {
        kind: 'recurring',
        every: 'year',
        from: '2026-Q1',
        to: '2026-Q4',
        season: { from: 1, to: 1 },
        dueDay: { month: 5, day: 1 },
      },
    ],
    ['an unknown frequency', { kind: 'recurring', every: 'week', from: '2026-Q1', to: '2026-Q4' }],
    [
      'a season over the new year',
      { kind: 'recurring', every: 'year', from: '2026-Q1', to: '2026-Q4', season: { from: 4, to: 1 } },
    ],
    ['ongoing without bounds', { kind: 'ongoing' }],
    ['an event without a name', { kind: 'event', after: ' ', within: null }],
    ['an event in hours', { kind: 'event', after: 'подання заяви', within: 'PT5H' }],
  ])('is refused with %s', (_name, value) => {
    expect(isSchedule(value)).toBe(false);
  });
});

describe('two schedules', () => {
  test('are the same when they ask for the same, however the year became known', () => {
    const stated: Schedule = { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q1' }] };
    expect(sameSchedule(stated, { ...stated, yearInferred: true })).toBe(true);
    expect(sameSchedule(null, null)).toBe(true);
  });

  test('differ when anything that is due differs', () => {
    for (const [index, schedule] of EVERY_KIND.entries()) {
      expect(EVERY_KIND.filter((other) => sameSchedule(schedule, other))).toEqual([EVERY_KIND[index]]);
    }
    expect(sameSchedule(null, EVERY_KIND[0] ?? null)).toBe(false);
  });

  test('differ when one window is divided into two, because each is due on its own', () => {
    const whole: Schedule = { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q2' }] };
    const divided: Schedule = {
      kind: 'windows',
      windows: [
        { from: '2026-Q1', to: '2026-Q1' },
        { from: '2026-Q2', to: '2026-Q2' },
      ],
    };
    expect(sameSchedule(whole, divided)).toBe(false);
  });
});

test('every kind of schedule is said in Ukrainian and in English', () => {
  expect(
    EVERY_KIND.map((schedule) => [describeSchedule(schedule, 'uk'), describeSchedule(schedule, 'en')]),
  ).toEqual([
    ['I квартал 2026 року', 'Q1 2026'],
    ['I–II квартали 2026 року', 'Q1–Q2 2026'],
    ['до 1 грудня 2026 року', 'by 1 December 2026'],
    ['з 1 грудня 2026 року до 1 грудня 2026 року', 'from 1 December 2026 to 1 December 2026'],
    ['щокварталу, 2026 рік', 'every quarter, 2026'],
    ['щороку у III–IV кварталах, 2024–2028 роки', 'every year in Q3–Q4, 2024–2028'],
    [
      'щомісяця до 25 числа, з I кварталу 2026 року до IV кварталу 2026 року',
      'every month by the 25th, from Q1 2026 to Q4 2026',
    ],
    [
      'щороку до 1 березня, з I кварталу 2024 року до IV кварталу 2028 року',
      'every year by 1 March, from Q1 2024 to Q4 2028',
    ],
    ['постійно, 2026 рік', 'ongoing, 2026'],
    ['протягом строку дії плану, 2026 рік', 'throughout the plan, 2026'],
    ['протягом 3 місяців після затвердження Плану', 'within 3 months after затвердження Плану'],
  ]);
});

test('bounds that are the plan’s own may be left out', () => {
  const plan = { from: '2026-Q1', to: '2026-Q4' } as const;
  expect(EVERY_KIND.slice(4).map((schedule) => describeSchedule(schedule, 'uk', plan))).toEqual([
    'щокварталу',
    'щороку у III–IV кварталах, 2024–2028 роки',
    'щомісяця до 25 числа',
    'щороку до 1 березня, з I кварталу 2024 року до IV кварталу 2028 року',
    'постійно',
    'протягом строку дії плану',
    'протягом 3 місяців після затвердження Плану',
  ]);
});

test('a bar spans what the schedule spans; an event has no bar', () => {
  expect(EVERY_KIND.map((schedule) => scheduleSpan(schedule))).toEqual([
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-01-01', to: '2026-06-30' },
    { from: '2026-12-01', to: '2026-12-01' },
    { from: '2026-12-01', to: '2026-12-01' },
    { from: '2026-01-01', to: '2026-12-31' },
    { from: '2024-07-01', to: '2028-12-31' },
    { from: '2026-01-01', to: '2026-12-25' },
    { from: '2024-01-01', to: '2028-03-01' },
    { from: '2026-01-01', to: '2026-12-31' },
    { from: '2026-01-01', to: '2026-12-31' },
    null,
  ]);
  expect(scheduleSpan(null)).toBeNull();
});

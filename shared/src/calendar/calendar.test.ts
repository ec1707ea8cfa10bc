import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addDays,
  addDuration,
  addMonths,
  addQuarters,
  commonPeriod,
  compareDays,
  compareQuarters,
  dayOf,
  daysBetween,
  firstDay,
  formatDay,
  formatPeriod,
  formatQuarter,
  isDay,
  isDuration,
  isPeriod,
  isQuarter,
  lastDay,
  lastDayOfMonth,
  parseDay,
  quarterFromIndex,
  quarterIndex,
  quarterOf,
  quartersOf,
  yearOf,
} from './index.js';

const DAY = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => dayOf(year, month, day) ?? '2000-01-01');

describe('a day', () => {
  test.each(['2026-03-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
    expect(parseDay(text)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-3-31',
    ' 2026-03-31',
    '',
  ])('«%s» is not a day', (text) => {
    expect(isDay(text)).toBe(false);
    expect(parseDay(text)).toBeNull();
  });

  test('a number or nothing is not a day', () => {
    expect(isDay(20260331)).toBe(false);
    expect(isDay(null)).toBe(false);
  });

  test('the day after the last of the year is the first of the next', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2026-07-01', 0)).toBe('2026-07-01');
  });

  test('days are counted from one day to another', () => {
    expect(daysBetween('2026-06-30', '2026-07-10')).toBe(10);
    expect(daysBetween('2026-07-10', '2026-06-30')).toBe(-10);
    expect(daysBetween('1900-01-01', '2000-01-01')).toBe(36524);
  });

  test('a day outside four-digit years is refused', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
  });

  test('adding days and counting them back agree', () => {
    fc.assert(
      fc.property(DAY, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test('days sort by time', () => {
    const days = (['2026-07-01', '2025-12-31', '2026-03-31', '2026-07-01'] as const).toSorted(compareDays);
    expect(days).toEqual(['2025-12-31', '2026-03-31', '2026-07-01', '2026-07-01']);
  });
});

describe('a term', () => {
  test('in months ends on the same day of the month, or on its last day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2026-03-15', -3)).toBe('2025-12-15');
  });

  test('is counted from the day after the event', () => {
    expect(addDuration('2026-07-01', 'P10D')).toBe('2026-07-11');
    expect(addDuration('2026-07-01', 'P2W')).toBe('2026-07-15');
    expect(addDuration('2026-07-01', 'P6M')).toBe('2027-01-01');
    expect(addDuration('2024-02-29', 'P1Y')).toBe('2025-02-28');
  });

  test('has one unit of whole days, weeks, months or years', () => {
    expect(isDuration('P3M')).toBe(true);
    expect(isDuration('P1Y6M')).toBe(false);
    expect(isDuration('P1.5D')).toBe(false);
    expect(isDuration('PT5H')).toBe(false);
    expect(() => addDuration('2026-07-01', 'soon')).toThrow(RangeError);
  });
});

describe('a quarter', () => {
  test('has first and last days', () => {
    expect(firstDay('2026-Q1')).toBe('2026-01-01');
    expect(lastDay('2026-Q1')).toBe('2026-03-31');
    expect(firstDay('2026-Q4')).toBe('2026-10-01');
    expect(lastDay('2026-Q4')).toBe('2026-12-31');
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
  });

  test('holds each of its days', () => {
    fc.assert(
      fc.property(DAY, (day) => {
        const quarter = quarterOf(day);
        expect(firstDay(quarter) <= day && day <= lastDay(quarter)).toBe(true);
      }),
    );
  });

  test('goes over the year', () => {
    expect(addQuarters('2026-Q4', 1)).toBe('2027-Q1');
    expect(addQuarters('2026-Q1', -5)).toBe('2024-Q4');
    expect(quarterIndex('2026-Q1')).toBe(8104);
    expect(quarterFromIndex(8107)).toBe('2026-Q4');
    expect(yearOf('2026-Q3')).toBe(2026);
    expect(compareQuarters('2026-Q1', '2025-Q4')).toBe(1);
  });

  test.each(['2026-Q0', '2026-Q5', '26-Q1', '2026Q1', '2026-Q1 ', '0000-Q1'])(
    '«%s» is not a quarter',
    (text) => {
      expect(isQuarter(text)).toBe(false);
    },
  );

  test('a month that is none is refused', () => {
    expect(() => lastDayOfMonth(2026, 13)).toThrow(RangeError);
  });
});

describe('a period', () => {
  test('lists its quarters', () => {
    expect(quartersOf({ from: '2025-Q4', to: '2026-Q2' })).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(quartersOf({ from: '2026-Q2', to: '2026-Q1' })).toEqual([]);
  });

  test('never ends before it begins', () => {
    expect(isPeriod({ from: '2026-Q1', to: '2026-Q1' })).toBe(true);
    expect(isPeriod({ from: '2026-Q2', to: '2026-Q1' })).toBe(false);
    expect(isPeriod({ from: '2026-Q2' })).toBe(false);
  });

  test('may share quarters with another', () => {
    expect(commonPeriod({ from: '2026-Q1', to: '2026-Q3' }, { from: '2026-Q3', to: '2027-Q4' })).toEqual({
      from: '2026-Q3',
      to: '2026-Q3',
    });
    expect(commonPeriod({ from: '2026-Q1', to: '2026-Q2' }, { from: '2026-Q3', to: '2027-Q4' })).toBeNull();
  });
});

describe('for people', () => {
  test('days are written in both languages', () => {
    expect(formatDay('2026-07-30', 'uk', 'long')).toBe('30 липня 2026 р.');
    expect(formatDay('2026-07-30', 'uk', 'short')).toBe('30 лип.');
    expect(formatDay('2026-07-03', 'uk', 'numeric')).toBe('03.07.2026');
    expect(formatDay('2026-07-30', 'en', 'long')).toBe('30 July 2026');
    expect(formatDay('2026-07-30', 'en', 'short')).toBe('30 Jul');
  });

  test('quarters and periods are written in both languages', () => {
    expect(formatQuarter('2026-Q3', 'uk')).toBe('III квартал 2026');
    expect(formatQuarter('2026-Q3', 'en')).toBe('Q3 2026');
    expect(formatPeriod({ from: '2026-Q3', to: '2026-Q4' }, 'uk')).toBe('III–IV квартали 2026');
    expect(formatPeriod({ from: '2026-Q3', to: '2026-Q3' }, 'uk')).toBe('III квартал 2026');
    expect(formatPeriod({ from: '2026-Q1', to: '2026-Q4' }, 'uk')).toBe('2026 рік');
    expect(formatPeriod({ from: '2026-Q1', to: '2027-Q4' }, 'uk')).toBe('2026–2027 роки');
    expect(formatPeriod({ from: '2025-Q4', to: '2026-Q2' }, 'en')).toBe('Q4 2025 – Q2 2026');
  });
});

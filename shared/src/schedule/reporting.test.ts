import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import {
  DEFAULT_REPORTING,
  FREQUENCIES,
  changeReporting,
  occurrencesOf,
  reportingMoment,
  reportingStarts,
  reportingWindowName,
  reportingWindows,
  sameReporting,
  type Reporting,
} from './index.js';

const YEAR = { from: '2026-Q1', to: '2026-Q4' } as const;
const TWO_YEARS = { from: '2026-Q1', to: '2027-Q4' } as const;
const of = (every: (typeof FREQUENCIES)[number], dueDay = 10): Reporting => [{ every, dueDay, from: null }];
const told = (reporting: Reporting, period: { from: `${number}-Q1`; to: `${number}-Q4` } = YEAR): string[] =>
  reportingWindows(period, reporting).map(
    ({ key, from, to, opensOn, dueOn }) => `${key}: ${from}–${to}, open ${opensOn}–${dueOn}`,
  );

describe('the windows of a calendar', () => {
  test('of quarters open in the last month of the quarter', () => {
    expect(told(of('quarter'))).toEqual([
      '2026-Q1: 2026-01-01–2026-03-31, open 2026-03-01–2026-04-10',
      '2026-Q2: 2026-04-01–2026-06-30, open 2026-06-01–2026-07-10',
      '2026-Q3: 2026-07-01–2026-09-30, open 2026-09-01–2026-10-10',
      '2026-Q4: 2026-10-01–2026-12-31, open 2026-12-01–2027-01-10',
    ]);
  });
  test('of months open when the month has ended', () => {
    expect(told(of('month')).slice(0, 2)).toEqual([
      '2026-01: 2026-01-01–2026-01-31, open 2026-02-01–2026-02-10',
      '2026-02: 2026-02-01–2026-02-28, open 2026-03-01–2026-03-10',
    ]);
  });
  test('of years ask once a year', () => {
    expect(told(of('year', 20))).toEqual(['2026: 2026-01-01–2026-12-31, open 2026-12-01–2027-01-20']);
  });
  test('the last of a year asks about the year too', () => {
    expect(reportingWindows(TWO_YEARS, DEFAULT_REPORTING).map((one) => one.year)).toEqual([
      null,
      2026,
      null,
      2027,
    ]);
    expect(reportingWindows(YEAR, of('year')).map((one) => one.year)).toEqual([null]);
  });
  test('are named by their period, and by the year that they close', () => {
    const names = (reporting: Reporting, lang: 'uk' | 'en'): string[] =>
      reportingWindows(YEAR, reporting).map((one) => reportingWindowName(one, lang));
    expect(names(DEFAULT_REPORTING, 'uk')).toEqual([
      'I півріччя 2026 року',
      'II півріччя 2026 року і весь 2026 рік',
    ]);
    expect(names(DEFAULT_REPORTING, 'en')[1]).toBe('the second half of 2026 and the whole of 2026');
    expect(names(of('quarter'), 'uk')[0]).toBe('I квартал 2026 року');
    expect(names(of('month'), 'uk')[1]).toBe('лютий 2026 року');
    expect(names(of('month'), 'en')[1]).toBe('February 2026');
    expect(names(of('year'), 'uk')).toEqual(['2026 рік']);
    expect(names(of('year'), 'en')).toEqual(['2026']);
  });
});

describe('a day of the calendar', () => {
  const at = (today: Day) => reportingMoment(today, YEAR, DEFAULT_REPORTING);
  test('may be the first of a window', () => {
    expect(at('2026-06-01')).toMatchObject({ open: { key: '2026-H1' }, opensToday: true, daysLeft: 39 });
  });
  test('may be the last of it', () => {
    expect(at('2026-07-10')).toMatchObject({ open: { key: '2026-H1' }, opensToday: false, daysLeft: 0 });
  });
  test('after it nothing is open, and the window is closed', () => {
    expect(at('2026-07-11')).toMatchObject({
      open: null,
      opensToday: false,
      daysLeft: null,
      closed: [{ key: '2026-H1' }],
      next: { key: '2026-H2' },
    });
  });
  test('before the first window none is closed, after the last none is next', () => {
    expect(at('2026-01-01')).toMatchObject({ open: null, closed: [], next: { key: '2026-H1' } });
    expect(at('2027-02-01')).toMatchObject({ open: null, next: null });
  });
});

describe('a change of the calendar', () => {
  const held = (today: Day, reporting: Reporting = DEFAULT_REPORTING) => ({
    today,
    period: TWO_YEARS,
    reporting,
  });
  const starts = (today: Day, every: (typeof FREQUENCIES)[number], reporting?: Reporting) =>
    reportingStarts(held(today, reporting), every).map((unit) => unit.key);

  test('begins with a window that has not opened', () => {
    expect(starts('2026-03-15', 'quarter').slice(0, 2)).toEqual(['2026-Q2', '2026-Q3']);
    expect(starts('2026-03-15', 'half-year')).toEqual(['2026-H1', '2026-H2', '2027-H1', '2027-H2']);
  });
  test('never reaches into days that an opened window asks about', () => {
    expect(starts('2026-06-01', 'month').slice(0, 2)).toEqual(['2026-07', '2026-08']);
  });
  test('cannot begin when the last window has opened', () => {
    expect(starts('2027-12-01', 'month')).toEqual([]);
    expect(changeReporting(held('2027-12-01'), { every: 'month', dueDay: 5 }, '2027-12')).toBeNull();
  });
  test('keeps the windows before it and asks about every day once', () => {
    const changed = changeReporting(held('2026-06-01'), { every: 'month', dueDay: 5 }, '2026-09') ?? [];
    expect(told(changed, TWO_YEARS).slice(0, 3)).toEqual([
      '2026-H1: 2026-01-01–2026-06-30, open 2026-06-01–2026-07-10',
      '2026-09: 2026-07-01–2026-09-30, open 2026-10-01–2026-10-05',
      '2026-10: 2026-10-01–2026-10-31, open 2026-11-01–2026-11-05',
    ]);
  });
  test('takes the place of what was planned from then on', () => {
    const planned: Reporting = [...DEFAULT_REPORTING, { every: 'month', dueDay: 5, from: '2026-09-01' }];
    expect(changeReporting(held('2026-06-02', planned), { every: 'quarter', dueDay: 5 }, '2026-Q3')).toEqual([
      { every: 'half-year', dueDay: 10, from: null },
      { every: 'quarter', dueDay: 5, from: '2026-07-01' },
    ]);
    expect(
      changeReporting(held('2026-06-02', planned), { every: 'half-year', dueDay: 10 }, '2026-H2'),
    ).toEqual([{ every: 'half-year', dueDay: 10, from: null }]);
  });
  test('before anything has opened it is the calendar that the plan begins with', () => {
    expect(changeReporting(held('2025-12-20'), { every: 'quarter', dueDay: 5 }, '2026-Q1')).toEqual([
      { every: 'quarter', dueDay: 5, from: null },
    ]);
  });
  test('confirmations of ongoing work follow the new windows', () => {
    const reporting = changeReporting(held('2026-06-01'), { every: 'quarter', dueDay: 5 }, '2026-Q4') ?? [];
    const work = { kind: 'ongoing', from: '2026-Q2', to: '2027-Q1' } as const;
    expect(
      occurrencesOf(work, { period: TWO_YEARS, reporting, eventOn: null }).map(
        ({ key, from, dueOn }) => `${key}: ${from}–${dueOn}`,
      ),
    ).toEqual([
      'C2026-H1: 2026-04-01–2026-06-30',
      'C2026-Q4: 2026-07-01–2026-12-31',
      'C2027-Q1: 2027-01-01–2027-03-31',
    ]);
  });
  test('two lists of calendars are the same only in every entry', () => {
    expect(sameReporting(DEFAULT_REPORTING, of('half-year'))).toBe(true);
    expect(sameReporting(DEFAULT_REPORTING, of('half-year', 11))).toBe(false);
    expect(sameReporting(DEFAULT_REPORTING, [])).toBe(false);
  });
});

describe('whatever calendars follow one another', () => {
  const day = fc.integer({ min: 0, max: 760 }).map((count) => addDays('2025-12-15', count));
  const change = fc.record({
    every: fc.constantFrom(...FREQUENCIES),
    dueDay: fc.integer({ min: 1, max: 31 }),
    pick: fc.nat(),
  });
  /** A plan's calendars after some changes, made on days in order, with the last of these days. */
  const changed = fc
    .tuple(fc.array(day, { minLength: 4, maxLength: 4 }), fc.array(change, { maxLength: 4 }), change)
    .map(([days, changes, first]) => {
      let reporting: Reporting = of(first.every, first.dueDay);
      const steps = [reporting];
      const sorted = days.toSorted();
      for (const [index, { every, dueDay, pick }] of changes.entries()) {
        const today = sorted[index] ?? '2026-01-01';
        const possible = reportingStarts({ today, period: TWO_YEARS, reporting }, every);
        const start = possible[pick % Math.max(1, possible.length)];
        if (!start) continue;
        const before = reportingWindows(TWO_YEARS, reporting).filter((one) => one.opensOn <= today);
        reporting =
          changeReporting({ today, period: TWO_YEARS, reporting }, { every, dueDay }, start.key) ?? [];
        const after = reportingWindows(TWO_YEARS, reporting).filter((one) => one.opensOn <= today);
        expect(after).toEqual(before);
        steps.push(reporting);
      }
      return reporting;
    });

  test('what had opened stays, every day is asked about once, and one window is open at most', () => {
    fc.assert(
      fc.property(changed, (reporting) => {
        const windows = reportingWindows(TWO_YEARS, reporting);
        expect(windows[0]?.from).toBe('2026-01-01');
        expect(windows.at(-1)?.to).toBe('2027-12-31');
        for (const [index, one] of windows.entries()) {
          const before = windows[index - 1];
          expect(one.from <= one.to && one.opensOn <= one.dueOn && one.to < one.dueOn).toBe(true);
          if (!before) continue;
          expect(one.from).toBe(addDays(before.to, 1));
          expect(one.opensOn > before.dueOn).toBe(true);
          expect(one.answersFrom).toBe(addDays(before.dueOn, 1));
        }
      }),
    );
  });
});

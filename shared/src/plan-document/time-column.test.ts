import { describe, expect, test } from '@jest/globals';
import { periodsOf, timeOf, windowsOf, type TimeHeader } from './time-column.js';

const quarter = (number: 1 | 2 | 3 | 4, year: number | null = null): TimeHeader => ({
  year,
  part: { from: number, to: number },
});

describe('a header that stands for a time', () => {
  test.each([
    ['IV квартал', quarter(4)],
    ['ІІІ кв.', quarter(3)],
    ['2 кв. 2025', quarter(2, 2025)],
    ['Q3 2026', quarter(3, 2026)],
    ['2025 / I квартал', quarter(1, 2025)],
    ['перший квартал', quarter(1)],
    ['I півріччя 2025 року', { year: 2025, part: { from: 1, to: 2 } }],
    ['H2', { year: null, part: { from: 3, to: 4 } }],
    ['травень', { year: null, part: { from: 2, to: 2 }, month: 5 }],
    ['лют. 2026', { year: 2026, part: { from: 1, to: 1 }, month: 2 }],
    ['Jan-27', { year: 2027, part: { from: 1, to: 1 }, month: 1 }],
    ['10.2026', { year: 2026, part: { from: 4, to: 4 }, month: 10 }],
    ['липень – грудень', { year: null, part: { from: 3, to: 4 } }],
    ['I–II кв. 2026', { year: 2026, part: { from: 1, to: 2 } }],
    ['квартал IV', quarter(4)],
    ["Q2'26", quarter(2, 2026)],
    ['Q3/27', quarter(3, 2027)],
    ['I/2026', quarter(1, 2026)],
    ['1Q2026', quarter(1, 2026)],
    ['Кв. 4 2025 р.', quarter(4, 2025)],
    ['2H 2026', { year: 2026, part: { from: 3, to: 4 } }],
    ['2026-02', { year: 2026, part: { from: 1, to: 1 }, month: 2 }],
    ['2024 рік', { year: 2024, part: null }],
  ])('%s', (header, time) => expect(timeOf(header)).toEqual(time));

  test.each(['Строк', 'I', '1', 'Проведено у 2024 році', 'Травми', 'Марка', ''])('not a time: %j', (header) =>
    expect(timeOf(header)).toBeNull(),
  );

  test('a numeral alone counts where its neighbours or the header above say what it is', () => {
    expect(timeOf('ІV', 'roman')).toEqual(quarter(4));
    expect(timeOf('3', 'quarter')).toEqual(quarter(3));
    expect(timeOf('11', 'month')).toEqual({ year: null, part: { from: 4, to: 4 }, month: 11 });
    expect(timeOf('3', 'roman')).toBeNull();
  });
});

describe('the years of quarter columns', () => {
  test('go on from the column before and turn with the quarters', () => {
    const { periods, guessed } = periodsOf([quarter(3, 2025), quarter(4), quarter(1), quarter(2)], null);
    expect(periods.map((period) => period?.from)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
    expect(guessed).toBe(false);
  });
  test('are the plan’s when none is printed, and that is a guess', () => {
    const { periods, guessed } = periodsOf([quarter(4), quarter(1)], { from: '2025-Q4', to: '2026-Q3' });
    expect(periods.map((period) => period?.from)).toEqual(['2025-Q4', '2026-Q1']);
    expect(guessed).toBe(true);
  });
  test('are not known without any year', () => {
    expect(periodsOf([quarter(1)], null).periods).toEqual([null]);
  });
});

test('marked quarters become the fewest windows', () => {
  const at = (from: `${number}-Q${1 | 2 | 3 | 4}`) => ({ from, to: from });
  expect(windowsOf([at('2026-Q1'), at('2025-Q4'), at('2026-Q3'), at('2026-Q3')])).toEqual([
    { from: '2025-Q4', to: '2026-Q1' },
    { from: '2026-Q3', to: '2026-Q3' },
  ]);
});

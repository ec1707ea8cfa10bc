import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/index.js';
import { layoutRow, type RowOccurrence, type RowTask } from './marks.js';
import { dayAtPlace, steppedDay, type MoveStep } from './move-day.js';
import { proposedSentence, rowSentence } from './sentence.js';

const YEAR = { from: '2026-Q1', to: '2026-Q4' } as const;

describe('the day that is picked on the scale', () => {
  it.each<[number, MoveStep, Day]>([
    [1, 'quarter', '2026-03-31'],
    [1.4, 'quarter', '2026-03-31'],
    [1.6, 'quarter', '2026-06-30'],
    [1.4, 'month', '2026-04-30'],
    [2, 'month', '2026-06-30'],
    [-3, 'quarter', '2026-03-31'],
    [-3, 'month', '2026-01-31'],
    [17, 'quarter', '2026-12-31'],
    [17, 'month', '2026-12-31'],
  ])('at %d by the %s is %s', (place, step, day) => {
    expect(dayAtPlace(place, YEAR, step)).toBe(day);
  });
  it.each<[Day, 1 | -1, MoveStep, Day]>([
    ['2026-03-31', 1, 'quarter', '2026-06-30'],
    ['2026-03-31', -1, 'quarter', '2025-12-31'],
    ['2026-07-15', 1, 'quarter', '2026-09-30'],
    ['2026-07-15', -1, 'quarter', '2026-06-30'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2026-07-15', 1, 'month', '2026-07-31'],
    ['2026-07-15', -1, 'month', '2026-06-30'],
    ['2026-12-31', 1, 'month', '2027-01-31'],
  ])('a step from %s by %d %s is %s', (day, by, step, next) => {
    expect(steppedDay(day, by, step)).toBe(next);
  });
});

describe('a deadline that somebody asks for', () => {
  const round = (from: Day, dueOn: Day, proposedDueOn: Day | null = null): RowOccurrence => ({
    key: dueOn,
    from,
    dueOn,
    approvedDueOn: dueOn,
    proposedDueOn,
    movedTimes: 0,
    status: 'in_progress',
  });
  const row = (occurrences: RowOccurrence[]): RowTask => ({
    schedule: { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q2' }] },
    status: 'in_progress',
    occurrences,
    deadlineText: null,
    eventOn: null,
  });
  const LATER = row([round('2026-01-01', '2026-06-30', '2026-09-30')]);

  it('has a mark of its own beside the one in force, which stays where it was', () => {
    expect(layoutRow(LATER, YEAR, 'uk').map(({ shape, from, to }) => ({ shape, from, to }))).toEqual([
      { shape: 'bar', from: 0, to: 2 },
      { shape: 'proposal', from: 2, to: 3 },
    ]);
    expect(layoutRow(LATER, YEAR, 'uk')[1]?.label).toBe(
      'Запропоновано перенести на 30 вересня 2026 р., рішення ще немає',
    );
  });
  it('stands beside a move that was approved before', () => {
    const moved = {
      ...round('2026-01-01', '2026-06-30', '2026-12-31'),
      approvedDueOn: '2026-03-31',
      movedTimes: 1,
    } as const;
    expect(layoutRow(row([moved]), YEAR, 'en').map((mark) => mark.shape)).toEqual([
      'bar',
      'moved',
      'proposal',
    ]);
  });
  it('that is earlier reaches from the beginning of the work', () => {
    const earlier = row([round('2026-01-01', '2026-06-30', '2026-03-31')]);
    expect(layoutRow(earlier, YEAR, 'uk')[1]).toMatchObject({ shape: 'proposal', from: 0, to: 1 });
  });
  it('that lies after the plan stands at the edge of the scale', () => {
    const after = row([round('2026-10-01', '2026-12-31', '2027-03-31')]);
    expect(layoutRow(after, YEAR, 'uk')[1]).toMatchObject({ shape: 'proposal', from: 4, to: 4 });
  });
  it('is said in the sentence of the row', () => {
    expect(rowSentence(LATER, '2026-05-01', 'uk')).toBe(
      'I–II квартали 2026 року. Виконується. Запропоновано перенести на 30 вересня 2026 р., рішення ще немає.',
    );
    expect(rowSentence(LATER, '2026-05-01', 'en')).toContain(
      'Proposed to move to 30 September 2026, not decided yet.',
    );
  });
  it('is named by its period where a task has several, three at most', () => {
    const rounds = ([1, 4, 7, 10] as const).map((month) => {
      const from: Day = month === 10 ? '2026-10-01' : `2026-0${month}-01`;
      return round(from, steppedDay(from, 1, 'quarter'), '2026-12-30');
    });
    expect(proposedSentence(rounds.slice(0, 2), 'uk')).toBe(
      'Запропоновано перенести I квартал 2026 на 30 грудня 2026 р.; II квартал 2026 на 30 грудня 2026 р., рішення ще немає.',
    );
    expect(proposedSentence(rounds, 'uk')).toContain('; …, рішення');
  });
  it('that is not there says nothing', () => {
    expect(proposedSentence([round('2026-01-01', '2026-06-30')], 'uk')).toBe('');
  });
});

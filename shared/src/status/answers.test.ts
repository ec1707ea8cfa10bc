import { describe, expect, it } from '@jest/globals';
import { needsAnswer, windowAnswer } from './answers.js';
import type { OccurrenceState } from './occurrence-status.js';
import type { StatusDay } from './status-day.js';

const SILENT = {
  declared: null,
  forecast: null,
  review: null,
  confirmedStatus: null,
  lastAnswerOn: null,
  lateDays: 0,
  movedTimes: 0,
} as const;
const II_QUARTER: OccurrenceState = { ...SILENT, kind: 'deadline', from: '2026-04-01', dueOn: '2026-06-30' };
const WHOLE_YEAR: OccurrenceState = { ...SILENT, kind: 'deadline', from: '2026-01-01', dueOn: '2026-12-31' };
const FIRST_HALF: OccurrenceState = {
  ...SILENT,
  kind: 'confirmation',
  from: '2026-01-01',
  dueOn: '2026-06-30',
};

const FIRST_WINDOW = {
  from: '2026-01-01',
  to: '2026-06-30',
  dueOn: '2026-07-10',
  answersFrom: '2026-01-11',
} as const;
const SECOND_WINDOW = {
  from: '2026-07-01',
  to: '2026-12-31',
  dueOn: '2027-01-10',
  answersFrom: '2026-07-11',
} as const;

const IN_MAY: StatusDay = { today: '2026-05-01', planEnds: '2026-12-31', closedWindow: null };
const AFTER_CLOSING: StatusDay = { today: '2026-07-11', planEnds: '2026-12-31', closedWindow: FIRST_WINDOW };

describe('who owes an answer', () => {
  it('a returned answer is owed again', () => {
    expect(needsAnswer({ ...II_QUARTER, declared: 'done', review: 'returned' }, IN_MAY)).toBe(true);
  });
  it('an overdue occurrence owes one', () => {
    expect(needsAnswer(II_QUARTER, AFTER_CLOSING)).toBe(true);
  });
  it('a silent half-year owes one', () => {
    expect(needsAnswer(FIRST_HALF, AFTER_CLOSING)).toBe(true);
  });
  it('what waits for the second person owes none', () => {
    expect(needsAnswer({ ...II_QUARTER, declared: 'done', review: 'submitted' }, AFTER_CLOSING)).toBe(false);
  });
  it('what runs and is not late owes none', () => {
    expect(needsAnswer(II_QUARTER, IN_MAY)).toBe(false);
  });
});

describe('what a reporting window has from an occurrence', () => {
  const working = {
    ...WHOLE_YEAR,
    declared: 'in_progress',
    forecast: 'on_track',
    review: 'submitted',
  } as const;
  const done = { ...II_QUARTER, declared: 'done', review: 'confirmed', confirmedStatus: 'done' } as const;

  it('asks nothing about what begins after it', () => {
    expect(windowAnswer({ ...II_QUARTER, from: '2026-07-01', dueOn: '2026-09-30' }, FIRST_WINDOW)).toBeNull();
  });
  it('is owed an answer by what never answered, overdue or not', () => {
    expect(windowAnswer(WHOLE_YEAR, FIRST_WINDOW)).toBe('owed');
    expect(windowAnswer(II_QUARTER, SECOND_WINDOW)).toBe('owed');
    expect(windowAnswer(FIRST_HALF, FIRST_WINDOW)).toBe('owed');
  });
  it('is owed an answer again when it was returned', () => {
    expect(windowAnswer({ ...done, review: 'returned', lastAnswerOn: '2026-06-01' }, FIRST_WINDOW)).toBe(
      'owed',
    );
  });
  it('has an answer that was given in it', () => {
    expect(windowAnswer({ ...working, lastAnswerOn: '2026-05-05' }, FIRST_WINDOW)).toBe('given');
    expect(windowAnswer({ ...done, lastAnswerOn: '2026-06-01' }, FIRST_WINDOW)).toBe('given');
  });
  it('until the window before has closed, answers belong to that one', () => {
    expect(windowAnswer({ ...working, lastAnswerOn: '2026-07-10' }, SECOND_WINDOW)).toBe('owed');
    expect(windowAnswer({ ...working, lastAnswerOn: '2026-07-11' }, SECOND_WINDOW)).toBe('given');
  });
  it('asks no more about what was settled before', () => {
    expect(windowAnswer({ ...done, lastAnswerOn: '2026-06-01' }, SECOND_WINDOW)).toBeNull();
  });
  it('asks for a confirmation once', () => {
    const confirmed = { ...FIRST_HALF, declared: 'in_progress', lastAnswerOn: '2026-07-05' } as const;
    expect(windowAnswer(confirmed, FIRST_WINDOW)).toBe('given');
    expect(windowAnswer(confirmed, SECOND_WINDOW)).toBeNull();
  });
  it('a late confirmation counts in the window in which it came', () => {
    const late = { ...FIRST_HALF, declared: 'in_progress', lastAnswerOn: '2026-08-01' } as const;
    expect(windowAnswer(late, SECOND_WINDOW)).toBe('given');
  });
});

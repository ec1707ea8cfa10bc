import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/index.js';
import { occurrenceStatus } from './occurrence-status.js';
import type { OccurrenceState } from './occurrence-status.js';
import type { StatusDay } from './status-day.js';
import type { DeclaredStatus, Forecast, Review, Status } from './status.js';

const UNANSWERED = {
  declared: null,
  forecast: null,
  review: null,
  confirmedStatus: null,
  lastAnswerOn: null,
  lateDays: 0,
  movedTimes: 0,
} as const;

const II_QUARTER: OccurrenceState = {
  ...UNANSWERED,
  kind: 'deadline',
  from: '2026-04-01',
  dueOn: '2026-06-30',
};
const WHOLE_YEAR: OccurrenceState = {
  ...UNANSWERED,
  kind: 'deadline',
  from: '2026-01-01',
  dueOn: '2026-12-31',
};
const FIRST_HALF: OccurrenceState = {
  ...UNANSWERED,
  kind: 'confirmation',
  from: '2026-01-01',
  dueOn: '2026-06-30',
};
const LAST_HALF: OccurrenceState = {
  ...UNANSWERED,
  kind: 'confirmation',
  from: '2026-07-01',
  dueOn: '2026-12-31',
};

const OLD_WINDOW = {
  from: '2025-07-01',
  to: '2025-12-31',
  dueOn: '2026-01-10',
  answersFrom: '2025-07-11',
} as const;
const FIRST_WINDOW = {
  from: '2026-01-01',
  to: '2026-06-30',
  dueOn: '2026-07-10',
  answersFrom: '2026-01-11',
} as const;
const LAST_WINDOW = {
  from: '2026-07-01',
  to: '2026-12-31',
  dueOn: '2027-01-10',
  answersFrom: '2026-07-11',
} as const;

/** A plan of 2025–2026 that reports by half-years until the 10th of the next month. */
function on(today: Day): StatusDay {
  const closed = [LAST_WINDOW, FIRST_WINDOW, OLD_WINDOW].find((window) => window.dueOn < today) ?? null;
  return { today, planEnds: '2026-12-31', closedWindow: closed };
}

/** An occurrence with an answer; a confirmed answer is the last confirmed one. */
function said(
  state: OccurrenceState,
  declared: DeclaredStatus,
  review: Review | null,
  lastAnswerOn: Day,
  forecast: Forecast | null = null,
): OccurrenceState {
  const confirmedStatus = review === 'confirmed' ? declared : null;
  return { ...state, declared, forecast, review, confirmedStatus, lastAnswerOn };
}

type Row = [sentence: string, state: OccurrenceState, today: Day, status: Status];

const DEADLINES: Row[] = [
  ['before its first day it is not due', II_QUARTER, '2026-03-31', 'not_due'],
  ['on its first day without an answer it is not started', II_QUARTER, '2026-04-01', 'not_started'],
  ['on its last day it is still not overdue', II_QUARTER, '2026-06-30', 'not_started'],
  ['the day after its last day it is overdue', II_QUARTER, '2026-07-01', 'overdue'],
  [
    'declared in progress it is in progress',
    said(II_QUARTER, 'in_progress', 'submitted', '2026-05-05', 'on_track'),
    '2026-05-06',
    'in_progress',
  ],
  [
    'begun before its first day it is in progress',
    said(II_QUARTER, 'in_progress', 'submitted', '2026-03-01', 'on_track'),
    '2026-03-02',
    'in_progress',
  ],
  [
    'declared not started before its first day it is not due',
    said(II_QUARTER, 'not_started', 'submitted', '2026-03-01', 'on_track'),
    '2026-03-02',
    'not_due',
  ],
  [
    'in progress with a bad forecast it is at risk',
    said(II_QUARTER, 'in_progress', 'submitted', '2026-05-05', 'at_risk'),
    '2026-05-06',
    'at_risk',
  ],
  [
    'not started with a bad forecast it is at risk even before its first day',
    said(II_QUARTER, 'not_started', 'submitted', '2026-03-01', 'at_risk'),
    '2026-03-02',
    'at_risk',
  ],
  [
    'in progress after its last day it is overdue, whatever the forecast',
    said(II_QUARTER, 'in_progress', 'confirmed', '2026-06-30', 'on_track'),
    '2026-07-01',
    'overdue',
  ],
  [
    'declared done but not checked it is in approval',
    said(II_QUARTER, 'done', 'submitted', '2026-06-01'),
    '2026-06-02',
    'in_review',
  ],
  [
    'declared done but not checked it stays in approval after its last day',
    said(II_QUARTER, 'done', 'submitted', '2026-06-30'),
    '2026-09-01',
    'in_review',
  ],
  [
    'done without any review is in approval, never done',
    said(II_QUARTER, 'done', null, '2026-06-01'),
    '2026-06-02',
    'in_review',
  ],
  [
    'done and confirmed by a second person it is done',
    said(II_QUARTER, 'done', 'confirmed', '2026-06-01'),
    '2026-09-01',
    'done',
  ],
  [
    'partly done needs the second person too',
    said(II_QUARTER, 'partly_done', 'submitted', '2026-06-01'),
    '2026-06-02',
    'in_review',
  ],
  [
    'confirmed as partly done it is partly done and not overdue',
    said(II_QUARTER, 'partly_done', 'confirmed', '2026-06-01'),
    '2026-09-01',
    'partly_done',
  ],
  [
    'confirmed as not done it is not done',
    said(II_QUARTER, 'not_done', 'confirmed', '2026-06-01'),
    '2026-09-01',
    'not_done',
  ],
  [
    'confirmed as obsolete it is obsolete',
    said(II_QUARTER, 'obsolete', 'confirmed', '2026-06-01'),
    '2026-09-01',
    'obsolete',
  ],
  [
    'returned with nothing confirmed before it is not started',
    said(II_QUARTER, 'done', 'returned', '2026-06-01'),
    '2026-06-05',
    'not_started',
  ],
  [
    'returned with nothing confirmed before, after its last day, it is overdue',
    said(II_QUARTER, 'done', 'returned', '2026-06-30'),
    '2026-07-05',
    'overdue',
  ],
  [
    'returned after a confirmed «in progress» it is in progress',
    {
      ...II_QUARTER,
      declared: 'done',
      review: 'returned',
      confirmedStatus: 'in_progress',
      lastAnswerOn: '2026-06-01',
    },
    '2026-06-05',
    'in_progress',
  ],
  ['nobody answered the closed half-year: not confirmed', WHOLE_YEAR, '2026-07-11', 'unconfirmed'],
  ['on the last day for answers the half-year is not closed yet', WHOLE_YEAR, '2026-07-10', 'not_started'],
  [
    'an old answer does not pass for progress in the next half-year',
    said(WHOLE_YEAR, 'in_progress', 'confirmed', '2026-01-10', 'on_track'),
    '2026-07-11',
    'unconfirmed',
  ],
  [
    'an old «at risk» is not confirmed either',
    said(WHOLE_YEAR, 'in_progress', 'confirmed', '2026-01-10', 'at_risk'),
    '2026-07-11',
    'unconfirmed',
  ],
  [
    'an answer after the previous window closed speaks for this half-year',
    said(WHOLE_YEAR, 'in_progress', 'submitted', '2026-01-11', 'on_track'),
    '2026-07-11',
    'in_progress',
  ],
  [
    'an answer that came after closing ends the silence',
    said(WHOLE_YEAR, 'in_progress', 'submitted', '2026-07-20', 'on_track'),
    '2026-07-21',
    'in_progress',
  ],
  [
    'what began after the closed window is not silent',
    { ...II_QUARTER, from: '2026-07-01', dueOn: '2026-09-30' },
    '2026-07-11',
    'not_started',
  ],
  ['silent and past its last day it is overdue', WHOLE_YEAR, '2027-01-01', 'overdue'],
  [
    'a deadline that was moved is judged by its new day',
    { ...II_QUARTER, dueOn: '2026-09-30', movedTimes: 1, lastAnswerOn: '2026-06-15' },
    '2026-07-01',
    'not_started',
  ],
  [
    'after the moved day it is overdue again',
    { ...II_QUARTER, dueOn: '2026-09-30', movedTimes: 2, lastAnswerOn: '2026-09-15' },
    '2026-10-01',
    'overdue',
  ],
];

const CONFIRMATIONS: Row[] = [
  ['while its half-year runs it is not due', FIRST_HALF, '2026-06-30', 'not_due'],
  ['while its window takes answers it is not due', FIRST_HALF, '2026-07-10', 'not_due'],
  [
    'when its window closed without an answer it is not confirmed, not overdue',
    FIRST_HALF,
    '2026-07-11',
    'unconfirmed',
  ],
  ['until the plan ends it is never overdue', FIRST_HALF, '2026-12-31', 'unconfirmed'],
  ['silent after the plan has ended it is overdue', FIRST_HALF, '2027-01-11', 'overdue'],
  [
    'answered «in progress» it stays so in its half-year',
    said(FIRST_HALF, 'in_progress', 'submitted', '2026-07-05', 'on_track'),
    '2026-12-31',
    'in_progress',
  ],
  [
    'answered with a bad forecast it is at risk',
    said(FIRST_HALF, 'in_progress', 'submitted', '2026-07-05', 'at_risk'),
    '2026-07-06',
    'at_risk',
  ],
  [
    'answered «not started» it is not started',
    said(FIRST_HALF, 'not_started', 'submitted', '2026-07-05', 'on_track'),
    '2026-07-06',
    'not_started',
  ],
  [
    'done waits for the second person',
    said(FIRST_HALF, 'done', 'submitted', '2026-07-05'),
    '2026-07-06',
    'in_review',
  ],
  [
    'done and confirmed it is done',
    said(FIRST_HALF, 'done', 'confirmed', '2026-07-05'),
    '2027-02-01',
    'done',
  ],
  [
    'a returned answer is as none when its window has closed',
    said(FIRST_HALF, 'done', 'returned', '2026-07-05'),
    '2026-07-11',
    'unconfirmed',
  ],
  [
    'the last one takes answers for ten days after the plan has ended',
    said(LAST_HALF, 'in_progress', 'submitted', '2026-12-20', 'on_track'),
    '2027-01-10',
    'in_progress',
  ],
  [
    'the last one, still in progress when its window closed, is overdue',
    said(LAST_HALF, 'in_progress', 'submitted', '2026-12-20', 'on_track'),
    '2027-01-11',
    'overdue',
  ],
];

describe('the status of one occurrence', () => {
  describe('of a deadline', () => {
    it.each(DEADLINES)('%s', (_sentence, state, today, status) => {
      expect(occurrenceStatus(state, on(today))).toBe(status);
    });
  });

  describe('of the confirmation of an ongoing task', () => {
    it.each(CONFIRMATIONS)('%s', (_sentence, state, today, status) => {
      expect(occurrenceStatus(state, on(today))).toBe(status);
    });
  });

  it('is never unconfirmed while no reporting window has closed', () => {
    expect(
      occurrenceStatus(WHOLE_YEAR, { today: '2026-12-31', planEnds: '2026-12-31', closedWindow: null }),
    ).toBe('not_started');
  });
});

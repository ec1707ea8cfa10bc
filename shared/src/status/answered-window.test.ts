import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, addQuarters } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import { FREQUENCIES, occurrencesOf, reportingWindows } from '../schedule/index.js';
import type { Reporting, Schedule } from '../schedule/index.js';
import { answeredWindow, occurrenceStatus, statusDay, windowAnswer, lateWords } from './index.js';
import type { OccurrenceState } from './index.js';

const PLAN = { from: '2026-Q1', to: '2027-Q4' } as const;
const HALF_YEARS: Reporting = [{ every: 'half-year', dueDay: 10, from: null }];
const MONTHS: Reporting = [{ every: 'month', dueDay: 10, from: null }];
const SILENT = {
  declared: null,
  forecast: null,
  review: null,
  confirmedStatus: null,
  lastAnswerOn: null,
  lateDays: 0,
  movedTimes: 0,
} as const;
const DEADLINE: OccurrenceState = { ...SILENT, kind: 'deadline', from: '2026-01-01', dueOn: '2026-12-31' };
const CONFIRMATION: OccurrenceState = {
  ...SILENT,
  kind: 'confirmation',
  from: '2026-01-01',
  dueOn: '2026-06-30',
};

function answers(state: OccurrenceState, today: Day, reporting = HALF_YEARS): string | null {
  const answered = answeredWindow(state, today, reportingWindows(PLAN, reporting));
  return answered && `${answered.window.key}, ${answered.lateDays} days late`;
}

/** The occurrence after «in progress» was said on this day. */
function said(state: OccurrenceState, on: Day, reporting = HALF_YEARS): OccurrenceState {
  const lateDays = answeredWindow(state, on, reportingWindows(PLAN, reporting))?.lateDays ?? 0;
  return { ...state, declared: 'in_progress', review: 'submitted', lastAnswerOn: on, lateDays };
}

describe('which window an answer answers', () => {
  it.each([
    ['the open one', DEADLINE, '2026-06-15', '2026-H1, 0 days late'],
    ['the open one on its last day', DEADLINE, '2026-07-10', '2026-H1, 0 days late'],
    ['the one that has closed without an answer, late', DEADLINE, '2026-07-13', '2026-H1, 3 days late'],
    [
      'the next one, when the closed one has its answer',
      said(DEADLINE, '2026-06-15'),
      '2026-07-13',
      '2026-H2, 0 days late',
    ],
    [
      'the next one, when the closed one did not ask',
      { ...DEADLINE, from: '2026-07-01' },
      '2026-07-13',
      '2026-H2, 0 days late',
    ],
    ['the open one, even when an earlier one was silent', DEADLINE, '2026-12-05', '2026-H2, 0 days late'],
    [
      'a closed one again, when the answer was returned',
      { ...said(DEADLINE, '2026-07-05'), review: 'returned' },
      '2026-07-12',
      '2026-H1, 2 days late',
    ],
    [
      'the next one again, when what was given ahead of it was returned',
      { ...said(said(DEADLINE, '2026-06-15'), '2026-07-13'), review: 'returned' },
      '2026-07-14',
      '2026-H2, 0 days late',
    ],
    ['the last one after the end of the plan', DEADLINE, '2028-01-11', '2027-H2, 1 days late'],
    ['none before the plan begins', DEADLINE, '2025-12-31', null],
    ['for a confirmation its own one', CONFIRMATION, '2026-05-05', '2026-H1, 0 days late'],
    ['for a confirmation its own one, however late', CONFIRMATION, '2026-12-05', '2026-H1, 148 days late'],
  ] as const)('%s', (_, state, today, expected) => {
    expect(answers(state, today)).toBe(expected);
  });
  it('with months, the closed one until the next opens', () => {
    expect(answers({ ...DEADLINE, from: '2026-06-01' }, '2026-07-13', MONTHS)).toBe('2026-06, 3 days late');
    expect(answers({ ...DEADLINE, from: '2026-06-01' }, '2026-08-01', MONTHS)).toBe('2026-07, 0 days late');
  });
});

describe('a late answer', () => {
  const late = said(DEADLINE, '2026-07-13');
  const [first, second] = reportingWindows(PLAN, HALF_YEARS);
  it('ends the silence of the window that it answers', () => {
    expect(occurrenceStatus(DEADLINE, statusDay('2026-07-12', PLAN, HALF_YEARS))).toBe('unconfirmed');
    expect(occurrenceStatus(late, statusDay('2026-07-13', PLAN, HALF_YEARS))).toBe('in_progress');
    expect(first && windowAnswer(late, first)).toBe('given');
  });
  it('does not speak for the next window', () => {
    expect(second && windowAnswer(late, second)).toBe('owed');
    const afterNext = { ...late, dueOn: '2027-06-30' } as const;
    expect(occurrenceStatus(afterNext, statusDay('2027-01-11', PLAN, HALF_YEARS))).toBe('unconfirmed');
  });
  it('is said in words', () => {
    expect(lateWords(0, 'uk')).toBeNull();
    expect(lateWords(1, 'uk')).toBe('подано із запізненням на 1 день');
    expect(lateWords(3, 'uk')).toBe('подано із запізненням на 3 дні');
    expect(lateWords(12, 'uk')).toBe('подано із запізненням на 12 днів');
    expect(lateWords(1, 'en')).toBe('handed in 1 day late');
    expect(lateWords(3, 'en')).toBe('handed in 3 days late');
  });
});

describe('whatever the schedule and the calendar', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2025-12-01', count));
  const reporting = fc
    .record({ every: fc.constantFrom(...FREQUENCIES), dueDay: fc.integer({ min: 1, max: 31 }) })
    .map((calendar): Reporting => [{ ...calendar, from: null }]);
  const quarters = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })).map(([a, b]) => {
    const name = (n: number) => addQuarters('2026-Q1', n);
    return { from: name(Math.min(a, b)), to: name(Math.max(a, b)) };
  });
  const schedule: fc.Arbitrary<Schedule> = fc.oneof(
    quarters.map((window): Schedule => ({ kind: 'windows', windows: [window] })),
    quarters.map((period): Schedule => ({ kind: 'ongoing', ...period })),
    quarters.map((period): Schedule => ({ kind: 'plan', ...period })),
    fc
      .tuple(fc.constantFrom(...FREQUENCIES), quarters)
      .map(([every, period]): Schedule => ({ kind: 'recurring', every, ...period })),
    fc.constant<Schedule>({ kind: 'event', after: 'ухвалення рішення', within: 'P3M' }),
  );
  const facts = fc.record({ schedule, reporting, today: day, eventOn: fc.option(day, { nil: null }) });

  const silentOf = ({
    schedule: one,
    reporting: calendars,
    eventOn,
  }: {
    schedule: Schedule;
    reporting: Reporting;
    eventOn: Day | null;
  }) =>
    occurrencesOf(one, { period: PLAN, reporting: calendars, eventOn }).map(
      ({ from, dueOn, kind }): OccurrenceState => ({ ...SILENT, from, dueOn, kind }),
    );

  it('a window that closed without an answer leaves «not confirmed» or «overdue», never progress', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const closed = reportingWindows(PLAN, one.reporting).findLast(({ dueOn }) => dueOn < one.today);
        for (const state of silentOf(one)) {
          const status = occurrenceStatus(state, statusDay(one.today, PLAN, one.reporting));
          const begun = state.kind === 'confirmation' ? state.dueOn : state.from;
          const asked = closed !== undefined && begun <= closed.to;
          expect(asked ? ['unconfirmed', 'overdue'] : ['not_due', 'not_started', 'overdue']).toContain(
            status,
          );
        }
      }),
    );
  });
  it('each occurrence that has begun owes an answer in the window, and one answer is enough for it', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const windows = reportingWindows(PLAN, one.reporting);
        for (const state of silentOf(one)) {
          for (const window of windows.filter(({ to }) => state.from <= to)) {
            expect(windowAnswer(state, window)).toBe('owed');
            const given = said(state, window.dueOn, one.reporting);
            if (state.kind === 'deadline') expect(windowAnswer(given, window)).toBe('given');
          }
        }
      }),
    );
  });
  it('ongoing work owes one confirmation in each window that asks about its days', () => {
    fc.assert(
      fc.property(quarters, reporting, (period, calendars) => {
        const asked = reportingWindows(PLAN, calendars).map(({ key }) => `C${key}`);
        const owed = occurrencesOf(
          { kind: 'ongoing', ...period },
          { period: PLAN, reporting: calendars, eventOn: null },
        ).map(({ key }) => key);
        expect(owed.length).toBeGreaterThan(0);
        expect(asked.join(' ')).toContain(owed.join(' '));
      }),
    );
  });
  it('a task that waits for an event owes nothing until its day is entered', () => {
    fc.assert(
      fc.property(facts, (one) => {
        fc.pre(one.schedule.kind === 'event' && one.eventOn === null);
        expect(silentOf(one)).toEqual([]);
      }),
    );
  });
});

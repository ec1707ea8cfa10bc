import { describe, expect, test } from '@jest/globals';
import type { Day } from '../calendar/index.js';
import { DEFAULT_REPORTING, occurrencesOf, reportingWindowAt, reportingWindows } from './index.js';
import type { Occurrence, OccurrenceOptions, Schedule } from './index.js';

const PLAN = { from: '2025-Q1', to: '2026-Q4' } as const;
const OPTIONS: OccurrenceOptions = { period: PLAN, reporting: DEFAULT_REPORTING, eventOn: null };

function due(schedule: Schedule | null, options: Partial<OccurrenceOptions> = {}): string[] {
  return occurrencesOf(schedule, { ...OPTIONS, ...options }).map(line);
}

function keyAt(today: Day): string | undefined {
  return reportingWindowAt(today, PLAN, DEFAULT_REPORTING)?.key;
}

function line({ key, from, dueOn, kind }: Occurrence): string {
  return `${key}: ${from} – ${dueOn}${kind === 'confirmation' ? ' (confirmation)' : ''}`;
}

describe('a task is due', () => {
  test('once in a window, on its last day', () => {
    expect(due({ kind: 'windows', windows: [{ from: '2025-Q4', to: '2026-Q1' }] })).toEqual([
      '2025-Q4..2026-Q1: 2025-10-01 – 2026-03-31',
    ]);
  });

  test('once in each window of a list', () => {
    const windows = [
      { from: '2025-Q2', to: '2025-Q2' },
      { from: '2025-Q4', to: '2025-Q4' },
    ] as const;
    expect(due({ kind: 'windows', windows: [...windows] })).toEqual([
      '2025-Q2: 2025-04-01 – 2025-06-30',
      '2025-Q4: 2025-10-01 – 2025-12-31',
    ]);
  });

  test('once by a day, with the time since the plan began to work in', () => {
    expect(due({ kind: 'dates', from: null, to: '2026-07-01' })).toEqual([
      '2026-07-01: 2025-01-01 – 2026-07-01',
    ]);
    expect(due({ kind: 'dates', from: '2026-03-01', to: '2026-07-01' })).toEqual([
      '2026-07-01: 2026-03-01 – 2026-07-01',
    ]);
  });

  test('on its day of each month, the last one where a month is shorter', () => {
    const monthly: Schedule = {
      kind: 'recurring',
      every: 'month',
      from: '2026-Q1',
      to: '2026-Q1',
      dueDay: { month: null, day: 30 },
    };
    expect(due(monthly)).toEqual([
      '2026-01: 2026-01-01 – 2026-01-30',
      '2026-02: 2026-02-01 – 2026-02-28',
      '2026-03: 2026-03-01 – 2026-03-30',
    ]);
  });

  test('on its day of each year, but not in a year whose day was over when the plan began', () => {
    const yearly: Schedule = {
      kind: 'recurring',
      every: 'year',
      from: '2025-Q2',
      to: '2027-Q4',
      season: { from: 1, to: 1 },
      dueDay: { month: 3, day: 1 },
    };
    expect(due(yearly)).toEqual(['2026-Q1: 2026-01-01 – 2026-03-01', '2027-Q1: 2027-01-01 – 2027-03-01']);
  });

  test('from the quarter of its day when the plan is not known or begins later', () => {
    const late: Schedule = { kind: 'dates', from: null, to: '2024-05-20' };
    expect(due(late)).toEqual(['2024-05-20: 2024-04-01 – 2024-05-20']);
    expect(due(late, { period: null })).toEqual(['2024-05-20: 2024-04-01 – 2024-05-20']);
  });

  test('once in every unit of a recurrence, cut to its bounds', () => {
    expect(due({ kind: 'recurring', every: 'half-year', from: '2025-Q2', to: '2026-Q1' })).toEqual([
      '2025-H1: 2025-04-01 – 2025-06-30',
      '2025-H2: 2025-07-01 – 2025-12-31',
      '2026-H1: 2026-01-01 – 2026-03-31',
    ]);
    expect(due({ kind: 'recurring', every: 'year', from: '2025-Q1', to: '2026-Q4' })).toEqual([
      '2025: 2025-01-01 – 2025-12-31',
      '2026: 2026-01-01 – 2026-12-31',
    ]);
    expect(due({ kind: 'recurring', every: 'month', from: '2026-Q1', to: '2026-Q1' })).toEqual([
      '2026-01: 2026-01-01 – 2026-01-31',
      '2026-02: 2026-02-01 – 2026-02-28',
      '2026-03: 2026-03-01 – 2026-03-31',
    ]);
  });

  test('once a year in the season of a yearly recurrence', () => {
    const yearly: Schedule = { kind: 'recurring', every: 'year', ...PLAN, season: { from: 3, to: 4 } };
    expect(due(yearly)).toEqual([
      '2025-Q3..2025-Q4: 2025-07-01 – 2025-12-31',
      '2026-Q3..2026-Q4: 2026-07-01 – 2026-12-31',
    ]);
  });

  test('only in the season of a more frequent recurrence', () => {
    expect(due({ kind: 'recurring', every: 'quarter', ...PLAN, season: { from: 2, to: 3 } })).toEqual([
      '2025-Q2: 2025-04-01 – 2025-06-30',
      '2025-Q3: 2025-07-01 – 2025-09-30',
      '2026-Q2: 2026-04-01 – 2026-06-30',
      '2026-Q3: 2026-07-01 – 2026-09-30',
    ]);
  });

  test('never in a season that lies outside the bounds', () => {
    const never: Schedule = {
      kind: 'recurring',
      every: 'year',
      from: '2026-Q1',
      to: '2026-Q2',
      season: { from: 3, to: 4 },
    };
    expect(due(never)).toEqual([]);
  });

  test('for a confirmation in each reporting period of ongoing and plan-long work', () => {
    const expected = [
      'C2025-H2: 2025-07-01 – 2025-12-31 (confirmation)',
      'C2026-H1: 2026-01-01 – 2026-06-30 (confirmation)',
    ];
    expect(due({ kind: 'ongoing', from: '2025-Q3', to: '2026-Q2' })).toEqual(expected);
    expect(due({ kind: 'plan', from: '2025-Q3', to: '2026-Q2' })).toEqual(expected);
    const quarterly = [{ every: 'quarter', dueDay: 5, from: null }] as const;
    expect(due({ kind: 'ongoing', from: '2025-Q3', to: '2025-Q3' }, { reporting: quarterly })).toEqual([
      'C2025-Q3: 2025-07-01 – 2025-09-30 (confirmation)',
    ]);
  });

  test('after its event, and not before the event is known', () => {
    const event: Schedule = { kind: 'event', after: 'затвердження Плану', within: 'P3M' };
    expect(due(event)).toEqual([]);
    expect(due(event, { eventOn: '2026-02-10' })).toEqual(['event: 2026-02-10 – 2026-05-10']);
  });

  test('by the end of the plan after an event without a term', () => {
    const event: Schedule = { kind: 'event', after: 'затвердження Плану', within: null };
    expect(due(event, { eventOn: '2026-02-10' })).toEqual(['event: 2026-02-10 – 2026-12-31']);
    expect(due(event, { eventOn: '2027-02-10' })).toEqual(['event: 2027-02-10 – 2027-02-10']);
    expect(due(event, { eventOn: '2027-02-10', period: null })).toEqual(['event: 2027-02-10 – 2027-12-31']);
  });

  test('never for a phrase that was not read', () => {
    expect(due(null)).toEqual([]);
  });
});

describe('the reporting calendar', () => {
  test('asks for half-years by the 10th of the next month unless the plan says otherwise', () => {
    expect(reportingWindows({ from: '2026-Q1', to: '2026-Q4' }, DEFAULT_REPORTING)).toEqual([
      {
        key: '2026-H1',
        from: '2026-01-01',
        to: '2026-06-30',
        opensOn: '2026-06-01',
        dueOn: '2026-07-10',
        answersFrom: '2026-01-01',
        year: null,
      },
      {
        key: '2026-H2',
        from: '2026-07-01',
        to: '2026-12-31',
        opensOn: '2026-12-01',
        dueOn: '2027-01-10',
        answersFrom: '2026-07-11',
        year: 2026,
      },
    ]);
  });

  test('moves a due day that the month lacks to its last day', () => {
    const [january] = reportingWindows({ from: '2026-Q1', to: '2026-Q1' }, [
      { every: 'month', dueDay: 31, from: null },
    ]);
    expect(january?.dueOn).toBe('2026-02-28');
  });

  test('takes answers for a half-year until its due day, then for the next', () => {
    expect(keyAt('2025-01-01')).toBe('2025-H1');
    expect(keyAt('2025-07-10')).toBe('2025-H1');
    expect(keyAt('2025-07-11')).toBe('2025-H2');
    expect(keyAt('2027-01-10')).toBe('2026-H2');
  });

  test('takes none before the plan and after its last due day', () => {
    expect(reportingWindowAt('2024-12-31', PLAN, DEFAULT_REPORTING)).toBeNull();
    expect(reportingWindowAt('2027-01-11', PLAN, DEFAULT_REPORTING)).toBeNull();
  });
});

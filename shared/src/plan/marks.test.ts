import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/index.js';
import type { Schedule } from '../schedule/index.js';
import type { Status } from '../status/index.js';
import { layoutRow, quarterPosition } from './marks.js';
import type { RowOccurrence, RowTask } from './marks.js';
import { occurrenceName } from './occurrence-name.js';
import { rowSentence } from './sentence.js';

const YEAR = { from: '2026-Q1', to: '2026-Q4' } as const;

function occurrence(from: Day, dueOn: Day, status: Status, first: Day = dueOn): RowOccurrence {
  const movedTimes = first === dueOn ? 0 : 1;
  return { key: dueOn, from, dueOn, approvedDueOn: first, proposedDueOn: null, movedTimes, status };
}
function row(schedule: Schedule | null, status: Status, occurrences: RowOccurrence[] = []): RowTask {
  return { schedule, status, occurrences, deadlineText: null, eventOn: null };
}

const RANGE = row({ kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q3' }] }, 'overdue', [
  occurrence('2026-04-01', '2026-09-30', 'overdue'),
]);
const QUARTERLY = row({ kind: 'recurring', every: 'quarter', ...YEAR }, 'overdue', [
  occurrence('2026-01-01', '2026-03-31', 'done'),
  occurrence('2026-04-01', '2026-06-30', 'done'),
  occurrence('2026-07-01', '2026-09-30', 'overdue'),
  occurrence('2026-10-01', '2026-12-31', 'in_progress'),
]);
const ONGOING = row({ kind: 'ongoing', from: '2026-Q1', to: '2028-Q4' }, 'in_progress', [
  occurrence('2026-01-01', '2026-06-30', 'in_progress'),
]);
const AFTER_LAW = row({ kind: 'event', after: 'набрання чинності законом', within: 'P6M' }, 'awaiting_event');
const MOVED = row({ kind: 'dates', from: null, to: '2026-06-30' }, 'in_progress', [
  occurrence('2026-01-01', '2026-12-31', 'in_progress', '2026-06-30'),
]);

describe('where a day stands on the scale', () => {
  it('the first day is zero and the day after the last is the width', () => {
    expect(quarterPosition('2026-01-01', YEAR)).toBe(0);
    expect(quarterPosition('2027-01-01', YEAR)).toBe(4);
    expect(quarterPosition('2025-10-01', YEAR)).toBe(-1);
  });
  it('a day inside a quarter is its fraction', () => {
    expect(quarterPosition('2026-05-16', YEAR)).toBeCloseTo(1 + 45 / 91);
  });
});

describe('the marks of a row', () => {
  it('a range of quarters is one bar', () => {
    expect(layoutRow(RANGE, YEAR, 'uk')).toEqual([
      {
        key: '2026-09-30',
        shape: 'bar',
        from: 1,
        to: 3,
        status: 'overdue',
        label: 'II–III квартали 2026: Прострочено',
      },
    ]);
  });
  it('a recurrence is one mark for each occurrence', () => {
    expect(
      layoutRow(QUARTERLY, YEAR, 'en').map((mark) => [mark.shape, mark.from, mark.to, mark.label]),
    ).toEqual([
      ['occurrence', 0, 1, 'Q1 2026: Done'],
      ['occurrence', 1, 2, 'Q2 2026: Done'],
      ['occurrence', 2, 3, 'Q3 2026: Overdue'],
      ['occurrence', 3, 4, 'Q4 2026: In progress'],
    ]);
  });
  it('ongoing work is one hatched bar with the status of the task, cut at the edge of the scale', () => {
    expect(layoutRow(ONGOING, YEAR, 'uk')).toEqual([
      {
        key: 'span',
        shape: 'hatch',
        from: 0,
        to: 4,
        status: 'in_progress',
        label: '2026–2028 роки: Виконується',
      },
    ]);
  });
  it('an event without a day stands in the last quarter of the scale', () => {
    expect(layoutRow(AFTER_LAW, YEAR, 'uk')).toEqual([
      {
        key: 'event-day',
        shape: 'event',
        from: 3,
        to: 4,
        status: 'awaiting_event',
        label: 'Подія: набрання чинності законом',
      },
    ]);
  });
  it('an event that happened stands on its day, and its work is a bar', () => {
    const happened = {
      ...AFTER_LAW,
      eventOn: '2026-04-01',
      occurrences: [occurrence('2026-04-01', '2026-09-30', 'in_progress')],
    } as const;
    expect(layoutRow(happened, YEAR, 'en').map((mark) => [mark.shape, mark.from])).toEqual([
      ['event', 1],
      ['bar', 1],
    ]);
  });
  it('a moved deadline leaves its first bar and a tail to the new day', () => {
    expect(layoutRow(MOVED, YEAR, 'uk').map((mark) => [mark.shape, mark.from, mark.to, mark.label])).toEqual([
      ['bar', 0, 2, '2026 рік: Виконується'],
      ['moved', 2, 4, 'Строк перенесено: III–IV квартали 2026'],
    ]);
  });
  it('a schedule that was not read has no marks', () => {
    expect(layoutRow(row(null, 'not_due'), YEAR, 'uk')).toEqual([]);
  });
  it('what lies outside the scale is left out', () => {
    expect(layoutRow(RANGE, { from: '2027-Q1', to: '2027-Q4' }, 'uk')).toEqual([]);
  });
});

describe('the name of an occurrence', () => {
  it.each([
    ['2026-07-01', '2026-09-30', 'III квартал 2026', 'Q3 2026'],
    ['2026-03-01', '2026-03-31', 'березень 2026', 'March 2026'],
    ['2026-01-01', '2026-07-15', 'до 15 липня 2026 р.', 'by 15 July 2026'],
  ] as const)('%s – %s', (from, dueOn, uk, en) => {
    expect(occurrenceName({ from, dueOn }, 'uk')).toBe(uk);
    expect(occurrenceName({ from, dueOn }, 'en')).toBe(en);
  });
});

describe('the sentence that a screen reader hears', () => {
  it.each([
    [RANGE, 'II–III квартали 2026 року. Прострочено на 52 дні.', 'Q2–Q3 2026. Overdue by 52 days.'],
    [
      QUARTERLY,
      'Щокварталу, 2026 рік, 4 рази. Виконано 2, прострочено 1 (III квартал 2026), виконується 1.',
      'Every quarter, 2026, 4 times. Done 2, overdue 1 (Q3 2026), in progress 1.',
    ],
    [ONGOING, 'Постійно, 2026–2028 роки. Виконується.', 'Ongoing, 2026–2028. In progress.'],
    [
      AFTER_LAW,
      'Протягом 6 місяців після набрання чинності законом. Чекає на подію.',
      'Within 6 months after набрання чинності законом. Awaiting event.',
    ],
    [
      MOVED,
      'До 30 червня 2026 року. Виконується. Перенесено 1 раз, тепер до 31 грудня 2026 р.',
      'By 30 June 2026. In progress. Moved 1 time, now by 31 December 2026.',
    ],
    [row(null, 'not_due'), 'Строку немає. Термін не настав.', 'No deadline. Not due yet.'],
    [
      { ...row(null, 'not_due'), deadlineText: 'за потреби' },
      'Строк не розпізнано: «за потреби». Термін не настав.',
      'Deadline not read: “за потреби”. Not due yet.',
    ],
  ])('%#', (task, uk, en) => {
    expect(rowSentence(task, '2026-11-21', 'uk')).toBe(uk);
    expect(rowSentence(task, '2026-11-21', 'en')).toBe(en);
  });

  it('names at most three of many', () => {
    const silent = row({ kind: 'recurring', every: 'quarter', from: '2026-Q1', to: '2027-Q4' }, 'overdue', [
      occurrence('2026-01-01', '2026-03-31', 'overdue'),
      occurrence('2026-04-01', '2026-06-30', 'overdue'),
      occurrence('2026-07-01', '2026-09-30', 'overdue'),
      occurrence('2026-10-01', '2026-12-31', 'overdue'),
    ]);
    expect(rowSentence(silent, '2027-02-01', 'uk')).toBe(
      'Щокварталу, 2026–2027 роки, 4 рази. Прострочено 4 (I квартал 2026, II квартал 2026, III квартал 2026, …).',
    );
  });
});

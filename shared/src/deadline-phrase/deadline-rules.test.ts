import { describe, expect, test } from '@jest/globals';
import type { Period } from '../calendar/index.js';
import type { Schedule } from '../schedule/index.js';
import { parseDeadline } from './index.js';

const ONE_YEAR: Period = { from: '2025-Q1', to: '2025-Q4' };
const TWO_YEARS: Period = { from: '2025-Q1', to: '2026-Q4' };

function codes(phrase: string, period: Period | null = TWO_YEARS): string[] {
  return parseDeadline(phrase, period).issues.map(({ code }) => code);
}

function value(phrase: string, period: Period | null = TWO_YEARS): Schedule | null {
  return parseDeadline(phrase, period).value;
}

describe('a phrase that says everything', () => {
  test.each<[string, Schedule]>([
    ['ІІІ квартал 2025 року', { kind: 'windows', windows: [{ from: '2025-Q3', to: '2025-Q3' }] }],
    [
      'з IV кварталу 2025 року по II квартал 2026 року',
      { kind: 'windows', windows: [{ from: '2025-Q4', to: '2026-Q2' }] },
    ],
    [
      'I та IV квартали 2026 року',
      {
        kind: 'windows',
        windows: [
          { from: '2026-Q1', to: '2026-Q1' },
          { from: '2026-Q4', to: '2026-Q4' },
        ],
      },
    ],
    ['друге півріччя 2026 року', { kind: 'windows', windows: [{ from: '2026-Q3', to: '2026-Q4' }] }],
    ['у 2025–2026 роках', { kind: 'windows', windows: [{ from: '2025-Q1', to: '2026-Q4' }] }],
    ['до 15 травня 2026 року', { kind: 'dates', from: null, to: '2026-05-15' }],
    ['не пізніше кінця III кварталу 2026 року', { kind: 'dates', from: null, to: '2026-09-30' }],
    ['10.02–20.03.2026', { kind: 'dates', from: '2026-02-10', to: '2026-03-20' }],
    ['лютий – квітень 2026 року', { kind: 'dates', from: '2026-02-01', to: '2026-04-30' }],
    ['раз на півроку', { kind: 'recurring', every: 'half-year', from: '2025-Q1', to: '2026-Q4' }],
    ['щомісяця у 2026 році', { kind: 'recurring', every: 'month', from: '2026-Q1', to: '2026-Q4' }],
    [
      'щороку у IV кварталі',
      { kind: 'recurring', every: 'year', from: '2025-Q1', to: '2026-Q4', season: { from: 4, to: 4 } },
    ],
    [
      'I–II квартали 2025–2026 років',
      { kind: 'recurring', every: 'year', from: '2025-Q1', to: '2026-Q4', season: { from: 1, to: 2 } },
    ],
    ['на постійній основі', { kind: 'ongoing', from: '2025-Q1', to: '2026-Q4' }],
    ['постійно, починаючи з II кварталу 2025 року', { kind: 'ongoing', from: '2025-Q2', to: '2026-Q4' }],
    ['упродовж усього строку дії Плану', { kind: 'plan', from: '2025-Q1', to: '2026-Q4' }],
    ['Після запуску порталу', { kind: 'event', after: 'запуску порталу', within: null }],
    [
      'у двомісячний строк з дня ухвалення рішення',
      { kind: 'event', after: 'ухвалення рішення', within: 'P2M' },
    ],
    ['Q2–Q3 2026', { kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q3' }] }],
    ['by the end of June 2026', { kind: 'dates', from: null, to: '2026-06-30' }],
    ['at least twice a year', { kind: 'recurring', every: 'half-year', from: '2025-Q1', to: '2026-Q4' }],
    ['throughout the plan', { kind: 'plan', from: '2025-Q1', to: '2026-Q4' }],
    [
      'within ten days of receipt of a request',
      { kind: 'event', after: 'receipt of a request', within: 'P10D' },
    ],
  ])('«%s» is read without a doubt', (phrase, schedule) => {
    expect(parseDeadline(phrase, TWO_YEARS)).toEqual({ value: schedule, certainty: 'stated', issues: [] });
  });
});

describe('a year that is not said', () => {
  test('is the plan’s only year, and marked as inferred', () => {
    expect(parseDeadline('III квартал', ONE_YEAR)).toEqual({
      value: { kind: 'windows', windows: [{ from: '2025-Q3', to: '2025-Q3' }], yearInferred: true },
      certainty: 'inferred',
      issues: [],
    });
    expect(parseDeadline('до 1 липня', ONE_YEAR)).toMatchObject({
      value: { kind: 'dates', from: null, to: '2025-07-01' },
      certainty: 'inferred',
    });
  });

  test('is the plan’s first year with a warning where the plan covers several', () => {
    expect(value('III квартал')).toEqual({
      kind: 'windows',
      windows: [{ from: '2025-Q3', to: '2025-Q3' }],
      yearInferred: true,
    });
    expect(codes('III квартал')).toEqual(['deadline.year_ambiguous']);
  });

  test('is the only year in which the quarter lies in the plan', () => {
    const plan: Period = { from: '2025-Q4', to: '2026-Q3' };
    expect(value('II квартал', plan)).toMatchObject({ windows: [{ from: '2026-Q2', to: '2026-Q2' }] });
    expect(codes('II квартал', plan)).toEqual(['deadline.year_inferred']);
  });

  test('is never invented without a plan', () => {
    expect(parseDeadline('III квартал', null)).toMatchObject({ value: null, certainty: 'unread' });
    expect(codes('III квартал', null)).toEqual(['deadline.year_unknown']);
    expect(codes('постійно', null)).toEqual(['deadline.period_unknown']);
  });

  test('is shared by the members of a list', () => {
    expect(value('I квартал, III квартал 2026 року')).toEqual({
      kind: 'windows',
      windows: [
        { from: '2026-Q1', to: '2026-Q1' },
        { from: '2026-Q3', to: '2026-Q3' },
      ],
    });
    expect(codes('I квартал, III квартал 2026 року')).toEqual([]);
  });
});

describe('what cannot be', () => {
  test.each([
    ['V квартал 2025 року', 'deadline.no_such_quarter'],
    ['III півріччя 2025 року', 'deadline.no_such_half'],
    ['31 лютого 2025 року', 'deadline.no_such_day'],
    ['29.02.2025', 'deadline.no_such_day'],
    ['IV–II квартали 2025 року', 'deadline.reversed'],
    ['2026–2025 роки', 'deadline.reversed'],
    ['з 30.06.2025 по 01.03.2025', 'deadline.reversed'],
    ['щотижня', 'deadline.frequency'],
    ['раз на два роки', 'deadline.frequency'],
    ['тричі на рік', 'deadline.frequency'],
    ['за потреби', 'deadline.conditional'],
    ['as needed', 'deadline.conditional'],
    ['за 9 місяців 2025 року', 'deadline.reporting_period'],
    ['протягом трьох місяців', 'deadline.relative'],
    ['I квартал наступного року', 'deadline.relative'],
    ['', 'deadline.empty'],
    ['—', 'deadline.empty'],
    ['відділ освіти', 'deadline.not_read'],
  ])('«%s» gives no schedule and says why', (phrase, code) => {
    const reading = parseDeadline(phrase, TWO_YEARS);
    expect(reading).toMatchObject({ value: null, certainty: 'unread' });
    expect(reading.issues[0]).toMatchObject({ code, severity: 'error' });
  });
});

test('years far from ours are not deadlines', () => {
  expect(value('до 31.12.9999')).toBeNull();
  expect(value('до 01.01.0000')).toBeNull();
  expect(value('після 31 грудня', { from: '9999-Q1', to: '9999-Q4' })).toBeNull();
  expect(value('IV квартал', { from: '0001-Q1', to: '0001-Q4' })).toBeNull();
});

describe('what was not understood', () => {
  test('is pointed at in the text', () => {
    const phrase = 'II квартал 2025 року за погодженням сторін';
    const { value: schedule, certainty, issues } = parseDeadline(phrase, TWO_YEARS);
    expect(schedule).toEqual({ kind: 'windows', windows: [{ from: '2025-Q2', to: '2025-Q2' }] });
    expect(certainty).toBe('inferred');
    expect(issues.map(({ code, span }) => [code, span && phrase.slice(span.from, span.to)])).toEqual([
      ['deadline.unread_text', 'за погодженням сторін'],
    ]);
  });

  test('keeps its place past soft hyphens and letters of another alphabet', () => {
    const phrase = 'II квар\u00ADтал 2025 pоку (проєкт)';
    const { issues } = parseDeadline(phrase, TWO_YEARS);
    expect(issues.map(({ span }) => span && phrase.slice(span.from, span.to))).toEqual(['проєкт']);
  });

  test.each([
    ['до 1 липня 2025 року, далі постійно', 'deadline.several_readings'],
    ['постійно, щокварталу', 'deadline.several_readings'],
    ['до 1 вересня та до 1 грудня 2025 року', 'deadline.several_dates'],
    ['до II кварталу 2026 року', 'deadline.inclusive_unclear'],
    ['наприкінці 2025 року', 'deadline.vague'],
    ['з II кварталу 2025 року', 'deadline.open_end'],
    ['I або II квартал 2025 року', 'deadline.alternatives'],
    ['щокварталу, до 10 числа', 'deadline.day_not_kept'],
    ['щороку до 1 березня року, наступного за звітним', 'deadline.rounded'],
    ['щомісяця до 5 числа наступного місяця', 'deadline.day_not_kept'],
    ['протягом 5 робочих днів після звернення', 'deadline.working_days'],
    ['III квартал 2030 року', 'deadline.outside_period'],
    ['Ill квартал 2025 року', 'deadline.scanned_numeral'],
  ])('«%s» is read as well as it can be, with a word about it', (phrase, code) => {
    expect(value(phrase)).not.toBeNull();
    expect(codes(phrase)).toContain(code);
  });
});

describe('a day inside a recurrence is the day it is due', () => {
  test.each([
    ['щомісяця до 25 числа', { every: 'month', dueDay: { month: null, day: 25 } }],
    ['до 10 числа кожного місяця', { every: 'month', dueDay: { month: null, day: 10 } }],
    ['monthly by the 10th', { every: 'month', dueDay: { month: null, day: 10 } }],
    ['щороку до 1 березня', { every: 'year', season: { from: 1, to: 1 }, dueDay: { month: 3, day: 1 } }],
    ['щороку до 1 грудня', { every: 'year', dueDay: { month: 12, day: 1 } }],
    ['every year by 1 March', { every: 'year', season: { from: 1, to: 1 }, dueDay: { month: 3, day: 1 } }],
  ])('«%s»', (phrase, schedule) => {
    expect(parseDeadline(phrase, TWO_YEARS)).toMatchObject({
      value: { kind: 'recurring', ...TWO_YEARS, ...schedule },
      certainty: 'stated',
      issues: [{ severity: 'note', code: 'deadline.day_kept' }],
    });
  });

  test.each([
    'щомісяця до 5 числа наступного місяця',
    'щокварталу до 10 числа',
    'щороку у I кварталі',
    'щороку до 31 грудня',
  ])('but not in «%s»', (phrase) => expect(value(phrase)).not.toHaveProperty('dueDay'));
});

test('every issue speaks both languages', () => {
  for (const phrase of ['', 'щотижня', 'до 1 липня, далі постійно', 'Ill квартал']) {
    for (const { message } of parseDeadline(phrase, TWO_YEARS).issues) {
      expect(message.uk).toMatch(/[а-яіїєґ]/i);
      expect(message.uk).not.toMatch(/[ыэъё]/i);
      expect(message.en).toMatch(/^[^а-яіїєґ]+$/i);
    }
  }
});

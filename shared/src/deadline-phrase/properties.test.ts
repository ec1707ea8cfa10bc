import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, compareDays, firstDay, lastDay, quarterFromIndex } from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';
import {
  DEFAULT_REPORTING,
  describeSchedule,
  FREQUENCIES,
  isSchedule,
  occurrencesOf,
  scheduleSpan,
} from '../schedule/index.js';
import type { Schedule } from '../schedule/index.js';
import { parseDeadline } from './index.js';

const FIRST = 2000 * 4;
const LAST = 2090 * 4 + 3;

const periods: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: FIRST, max: LAST - 30 }), fc.integer({ min: 0, max: 24 }))
  .map(([start, length]) => ({ from: quarterFromIndex(start), to: quarterFromIndex(start + length) }));

const days: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 32_000 })
  .map((count) => addDays('2000-01-01', count));

const windows: fc.Arbitrary<Schedule> = fc
  .tuple(
    fc.integer({ min: FIRST, max: LAST - 80 }),
    fc.array(fc.record({ gap: fc.integer({ min: 1, max: 6 }), length: fc.integer({ min: 0, max: 9 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([start, steps]) => {
    const list: Period[] = [];
    let next = start;
    for (const { gap, length } of steps) {
      list.push({ from: quarterFromIndex(next + gap), to: quarterFromIndex(next + gap + length) });
      next += gap + length;
    }
    return { kind: 'windows', windows: list };
  });

const dates: fc.Arbitrary<Schedule> = fc.tuple(days, days, fc.boolean()).map(([a, b, open]) => {
  const [from, to] = [a, b].toSorted(compareDays);
  return { kind: 'dates', from: open ? null : (from ?? a), to: to ?? b };
});

const seasons = fc.constantFrom(
  ...([
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 2],
    [2, 3],
    [2, 4],
    [3, 3],
    [3, 4],
    [4, 4],
  ] as const),
);

const recurring: fc.Arbitrary<Schedule> = fc
  .tuple(periods, fc.constantFrom(...FREQUENCIES), fc.option(seasons))
  .map(([{ from, to }, every, season]) =>
    season
      ? { kind: 'recurring', every, from, to, season: { from: season[0], to: season[1] } }
      : { kind: 'recurring', every, from, to },
  );

/** A day of each month, with or without a season, or of each year; the season then ends with the quarter of the day. */
const onADay: fc.Arbitrary<Schedule> = fc
  .tuple(
    periods,
    fc.option(seasons),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.boolean(),
  )
  .map(([{ from, to }, season, month, day, monthly]): Schedule => {
    if (monthly) {
      const dueDay = { month: null, day };
      const every = { kind: 'recurring', every: 'month', from, to } as const;
      return season ? { ...every, season: { from: season[0], to: season[1] }, dueDay } : { ...every, dueDay };
    }
    const schedule = {
      kind: 'recurring',
      every: 'year',
      from,
      to,
      // The last day of a quarter is the end of its season and no day of its own.
      dueDay: { month, day: Math.min(day, 28) },
    } as const;
    const last = Math.ceil(month / 3);
    return last === 1 || last === 2 || last === 3 ? { ...schedule, season: { from: 1, to: last } } : schedule;
  });

const lasting: fc.Arbitrary<Schedule> = fc
  .tuple(periods, fc.constantFrom('ongoing' as const, 'plan' as const))
  .map(([{ from, to }, kind]) => ({ kind, from, to }));

const events: fc.Arbitrary<Schedule> = fc
  .tuple(
    fc.constantFrom(
      'затвердження Плану',
      'прийняття рішення міської ради про бюджет',
      'approval of the action plan',
    ),
    fc.option(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('D', 'W', 'M', 'Y'))),
  )
  .map(([after, within]) => ({ kind: 'event', after, within: within ? `P${within[0]}${within[1]}` : null }));

const schedules = fc.oneof(windows, dates, recurring, onADay, lasting, events);

/** Words that deadlines are made of, in any order: near misses are harder than noise. */
const nearPhrases = fc
  .array(
    fc.constantFrom(
      ...'I II III IV V ІІІ Ill 1 2 31 2024 2025 р. рр. року квартал кварталу півріччя січня лютого червень щороку щокварталу раз на рік місяць до по з від після протягом не пізніше кінця початку постійно плану дії , . - – ( ) | ; та і або every quarter by end of 2026 first half March 01.06.2024 31.02.2025'.split(
        ' ',
      ),
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '));

describe('a described schedule', () => {
  test.each(['uk', 'en'] as const)('reads back as the same schedule (%s)', (language) => {
    fc.assert(
      fc.property(schedules, fc.option(periods), (schedule, period) => {
        const phrase = describeSchedule(schedule, language);
        const { value, certainty, issues } = parseDeadline(phrase, period);
        expect({ phrase, value }).toEqual({ phrase, value: schedule });
        expect({ phrase, certainty }).toEqual({ phrase, certainty: 'stated' });
        const allowed = new Set(['deadline.outside_period', 'deadline.own_period', 'deadline.day_kept']);
        expect(issues.filter(({ code }) => !allowed.has(code))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test.each(['uk', 'en'] as const)(
    'reads back on its plan when the plan’s bounds are left out (%s)',
    (language) => {
      fc.assert(
        fc.property(fc.oneof(recurring, onADay, lasting), (schedule) => {
          if (!('every' in schedule) && schedule.kind !== 'ongoing' && schedule.kind !== 'plan') return;
          const period = { from: schedule.from, to: schedule.to };
          const { value, issues } = parseDeadline(describeSchedule(schedule, language, period), period);
          expect(value).toEqual(schedule);
          expect(issues.filter(({ code }) => code !== 'deadline.day_kept')).toEqual([]);
        }),
      );
    },
  );
});

describe('occurrences', () => {
  test('lie in the bounds of their schedule, in order, without overlap, under keys of their own', () => {
    fc.assert(
      fc.property(schedules, periods, days, (schedule, period, eventOn) => {
        const list = occurrencesOf(schedule, { period, reporting: DEFAULT_REPORTING, eventOn });
        const span = scheduleSpan(schedule);
        for (const [index, { from, dueOn }] of list.entries()) {
          expect(from <= dueOn).toBe(true);
          if (span && schedule.kind !== 'dates') expect(span.from <= from && dueOn <= span.to).toBe(true);
          const previous = list[index - 1];
          if (previous) expect(previous.dueOn < from).toBe(true);
        }
        expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
      }),
      { numRuns: 400 },
    );
  });

  test('of ongoing work cover every day of it', () => {
    fc.assert(
      fc.property(lasting, periods, (schedule, period) => {
        const list = occurrencesOf(schedule, { period, reporting: DEFAULT_REPORTING, eventOn: null });
        if (schedule.kind !== 'ongoing') return;
        expect(list[0]?.from).toBe(firstDay(schedule.from));
        expect(list.at(-1)?.dueOn).toBe(lastDay(schedule.to));
        for (const [index, { from }] of list.entries()) {
          const previous = list[index - 1];
          if (previous) expect(from).toBe(addDays(previous.dueOn, 1));
        }
      }),
    );
  });
});

const PLAN: Period = { from: '2024-Q1', to: '2026-Q4' };

/** The processor's time and not the clock's, so that a busy machine does not fail the test. */
function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('any text at all', () => {
  test('gives a schedule that is one, or nothing with a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(nearPhrases, fc.string(), fc.string({ unit: 'binary' })),
        fc.option(periods),
        (text, period) => {
          const { value, certainty, issues } = parseDeadline(text, period);
          expect(value === null || isSchedule(value)).toBe(true);
          if (value === null) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
          expect(certainty === 'unread').toBe(value === null);
          for (const { span } of issues) {
            if (span) expect(0 <= span.from && span.from < span.to && span.to <= text.length).toBe(true);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['digits', '1'],
    ['dates', '01.06.2024 '],
    ['numerals with commas', 'I,'],
    ['numerals with dashes', 'I-'],
    ['years', '2024, '],
    ['years with dashes', '2024-'],
    ['quarters', 'I квартал '],
    ['months', 'січень, '],
    ['events with commas', 'після , '],
    ['events in brackets', 'після ('],
    ['terms', 'протягом 3 місяців '],
    ['recurrences', 'раз на '],
    ['combining marks', 'и\u0306'],
    ['soft hyphens', '\u00AD'],
    ['spaces', ' '],
    ['plan words', 'протягом дії плану періоду '],
    ['surrogates', '\uD83D\uDE00'],
  ])('is read in a moment, be it a megabyte of %s', (_name, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const { issues } = parseDeadline(text, PLAN);
    expect(Math.min(...[1, 2, 3].map(() => cpuMilliseconds(() => parseDeadline(text, PLAN))))).toBeLessThan(
      100,
    );
    expect(issues.map(({ code }) => code)).toContain('deadline.too_long');
  });
});

import { describe, expect, it } from '@jest/globals';
import { kyivMidnight } from '../platform/clock/clock.js';
import { knownBefore } from './earlier.js';
import type { EarlierAnswer } from './earlier.queries.js';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const answer = (declared: EarlierAnswer['declared'], day: string): EarlierAnswer => ({
  occurrenceId: 'o',
  declared,
  forecast: null,
  review: 'submitted',
  submittedAt: at(day),
  lateDays: 0,
  reviewedAt: null,
});

describe('what was known of an occurrence on an earlier day', () => {
  const since = kyivMidnight('2026-04-01');
  const running = answer('in_progress', '2026-03-02');
  const done = answer('done', '2026-03-20');

  it('is nothing when every answer came later', () => {
    expect(knownBefore([answer('done', '2026-04-02')], since)).toEqual({
      declared: null,
      forecast: null,
      review: null,
      confirmedStatus: null,
      lastAnswerOn: null,
      lateDays: 0,
    });
  });
  it('is the last answer before it, still in review when it was decided on later', () => {
    const later = { ...done, review: 'confirmed' as const, reviewedAt: at('2026-04-03') };
    expect(knownBefore([running, later, answer('done', '2026-04-09')], since)).toMatchObject({
      declared: 'done',
      review: 'submitted',
      confirmedStatus: null,
      lastAnswerOn: '2026-03-20',
    });
  });
  it('is confirmed when the check came before it', () => {
    const confirmed = { ...done, review: 'confirmed' as const, reviewedAt: at('2026-03-25') };
    expect(knownBefore([running, confirmed], since)).toMatchObject({
      review: 'confirmed',
      confirmedStatus: 'done',
    });
  });
});

describe('a day in Kyiv', () => {
  it.each([
    ['2026-01-01', '2025-12-31T22:00:00.000Z'],
    ['2026-07-01', '2026-06-30T21:00:00.000Z'],
    // The clocks change on this day at three in the morning: it begins in winter and in summer time.
    ['2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T21:00:00.000Z'],
  ] as const)('%s begins at %s', (day, instant) => {
    expect(new Date(kyivMidnight(day)).toISOString()).toBe(instant);
  });
});

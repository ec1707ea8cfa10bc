import { describe, expect, it } from '@jest/globals';
import { kyivDay } from './clock.js';

describe('the day in Kyiv', () => {
  it.each([
    ['2026-06-30T20:59:59Z', '2026-06-30'],
    ['2026-06-30T21:00:00Z', '2026-07-01'],
    ['2026-12-31T21:59:59Z', '2026-12-31'],
    ['2026-12-31T22:00:00Z', '2027-01-01'],
    // The night in which summer time begins, and the one in which it ends.
    ['2026-03-29T00:30:00Z', '2026-03-29'],
    ['2026-10-25T21:30:00Z', '2026-10-25'],
    ['2026-10-25T22:00:00Z', '2026-10-26'],
  ])('at %s is %s', (instant, day) => {
    expect(kyivDay(Date.parse(instant))).toBe(day);
  });
});

import { describe, expect, it } from '@jest/globals';
import { formatClock } from './format-clock.js';
import { kyivDay } from './kyiv-day.js';

describe('an instant in Kyiv', () => {
  it.each([
    ['2026-11-20T21:59:59Z', '2026-11-20'],
    ['2026-11-20T22:00:00Z', '2026-11-21'],
    ['2026-06-30T20:59:59Z', '2026-06-30'],
    ['2026-06-30T21:00:00Z', '2026-07-01'],
  ])('%s falls on %s', (instant, day) => {
    expect(kyivDay(instant)).toBe(day);
  });

  it('is shown by the clock of Kyiv', () => {
    expect(formatClock('2026-11-21T07:41:00Z', 'uk')).toBe('09:41');
    expect(formatClock('2026-06-21T21:05:00Z', 'en')).toBe('00:05');
  });
});

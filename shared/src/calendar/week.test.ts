import { describe, expect, it } from '@jest/globals';
import { mondayOf } from './week.js';

describe('the Monday of a week', () => {
  it.each([
    ['2026-03-09', '2026-03-09'],
    ['2026-03-10', '2026-03-09'],
    ['2026-03-15', '2026-03-09'],
    ['2026-03-16', '2026-03-16'],
    ['2027-01-01', '2026-12-28'],
    ['2000-12-31', '2000-12-25'],
  ] as const)('of %s is %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});

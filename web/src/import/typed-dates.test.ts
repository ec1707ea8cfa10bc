import { describe, expect, it } from '@jest/globals';
import * as readers from './readers.js';
import { readDay, readPeriod } from './typed-dates.js';

describe('a typed period', () => {
  it.each([
    ['2024–2025 роки', { from: '2024-Q1', to: '2025-Q4' }],
    ['2024 - 2025', { from: '2024-Q1', to: '2025-Q4' }],
    [' 2026 рік ', { from: '2026-Q1', to: '2026-Q4' }],
    ['III–IV квартали 2026', { from: '2026-Q3', to: '2026-Q4' }],
    ['2026–2028', { from: '2026-Q1', to: '2028-Q4' }],
  ])('%s', (typed, period) => {
    expect(readPeriod(typed, readers)).toEqual(period);
  });

  it.each(['', 'постійно', 'якось', 'щокварталу'])('«%s» is none', (typed) => {
    expect(readPeriod(typed, readers)).toBeUndefined();
  });
});

describe('a typed day', () => {
  it.each([
    ['31.03.2026', '2026-03-31'],
    ['1.7.2026', '2026-07-01'],
    ['2026-03-31', '2026-03-31'],
    [' 31/03/2026 ', '2026-03-31'],
  ])('%s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it('may be left out', () => {
    expect(readDay(' ')).toBeNull();
  });

  it.each(['31.02.2026', '31.13.2026', 'вчора', '31.03.26'])('«%s» is none', (typed) => {
    expect(readDay(typed)).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { headBands, quarterWidth, scaleLength } from './scale.js';

const YEAR = { from: '2026-Q1', to: '2026-Q4' } as const;
const labels = (bands: { label: string }[]) => bands.map((band) => band.label);

describe('the head of the quarter table', () => {
  it('has years above and Roman quarters below', () => {
    const { years, units } = headBands({ from: '2026-Q3', to: '2027-Q2' }, 'quarter', 'uk');
    expect(years).toEqual([
      { key: '2026', label: '2026', from: 0, to: 2 },
      { key: '2027', label: '2027', from: 2, to: 4 },
    ]);
    expect(labels(units)).toEqual(['III', 'IV', 'I', 'II']);
  });
  it('names months by three letters', () => {
    expect(labels(headBands({ from: '2026-Q1', to: '2026-Q1' }, 'month', 'uk').units)).toEqual([
      'січ',
      'лют',
      'бер',
    ]);
    expect(labels(headBands({ from: '2026-Q4', to: '2026-Q4' }, 'month', 'en').units)).toEqual([
      'Oct',
      'Nov',
      'Dec',
    ]);
  });
  it('cuts a half-year at the edge of the plan', () => {
    expect(headBands({ from: '2026-Q2', to: '2026-Q4' }, 'half', 'uk').units).toEqual([
      { key: '2026-1', label: 'I півріччя', from: 0, to: 1 },
      { key: '2026-2', label: 'II півріччя', from: 1, to: 3 },
    ]);
  });
  it('has only years at the widest look', () => {
    const { years, units } = headBands(YEAR, 'year', 'en');
    expect(labels(years)).toEqual(['2026']);
    expect(units).toEqual([]);
  });
});

describe('the width of a quarter', () => {
  it('fills the room that there is', () => {
    expect(quarterWidth(scaleLength(YEAR), 400, 'quarter')).toBe(100);
  });
  it('never becomes too narrow to read', () => {
    expect(quarterWidth(40, 400, 'quarter')).toBe(40);
    expect(quarterWidth(40, 400, 'year')).toBe(14);
  });
});

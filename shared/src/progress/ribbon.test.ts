import { describe, expect, it } from '@jest/globals';
import { quarterRibbon } from './ribbon.js';

const YEAR = { from: '2026-Q1', to: '2026-Q4' } as const;

describe('the quarter ribbon', () => {
  it('has one cell for each quarter of the plan, empty where nothing was planned', () => {
    expect(quarterRibbon([], YEAR)).toEqual([
      { quarter: '2026-Q1', status: null },
      { quarter: '2026-Q2', status: null },
      { quarter: '2026-Q3', status: null },
      { quarter: '2026-Q4', status: null },
    ]);
  });
  it('colours every quarter in which an occurrence runs, and shows the worst where two meet', () => {
    const occurrences = [
      { from: '2026-01-01', dueOn: '2026-06-30', status: 'done' },
      { from: '2026-05-15', dueOn: '2026-07-01', status: 'overdue' },
    ] as const;
    expect(quarterRibbon(occurrences, YEAR)).toEqual([
      { quarter: '2026-Q1', status: 'done' },
      { quarter: '2026-Q2', status: 'overdue' },
      { quarter: '2026-Q3', status: 'overdue' },
      { quarter: '2026-Q4', status: null },
    ]);
  });
  it('shows nothing of what lies outside the plan', () => {
    const outside = [{ from: '2025-10-01', dueOn: '2025-12-31', status: 'overdue' }] as const;
    expect(quarterRibbon(outside, YEAR).every((cell) => cell.status === null)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { toggleQuarter, windowsOf } from './pick-quarters.js';

describe('marking quarters by hand', () => {
  it('begins with one window', () => {
    expect(toggleQuarter([], '2026-Q2')).toEqual({
      kind: 'windows',
      windows: [{ from: '2026-Q2', to: '2026-Q2' }],
    });
  });

  it('makes one window of neighbours, over the end of a year too', () => {
    const windows = [
      { from: '2025-Q3', to: '2025-Q4' },
      { from: '2026-Q2', to: '2026-Q2' },
    ] as const;
    expect(toggleQuarter(windows, '2026-Q1')).toEqual({
      kind: 'windows',
      windows: [{ from: '2025-Q3', to: '2026-Q2' }],
    });
  });

  it('cuts a window where a quarter in it is unmarked', () => {
    expect(toggleQuarter([{ from: '2026-Q1', to: '2026-Q3' }], '2026-Q2')).toEqual({
      kind: 'windows',
      windows: [
        { from: '2026-Q1', to: '2026-Q1' },
        { from: '2026-Q3', to: '2026-Q3' },
      ],
    });
  });

  it('leaves nothing when the last quarter is unmarked', () => {
    expect(toggleQuarter([{ from: '2026-Q1', to: '2026-Q1' }], '2026-Q1')).toBeNull();
  });

  it('finds nothing to unmark in a schedule that is no list of quarters', () => {
    expect(windowsOf({ kind: 'ongoing', from: '2026-Q1', to: '2026-Q4' })).toEqual([]);
    expect(windowsOf(null)).toEqual([]);
  });
});

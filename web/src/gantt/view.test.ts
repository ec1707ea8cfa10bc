import { describe, expect, it } from '@jest/globals';
import { NO_FILTER } from '@kvartal/shared/plan';
import { FIRST_VIEW, readView, viewSearch, type View } from './view.js';

const read = (text: string) => readView(new URLSearchParams(text));

describe('the address of the quarter table', () => {
  it('is bare for the view that everybody begins with', () => {
    expect(viewSearch(FIRST_VIEW)).toBe('');
    expect(read('')).toEqual(FIRST_VIEW);
  });

  it('keeps grouping, zoom and every filter', () => {
    const view: View = {
      grouping: 'executor',
      zoom: 'month',
      filter: {
        executors: ['u-1', 'u-2'],
        sections: ['s-4'],
        statuses: ['overdue', 'at_risk'],
        quarters: { from: '2026-Q2', to: '2026-Q4' },
        text: 'портал відкритих даних',
        moved: true,
      },
    };
    const address = viewSearch(view);
    expect(address).toContain('group=executor&zoom=month&exec=u-1,u-2&section=s-4&status=overdue,at-risk');
    expect(address).toContain('from=2026-Q2&to=2026-Q4');
    expect(read(address)).toEqual(view);
  });

  it('ignores what it does not know', () => {
    expect(read('group=moon&zoom=decade&status=late,overdue&utm_source=mail')).toEqual({
      ...FIRST_VIEW,
      filter: { ...NO_FILTER, statuses: ['overdue'] },
    });
  });

  it('takes one quarter for the whole period and puts a reversed one right', () => {
    expect(read('from=2026-Q3').filter.quarters).toEqual({ from: '2026-Q3', to: '2026-Q3' });
    expect(read('from=2026-Q4&to=2026-Q1').filter.quarters).toEqual({ from: '2026-Q1', to: '2026-Q4' });
  });

  it('drops a quarter that does not exist', () => {
    expect(read('from=2026-Q7&to=2026-Q9').filter.quarters).toBeNull();
  });
});

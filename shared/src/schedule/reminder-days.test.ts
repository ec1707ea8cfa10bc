import { describe, expect, it } from '@jest/globals';
import { reminderDay } from './reminder-days.js';

const window = { opensOn: '2026-06-01', dueOn: '2026-07-10' } as const;

describe('the reminder of a reporting window', () => {
  it.each([
    ['2026-05-31', null],
    ['2026-06-01', { kind: 'opened', on: '2026-06-01' }],
    ['2026-07-02', { kind: 'opened', on: '2026-06-01' }],
    ['2026-07-03', { kind: 'week_left', on: '2026-07-03' }],
    ['2026-07-08', { kind: 'week_left', on: '2026-07-03' }],
    ['2026-07-09', { kind: 'day_left', on: '2026-07-09' }],
    ['2026-07-10', { kind: 'day_left', on: '2026-07-09' }],
    ['2026-07-11', null],
  ] as const)('on %s is %j', (today, reminder) => {
    expect(reminderDay(window, today)).toEqual(reminder);
  });
  it('of a window shorter than a week is its opening, then its last but one day', () => {
    const short = { opensOn: '2026-07-05', dueOn: '2026-07-10' } as const;
    expect(reminderDay(short, '2026-07-08')).toEqual({ kind: 'opened', on: '2026-07-05' });
    expect(reminderDay(short, '2026-07-09')).toEqual({ kind: 'day_left', on: '2026-07-09' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { statusDay } from './status-day.js';
import { CHOICES, choiceOf, meaningOf } from './choices.js';
import { doneTiming, taskDoneTiming } from './done-timing.js';
import { DECLARED_STATUSES, STATUS_ORDER, isStatus, isVerdict, statusRank } from './status.js';
import { TRANSITIONS, canDeclare } from './transitions.js';
import { countedStatusWord, statusWord } from './words.js';

describe('statuses', () => {
  it('are listed once each, the worst first', () => {
    expect(STATUS_ORDER).toEqual([
      'overdue',
      'at_risk',
      'unconfirmed',
      'in_review',
      'not_done',
      'partly_done',
      'not_started',
      'in_progress',
      'awaiting_event',
      'not_due',
      'done',
      'obsolete',
    ]);
    expect(statusRank('overdue')).toBe(0);
    expect(statusRank('obsolete')).toBe(11);
  });
  it('an unknown word is not a status', () => {
    expect(isStatus('overdue')).toBe(true);
    expect(isStatus('late')).toBe(false);
    expect(isStatus(null)).toBe(false);
  });
  it('four declared statuses are verdicts, two are not', () => {
    expect(DECLARED_STATUSES.filter(isVerdict)).toEqual(['done', 'partly_done', 'not_done', 'obsolete']);
  });
});

describe('the words of the statuses', () => {
  it('Ukrainian', () => {
    expect(STATUS_ORDER.map((status) => statusWord(status, 'uk'))).toEqual([
      'Прострочено',
      'Під ризиком',
      'Не підтверджено',
      'На погодженні',
      'Не виконано',
      'Частково виконано',
      'Не розпочато',
      'Виконується',
      'Чекає на подію',
      'Термін не настав',
      'Виконано',
      'Втратило актуальність',
    ]);
  });
  it('English', () => {
    expect(STATUS_ORDER.map((status) => statusWord(status, 'en'))).toEqual([
      'Overdue',
      'At risk',
      'Not confirmed',
      'In approval',
      'Not done',
      'Partly done',
      'Not started',
      'In progress',
      'Awaiting event',
      'Not due yet',
      'Done',
      'No longer relevant',
    ]);
  });
  it('agree with their number', () => {
    expect(countedStatusWord('in_progress', 1, 'uk')).toBe('виконується');
    expect(countedStatusWord('in_progress', 21, 'uk')).toBe('виконується');
    expect(countedStatusWord('in_progress', 11, 'uk')).toBe('виконуються');
    expect(countedStatusWord('awaiting_event', 2, 'uk')).toBe('чекають на подію');
    expect(countedStatusWord('unconfirmed', 2, 'uk')).toBe('без відповіді');
    expect(countedStatusWord('awaiting_event', 21, 'en')).toBe('awaiting an event');
  });
});

describe('the clerk’s five choices', () => {
  it('each declares a status and says what it needs', () => {
    expect(CHOICES.map((one) => [one.choice, one.declared, one.forecast, one.needs])).toEqual([
      ['done', 'done', null, 'evidence'],
      ['in_progress', 'in_progress', 'on_track', null],
      ['at_risk', 'in_progress', 'at_risk', 'reason'],
      ['not_started', 'not_started', 'on_track', null],
      ['cannot_be_done', 'not_done', null, 'reason'],
    ]);
  });
  it('are found again from what was declared', () => {
    for (const { choice } of CHOICES) {
      const meaning = meaningOf(choice);
      expect(choiceOf(meaning.declared, meaning.forecast)).toBe(choice);
    }
    expect(choiceOf('obsolete', null)).toBe('cannot_be_done');
    expect(choiceOf(null, null)).toBeNull();
  });
});

describe('what may be declared after what was confirmed', () => {
  it('is a table', () => {
    expect(TRANSITIONS).toEqual({
      none: ['not_started', 'in_progress', 'done', 'partly_done', 'not_done', 'obsolete'],
      not_started: ['not_started', 'in_progress', 'done', 'partly_done', 'not_done', 'obsolete'],
      in_progress: ['in_progress', 'done', 'partly_done', 'not_done', 'obsolete'],
      partly_done: ['in_progress', 'done', 'partly_done', 'not_done', 'obsolete'],
      not_done: ['in_progress', 'done', 'partly_done', 'not_done', 'obsolete'],
      done: [],
      obsolete: [],
    });
  });
  it('the first answer may be anything', () => {
    for (const to of DECLARED_STATUSES) expect(canDeclare(null, to)).toBe(true);
  });
  it('work once begun cannot be declared not started', () => {
    expect(canDeclare('in_progress', 'not_started')).toBe(false);
  });
  it('a confirmed «done» cannot be declared anything else', () => {
    for (const to of DECLARED_STATUSES) expect(canDeclare('done', to)).toBe(false);
  });
});

describe('how something came to be done', () => {
  it('on the last day is on time', () => {
    expect(doneTiming({ dueOn: '2026-03-31', movedTimes: 0, actualOn: '2026-03-31' })).toBe('on_time');
  });
  it('before a moved deadline is after a move, not on time', () => {
    expect(doneTiming({ dueOn: '2026-06-30', movedTimes: 1, actualOn: '2026-03-01' })).toBe('moved');
  });
  it('after the deadline is late, moved or not', () => {
    expect(doneTiming({ dueOn: '2026-06-30', movedTimes: 0, actualOn: '2026-07-01' })).toBe('late');
    expect(doneTiming({ dueOn: '2026-06-30', movedTimes: 2, actualOn: '2026-07-01' })).toBe('late');
  });
  it('with an unknown day only the moves speak', () => {
    expect(doneTiming({ dueOn: '2026-06-30', movedTimes: 0, actualOn: null })).toBe('on_time');
  });
});

describe('how a task came to be done', () => {
  const onTime = { dueOn: '2026-03-31', movedTimes: 0, actualOn: '2026-03-01' } as const;
  const moved = { dueOn: '2026-06-30', movedTimes: 1, actualOn: '2026-06-01' } as const;
  const late = { dueOn: '2026-06-30', movedTimes: 0, actualOn: '2026-07-01' } as const;

  it('one move is enough for «after a move», one late part for late', () => {
    expect(taskDoneTiming([onTime, onTime])).toBe('on_time');
    expect(taskDoneTiming([onTime, moved])).toBe('moved');
    expect(taskDoneTiming([moved, late, onTime])).toBe('late');
  });
});

describe('the day from which a plan is looked at', () => {
  const period = { from: '2026-Q1', to: '2026-Q4' } as const;
  const halfYears = [{ every: 'half-year', dueDay: 10, from: null }] as const;

  it('knows no closed window before the first one closed', () => {
    expect(statusDay('2026-07-10', period, halfYears)).toEqual({
      today: '2026-07-10',
      planEnds: '2026-12-31',
      closedWindow: null,
    });
  });
  it('knows the latest window that closed', () => {
    expect(statusDay('2026-07-11', period, halfYears)).toEqual({
      today: '2026-07-11',
      planEnds: '2026-12-31',
      closedWindow: {
        key: '2026-H1',
        from: '2026-01-01',
        to: '2026-06-30',
        opensOn: '2026-06-01',
        dueOn: '2026-07-10',
        answersFrom: '2026-01-01',
        year: null,
      },
    });
    expect(statusDay('2028-01-01', period, halfYears).closedWindow).toEqual({
      key: '2026-H2',
      from: '2026-07-01',
      to: '2026-12-31',
      opensOn: '2026-12-01',
      dueOn: '2027-01-10',
      answersFrom: '2026-07-11',
      year: 2026,
    });
  });
});

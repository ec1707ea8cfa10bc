import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { STATUS_ORDER } from './status.js';
import type { Status } from './status.js';
import { taskStatus } from './task-status.js';

const PLAIN = { awaitingEvent: false, obsolete: false };
const deadlines = (statuses: readonly Status[]) =>
  statuses.map((status) => ({ kind: 'deadline' as const, status }));
const confirmations = (statuses: readonly Status[]) =>
  statuses.map((status) => ({ kind: 'confirmation' as const, status }));

type Row = [sentence: string, occurrences: Status[], status: Status];

const ROWS: Row[] = [
  ['without occurrences it is not due', [], 'not_due'],
  ['all obsolete: obsolete', ['obsolete', 'obsolete'], 'obsolete'],
  ['obsolete ones are set aside', ['done', 'obsolete'], 'done'],
  ['one overdue outweighs everything', ['done', 'at_risk', 'unconfirmed', 'overdue', 'not_due'], 'overdue'],
  ['one at risk outweighs silence', ['done', 'unconfirmed', 'at_risk'], 'at_risk'],
  ['one silent outweighs what is in approval', ['in_review', 'unconfirmed', 'in_progress'], 'unconfirmed'],
  ['one in approval outweighs what is in progress', ['in_progress', 'in_review', 'done'], 'in_review'],
  ['one in progress outweighs what is not started', ['not_started', 'in_progress'], 'in_progress'],
  ['some done and the rest not due yet: in progress', ['done', 'done', 'not_due'], 'in_progress'],
  ['some done and the next not started: in progress', ['done', 'not_started', 'not_due'], 'in_progress'],
  ['some not done and the rest not due yet: in progress', ['not_done', 'not_due'], 'in_progress'],
  ['partly done and the rest not due yet: in progress', ['partly_done', 'not_due'], 'in_progress'],
  ['one not started, nothing settled: not started', ['not_started', 'not_due'], 'not_started'],
  ['one awaiting an event, nothing settled: awaiting event', ['awaiting_event', 'not_due'], 'awaiting_event'],
  ['some done, one awaiting an event: in progress', ['done', 'awaiting_event'], 'in_progress'],
  ['all not due: not due', ['not_due', 'not_due'], 'not_due'],
  ['all done: done', ['done', 'done'], 'done'],
  ['all not done: not done', ['not_done', 'not_done'], 'not_done'],
  ['all partly done: partly done', ['partly_done'], 'partly_done'],
  ['done and not done: partly done', ['done', 'not_done'], 'partly_done'],
  ['done and partly done: partly done', ['done', 'partly_done'], 'partly_done'],
  ['not done and partly done: partly done', ['not_done', 'partly_done'], 'partly_done'],
];

describe('the status of a task', () => {
  it.each(ROWS)('%s', (_sentence, occurrences, status) => {
    expect(taskStatus(deadlines(occurrences), PLAIN)).toBe(status);
  });

  it('is obsolete when the task as a whole is, whatever its occurrences say', () => {
    expect(taskStatus(deadlines(['overdue']), { awaitingEvent: false, obsolete: true })).toBe('obsolete');
  });
  it('awaits the event as long as it has no day', () => {
    expect(taskStatus([], { awaitingEvent: true, obsolete: false })).toBe('awaiting_event');
  });

  describe('of ongoing work follows the latest confirmation that is past or answered', () => {
    const ONGOING: Row[] = [
      ['«in progress» of last year does not outlive «done» of this one', ['in_progress', 'done'], 'done'],
      ['answered for the past half-year, the rest ahead', ['in_progress', 'not_due'], 'in_progress'],
      ['done for the past half-year, the rest ahead', ['done', 'not_due'], 'in_progress'],
      ['the latest half-year was silent', ['in_progress', 'unconfirmed', 'not_due'], 'unconfirmed'],
      ['silent once, answered since', ['unconfirmed', 'in_progress', 'not_due'], 'in_progress'],
      ['nothing is due yet', ['not_due', 'not_due'], 'not_due'],
      ['the plan ended and the last one was never done', ['in_progress', 'overdue'], 'overdue'],
    ];
    it.each(ONGOING)('%s', (_sentence, occurrences, status) => {
      expect(taskStatus(confirmations(occurrences), PLAIN)).toBe(status);
    });
  });

  it('of deadlines does not depend on their order', () => {
    const statuses = fc.array(fc.constantFrom(...STATUS_ORDER), { maxLength: 8 });
    fc.assert(
      fc.property(statuses, (list) => {
        expect(taskStatus(deadlines(list.toReversed()), PLAIN)).toBe(taskStatus(deadlines(list), PLAIN));
      }),
    );
  });
  it('is done only when every deadline that is not obsolete is done', () => {
    const statuses = fc.array(fc.constantFrom(...STATUS_ORDER), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(statuses, (list) => {
        const allDone = list.includes('done') && list.every((one) => one === 'done' || one === 'obsolete');
        expect(taskStatus(deadlines(list), PLAIN) === 'done').toBe(allDone);
      }),
    );
  });
});

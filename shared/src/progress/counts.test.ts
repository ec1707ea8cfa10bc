import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { STATUS_ORDER } from '../status/index.js';
import type { Status } from '../status/index.js';
import {
  addCounts,
  countDone,
  countStatuses,
  countsPhrase,
  listCounts,
  totalCount,
  worstOf,
} from './counts.js';
import { worstFirst } from './worst-first.js';

const statuses = fc.array(fc.constantFrom(...STATUS_ORDER), { maxLength: 40 });
const counted = statuses.map(countStatuses);
const section = (name: string, list: Status[]) => ({ name, counts: countStatuses(list) });
const names = (rows: { name: string }[]) => rows.map((row) => row.name);
const times = (count: number, status: Status): Status[] => Array.from({ length: count }, () => status);

describe('counting statuses', () => {
  it('counts each status', () => {
    expect(countStatuses(['done', 'overdue', 'done'])).toEqual({
      done: 2,
      partly_done: 0,
      in_progress: 0,
      at_risk: 0,
      overdue: 1,
      unconfirmed: 0,
      in_review: 0,
      not_started: 0,
      not_due: 0,
      awaiting_event: 0,
      not_done: 0,
      obsolete: 0,
    });
  });
  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(statuses, (list) => {
        expect(countStatuses(list.toReversed())).toEqual(countStatuses(list));
      }),
    );
  });
  it('a list counted in two parts and added is the list counted at once', () => {
    fc.assert(
      fc.property(statuses, statuses, (left, right) => {
        expect(addCounts(countStatuses(left), countStatuses(right))).toEqual(
          countStatuses([...left, ...right]),
        );
      }),
    );
  });
  it('adding does not depend on the order', () => {
    fc.assert(
      fc.property(counted, counted, (a, b) => {
        expect(addCounts(a, b)).toEqual(addCounts(b, a));
      }),
    );
  });
  it('adding does not depend on the brackets', () => {
    fc.assert(
      fc.property(counted, counted, counted, (a, b, c) => {
        expect(addCounts(addCounts(a, b), c)).toEqual(addCounts(a, addCounts(b, c)));
      }),
    );
  });
  it('nothing added changes nothing', () => {
    fc.assert(
      fc.property(counted, (a) => {
        expect(addCounts(a, countStatuses([]))).toEqual(a);
      }),
    );
  });
  it('the total is the length of the list, and so is the sum of the listed counts', () => {
    fc.assert(
      fc.property(statuses, (list) => {
        const counts = countStatuses(list);
        expect(totalCount(counts)).toBe(list.length);
        expect(listCounts(counts).reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
      }),
    );
  });
  it('does not change what was counted before', () => {
    const before = countStatuses(['done']);
    addCounts(before, countStatuses(['done']));
    expect(before.done).toBe(1);
  });
});

describe('the worst status', () => {
  it('is overdue if anything is', () => {
    expect(worstOf(countStatuses(['done', 'not_due', 'overdue', 'at_risk']))).toBe('overdue');
  });
  it('of done and obsolete is done', () => {
    expect(worstOf(countStatuses(['obsolete', 'done']))).toBe('done');
  });
  it('of nothing is null', () => {
    expect(worstOf(countStatuses([]))).toBeNull();
  });
});

describe('counts in words', () => {
  const counts = countStatuses([...times(3, 'done'), 'overdue', ...times(2, 'unconfirmed')]);

  it('says what is done first and then the worst', () => {
    expect(countsPhrase(counts, 'uk')).toBe('3 виконано · 1 прострочено · 2 без відповіді');
    expect(countsPhrase(counts, 'en')).toBe('3 done · 1 overdue · 2 without an answer');
  });
  it('of nothing says nothing', () => {
    expect(countsPhrase(countStatuses([]), 'uk')).toBe('');
  });
  it('lists the worst first, without zeros', () => {
    expect(listCounts(counts)).toEqual([
      { status: 'overdue', count: 1 },
      { status: 'unconfirmed', count: 2 },
      { status: 'done', count: 3 },
    ]);
  });
});

describe('the worst sections first', () => {
  it('more overdue tasks come before fewer, then more at risk, then more silence', () => {
    const rows = [
      section('calm', times(9, 'done')),
      section('silent', times(2, 'unconfirmed')),
      section('one overdue', ['overdue']),
      section('at risk', times(5, 'at_risk')),
      section('one overdue, one at risk', ['overdue', 'at_risk']),
      section('two overdue', times(2, 'overdue')),
    ];
    expect(names(worstFirst(rows, (row) => row.counts))).toEqual([
      'two overdue',
      'one overdue, one at risk',
      'one overdue',
      'at risk',
      'silent',
      'calm',
    ]);
  });
  it('sections with nothing to worry about keep the plan’s order', () => {
    const rows = [section('1', ['done']), section('2', ['not_due']), section('3', times(9, 'in_progress'))];
    expect(names(worstFirst(rows, (row) => row.counts))).toEqual(['1', '2', '3']);
  });
});

describe('how the done tasks came to be done', () => {
  it('in time, after a move and late are counted apart', () => {
    expect(countDone(['on_time', 'moved', 'on_time', 'late'])).toEqual({ on_time: 2, moved: 1, late: 1 });
  });
});

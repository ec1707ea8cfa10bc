import { describe, expect, it } from '@jest/globals';
import { tableRows } from '@kvartal/shared/plan';
import { inventedPlan } from '../testing/invented-plan.js';
import { moveIn, type Place } from './places.js';

const plan = inventedPlan(6);
const rows = tableRows(plan.sections, plan.tasks, 'section', new Set(), 'uk');
const key = (code: string) => ({ code, ctrl: false });
const at = (index: number, cell: Place['cell'] = 'row', mark = -1): Place => ({
  key: rows[index]?.key ?? '',
  cell,
  mark,
});

describe('the keyboard in the quarter table', () => {
  it('goes down and up by a row and stops at the ends', () => {
    expect(rows[0]?.kind).toBe('group');
    expect(moveIn(rows, at(0), key('ArrowDown'), 0)).toEqual({ go: at(1) });
    expect(moveIn(rows, at(1), key('ArrowUp'), 0)).toEqual({ go: at(0) });
    expect(moveIn(rows, at(0), key('ArrowUp'), 0)).toEqual({ go: at(0) });
    expect(moveIn(rows, at(0), key('PageDown'), 0)).toEqual({ go: at(rows.length - 1) });
  });
  it('goes to the first and the last row with Ctrl', () => {
    expect(moveIn(rows, at(2), { code: 'End', ctrl: true }, 0)).toEqual({ go: at(rows.length - 1) });
    expect(moveIn(rows, at(2), { code: 'Home', ctrl: true }, 0)).toEqual({ go: at(0) });
  });
  it('opens and closes a group', () => {
    expect(moveIn(rows, at(0), key('ArrowLeft'), 0)).toEqual({ toggle: rows[0]?.key });
    expect(moveIn(rows, at(0), key('Enter'), 0)).toEqual({ toggle: rows[0]?.key });
    const closed = tableRows(plan.sections, plan.tasks, 'section', new Set([rows[0]?.key ?? '']), 'uk');
    expect(moveIn(closed, at(0), key('ArrowRight'), 0)).toEqual({ toggle: rows[0]?.key });
  });
  it('goes right through the cells of a task and then from mark to mark', () => {
    expect(moveIn(rows, at(1, 'row'), key('ArrowRight'), 2)).toEqual({ go: at(1, 'title') });
    expect(moveIn(rows, at(1, 'status'), key('ArrowRight'), 2)).toEqual({ go: at(1, 'timeline') });
    expect(moveIn(rows, at(1, 'timeline'), key('ArrowRight'), 2)).toEqual({ go: at(1, 'timeline', 0) });
    expect(moveIn(rows, at(1, 'timeline', 1), key('ArrowRight'), 2)).toEqual({ go: at(1, 'timeline', 1) });
    expect(moveIn(rows, at(1, 'timeline', 0), key('ArrowLeft'), 2)).toEqual({ go: at(1, 'timeline') });
  });
  it('goes left from a task to the group that it stands in', () => {
    expect(moveIn(rows, at(1), key('ArrowLeft'), 0)).toEqual({ go: at(0) });
  });
  it('opens a task with Enter', () => {
    expect(moveIn(rows, at(1, 'status'), key('Enter'), 0)).toEqual({ open: rows[1]?.key });
  });
  it('keeps the column when going down, but not onto a group, which has none', () => {
    const group = rows.findLastIndex((row) => row.kind === 'group');
    expect(moveIn(rows, at(group - 1, 'status'), key('ArrowDown'), 0)).toEqual({ go: at(group, 'row') });
    expect(moveIn(rows, at(1, 'status'), key('ArrowDown'), 0)).toEqual({ go: at(2, 'status') });
  });
  it('leaves other keys to the browser', () => {
    expect(moveIn(rows, at(1), key('F5'), 0)).toBeNull();
  });
});

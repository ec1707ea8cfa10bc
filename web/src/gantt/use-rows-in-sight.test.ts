import { describe, expect, it } from '@jest/globals';
import { rowsInSight } from './use-rows-in-sight.js';

describe('the rows that exist while a long table is scrolled', () => {
  it('are those in sight with some above and below', () => {
    const rows = rowsInSight(100, 20, 1000, -1);
    expect(rows.at(0)).toBe(88);
    expect(rows.at(-1)).toBe(135);
  });
  it('end where the table ends', () => {
    expect(rowsInSight(0, 20, 3, 0)).toEqual([0, 1, 2]);
    expect(rowsInSight(996, 20, 1000, -1).at(-1)).toBe(999);
  });
  it('include the row of the keyboard, in its place, wherever the table is scrolled', () => {
    expect(rowsInSight(100, 4, 1000, 3).slice(0, 2)).toEqual([3, 88]);
    expect(rowsInSight(0, 4, 1000, 900).at(-1)).toBe(900);
  });
  it('do not include a row that a filter has taken away', () => {
    expect(rowsInSight(0, 4, 5, 7)).toEqual([0, 1, 2, 3, 4]);
    expect(rowsInSight(40, 4, 0, 0)).toEqual([]);
  });
});

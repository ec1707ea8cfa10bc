import { describe, expect, it } from '@jest/globals';
import { inOrder, isWithin, reordered, unitSpots, type PlacedUnit } from './index.js';

const unit = (id: string, parentId: string | null = null, position: number | null = null): PlacedUnit => ({
  id,
  parentId,
  name: id,
  position,
});
const TREE = [unit('ґ'), unit('г'), unit('я', null, 1), unit('відділ', 'я'), unit('сектор', 'відділ')];

describe('the parts of a unit', () => {
  it('stand as somebody has put them, the others behind them by name', () => {
    expect(inOrder(TREE, null).map(({ id }) => id)).toEqual(['я', 'г', 'ґ']);
    expect(inOrder(TREE, 'я').map(({ id }) => id)).toEqual(['відділ']);
    expect(inOrder(TREE, 'nobody')).toEqual([]);
  });
  it.each([
    ['c', 'a', ['c', 'a', 'b']],
    ['a', null, ['b', 'c', 'a']],
    ['b', 'b', ['a', 'c', 'b']],
    ['new', 'b', ['a', 'new', 'b', 'c']],
  ])('%s put before %s: %j', (id, beforeId, ids) => {
    expect(reordered(['a', 'b', 'c'], id, beforeId)).toEqual(ids);
  });
});

describe('a unit', () => {
  it('is within itself and within all that it is a part of', () => {
    expect(isWithin(TREE, 'сектор', 'я')).toBe(true);
    expect(isWithin(TREE, 'я', 'я')).toBe(true);
    expect(isWithin(TREE, 'я', 'сектор')).toBe(false);
    expect(isWithin([unit('a', 'b'), unit('b', 'a')], 'a', 'c')).toBe(false);
  });
  it('may stand everywhere but inside of itself', () => {
    const spots = unitSpots(TREE, 'відділ').map(({ parentId, beforeId, level }) => [
      parentId,
      beforeId,
      level,
    ]);
    expect(spots).toEqual([
      [null, 'я', 1],
      ['я', null, 2],
      [null, 'г', 1],
      ['г', null, 2],
      [null, 'ґ', 1],
      ['ґ', null, 2],
      [null, null, 1],
    ]);
  });
});

import { expect, test } from '@jest/globals';
import { Shelf } from './shelf.js';

test('what was used longest ago makes room', () => {
  const shelf = new Shelf<string>(30);
  for (const [index, key] of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].entries()) {
    shelf.put(key, `value ${index}`, 3);
  }
  expect(shelf.take('a')).toBe('value 0');
  shelf.put('k', 'new', 3);
  expect([shelf.take('a'), shelf.take('b'), shelf.take('k')]).toEqual(['value 0', undefined, 'new']);
});

test('one value cannot push out all others', () => {
  const shelf = new Shelf<string>(30);
  shelf.put('a', 'small', 3);
  shelf.put('b', 'huge', 31);
  expect([shelf.take('a'), shelf.take('b')]).toEqual(['small', undefined]);
});

test('a value that is put again takes the place of the earlier one', () => {
  const shelf = new Shelf<string>(30);
  for (let times = 0; times < 100; times += 1) shelf.put('a', `value ${times}`, 3);
  shelf.put('b', 'other', 3);
  expect([shelf.take('a'), shelf.take('b')]).toEqual(['value 99', 'other']);
});

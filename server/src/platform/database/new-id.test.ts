import { describe, expect, it } from '@jest/globals';
import { newId } from './new-id.js';
import { atLeast } from './sqlite.js';

describe('a new key', () => {
  it('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('sorts after every key that was made before it, also in the same millisecond and when the clock steps back', () => {
    const start = 4_000_000_000_000;
    const keys = [
      ...Array.from({ length: 5000 }, () => newId(start)),
      newId(start + 10),
      newId(start - 1000),
      newId(start + 11),
    ];
    expect(keys).toEqual(keys.toSorted());
  });
  it('never comes twice', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newId(1))).size).toBe(10_000);
  });
});

describe('a version of SQLite', () => {
  it.each([
    ['3.51.3', true],
    ['3.51.10', true],
    ['3.60.0', true],
    ['4.0', true],
    ['3.51.2', false],
    ['3.9.9', false],
  ])('%s is new enough: %s', (version, expected) => {
    expect(atLeast(version, '3.51.3')).toBe(expected);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readNumber } from './read-number.js';

describe('a typed number', () => {
  it.each([
    ['198', 198],
    [' 1 940 ', 1940],
    ['1\u00a0234,5', 1234.5],
    ['3.25', 3.25],
    ['−4', -4],
    ['0', 0],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', ' ', '1,2,3', 'близько 20', '5 %', '1e9', 'NaN', '.5'])('«%s» is none', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});

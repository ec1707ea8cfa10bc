import { afterEach, describe, expect, it } from '@jest/globals';
import { keepToken, keptToken, tokenIn } from './mail-link.js';

const TOKEN = 'Yq3-_'.padEnd(43, 'a');

describe('the token of a mail’s link', () => {
  afterEach(() => sessionStorage.clear());

  it('stands behind the # and nowhere else', () => {
    expect(tokenIn(`#${TOKEN}`)).toBe(TOKEN);
    expect(tokenIn('')).toBeNull();
    expect(tokenIn('#main')).toBeNull();
    expect(tokenIn(TOKEN)).toBeNull();
  });
  it('is no token when a mail program has cut it or added to it', () => {
    expect(tokenIn(`#${TOKEN.slice(1)}`)).toBeNull();
    expect(tokenIn(`#${TOKEN}.`)).toBeNull();
  });
  it('is kept for the tab, so that a reload loses nothing, until it is revoked', () => {
    keepToken(TOKEN);
    expect(keptToken()).toBe(TOKEN);
    keepToken(null);
    expect(keptToken()).toBeNull();
  });
});

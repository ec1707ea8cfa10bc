import { describe, expect, it } from '@jest/globals';
import { RecentTries } from './recent-tries.js';

describe('tries with the tokens of links', () => {
  const tried = (times: number): RecentTries => {
    const tries = new RecentTries();
    for (let i = 0; i < times; i++) tries.count('token', '10.0.0.1', 1000);
    return tries;
  };

  it('are let through ten times for a token, whatever the address', () => {
    expect(tried(9).mayTry('token', '10.9.9.9', 1000)).toBe(true);
    expect(tried(10).mayTry('token', '10.9.9.9', 1000)).toBe(false);
  });
  it('are let through fifty times for an address, whatever the token', () => {
    expect(tried(49).mayTry('another', '10.0.0.1', 1000)).toBe(true);
    expect(tried(50).mayTry('another', '10.0.0.1', 1000)).toBe(false);
  });
  it('are forgotten after a quarter of an hour, and for a token that turned out good', () => {
    expect(tried(10).mayTry('token', '10.0.0.1', 1000 + 15 * 60_000)).toBe(true);
    const tries = tried(10);
    tries.forgive('token', '10.0.0.1');
    expect(tries.mayTry('token', '10.0.0.1', 1000)).toBe(true);
  });
});

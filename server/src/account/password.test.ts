import { describe, expect, it } from '@jest/globals';
import { hashPassword, isOutgrown, isPassword, pretendToCheck } from './password.js';
import { Places } from './places.js';

describe('a password', () => {
  it('is kept as Argon2id of 19 MiB and two passes, with its own salt', async () => {
    const [one, two] = [await hashPassword('довгий пароль'), await hashPassword('довгий пароль')];
    expect(one).toMatch(/^argon2id\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
  });
  it('is recognised, also when «й» was typed as two letters', async () => {
    const stored = await hashPassword('гай'.normalize('NFC'));
    expect(await isPassword('гай'.normalize('NFD'), stored)).toBe(true);
  });
  it('is not another password, not an unreadable record and not a pretence', async () => {
    const stored = await hashPassword('one');
    expect(await isPassword('One', stored)).toBe(false);
    expect(await isPassword('one', '')).toBe(false);
    expect(await isPassword('one', 'argon2id$m=1,t=1$x')).toBe(false);
    expect(await pretendToCheck('one')).toBe(false);
  });
  it('is told apart when it was kept at another cost than today’s', async () => {
    expect(isOutgrown(await hashPassword('one'))).toBe(false);
    expect(isOutgrown('argon2id$m=8192,t=2,p=1$c2FsdA$dGFn')).toBe(true);
    expect(isOutgrown('argon2id$m=19456,t=1,p=1$c2FsdA$dGFn')).toBe(true);
  });
  it('waits for its turn: so many are worked on at once, in the order in which they came', async () => {
    const places = new Places(2);
    const told: string[] = [];
    const ends: (() => void)[] = [];
    const work = (name: string) => () => {
      told.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    };
    const all = ['a', 'b', 'c', 'd'].map((name) => places.take(work(name)));
    expect(told).toEqual(['a', 'b']);
    ends[1]?.();
    await all[1];
    await Promise.resolve();
    expect(told).toEqual(['a', 'b', 'c']);
    ends[0]?.();
    await all[0];
    await Promise.resolve();
    expect(told).toEqual(['a', 'b', 'c', 'd']);
    ends.forEach((end) => end());
    await Promise.all(all);
    await expect(places.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await places.take(() => Promise.resolve('free again'))).toBe('free again');
  });
});

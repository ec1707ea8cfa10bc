import { describe, expect, it } from '@jest/globals';
import { Guesses } from './guesses.js';
import { hashPassword, isPassword, pretendToCheck } from './password.js';

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
});

describe('wrong passwords', () => {
  const guessed = (times: number): Guesses => {
    const guesses = new Guesses();
    for (let i = 0; i < times; i++) guesses.count('a@b.example', '10.0.0.1', 1000);
    return guesses;
  };

  it('are let through ten times for an account, whatever the address', () => {
    expect(guessed(9).mayTry('a@b.example', '10.9.9.9', 1000)).toBe(true);
    expect(guessed(10).mayTry('a@b.example', '10.9.9.9', 1000)).toBe(false);
  });
  it('are let through fifty times for an address, whatever the account', () => {
    expect(guessed(49).mayTry('c@d.example', '10.0.0.1', 1000)).toBe(true);
    expect(guessed(50).mayTry('c@d.example', '10.0.0.1', 1000)).toBe(false);
  });
  it('are forgotten after a quarter of an hour', () => {
    expect(guessed(10).mayTry('a@b.example', '10.0.0.1', 1000 + 15 * 60_000)).toBe(true);
  });
  it('are forgotten for the account when the right one is given', () => {
    const guesses = guessed(9);
    guesses.count('a@b.example', '10.0.0.1', 1000);
    guesses.forgive('a@b.example', '10.0.0.1');
    expect(guesses.mayTry('a@b.example', '10.0.0.1', 1000)).toBe(true);
  });
});

import { argon2Sync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ROLES } from '../access/role.js';
import type { Answer, Browser } from '../testing/browser.js';
import { probeHealth } from '../testing/health-probe.js';
import { TEST_PASSWORD } from '../testing/seed.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { Guesses, ofAccount, ofAddress } from './guesses.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { viewer { name } } }`;
const QUARTER_OF_AN_HOUR = 15 * 60_000;
/** KVARTAL_TEST_GUESSES=10000 and KVARTAL_TEST_PAIRS=500 are the long runs. */
const GUESSES = Number(process.env['KVARTAL_TEST_GUESSES'] ?? 60);
const PAIRS = Number(process.env['KVARTAL_TEST_PAIRS'] ?? 12);

let test: TestApp;
let replica: TestApp;
beforeAll(async () => {
  test = await createTestApp();
  replica = await createTestApp({ dataOf: test });
});
afterAll(async () => {
  await replica?.close();
  await test?.close();
});
/** What one test has guessed from this address is not counted in the next. */
beforeEach(() => test.clock.pass(QUARTER_OF_AN_HOUR));

const signIn = (browser: Browser, email: string, password: string): Promise<Answer<unknown>> =>
  browser.ask(SIGN_IN, { email, password });
const guess = (email: string, server = test): Promise<Answer<unknown>> =>
  signIn(server.visitor(), email, `wrong ${randomBytes(6).toString('hex')}`);

/** So many wrong guesses before, without the work of checking them. */
async function guessed(limit: Parameters<Guesses['take']>[0][number], count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) expect(await test.app.get(Guesses).take([limit])).toBe(true);
}

/** Any number of guesses in one request, sent from an invented address. */
async function send(server: TestApp, body: unknown): Promise<string> {
  const from = [...randomBytes(4)].join('.');
  const response = await fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from, Forwarded: `for=${from}` },
    body: JSON.stringify(body),
  });
  return response.text();
}
const times = (text: string, code: string): number => text.split(`"${code}"`).length - 1;

describe('guessing a password', () => {
  it('gets ten tries for an account, however packed, spread over servers and whatever address is claimed', async () => {
    const email = 'head@vyshneve.example';
    const one = `signIn(input: { email: "${email}", password: "wrong" }) { needsSecondFactor }`;
    const packed = Array.from({ length: 12 }, (_, at) => `a${at}: ${one}`).join(' ');
    const ways: readonly unknown[] = [
      { query: SIGN_IN, variables: { email, password: 'wrong' } },
      { query: `mutation { ${packed} }` },
      { query: `mutation { ...All } fragment All on Mutation { ${packed} }` },
      { query: `mutation { ... on Mutation { ${packed} } }` },
      [{ query: `mutation { ${one} }` }, { query: `mutation { ${one} }` }],
    ];
    const answers: string[] = [];
    for (let sent = 0; sent < GUESSES; sent += 20) {
      const wave = Array.from({ length: 20 }, (_, at) =>
        send(at % 2 === 0 ? test : replica, ways[(sent + at) % ways.length]),
      );
      answers.push(...(await Promise.all(wave)));
    }
    const text = answers.join('\n');
    expect(times(text, 'auth.invalid_credentials')).toBe(10);
    expect(times(text, 'rate.limited')).toBeGreaterThan(0);
    // The right password is not even looked at, here and on the other server.
    expect((await signIn(replica.visitor(), email, TEST_PASSWORD)).code).toBe('rate.limited');
  });
  it('gets the same for an address that nobody has', async () => {
    const codes: (string | null)[] = [];
    for (let at = 0; at < 11; at += 1) codes.push((await guess('nobody@vyshneve.example')).code);
    expect(codes).toEqual([...Array<string>(10).fill('auth.invalid_credentials'), 'rate.limited']);
  });
  it('gets fifty tries from one address, whatever the accounts', async () => {
    await guessed(ofAddress('127.0.0.1'), 47);
    const codes = await Promise.all(
      Array.from({ length: 6 }, async (_, at) => (await guess(`somebody${at}@vyshneve.example`)).code),
    );
    expect(codes.filter((code) => code === 'auth.invalid_credentials')).toHaveLength(3);
    expect(codes.filter((code) => code === 'rate.limited')).toHaveLength(3);
  });
  it('does not shut out the person on a device on which the person has signed in', async () => {
    const email = 'secretary@vyshneve.example';
    const own = test.visitor();
    await signIn(own, email, TEST_PASSWORD);
    await own.get('mutation { signOut { ok } }');
    await guessed(ofAccount(email, test.other.accountIds.secretary), 10);
    expect((await signIn(test.visitor(), email, TEST_PASSWORD)).code).toBe('rate.limited');
    expect((await signIn(own, email, TEST_PASSWORD)).code).toBeNull();
    // Strangers gain nothing by it, and the device is known to this account alone.
    expect((await signIn(test.visitor(), email, TEST_PASSWORD)).code).toBe('rate.limited');
    await guessed(ofAccount('member@vyshneve.example', test.other.accountIds.member), 10);
    expect((await signIn(own, 'member@vyshneve.example', TEST_PASSWORD)).code).toBe('rate.limited');
  });
  it('gets ten tries on a known device too', async () => {
    const email = 'executor@vyshneve.example';
    const own = test.visitor();
    await signIn(own, email, TEST_PASSWORD);
    const codes: (string | null)[] = [];
    for (let at = 0; at < 11; at += 1) codes.push((await signIn(own, email, 'wrong')).code);
    expect(codes.at(9)).toBe('auth.invalid_credentials');
    expect(codes.at(10)).toBe('rate.limited');
  });
  it('is over after a hundred in a row, until the account is recovered by mail', async () => {
    const email = 'administrator@vyshneve.example';
    const accountId = test.other.accountIds.administrator;
    await guess(email);
    await test.writes
      .updateTable('guess')
      .set({ in_a_row: 99 })
      .where('account_id', '=', accountId)
      .execute();
    test.clock.pass(QUARTER_OF_AN_HOUR);
    expect((await guess(email)).code).toBe('auth.invalid_credentials');
    test.clock.pass(1000 * QUARTER_OF_AN_HOUR);
    expect((await guess(email)).code).toBe('rate.limited');
    expect((await signIn(test.visitor(), email, TEST_PASSWORD)).code).toBe('rate.limited');
    await test.app.get(Guesses).forget(accountId);
    expect((await signIn(test.visitor(), email, TEST_PASSWORD)).code).toBeNull();
  });
  it('starts afresh after the right password, and keeps nothing that was typed', async () => {
    const email = 'head@kalynivka.example';
    await guessed(ofAccount(email, test.own.accountIds.head), 9);
    expect((await signIn(test.visitor(), email, TEST_PASSWORD)).code).toBeNull();
    await guessed(ofAccount(email, test.own.accountIds.head), 9);
    expect((await signIn(test.visitor(), email, TEST_PASSWORD)).code).toBeNull();
    await guess('my-password-in-the-wrong-field');
    const kept = JSON.stringify(await test.reads.selectFrom('guess').selectAll().execute());
    expect(kept).not.toMatch(/my-password|kalynivka|127\.0\.0\.1/);
  });
});

describe('whether an address has an account', () => {
  it('is not told by how long a refusal takes', async () => {
    const took = async (email: string): Promise<number> => {
      const began = performance.now();
      expect((await guess(email)).code).toBe('auth.invalid_credentials');
      return performance.now() - began;
    };
    const differences: number[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      if (pair % 5 === 0) test.clock.pass(QUARTER_OF_AN_HOUR);
      const email = `${ROLES[pair % ROLES.length]}@vyshneve.example`;
      // Who goes first changes, so that neither always pays for a busy machine.
      const known = pair % 2 === 0 ? await took(email) : null;
      const unknown = await took(`nobody${pair}@vyshneve.example`);
      differences.push((known ?? (await took(email))) - unknown);
      await test.app.get(Guesses).forget(test.other.accountIds[ROLES[pair % ROLES.length] ?? 'head']);
    }
    const median = differences.toSorted((a, b) => a - b)[Math.floor(PAIRS / 2)] ?? 0;
    if (PAIRS > 12) process.stdout.write(`median difference of ${PAIRS} pairs: ${median.toFixed(2)} ms\n`);
    expect(Math.abs(median)).toBeLessThan(PAIRS > 12 ? 5 : 25);
  });
});

describe('fifty people who sign in at the same moment', () => {
  it('all get in, and the health of the server is told within 200 ms meanwhile', async () => {
    const watched = await probeHealth(test.url);
    const codes = await Promise.all(
      ['kalynivka', 'vyshneve'].flatMap((slug) =>
        ROLES.slice(0, 5).flatMap((role) =>
          Array.from({ length: 5 }, async () => {
            const email = `${role}@${slug}.example`;
            return (await signIn(test.visitor(), email, TEST_PASSWORD)).code;
          }),
        ),
      ),
    );
    const { ours, idle } = await watched();
    expect(codes).toEqual(Array(50).fill(null));
    if (process.env['KVARTAL_TEST_PAIRS']) process.stdout.write(`${JSON.stringify({ ours, idle })}\n`);
    expect(ours.p99 - idle.p99).toBeLessThan(200);
  });
});

describe('a password', () => {
  it('that was kept at a lower cost is kept anew when its owner signs in', async () => {
    const salt = randomBytes(16);
    const cost = { memory: 8192, passes: 1, parallelism: 1 };
    const tag = argon2Sync('argon2id', { message: TEST_PASSWORD, nonce: salt, tagLength: 32, ...cost });
    const { member } = test.own.accountIds;
    const kept = `argon2id$m=8192,t=1,p=1$${salt.toString('base64url')}$${tag.toString('base64url')}`;
    await test.writes.updateTable('account').set({ password_hash: kept }).where('id', '=', member).execute();
    expect((await signIn(test.visitor(), 'member@kalynivka.example', TEST_PASSWORD)).code).toBeNull();
    const row = await test.reads
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', member)
      .executeTakeFirstOrThrow();
    expect(row.password_hash).toMatch(/^argon2id\$m=19456,t=2,p=1\$/);
    expect((await signIn(test.visitor(), 'member@kalynivka.example', TEST_PASSWORD)).code).toBeNull();
  });
  it('is changed by whoever knows the present one, to a good one alone', async () => {
    const change = (browser: Browser, password: string, newPassword: string) =>
      browser.ask(
        'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { sessions { own } } }',
        { input: { password, newPassword } },
      );
    const browser = await test.signInAs('member');
    const elsewhere = await test.signInAs('member');
    const before = browser.cookie;
    expect((await change(browser, 'wrong', 'вишні цвітуть у травні')).code).toBe('auth.wrong_password');
    expect((await change(browser, TEST_PASSWORD, 'Калинівська рада')).code).toBe('password.personal');
    expect((await change(browser, TEST_PASSWORD, 'short')).fields).toEqual({
      newPassword: 'password.too_short',
    });
    expect((await change(test.visitor(), TEST_PASSWORD, 'вишні цвітуть у травні')).code).toBe(
      'auth.required',
    );
    expect(await change(browser, TEST_PASSWORD, 'вишні цвітуть у травні')).toMatchObject({
      data: { changePassword: { sessions: [{ own: true }] } },
    });
    expect(browser.cookie).not.toBe(before);
    expect((await elsewhere.get('{ viewer { name } }'))['viewer']).toBeNull();
    const email = 'member@kalynivka.example';
    expect((await signIn(test.visitor(), email, TEST_PASSWORD)).code).toBe('auth.invalid_credentials');
    expect((await signIn(test.visitor(), email, 'вишні цвітуть у травні')).code).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../testing/browser.js';
import { TEST_PASSWORD } from '../testing/seed.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { tokenHash } from './session-cookie.js';
import { Sessions } from './sessions.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MINE = '{ mySessions { id agent own createdAt seenAt } }';
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { viewer { name } } }`;
type Mine = { mySessions: { id: string; agent: string; own: boolean; createdAt: string; seenAt: string }[] };

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

const lives = async (browser: Browser, path = '/graphql'): Promise<boolean> => {
  const response = await browser.fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { id } }' }),
  });
  const { data }: { data: { viewer: unknown } } = JSON.parse(await response.text());
  return data.viewer !== null;
};
const head = (): Promise<Browser> => test.signInAs('head');
const withCookie = (value: string, url = test.url): Browser => new Browser(url, `kvartal=${value}`);
const tokenOf = (browser: Browser): string => browser.cookie?.slice('kvartal='.length) ?? '';
const signIn = (browser: Browser) =>
  browser.get(SIGN_IN, { email: 'head@kalynivka.example', password: TEST_PASSWORD });
const mine = async (browser: Browser) => (await browser.get<Mine>(MINE)).mySessions;
const idOf = async (browser: Browser): Promise<string> =>
  (await mine(browser)).find(({ own }) => own)?.id ?? '';
const end = (browser: Browser, id: string) =>
  browser.ask('mutation ($input: EndSessionInput!) { endSession(input: $input) { sessions { id } } }', {
    input: { id },
  });
/** The browser asks every half an hour, so many times, and then once more after `ms`. */
async function after(browser: Browser, halves: number, ms: number): Promise<boolean> {
  for (let half = 0; half < halves; half += 1) {
    test.clock.pass(HOUR / 2);
    await lives(browser);
  }
  test.clock.pass(ms);
  return lives(browser);
}

/** What is done, and whether the session in question lives afterwards. */
const CASES: readonly [string, () => Promise<boolean>, boolean][] = [
  ['of a browser that signed in', async () => lives(await head()), true],
  ['silent for 59 minutes and 59 seconds', async () => after(await head(), 0, HOUR - 1000), true],
  ['silent for an hour', async () => after(await head(), 0, HOUR), false],
  ['23 hours 59 minutes old and busy', async () => after(await head(), 47, 29 * MINUTE), true],
  ['24 hours old and busy', async () => after(await head(), 47, 30 * MINUTE), false],
  [
    'that signed out',
    async () => {
      const browser = await head();
      const { cookie } = browser;
      await browser.get('mutation { signOut { ok } }');
      return lives(new Browser(test.url, cookie));
    },
    false,
  ],
  [
    'that signed out, asked at another server',
    async () => {
      const browser = await head();
      const { cookie } = browser;
      await browser.get('mutation { signOut { ok } }');
      return lives(new Browser(replica.url, cookie));
    },
    false,
  ],
  ['at another server', async () => lives(new Browser(replica.url, (await head()).cookie)), true],
  ['of an invented token', () => lives(withCookie('A'.repeat(43))), false],
  ['of an empty token', () => lives(withCookie('')), false],
  [
    'of what the database keeps of a token',
    async () => lives(withCookie(tokenHash(tokenOf(await head())))),
    false,
  ],
  ['of the key in the list', async () => lives(withCookie(await idOf(await head()))), false],
  [
    'of a token in the address',
    async () => lives(test.visitor(), `/graphql?kvartal=${tokenOf(await head())}`),
    false,
  ],
  [
    'whose token a stranger had planted before the sign-in',
    async () => {
      const browser = withCookie('B'.repeat(43));
      await signIn(browser);
      return lives(withCookie('B'.repeat(43)));
    },
    false,
  ],
  [
    'of the same browser before it signed in again',
    async () => {
      const browser = await head();
      const { cookie } = browser;
      await signIn(browser);
      return lives(new Browser(test.url, cookie));
    },
    false,
  ],
  [
    'of the same browser after it signed in again',
    async () => {
      const browser = await head();
      await signIn(browser);
      return lives(browser);
    },
    true,
  ],
  [
    'that its owner ended from another browser',
    async () => {
      const lost = await head();
      expect((await end(await head(), await idOf(lost))).code).toBeNull();
      return lives(lost);
    },
    false,
  ],
  [
    'that its owner ended in the list of this very browser',
    async () => {
      const browser = await head();
      await end(browser, await idOf(browser));
      return lives(browser);
    },
    false,
  ],
  [
    'that somebody of the same council tried to end',
    async () => {
      const browser = await head();
      expect((await end(await test.signInAs('administrator'), await idOf(browser))).code).toBe('not_found');
      return lives(browser);
    },
    true,
  ],
  [
    'that somebody of another council tried to end',
    async () => {
      const browser = await head();
      const stranger = await test.signInAs('head', 'other');
      const foreign = await end(stranger, await idOf(browser));
      const missing = await end(stranger, 'no-such-session');
      expect(foreign.body).toBe(missing.body);
      return lives(browser);
    },
    true,
  ],
  [
    'that a visitor tried to end',
    async () => {
      const browser = await head();
      expect((await end(test.visitor(), await idOf(browser))).code).toBe('auth.required');
      return lives(browser);
    },
    true,
  ],
  [
    'that its owner tried to end by what the database keeps of its token',
    async () => {
      const browser = await head();
      expect((await end(await head(), tokenHash(tokenOf(browser)))).code).toBe('not_found');
      return lives(browser);
    },
    true,
  ],
  [
    'elsewhere when its owner ended all others',
    async () => {
      const [here, elsewhere] = [await head(), await head()];
      await here.get('mutation { endOtherSessions { sessions { id } } }');
      expect(await lives(here)).toBe(true);
      return lives(elsewhere);
    },
    false,
  ],
  [
    'of somebody else when one ended all others',
    async () => {
      const other = await test.signInAs('member');
      await (await head()).get('mutation { endOtherSessions { sessions { id } } }');
      return lives(other);
    },
    true,
  ],
  [
    'of an account all of whose sessions were ended',
    async () => {
      const browser = await head();
      await test.app.get(Sessions).endAll(test.own.accountIds.head);
      return lives(browser);
    },
    false,
  ],
];

describe('a session', () => {
  it.each(CASES)('%s: lives %#', async (_, act, expected) => {
    expect(await act()).toBe(expected);
  });
});

describe('the list of one’s own sessions', () => {
  it('names the browser, when it began and was last seen, and which one asks; nobody else’s are in it', async () => {
    await test.app.get(Sessions).endAll(test.own.accountIds.secretary);
    const first = test.visitor();
    const agent = `Mozilla/5.0 Firefox/142.0 ${'x'.repeat(400)}`;
    await first.fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'User-Agent': agent },
      body: JSON.stringify({
        query: SIGN_IN,
        variables: { email: 'secretary@kalynivka.example', password: TEST_PASSWORD },
      }),
    });
    const began = test.clock.now();
    test.clock.pass(10 * MINUTE);
    const second = await test.signInAs('secretary');
    await test.signInAs('head');
    const list = await mine(second);
    expect(list).toEqual([
      {
        id: list[0]?.id,
        agent: '',
        own: true,
        createdAt: iso(began + 10 * MINUTE),
        seenAt: iso(began + 10 * MINUTE),
      },
      { id: list[1]?.id, agent: agent.slice(0, 300), own: false, createdAt: iso(began), seenAt: iso(began) },
    ]);
    test.clock.pass(5 * MINUTE);
    expect((await mine(first)).map(({ own, seenAt }) => [own, seenAt])).toEqual([
      [true, iso(began + 15 * MINUTE)],
      [false, iso(began + 10 * MINUTE)],
    ]);
  });
  it('is nobody’s who is not signed in', async () => {
    expect((await test.visitor().ask(MINE)).code).toBe('auth.required');
    expect((await test.visitor().ask('mutation { endOtherSessions { sessions { id } } }')).code).toBe(
      'auth.required',
    );
  });
});

const iso = (at: number): string => new Date(at).toISOString();

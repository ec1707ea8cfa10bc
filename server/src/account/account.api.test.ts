import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TEST_PASSWORD } from '../testing/seed.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { viewer { name roles council { slug } units { name } } }
}`;
const WHO = '{ viewer { name locale } }';
const HOUR = 60 * 60_000;

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

describe('signing in', () => {
  it('opens the council of the person, with roles and units', async () => {
    const browser = test.visitor();
    const { signIn } = await browser.get<{ signIn: unknown }>(SIGN_IN, {
      email: ' Executor@Kalynivka.example ',
      password: TEST_PASSWORD,
    });
    expect(signIn).toEqual({
      viewer: {
        name: 'Віктор Виконавчук',
        roles: ['EXECUTOR'],
        council: { slug: 'kalynivka' },
        units: [{ name: 'Відділ інформаційних технологій' }],
      },
    });
    expect(await browser.get(WHO)).toEqual({ viewer: { name: 'Віктор Виконавчук', locale: 'UK' } });
  });
  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const response = await test.visitor().fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        query: SIGN_IN,
        variables: { email: 'head@kalynivka.example', password: TEST_PASSWORD },
      }),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^kvartal=[\w-]{43}; Max-Age=86400; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
  });
  it('keeps only a hash of the cookie', async () => {
    const browser = await test.signInAs('head');
    const token = browser.cookie?.slice('kvartal='.length) ?? '';
    const rows = await test.reads.selectFrom('session').select('id').execute();
    expect(rows.map((row) => row.id)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
  it('refuses a wrong password and an unknown address alike', async () => {
    const wrong = await test.visitor().ask(SIGN_IN, { email: 'head@kalynivka.example', password: 'wrong' });
    const unknown = await test
      .visitor()
      .ask(SIGN_IN, { email: 'nobody@kalynivka.example', password: 'wrong' });
    expect(wrong.code).toBe('auth.invalid_credentials');
    expect(unknown.body).toBe(wrong.body);
  });
  it('stops guessing after ten wrong passwords, and lets the person in again a quarter of an hour later', async () => {
    const email = 'member@vyshneve.example';
    for (let i = 0; i < 10; i++)
      expect((await test.visitor().ask(SIGN_IN, { email, password: `wrong ${i}` })).code).toBe(
        'auth.invalid_credentials',
      );
    const right = { email, password: TEST_PASSWORD };
    expect((await test.visitor().ask(SIGN_IN, right)).code).toBe('rate.limited');
    test.clock.pass(15 * 60_000);
    expect((await test.visitor().ask(SIGN_IN, right)).code).toBeNull();
  });
});

describe('a session', () => {
  it('is over after signing out, even with the old cookie', async () => {
    const browser = await test.signInAs('head');
    const cookie = browser.cookie;
    expect(await browser.get('mutation { signOut { ok } }')).toEqual({ signOut: { ok: true } });
    expect(browser.cookie).toBeNull();
    browser.cookie = cookie;
    expect(await browser.get(WHO)).toEqual({ viewer: null });
  });
  it('is over after an hour of silence', async () => {
    const browser = await test.signInAs('head');
    test.clock.pass(HOUR - 1);
    expect(await browser.get(WHO)).toMatchObject({ viewer: { name: 'Ганна Головач' } });
    test.clock.pass(HOUR - 1);
    expect(await browser.get(WHO)).toMatchObject({ viewer: { name: 'Ганна Головач' } });
    test.clock.pass(HOUR);
    expect(await browser.get(WHO)).toEqual({ viewer: null });
  });
  it('is over after a day, however busy', async () => {
    const browser = await test.signInAs('head');
    for (let hour = 0; hour < 47; hour++) {
      test.clock.pass(HOUR / 2);
      expect(await browser.get(WHO)).toMatchObject({ viewer: { name: 'Ганна Головач' } });
    }
    test.clock.pass(HOUR / 2);
    expect(await browser.get(WHO)).toEqual({ viewer: null });
  });
  it('of an invented cookie is nobody’s', async () => {
    const browser = test.visitor();
    browser.cookie = `kvartal=${'A'.repeat(43)}`;
    expect(await browser.get(WHO)).toEqual({ viewer: null });
  });
  it('ends when the same browser signs in as somebody else', async () => {
    const browser = await test.signInAs('head');
    const first = browser.cookie;
    await browser.get(SIGN_IN, { email: 'member@kalynivka.example', password: TEST_PASSWORD });
    expect(await browser.get(WHO)).toMatchObject({ viewer: { name: 'Михайло Членко' } });
    browser.cookie = first;
    expect(await browser.get(WHO)).toEqual({ viewer: null });
  });
  it('costs one statement a request', async () => {
    const browser = await test.signInAs('head');
    const ran = await test.statements(() => browser.get(WHO));
    expect(ran).toHaveLength(1);
  });
});

describe('the viewer', () => {
  const CAN =
    '{ viewer { can { importPlan readJournal writeReport publishReport managePeople seeOverview } } }';
  const can = (words: string) => ({
    viewer: {
      can: Object.fromEntries(
        ['importPlan', 'readJournal', 'writeReport', 'publishReport', 'managePeople', 'seeOverview'].map(
          (word) => [word, words.split(' ').includes(word)],
        ),
      ),
    },
  });

  it.each([
    ['administrator', 'importPlan readJournal managePeople seeOverview'],
    ['secretary', 'importPlan readJournal writeReport publishReport seeOverview'],
    ['executor', 'seeOverview'],
    ['head', 'readJournal publishReport seeOverview'],
    ['member', 'seeOverview'],
  ] as const)('who is %s can: %s', async (role, words) => {
    const browser = await test.signInAs(role);
    expect(await browser.get(CAN)).toEqual(can(words));
  });
  it('chooses the language of the screens, and it stays', async () => {
    const browser = await test.signInAs('member');
    expect(await browser.get('mutation { setLocale(input: { locale: EN }) { locale } }')).toEqual({
      setLocale: { locale: 'EN' },
    });
    expect(await browser.get(WHO)).toMatchObject({ viewer: { locale: 'EN' } });
  });
  it('cannot choose it without signing in', async () => {
    const answer = await test.visitor().ask('mutation { setLocale(input: { locale: EN }) { locale } }');
    expect(answer.code).toBe('auth.required');
  });
});

describe('people', () => {
  const PEOPLE = `query ($after: ID) { people(first: 3, after: $after) {
    total hasMore endCursor nodes { name email post roles units { name } } } }`;
  type People = {
    people: {
      total: number;
      hasMore: boolean;
      endCursor: string;
      nodes: { email: string; units: object[] }[];
    };
  };

  it('are those of the council, a page at a time, with the units of today', async () => {
    const browser = await test.signInAs('member');
    const first = await browser.get<People>(PEOPLE);
    const second = await browser.get<People>(PEOPLE, { after: first.people.endCursor });
    expect([first.people.total, first.people.hasMore, second.people.hasMore]).toEqual([6, true, false]);
    const all = [...first.people.nodes, ...second.people.nodes];
    expect(all.map((person) => person.email)).toEqual([
      'administrator@kalynivka.example',
      'secretary@kalynivka.example',
      'executor@kalynivka.example',
      'head@kalynivka.example',
      'member@kalynivka.example',
      'reader@kalynivka.example',
    ]);
    expect(all.map((person) => person.units)).toEqual([
      [],
      [],
      [{ name: 'Відділ інформаційних технологій' }],
      [],
      [],
      [],
    ]);
  });
  it('cost as many statements for five as for one', async () => {
    const browser = await test.signInAs('member');
    const ask = (first: number) =>
      test.statements(() => browser.get(`{ people(first: ${first}) { total nodes { units { id } } } }`));
    expect(await ask(5)).toHaveLength((await ask(1)).length);
  });
  it('are not shown to a visitor', async () => {
    expect((await test.visitor().ask(PEOPLE)).code).toBe('auth.required');
  });
  it('who left a unit no longer answer for it', async () => {
    await test.writes
      .updateTable('membership_unit')
      .set({ to_on: '2026-03-09' })
      .where('council_id', '=', test.other.councilId)
      .execute();
    const browser = await test.signInAs('executor', 'other');
    expect(await browser.get('{ viewer { units { name } } }')).toEqual({ viewer: { units: [] } });
  });
});

describe('behind a proxy that speaks https', () => {
  const signIn = (app: TestApp) =>
    app.visitor().fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-Proto': 'https' },
      body: JSON.stringify({
        query: SIGN_IN,
        variables: { email: 'head@kalynivka.example', password: TEST_PASSWORD },
      }),
    });

  it('the cookie travels over https alone, and browsers are told to stay there', async () => {
    const proxied = await createTestApp({ publicUrl: new URL('https://kvartal.example') });
    const { headers } = await signIn(proxied);
    await proxied.close();
    expect(headers.getSetCookie()[0]).toMatch(
      /^__Host-kvartal=[\w-]{43}; .*; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
  });
  it('nobody is believed to be that proxy unless it was set', async () => {
    const { headers } = await signIn(test);
    expect(headers.getSetCookie()[0]).toMatch(/^kvartal=/);
    expect(headers.get('Strict-Transport-Security')).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import type { Express } from 'express';
import { ACCESS } from './access/declare.js';
import { ATTACKS } from './testing/attack-documents.js';
import type { Browser } from './testing/browser.js';
import { failEverywhere } from './testing/failing-resolvers.js';
import { HIDDEN_PATHS } from './testing/hidden-paths.js';
import { routes } from './testing/routes.js';
import { createTestApp, type TestApp } from './testing/test-app.js';
import { watchResolvers } from './testing/watch-resolvers.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

/** Reflection keys by which Nest knows a handler: a query or mutation, or an HTTP method. */
const RESOLVES = 'graphql:resolver_type';
const HTTP_METHOD = 'method';

type Handler = { name: string; declared: boolean };

const typeOf = ({ metatype }: { metatype: unknown }): unknown => metatype;

const declares = (target: object): boolean => Reflect.hasMetadata(ACCESS, target);

function handlersOf(metatype: unknown): Handler[] {
  if (typeof metatype !== 'function') return [];
  const prototype: unknown = metatype.prototype;
  if (typeof prototype !== 'object' || prototype === null) return [];
  return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) => {
    if (typeof value !== 'function') return [];
    const resolves: unknown = Reflect.getMetadata(RESOLVES, value);
    const isHandler =
      resolves === 'Query' || resolves === 'Mutation' || Reflect.hasMetadata(HTTP_METHOD, value);
    return isHandler
      ? [{ name: `${metatype.name}.${name}`, declared: declares(value) || declares(metatype) }]
      : [];
  });
}

describe('the gate', () => {
  it('knows of every handler who may call it', () => {
    const all = [...test.app.get(ModulesContainer).values()]
      .flatMap((module) =>
        Array.from(module.providers.values(), typeOf).concat(Array.from(module.controllers.values(), typeOf)),
      )
      .flatMap(handlersOf);
    expect(all.map((handler) => handler.name)).toContain('ViewerResolver.signIn');
    expect(all.filter((handler) => !handler.declared)).toEqual([]);
  });
  it('asks a visitor to sign in', async () => {
    expect((await test.visitor().ask('{ orgUnits { id } }')).code).toBe('auth.required');
  });
  it('refuses a member whose roles never allow it', async () => {
    const member = await test.signInAs('member');
    expect((await member.ask('{ journal { total } }')).code).toBe('access.denied');
    const secretary = await test.signInAs('secretary');
    expect((await secretary.ask('{ journal { total } }')).code).toBeNull();
  });
});

const KEEPS_A_PAGE_SAFE: readonly [header: string, value: RegExp][] = [
  ['X-Content-Type-Options', /^nosniff$/],
  ['Content-Security-Policy', /^(?!.*(unsafe|\*|http)).*default-src 'none'/],
  ['Referrer-Policy', /^(same-origin|no-referrer)$/],
  ['Cross-Origin-Opener-Policy', /^same-origin$/],
  ['Cross-Origin-Resource-Policy', /^same-origin$/],
  ['Permissions-Policy', /camera=\(\).*geolocation=\(\)/],
  ['Cache-Control', /./],
];

const OTHER_PATHS = [
  '/',
  '/graphql',
  '/livez',
  '/readyz',
  '/index.html',
  '/tasks/x',
  '/none.js',
  '/%',
  '/a%00b',
];

describe('every answer', () => {
  it('of every route, found, refused and missing, carries the headers that keep a page safe', async () => {
    const paths = routes(test).map(({ path }) => path.replaceAll(/[:*]\w+/g, 'x').replaceAll(/[{}]/g, ''));
    const statuses = new Set<number>();
    const wrong: string[] = [];
    for (const asker of [test.visitor(), await test.signInAs('secretary')])
      for (const path of [...paths, ...OTHER_PATHS])
        for (const method of ['GET', 'POST', 'DELETE']) {
          const { headers, status } = await asker.fetch(path, { method });
          statuses.add(status);
          for (const [name, value] of KEEPS_A_PAGE_SAFE)
            if (!value.test(headers.get(name) ?? '')) wrong.push(`${method} ${path} ${status}: ${name}`);
          if (headers.has('X-Powered-By')) wrong.push(`${method} ${path}: X-Powered-By`);
        }
    expect(wrong).toEqual([]);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 404]));
  });
  it('to who looks for what lies behind the pages is that it is not there', async () => {
    const found: string[] = [];
    for (const path of HIDDEN_PATHS) {
      const response = await test.visitor().fetch(path, { headers: { Accept: 'text/html,*/*' } });
      if (response.status !== 404 && response.status !== 400) found.push(`${path}: ${response.status}`);
    }
    expect(HIDDEN_PATHS.length).toBeGreaterThanOrEqual(300);
    expect(found).toEqual([]);
  });
  it('to who has found a weakness is whom to tell', async () => {
    const response = await test.visitor().fetch('/.well-known/security.txt');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/);
    expect((await response.text()).split('\n')).toEqual([
      'Contact: mailto:security@rada.example',
      'Expires: 2026-09-06T08:00:00.000Z',
      'Preferred-Languages: uk, en',
      `Canonical: ${test.url}/.well-known/security.txt`,
      '',
    ]);
  });
  it('is the same whoever a request says that it comes from', () => {
    const express: Express = test.app.getHttpAdapter().getInstance();
    const trusts: unknown = express.get('trust proxy fn');
    if (typeof trusts !== 'function') throw new Error('Express decides by a function whom to trust.');
    const forged = Array.from({ length: 1000 }, (_, i) => `${i % 223}.${i % 7}.0.${i % 255}`);
    expect(['127.0.0.1', '::1', ...forged].filter((address) => trusts(address, 0) !== false)).toEqual([]);
  });
  it('is not kept by anybody unless it says so', async () => {
    const browser = await test.signInAs('member');
    const response = await browser.fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(response.headers.get('Cache-Control')).toMatch(/no-store|private/);
  });
  it('about what is missing is a short JSON', async () => {
    const response = await test.visitor().fetch('/no-such-file.js');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not_found' });
  });
});

describe('health', () => {
  it('is live without the database and ready with it', async () => {
    const ran = await test.statements(async () => {
      expect(await (await test.visitor().fetch('/livez')).text()).toBe('live');
    });
    expect(ran).toEqual([]);
    const ready = await test.visitor().fetch('/readyz');
    expect([ready.status, await ready.text()]).toEqual([200, 'ready']);
  });
});

describe('another site', () => {
  const write = (headers: Record<string, string>) =>
    test.visitor().fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ query: 'mutation { signOut { ok } }' }),
    });

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
  ])('cannot write: %j', async (headers) => {
    expect((await write(headers)).status).toBe(403);
  });
  it('is not our own page', async () => {
    expect((await write({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await write({ Origin: test.url })).status).toBe(200);
  });
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'cannot smuggle a document in as %s',
    async (type) => {
      const response = await test.visitor().fetch('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: '{"query":"mutation { signOut { ok } }"}',
      });
      expect(response.status).toBe(400);
    },
  );
  it('cannot read by a plain link either', async () => {
    const query = encodeURIComponent('{ viewer { name } }');
    expect((await test.visitor().fetch(`/graphql?query=${query}`)).status).toBe(400);
  });
});

describe('a document', () => {
  const nested = (levels: number): string =>
    levels === 0 ? 'id' : `... on OrgUnit { ${nested(levels - 1)} }`;

  it('that only looks deep, by fragments, is answered', async () => {
    const secretary = await test.signInAs('secretary');
    expect((await secretary.ask(`{ orgUnits { ${nested(20)} } }`)).code).toBeNull();
  });
  it('that asks for too much, or guesses, is refused before anything is called', async () => {
    const secretary = await test.signInAs('secretary');
    const calls = watchResolvers(test.app);
    const ask = async (body: string): Promise<{ answer: unknown; ms: number }> => {
      const began = performance.now();
      const headers = { 'Content-Type': 'application/json' };
      const response = await secretary.fetch('/graphql', { method: 'POST', headers, body });
      return { answer: await response.json(), ms: performance.now() - began };
    };
    let slowest = 0;
    for (const { name, body } of ATTACKS) {
      let { answer, ms } = await ask(body);
      expect({ name, answer, calls: calls() }).toEqual({
        name,
        answer: { errors: expect.anything() },
        calls: [],
      });
      // The machine also does other things: what is slow by itself is slow each time.
      for (let again = 0; again < 3 && ms > 25; again += 1) ms = Math.min(ms, (await ask(body)).ms);
      slowest = Math.max(slowest, ms);
    }
    process.stdout.write(`${ATTACKS.length} documents refused, the slowest in ${slowest.toFixed(0)} ms\n`);
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
    expect(slowest).toBeLessThanOrEqual(50);
  });
  it('with a misspelt field gets no hint how it is spelt', async () => {
    const answer = await test.visitor().ask('{ vewer { id } }');
    expect(answer.status).toBe(400);
    expect(answer.body).not.toMatch(/Did you mean|viewer/);
  });
});

describe('wrong input', () => {
  const SET = 'mutation ($input: SetLocaleInput!) { setLocale(input: $input) { locale } }';

  it('names the field', async () => {
    const visitor = test.visitor();
    const answer = await visitor.ask(
      'mutation { signIn(input: { email: "a@b.example", password: "" }) { viewer { id } } }',
    );
    expect(answer.code).toBe('input.invalid');
    expect(Object.keys(answer.fields ?? {})).toEqual(['password']);
  });
  it.each([{ locale: 'UK', role: 'ADMINISTRATOR' }, { locale: 'FR' }, {}])(
    '%j is refused by the schema itself',
    async (input) => {
      const browser = await test.signInAs('member');
      const answer = await browser.ask(SET, { input });
      expect(answer.status).toBe(400);
    },
  );
  it('of a page size is refused', async () => {
    const browser = await test.signInAs('member');
    expect((await browser.ask('{ people(first: 1000) { total } }')).code).toBe('input.invalid');
    expect((await browser.ask('{ people(first: 0) { total } }')).code).toBe('input.invalid');
  });
});

describe('a body', () => {
  const send = (browser: Browser, letters: number): Promise<Response> =>
    browser.fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { id } }', variables: { x: 'x'.repeat(letters) } }),
    });

  it('of more than 100,000 bytes is taken from nobody who is not signed in', async () => {
    expect((await send(test.visitor(), 90_000)).status).toBe(200);
    expect((await send(test.visitor(), 100_000)).status).toBe(413);
    const member = await test.signInAs('member');
    expect((await send(member, 900_000)).status).toBe(200);
    expect((await send(member, 1_100_000)).status).toBe(413);
  });
});

describe('a failure of ours', () => {
  it('tells neither words nor places of the code, only an id', async () => {
    const browser = await test.signInAs('member');
    await test.writes.schema.alterTable('org_unit').renameTo('org_unit_away').execute();
    const answer = await browser.ask('{ orgUnits { id } }');
    await test.writes.schema.alterTable('org_unit_away').renameTo('org_unit').execute();
    expect(answer.code).toBe('server.failed');
    expect(answer.body).toMatch(/Something failed on the server \([0-9a-f-]{36}\)\./);
    expect(answer.body).not.toMatch(/org_unit|select|SqliteError|node_modules|\.ts|\.js/);
  });
  it('of every resolver, whatever was thrown, is told by an id that the log knows, and by nothing else', async () => {
    let logged = '';
    const keep = (...words: unknown[]): void => void (logged = words.map(String).join(' '));
    test.app.useLogger({ log: keep, warn: keep, error: keep });
    const secretary = await test.signInAs('secretary');
    const failures = await failEverywhere(test.app, async (name, document) => {
      const { body } = await secretary.ask(document);
      const id = /Something failed on the server \(([0-9a-f-]{36})\)\./.exec(body)?.[1];
      expect([name, id !== undefined && logged.includes(id)]).toEqual([name, true]);
      expect(body).not.toMatch(/vault|select|Sqlite|ECONN|57P01|node_modules|stack|\.[jt]s\b/i);
    });
    test.app.useLogger(false);
    expect(failures).toBeGreaterThanOrEqual(500);
  });
});

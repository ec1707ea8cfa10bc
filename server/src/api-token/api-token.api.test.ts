import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isLeafType } from 'graphql';
import { schemaText } from '../schema-text.js';
import { addTask } from '../testing/add-task.js';
import { anyArguments } from '../testing/any-literal.js';
import { apiTricks } from '../testing/api-tricks.js';
import { answer, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { Program } from '../testing/program.js';
import { expectRefused, MISSING } from '../testing/refusal.js';
import { routes } from '../testing/routes.js';
import { rootFields } from '../testing/schema-walk.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';

/** How many tricks; KVARTAL_TEST_TRICKS=320 is the long run of R38. */
const TRICKS = Number(process.env['KVARTAL_TEST_TRICKS'] ?? 40);
const DAY = 24 * 60 * 60_000;

let test: TestApp;
let executor: Browser;
let administrator: Browser;
beforeAll(async () => {
  test = await createTestApp();
  executor = await test.signInAs('executor');
  administrator = await test.signInAs('administrator');
});
afterAll(() => test?.close());

const MAKE = `mutation ($input: MakeApiTokenInput!) {
  makeApiToken(input: $input) { apiToken { id name hint scopes state expiresAt lastUsedAt } secret } }`;
const REVOKE = `mutation ($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) { apiToken { id state revokedAt } } }`;
const MINE = '{ myApiTokens { id name owner state lastUsedAt } }';
const ALL = '{ apiTokens { total nodes { id name owner state } } }';

type Token = { id: string; name: string; hint: string; scopes: string[]; state: string; expiresAt: string };
type Made = { makeApiToken: { apiToken: Token; secret: string } };
type Mine = { myApiTokens: { id: string; state: string; lastUsedAt: string | null }[] };

const wanted = (scopes: string[] = [], days = 30) => ({ name: 'Вивантаження', scopes, days });
const make = (who: Browser, scopes: string[] = [], days = 30) =>
  who.ask<Made>(MAKE, { input: wanted(scopes, days) });

/** A program with a new token of this person. */
async function program(who: Browser, scopes: string[] = [], days = 30): Promise<Program & { id: string }> {
  const { data } = await make(who, scopes, days);
  const { apiToken, secret } = data.makeApiToken;
  return Object.assign(new Program(test.url, secret), { id: apiToken.id });
}

describe('a token', () => {
  it('is told once, has 256 random bits behind a prefix, and is kept as a hash', async () => {
    const { data } = await make(executor, ['ANSWER']);
    const { apiToken, secret } = data.makeApiToken;
    expect(secret).toMatch(/^kvartal_[\w-]{43}$/);
    expect(apiToken).toMatchObject({
      name: 'Вивантаження',
      hint: secret.slice(-4),
      scopes: ['READ', 'ANSWER'],
      state: 'VALID',
      expiresAt: new Date(test.clock.now() + 30 * DAY).toISOString(),
      lastUsedAt: null,
    });
    const rows = await test.reads.selectFrom('api_token').selectAll().execute();
    expect(JSON.stringify([rows, await lastEntries(test, 1)])).not.toContain(secret.slice(8, 40));
    expect((await executor.ask(MINE)).body).not.toContain(secret.slice(8, 40));
  });

  it('is made once however often it is asked for, and told once', async () => {
    const attempt = executor.attempt('one-token');
    const first = await make(attempt);
    const again = await make(attempt);
    expect(again.data.makeApiToken).toEqual({ ...first.data.makeApiToken, secret: null });
  });

  it('reads in the name of its person, and shows when it was used last', async () => {
    const { id, ...asks } = await program(executor).then((one) => ({ id: one.id, one }));
    const { viewer } = await asks.one.get<{ viewer: { name: string; can: Record<string, boolean> } }>(
      '{ viewer { name can { importPlan readJournal } } }',
    );
    expect(viewer).toEqual({ name: 'Віктор Виконавчук', can: { importPlan: false, readJournal: false } });
    const used = new Date(test.clock.now()).toISOString();
    const mine = async () =>
      (await executor.get<Mine>(MINE)).myApiTokens.find((one) => one.id === id)?.lastUsedAt;
    expect(await mine()).toBe(used);
    test.clock.pass(59_000);
    const ran = await test.statements(() => asks.one.get('{ viewer { id } }'));
    expect(ran.filter((sql) => /^update/i.test(sql))).toEqual([]);
    test.clock.pass(1000);
    await asks.one.get('{ viewer { id } }');
    expect(await mine()).toBe(new Date(test.clock.now()).toISOString());
  });

  it('does what was entrusted to it, and the journal says by which door', async () => {
    const { occurrenceId, indicatorId } = await addTask(test);
    const answers = await program(executor, ['ANSWER']);
    expect((await submit(answers, answer(occurrenceId))).code).toBeNull();
    expect(await lastEntries(test)).toMatchObject([
      { action: 'status.submitted', actorName: 'Віктор Виконавчук', door: 'token' },
    ]);
    const measure = `mutation { addMeasurement(input: { indicatorId: "${indicatorId}", value: 1, measuredOn: "2026-03-01" }) { measurement { id } } }`;
    await expectRefused(test, 'token.out_of_scope', () => answers.ask(measure));
    expect((await (await program(executor, ['MEASURE'])).ask(measure)).code).toBeNull();
  });

  it('never does more than its person', async () => {
    const { occurrenceId } = await addTask(test, { unit: 'foreign' });
    const everything = await program(executor, ['ANSWER', 'MEASURE', 'REPORT', 'JOURNAL']);
    await expectRefused(test, 'access.denied', () => submit(everything, answer(occurrenceId)));
    await expectRefused(test, 'access.denied', () => everything.ask('{ journal { total } }'));
    const keeper = await program(await test.signInAs('secretary'), ['JOURNAL']);
    expect((await keeper.ask('{ journal { total } }')).code).toBeNull();
  });

  it('sees its own council alone', async () => {
    const stranger = await program(await test.signInAs('executor', 'other'), ['ANSWER']);
    const { occurrenceId, taskId } = await addTask(test);
    await expectRefused(test, 'not_found', () => submit(stranger, answer(occurrenceId)));
    expect((await stranger.ask<{ task: unknown }>(`{ task(id: "${taskId}") { id } }`)).data.task).toBeNull();
  });

  it('opens nothing once it was revoked, has expired, or its person was deactivated or has lost every role', async () => {
    const [revoked, expired, live] = [
      await program(executor),
      await program(executor, [], 1),
      await program(executor, [], 2),
    ];
    await executor.get(REVOKE, { input: { id: revoked.id } });
    // Twice is no error.
    expect((await executor.ask(REVOKE, { input: { id: revoked.id } })).code).toBeNull();
    test.clock.pass(DAY);
    const unknown = new Program(test.url, `kvartal_${'a'.repeat(43)}`);
    const refused = await Promise.all([revoked, expired, unknown].map((one) => one.ask('{ viewer { id } }')));
    expect(refused.map(({ status, code }) => [status, code])).toEqual(
      Array.from({ length: 3 }, () => [401, 'token.not_valid']),
    );
    expect(new Set(refused.map(({ body }) => body)).size).toBe(1);
    expect((await live.ask('{ viewer { id } }')).code).toBeNull();
    const roles = test.writes.updateTable('membership').where('id', '=', test.own.membershipIds.executor);
    for (const change of [{ roles: '[]' }, { deactivated_at: test.clock.now() }]) {
      await roles.set(change).execute();
      expect((await live.ask('{ viewer { id } }')).code).toBe('token.not_valid');
      await roles.set({ roles: '["executor"]', deactivated_at: null }).execute();
    }
    executor = await test.signInAs('executor');
    administrator = await test.signInAs('administrator');
    const states = new Map((await executor.get<Mine>(MINE)).myApiTokens.map(({ id, state }) => [id, state]));
    expect([revoked, expired, live].map(({ id }) => states.get(id))).toEqual(['REVOKED', 'EXPIRED', 'VALID']);
  });

  it('is its person’s own: others neither see it nor revoke it, but for the administrator of the council', async () => {
    const { id, ask } = await program(executor).then((one) => ({
      id: one.id,
      ask: () => one.ask('{ viewer { id } }'),
    }));
    const member = await test.signInAs('member');
    const stranger = await test.signInAs('administrator', 'other');
    for (const who of [member, stranger]) {
      await expectRefused(test, 'not_found', () => who.ask(REVOKE, { input: { id } }));
      expect((await who.ask(MINE)).body).not.toContain(id);
    }
    await expectRefused(test, 'not_found', () => executor.ask(REVOKE, { input: { id: MISSING } }));
    expect((await member.ask(ALL)).code).toBe('access.denied');
    expect((await stranger.ask(ALL)).body).not.toContain(id);
    const { apiTokens } = await administrator.get<{ apiTokens: { nodes: { id: string; owner: string }[] } }>(
      ALL,
    );
    expect(apiTokens.nodes.find((one) => one.id === id)?.owner).toBe('Віктор Виконавчук');
    await administrator.get(REVOKE, { input: { id } });
    expect((await ask()).code).toBe('token.not_valid');
  });

  it('lives a day at least and a year at most, and there are twenty valid ones at most', async () => {
    const head = await test.signInAs('head');
    for (const days of [0, -1, 367]) await expectRefused(test, 'input.invalid', () => make(head, [], days));
    await expectRefused(test, 'input.invalid', () => make(head, ['READ', 'READ']));
    for (let made = 0; made < 20; made += 1) expect((await make(head)).code).toBeNull();
    await expectRefused(test, 'token.too_many', () => make(head));
  });
});

describe('the door for tokens', () => {
  const viewer = JSON.stringify({ query: '{ viewer { id } }' });
  const headers = { 'Content-Type': 'application/json' };

  it('takes a token from the Authorization header alone', async () => {
    const { token } = await program(executor);
    const visitor = test.visitor();
    for (const path of [
      `/graphql?access_token=${token}`,
      `/graphql?api_key=x`,
      `/files/1?q=${token}`,
      `/graphql?x=%6bvartal_${token.slice(8)}`,
      `/public/kalynivka/${token}`,
    ]) {
      const response = await visitor.fetch(path, { method: 'POST', headers, body: viewer });
      expect([path, response.status]).toEqual([path, 400]);
      expect(await response.text()).toContain('token.in_address');
    }
    for (const authorization of [token, `Basic ${token}`, `Token ${token}`]) {
      const response = await visitor.fetch('/graphql', {
        method: 'POST',
        headers: { ...headers, Authorization: authorization },
        body: viewer,
      });
      expect(await response.json()).toEqual({ data: { viewer: null } });
    }
    const wrong = await visitor.fetch('/files/1', { headers: { Authorization: 'Bearer' } });
    expect([wrong.status, wrong.headers.get('WWW-Authenticate')]).toEqual([
      401,
      'Bearer realm="Kvartal", error="invalid_token"',
    ]);
  });

  it('refuses a token beside a session or the link of a mail, also where neither is good', async () => {
    const asks = await program(executor);
    asks.cookie = executor.cookie;
    expect((await asks.ask('{ viewer { id } }')).code).toBe('token.with_another');
    asks.cookie = 'kvartal=none';
    expect((await asks.ask('{ viewer { id } }')).code).toBe('token.with_another');
    asks.cookie = null;
    const linked = await asks.fetch('/graphql', {
      method: 'POST',
      headers: { ...headers, 'X-Kvartal-Link': 'a' },
      body: viewer,
    });
    expect(await linked.text()).toContain('token.with_another');
  });

  it('never mixes answers that a token and a cookie were given', async () => {
    const query = 'query Mixed { viewer { id can { writeReport readJournal } } }';
    const secretary = await test.signInAs('secretary');
    const asks = await program(secretary);
    type Can = { viewer: { can: { writeReport: boolean } } };
    const told = async (who: Browser) => (await who.get<Can>(query)).viewer.can.writeReport;
    for (let times = 0; times < 4; times += 1)
      expect([await told(secretary), await told(asks)]).toEqual([true, false]);
  });
});

describe('what is beyond a token', () => {
  const schema = schemaText().then(buildSchema);
  /** What a token that only reads may ask; everything else is refused, also what will be added one day. */
  const READ = [
    'orgUnits',
    'overview',
    'people',
    'plan',
    'plans',
    'publicCouncils',
    'publicPlan',
    'report',
    'myTasks',
    'secondFactorStep',
    'signInMethods',
    'silence',
    'task',
    'unitTree',
    'viewer',
  ];

  it('is every query and mutation that was not entrusted to it', async () => {
    const reads = await program(administrator);
    const before = await footprint(test);
    const refused = rootFields(await schema).filter(({ field }) => !READ.includes(field.name));
    for (const { name, operation, field } of refused) {
      const inner = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
      const { code } = await reads.ask(`${operation} { ${field.name}${anyArguments(field)} ${inner} }`);
      expect({ name, code }).toEqual({ name, code: 'token.out_of_scope' });
    }
    expect(refused.length).toBeGreaterThan(30);
    expect(await footprint(test)).toEqual(before);
  });

  it('is every plain route that writes', async () => {
    const reads = await program(administrator);
    const writing = routes(test).filter(({ method }) => !/^(GET|HEAD)$/.test(method));
    for (const { method, path } of writing) {
      const response = await reads.fetch(path.replaceAll(/:\w+/g, MISSING), { method });
      expect([path, response.status]).toEqual([path, 403]);
    }
    expect((await upload(reads, '/files', 'Акт', 'акт.txt')).body['code']).toBe('token.out_of_scope');
  });

  it(`stays beyond it by ${TRICKS} spellings of addresses, methods and bodies`, async () => {
    const reads = await program(await test.signInAs('secretary'));
    const { indicatorId } = await addTask(test);
    await reads.ask('{ viewer { id } }');
    const before = await footprint(test);
    const tricks = apiTricks(TRICKS, {
      mutation: `mutation { addMeasurement(input: { indicatorId: "${indicatorId}", value: 5, measuredOn: "2026-03-01" }) { measurement { id } } }`,
      query: '{ journal { total nodes { action } } }',
    });
    for (const trick of tricks) {
      const { status, body } = await reads.raw(trick);
      expect({ trick, body: /"(total|measurement)":/.exec(body), failed: status >= 500 }).toEqual({
        trick,
        body: null,
        failed: false,
      });
    }
    expect(await footprint(test)).toEqual(before);
    expect(tricks).toHaveLength(TRICKS);
  });
});

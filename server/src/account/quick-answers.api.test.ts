import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../testing/browser.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

const PLAN = `query Plan($slug: String!) {
  plan(slug: $slug) {
    title today can { edit } council { slug }
    tasks { nodes { title scheduleText can { submitStatus } occurrences { id version status } } }
  }
}`;
const SLUG = { slug: 'open-data-2026' };

type Plan = {
  plan: {
    today: string;
    can: { edit: boolean };
    council: { slug: string };
    tasks: {
      nodes: {
        scheduleText: string;
        can: { submitStatus: boolean };
        occurrences: { id: string; version: number; status: string }[];
      }[];
    };
  } | null;
};

/** Asks until the answer comes from the kept bytes: interpreted, then compiled, then kept. */
async function warm(
  browser: Browser,
  query = PLAN,
  variables: Record<string, unknown> = SLUG,
): Promise<string> {
  await browser.ask(query, variables);
  await browser.ask(query, variables);
  const ran = await test.statements(() => browser.ask(query, variables));
  expect(ran).toHaveLength(1);
  return (await browser.ask(query, variables)).body;
}

describe('an answer that was given before', () => {
  it('is the same, byte for byte, interpreted, compiled and kept', async () => {
    const query = PLAN.replace('Plan(', 'SameBytes(');
    const browser = await test.signInAs('secretary');
    const bodies: string[] = [];
    for (let times = 0; times < 3; times += 1) bodies.push((await browser.ask(query, SLUG)).body);
    expect(bodies[0]).toContain('Оприлюднити реєстр наборів даних');
    expect(new Set(bodies).size).toBe(1);
  });

  it('is not given with other variables that cost too much', async () => {
    const query = `query Costly($first: Int!) { plan(slug: "open-data-2026") { tasks(first: $first) { total nodes {
      indicators { measurements { value } targets { value } series { id } }
      amendments { amendment { id } } occurrences { id } executors { name } sectionPath { id } } } } }`;
    const browser = await test.signInAs('secretary');
    await warm(browser, query, { first: 100 });
    for (const [first, code] of [
      [500, 'query.too_costly'],
      [501, 'input.invalid'],
      [0, 'input.invalid'],
      [1_000_000, 'input.invalid'],
    ]) {
      const answer = await browser.ask(query, { first });
      expect([first, answer.status, answer.code, answer.data]).toEqual([first, 400, code, undefined]);
    }
  });

  it('is made anew after a change', async () => {
    const browser = await test.signInAs('executor');
    await warm(browser);
    const { plan } = await browser.get<Plan>(PLAN, SLUG);
    const occurrence = plan?.tasks.nodes[0]?.occurrences[0];
    expect(occurrence?.status).toBe('NOT_STARTED');
    await browser.get(
      `mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { occurrence { status } } }`,
      {
        input: {
          occurrenceId: occurrence?.id,
          version: occurrence?.version,
          choice: 'IN_PROGRESS',
          text: 'Почали',
          evidence: [],
        },
      },
    );
    const after = await browser.get<Plan>(PLAN, SLUG);
    expect(after.plan?.tasks.nodes[0]?.occurrences[0]?.status).toBe('IN_PROGRESS');
  });

  it('is never given to a person of another council', async () => {
    await warm(await test.signInAs('head'));
    const stranger = await test.signInAs('head', 'other');
    for (let times = 0; times < 3; times += 1) {
      expect((await stranger.get<Plan>(PLAN, SLUG)).plan?.council.slug).toBe('vyshneve');
    }
  });

  it('is never given to a person with other roles or units', async () => {
    await warm(await test.signInAs('secretary'));
    const executor = await test.signInAs('executor');
    const { plan } = await executor.get<Plan>(PLAN, SLUG);
    expect(plan?.can.edit).toBe(false);
    expect(plan?.tasks.nodes.map((task) => task.can.submitStatus)).toEqual([true, false]);
  });

  it('is made anew when the person gets another role or leaves a unit, though nobody has told the journal', async () => {
    const browser = await test.signInAs('executor', 'other');
    const { membershipIds } = test.other;
    const mine = async (): Promise<boolean[]> => {
      const { plan } = await browser.get<Plan>(PLAN, SLUG);
      return [plan?.can.edit ?? false, plan?.tasks.nodes[0]?.can.submitStatus ?? false];
    };
    await warm(browser);
    expect(await mine()).toEqual([false, true]);
    await test.writes
      .updateTable('membership_unit')
      .set({ to_on: '2026-03-09' })
      .where('membership_id', '=', membershipIds.executor)
      .execute();
    expect(await mine()).toEqual([false, false]);
    await test.writes
      .updateTable('membership')
      .set({ roles: '["secretary"]' })
      .where('id', '=', membershipIds.executor)
      .execute();
    expect(await mine()).toEqual([true, true]);
  });

  it('is made anew in the other language', async () => {
    const browser = await test.signInAs('member', 'other');
    const inWords = async () => (await browser.get<Plan>(PLAN, SLUG)).plan?.tasks.nodes[0]?.scheduleText;
    await warm(browser);
    expect(await inWords()).toBe('I квартал 2026 року');
    await browser.get('mutation { setLocale(input: { locale: EN }) { locale } }');
    expect(await inWords()).toBe('Q1 2026');
  });

  it('is not given to somebody who has signed out, nor under an invented cookie', async () => {
    const browser = await test.signInAs('secretary');
    await warm(browser);
    const { cookie } = browser;
    await browser.get('mutation { signOut { ok } }');
    browser.cookie = cookie;
    expect((await browser.ask(PLAN, SLUG)).code).toBe('auth.required');
    browser.cookie = `kvartal=${'B'.repeat(43)}`;
    expect((await browser.ask(PLAN, SLUG)).code).toBe('auth.required');
    browser.cookie = null;
    expect((await browser.ask(PLAN, SLUG)).code).toBe('auth.required');
  });

  it('is made anew at midnight in Kyiv', async () => {
    const browser = await test.signInAs('secretary');
    test.clock.moveTo('2026-03-10T23:59:50+02:00');
    const late = await test.signInAs('secretary');
    await warm(late);
    expect((await late.get<Plan>(PLAN, SLUG)).plan?.today).toBe('2026-03-10');
    test.clock.moveTo('2026-03-11T00:00:01+02:00');
    expect((await late.get<Plan>(PLAN, SLUG)).plan?.today).toBe('2026-03-11');
    test.clock.moveTo('2026-03-10T10:00:00+02:00');
    expect((await browser.get<Plan>(PLAN, SLUG)).plan?.today).toBe('2026-03-10');
  });

  it('for the public is made anew when any council publishes', async () => {
    const query = '{ publicCouncils { slug plans { slug } } }';
    const visitor = test.visitor();
    expect(JSON.parse(await warm(visitor, query, {}))).toEqual({ data: { publicCouncils: [] } });
    const secretary = await test.signInAs('secretary');
    await secretary.get(
      'mutation ($input: PublishPlanInput!) { publishPlan(input: $input) { plan { slug } } }',
      {
        input: { planSlug: 'open-data-2026', version: 1 },
      },
    );
    expect(await visitor.get(query)).toEqual({
      publicCouncils: [{ slug: 'kalynivka', plans: [{ slug: 'open-data-2026' }] }],
    });
  });
});

describe('what is never kept', () => {
  it('is a refusal: the same question is asked again of the rights of that moment', async () => {
    const query = '{ journal { nodes { seq } } }';
    const browser = await test.signInAs('member', 'other');
    for (let times = 0; times < 3; times += 1) expect((await browser.ask(query)).code).toBe('access.denied');
    await test.writes
      .updateTable('membership')
      .set({ roles: '["head"]' })
      .where('id', '=', test.other.membershipIds.member)
      .execute();
    expect((await browser.ask(query)).code).toBeNull();
  });

  it('is a mutation: each one is carried out', async () => {
    const browser = await test.signInAs('head', 'other');
    const set = (locale: string) =>
      browser.get(`mutation { setLocale(input: { locale: ${locale} }) { locale } }`);
    for (const locale of ['EN', 'UK', 'EN', 'UK']) {
      expect(await set(locale)).toEqual({ setLocale: { locale } });
      expect(await browser.get('{ viewer { locale } }')).toEqual({ viewer: { locale } });
    }
  });
});

describe('a question in an address', () => {
  const address = `/graphql?${new URLSearchParams({ query: '{ plans { slug title } }' }).toString()}`;
  const headers = { 'Content-Type': 'application/json' };

  it('is answered with a tag, and with 304 while nothing has changed', async () => {
    const browser = await test.signInAs('secretary', 'other');
    await browser.fetch(address, { headers });
    const answer = await browser.fetch(address, { headers });
    const etag = answer.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(answer.headers.get('Vary')).toBe('Cookie, Accept');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const again = await browser.fetch(address, { headers: { ...headers, 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);

    const { version } = await test.reads
      .selectFrom('plan')
      .select('version')
      .where('id', '=', test.other.planId)
      .executeTakeFirstOrThrow();
    await browser.get(
      'mutation ($input: PublishPlanInput!) { publishPlan(input: $input) { plan { slug } } }',
      {
        input: { planSlug: 'open-data-2026', version },
      },
    );
    const changed = await browser.fetch(address, { headers: { ...headers, 'If-None-Match': etag } });
    // The titles are the same, so the tag is; a browser that knows the answer need not load it again.
    expect(changed.status).toBe(304);
  });

  it('is refused when a picture or a form of another site could have asked it', async () => {
    const browser = await test.signInAs('secretary', 'other');
    const headersOfForms: Record<string, string>[] = [
      {},
      { 'Content-Type': 'text/plain' },
      { 'Content-Type': 'application/x-www-form-urlencoded' },
    ];
    await browser.fetch(address, { headers });
    for (const sent of headersOfForms) {
      expect((await browser.fetch(address, { headers: sent })).status).toBe(400);
    }
    const foreign = { ...headers, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' };
    const answer = await browser.fetch(address, { headers: foreign });
    expect(answer.headers.get('ETag')).not.toMatch(/^"[\w-]{43}"$/);
  });
});

describe('a body that is no question', () => {
  it('may be cut off in the middle, and the server goes on', async () => {
    const { hostname, port } = new URL(test.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const head =
      'POST /graphql HTTP/1.1\r\nHost: kvartal\r\nContent-Type: application/json\r\nContent-Length: 99';
    socket.write(`${head}\r\n\r\n{"query":`);
    await new Promise((resolve) => socket.write('"{', resolve));
    socket.destroy();
    expect(await test.visitor().get('{ viewer { name } }')).toEqual({ viewer: null });
  });

  it.each([
    ['broken JSON', '{"query":'],
    ['a list of questions', '[{"query":"{ plans { slug } }"}]'],
    ['a question that is a number', '{"query":1}'],
    ['variables that are a list', '{"query":"{ plans { slug } }","variables":[]}'],
    ['bytes that are no text', '\u0000\u0001'],
  ])('is refused: %s', async (_, body) => {
    const browser = await test.signInAs('secretary', 'other');
    const answer = await browser.fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('node_modules');
  });
});

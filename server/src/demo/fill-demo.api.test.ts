import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { fillDemo } from './fill-demo.js';
import { DEMO_PASSWORD } from './people.js';

let server: TestApp;
/** Milliseconds of a processor: a second on a free machine, several where its cores are shared. */
let took: number;

beforeAll(async () => {
  server = await createTestApp({ at: '2026-11-21T10:00:00+02:00' });
  const began = process.cpuUsage();
  expect(await fillDemo(server.app)).toBe(true);
  const { user, system } = process.cpuUsage(began);
  took = (user + system) / 1000;
});
afterAll(() => server.close());

async function council() {
  const sql = server.reads.selectFrom('council').selectAll();
  return sql.where('slug', '=', 'yasnoberezh').executeTakeFirstOrThrow();
}

test('filling takes less than ten seconds', () => {
  expect(took).toBeLessThan(10_000);
});

test('a second start leaves the council as it is', async () => {
  const before = await council();
  expect(await fillDemo(server.app)).toBe(false);
  expect(await council()).toEqual(before);
});

test('the journal tells the whole history in order, without gaps, up to the council’s revision', async () => {
  const { id, revision } = await council();
  const journal = server.reads.selectFrom('journal').select(['seq', 'at', 'action']);
  const rows = await journal.where('council_id', '=', id).orderBy('seq').execute();
  expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: revision }, (_, index) => index + 1));
  expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).toSorted((a, b) => a - b));
  expect(new Set(rows.map((row) => row.action))).toEqual(
    new Set([
      'plan.accepted',
      'plan.published',
      'status.submitted',
      'status.confirmed',
      'status.returned',
      'deadline.proposed',
      'deadline.approved',
      'event.entered',
      'measurement.added',
      'measurement.corrected',
      'report.created',
      'report.published',
    ]),
  );
  expect(rows.at(-1)?.at).toBeLessThan(server.clock.now());
});

test('the report of last year is published and its hash is of its content', async () => {
  const { id } = await council();
  const rows = server.reads.selectFrom('report').selectAll().where('council_id', '=', id);
  const report = await rows.executeTakeFirstOrThrow();
  expect([report.year, report.state]).toEqual([2025, 'published']);
  const text = report.content_text ?? '';
  expect(createHash('sha256').update(text).digest('hex')).toBe(report.content_hash);
  expect(text).toContain('Звіт за 2025 рік про виконання плану');
  expect(text).not.toContain('Вербовецька');
});

test.each([
  ['administrator', 'admin@yasnoberezh.example'],
  ['secretary', 'secretary@yasnoberezh.example'],
  ['executor', 'executor@yasnoberezh.example'],
  ['head', 'head@yasnoberezh.example'],
  ['member', 'member@yasnoberezh.example'],
])('the %s signs in', async (who, email) => {
  const answer = await server
    .visitor()
    .get<{ signIn: { viewer: { roles: string[]; council: { city: string } } } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { roles council { city } } } }`,
      { input: { email, password: DEMO_PASSWORD } },
    );
  expect(answer.signIn.viewer).toEqual({ roles: [who.toUpperCase()], council: { city: 'Яснобереж' } });
});

test('the executor works in two units, and the head in none', async () => {
  const units = async (email: string): Promise<string[]> => {
    const rows = await server.reads
      .selectFrom('membership_unit')
      .innerJoin('membership', 'membership.id', 'membership_unit.membership_id')
      .innerJoin('account', 'account.id', 'membership.account_id')
      .innerJoin('org_unit', 'org_unit.id', 'membership_unit.unit_id')
      .where('account.email', '=', email)
      .orderBy('org_unit.name')
      .select('org_unit.name')
      .execute();
    return rows.map((row) => row.name);
  };
  expect(await units('executor@yasnoberezh.example')).toEqual([
    'Відділ відкритих даних управління цифрового розвитку',
    'Відділ інформаційних систем управління цифрового розвитку',
  ]);
  expect(await units('head@yasnoberezh.example')).toEqual([]);
});

test('the head sees a plan with something in every state, and decisions that wait', async () => {
  const head = server.visitor();
  await head.get(`mutation ($input: SignInInput!) { signIn(input: $input) { viewer { name } } }`, {
    input: { email: 'head@yasnoberezh.example', password: DEMO_PASSWORD },
  });
  const { overview } = await head.get<{
    overview: {
      counts: { status: string; count: number }[];
      changed: unknown;
      decisions: { kind: string; title: string }[];
    };
  }>(
    `{ overview(planSlug: "open-data-2025-2027") {
      counts { status count } changed { done overdue } decisions { kind title }
    } }`,
  );
  expect(Object.fromEntries(overview.counts.map(({ status, count }) => [status, count]))).toEqual({
    OVERDUE: 3,
    AT_RISK: 1,
    UNCONFIRMED: 2,
    IN_REVIEW: 2,
    NOT_DONE: 1,
    PARTLY_DONE: 1,
    NOT_STARTED: 1,
    IN_PROGRESS: 12,
    AWAITING_EVENT: 2,
    NOT_DUE: 2,
    OBSOLETE: 1,
    DONE: 6,
  });
  expect(overview.changed).toEqual({ done: 1, overdue: 1 });
  expect(overview.decisions).toContainEqual({
    kind: 'DEADLINE',
    title: 'Перенести строк: 3.2.1. Зробити портал зручним для людей з порушеннями зору',
  });
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { fillDemo } from './fill-demo.js';
import { DEMO_PASSWORD } from './people.js';

let server: TestApp;
let took: number;

beforeAll(async () => {
  server = await createTestApp({ at: '2026-11-21T10:00:00+02:00' });
  const began = performance.now();
  expect(await fillDemo(server.app)).toBe(true);
  took = performance.now() - began;
});
afterAll(() => server.close());

async function council() {
  const sql = server.reads.selectFrom('council').selectAll();
  return sql.where('slug', '=', 'yasnoberezh').executeTakeFirstOrThrow();
}

test('filling takes less than two seconds', () => {
  expect(took).toBeLessThan(2000);
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

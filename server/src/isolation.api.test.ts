import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLField } from 'graphql';
import { mightEver } from './access/access.js';
import type { MemberCtx } from './access/ctx.js';
import type { Action } from './access/policy.js';
import { ROLES, type Role } from './access/role.js';
import { CANARY, fillForeign, NOTHING, type Things } from './testing/foreign-things.js';
import { createTestApp, type TestApp } from './testing/test-app.js';
import { everythingOf } from './testing/whole-answer.js';

/*
 * Every operation of the API against every role and against another council. An operation that is not in the table
 * below fails the test, so a new one cannot be forgotten.
 */

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'));

type Operation = {
  /** Who may call it at all; 'public' and 'signed-in' as the handler declares. */
  gate: Action | 'public' | 'signed-in';
  /** The variables, when it asks for a thing by its id or word. */
  about?: (things: Things) => Record<string, unknown>;
  /** Variables that only make it a valid document. */
  with?: Record<string, unknown>;
};

const version = 1;
const OPERATIONS: Record<string, Operation> = {
  viewer: { gate: 'public' },
  plans: { gate: 'plan.read' },
  plan: { gate: 'plan.read', about: ({ plan }) => ({ slug: plan }) },
  task: { gate: 'plan.read', about: ({ task }) => ({ id: task }) },
  myTasks: { gate: 'plan.read' },
  overview: { gate: 'overview.read', about: ({ plan }) => ({ planSlug: plan }) },
  drafts: { gate: 'draft.read' },
  draft: { gate: 'draft.read', about: ({ draft }) => ({ id: draft }) },
  report: { gate: 'report.read', about: ({ report }) => ({ id: report }) },
  orgUnits: { gate: 'plan.read' },
  people: { gate: 'people.read' },
  journal: { gate: 'journal.read', about: ({ task }) => ({ taskId: task }) },
  publicCouncils: { gate: 'public' },
  publicPlan: { gate: 'public', about: ({ plan }) => ({ council: 'vyshneve', plan }) },
  signIn: { gate: 'public', with: { input: { email: 'nobody@nowhere.example', password: 'x' } } },
  signOut: { gate: 'public' },
  setLocale: { gate: 'signed-in', with: { input: { locale: 'UK' } } },
  submitStatus: {
    gate: 'status.submit',
    about: ({ occurrence }) => ({
      input: { occurrenceId: occurrence, version, choice: 'IN_PROGRESS', text: 'Виконується', evidence: [] },
    }),
  },
  reviewStatus: {
    gate: 'status.review',
    about: ({ update }) => ({ input: { updateId: update, confirm: true } }),
  },
  proposeDeadline: {
    gate: 'deadline.propose',
    about: ({ occurrence }) => ({
      input: { occurrenceId: occurrence, version, toOn: '2026-12-01', reason: 'Затримка закупівлі' },
    }),
  },
  decideDeadline: {
    gate: 'deadline.decide',
    about: ({ change }) => ({ input: { id: change, approve: true } }),
  },
  enterEvent: {
    gate: 'event.enter',
    about: ({ task }) => ({ input: { taskId: task, version, eventOn: '2026-03-01' } }),
  },
  addMeasurement: {
    gate: 'measurement.add',
    about: ({ indicator }) => ({ input: { indicatorId: indicator, value: 1, measuredOn: '2026-03-01' } }),
  },
  correctDraft: {
    gate: 'draft.correct',
    about: ({ draft }) => ({ input: { id: draft, version, pointer: '/title', value: 'Назва' } }),
  },
  acceptDraft: { gate: 'draft.accept', about: ({ draft }) => ({ input: { id: draft, version } }) },
  discardDraft: { gate: 'draft.discard', about: ({ draft }) => ({ input: { id: draft, version } }) },
  createReport: {
    gate: 'report.write',
    about: ({ plan }) => ({ input: { planSlug: plan, year: 2026 } }),
  },
  editReport: {
    gate: 'report.write',
    about: ({ report }) => ({ input: { id: report, version, texts: [] } }),
  },
  publishReport: { gate: 'report.publish', about: ({ report }) => ({ input: { id: report, version } }) },
  publishPlan: { gate: 'plan.publish', about: ({ plan }) => ({ input: { planSlug: plan, version } }) },
};

const roots: GraphQLField<unknown, unknown>[] = [schema.getQueryType(), schema.getMutationType()].flatMap(
  (type) => Object.values(type?.getFields() ?? {}),
);

function documentOf(name: string, levels = 1): string {
  const query = schema.getQueryType()?.getFields()[name];
  const field = query ?? schema.getMutationType()?.getFields()[name];
  if (!field) throw new Error(`The API has no ${name}.`);
  const given = field.args.filter((argument) => !['first', 'after'].includes(argument.name));
  const variables = given.map(({ name: word, type }) => `$${word}: ${String(type)}`).join(', ');
  const args = given.map(({ name: word }) => `${word}: $${word}`).join(', ');
  const head = variables === '' ? '' : `(${variables})`;
  const call = args === '' ? name : `${name}(${args})`;
  return `${query ? 'query' : 'mutation'} ${head} { ${call} ${everythingOf(field.type, levels)} }`;
}

let test: TestApp;
let foreign: Things;
beforeAll(async () => {
  test = await createTestApp();
  foreign = await fillForeign(test.writes, test.other);
});
afterAll(() => test?.close());

const variablesOf = (operation: Operation, things: Things): Record<string, unknown> =>
  operation.about?.(things) ?? operation.with ?? {};

const asRole = (role: Role): MemberCtx => ({
  now: 0,
  today: '2026-03-10',
  door: 'web',
  viewer: { accountId: '', name: '', email: '' },
  councilId: '',
  membershipId: '',
  roles: [role],
  post: null,
  unitIds: [],
  locale: 'uk',
});

const rows = Object.entries(OPERATIONS).map(([name, operation]) => ({ name, ...operation }));

describe('the table of operations', () => {
  it('holds every query and mutation of the API', () => {
    expect(Object.keys(OPERATIONS).toSorted()).toEqual(roots.map(({ name }) => name).toSorted());
  });
});

describe.each(rows)('$name', ({ name, ...operation }) => {
  it(`answers a visitor only when it is public (${operation.gate})`, async () => {
    const { code } = await test.visitor().ask(documentOf(name), variablesOf(operation, NOTHING));
    if (operation.gate === 'public') expect(['auth.required', 'access.denied']).not.toContain(code);
    else expect(code).toBe('auth.required');
  });
  it('lets in exactly the roles of the policy', async () => {
    for (const role of ROLES) {
      const browser = await test.signInAs(role);
      const { code } = await browser.ask(documentOf(name), variablesOf(operation, NOTHING));
      const open =
        operation.gate === 'public' ||
        operation.gate === 'signed-in' ||
        mightEver(asRole(role), operation.gate);
      expect({ role, denied: code === 'access.denied' }).toEqual({ role, denied: !open });
    }
  });
});

describe('another council', () => {
  it.each(rows.filter((row) => row.about !== undefined))(
    '$name answers about its things as about things that do not exist, byte for byte',
    async ({ name, ...operation }) => {
      for (const role of ROLES) {
        const browser = await test.signInAs(role);
        const ask = async (things: Things) => {
          const variables = variablesOf(operation, things);
          const { body, code } = await browser.ask(documentOf(name, 3), variables);
          expect([null, 'not_found', 'access.denied']).toContain(code);
          return body;
        };
        expect(await ask(foreign)).toBe(await ask(NOTHING));
      }
    },
  );
  it('never shows through any query, however much is asked', async () => {
    const queries = rows.filter(({ name }) => schema.getQueryType()?.getFields()[name]);
    for (const role of ROLES) {
      const browser = await test.signInAs(role);
      for (const { name, ...operation } of queries) {
        const things = { ...NOTHING, plan: test.own.planSlug, task: test.own.taskIds.own };
        const { body, code } = await browser.ask(documentOf(name, 4), variablesOf(operation, things));
        expect([null, 'access.denied']).toContain(code);
        expect({ name, shows: body.includes(CANARY) }).toEqual({ name, shows: false });
      }
    }
  });
  it('shows to its own people, so the search above can find what it looks for', async () => {
    const browser = await test.signInAs('secretary', 'other');
    const { body } = await browser.ask(documentOf('plans', 3));
    expect(body).toContain(CANARY);
  });
});

describe('the public', () => {
  it('sees no plan before it is published, and no personal name after', async () => {
    const ask = async () =>
      (
        await test
          .visitor()
          .ask(documentOf('publicPlan', 4), { council: test.own.slug, plan: test.own.planSlug })
      ).body;
    expect(await ask()).toBe('{"data":{"publicPlan":null}}\n');
    const secretary = await test.signInAs('secretary');
    await secretary.get(documentOf('publishPlan'), {
      input: { planSlug: test.own.planSlug, version },
    });
    const body = await ask();
    expect(body).toContain('Оприлюднити реєстр наборів даних');
    expect(body).not.toMatch(/Адміненко|Секретарук|Виконавчук|Головач|Членко|@kalynivka/);
  });
});

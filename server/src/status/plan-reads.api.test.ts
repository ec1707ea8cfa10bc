import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Insertable } from 'kysely';
import { newId } from '../platform/database/new-id.js';
import type { StatusUpdateTable } from '../platform/database/tables.js';
import { addTask } from '../testing/add-task.js';
import { MISSING } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

const PLAN = `query ($slug: String!) {
  plan(slug: $slug) {
    slug title city levels today version publishedAt signatory
    period { from to }
    reporting { every dueDay from }
    legalAct { kind issuer number adoptedOn }
    council { slug name }
    can { edit publish createReport }
    counts { status count }
    executors { name kind }
    sections { code title principle counts { status count } }
    tasks { total hasMore nodes {
      code title status movedTimes deadlineText scheduleText certainty
      executors { name lead unit { name } }
      indicators { text result attainment targets { comparator value unit } measurements { value } }
      occurrences { key kind fromOn dueOn approvedDueOn status lastUpdate { text } }
      plan { slug } sectionPath { code }
      can { submitStatus proposeDeadline enterEvent addMeasurement edit }
    } }
  }
}`;

describe('the plan', () => {
  it('is told with its act, its sections, its tasks and how they stand today', async () => {
    const executor = await test.signInAs('executor');
    const { plan } = await executor.get<{ plan: unknown }>(PLAN, { slug: 'open-data-2026' });
    expect(plan).toEqual({
      slug: 'open-data-2026',
      title: 'План дій з відкритих даних на 2026 рік',
      city: 'Калинів',
      levels: ['Розділ', 'Завдання'],
      today: '2026-03-10',
      version: 1,
      publishedAt: null,
      signatory: null,
      period: { from: '2026-Q1', to: '2026-Q4' },
      reporting: [{ every: 'HALF_YEAR', dueDay: 10, from: null }],
      legalAct: { kind: 'рішення', issuer: 'міська рада', number: '№ 12-34/VIII', adoptedOn: '2025-12-18' },
      council: { slug: 'kalynivka', name: 'Калинівська міська рада' },
      can: { edit: false, publish: false, createReport: false },
      counts: [
        { status: 'NOT_STARTED', count: 1 },
        { status: 'NOT_DUE', count: 1 },
      ],
      executors: [
        { name: 'Відділ інформаційних технологій', kind: 'UNIT' },
        { name: 'Управління фінансів', kind: 'UNIT' },
      ],
      sections: [
        {
          code: '1',
          title: 'Відкритість за замовчуванням',
          principle: 1,
          counts: [
            { status: 'NOT_STARTED', count: 1 },
            { status: 'NOT_DUE', count: 1 },
          ],
        },
      ],
      tasks: {
        total: 2,
        hasMore: false,
        nodes: [
          {
            code: '1.1',
            title: 'Оприлюднити реєстр наборів даних',
            status: 'NOT_STARTED',
            movedTimes: 0,
            deadlineText: 'І квартал 2026 року',
            scheduleText: 'I квартал 2026 року',
            certainty: 'STATED',
            executors: [
              {
                name: 'Відділ інформаційних технологій',
                lead: true,
                unit: { name: 'Відділ інформаційних технологій' },
              },
            ],
            indicators: [
              {
                text: 'Оприлюднено не менше 20 наборів даних',
                result: 'UNMEASURED',
                attainment: null,
                targets: [{ comparator: 'AT_LEAST', value: 20, unit: 'наборів даних' }],
                measurements: [],
              },
            ],
            occurrences: [
              {
                key: '2026-Q1',
                kind: 'DEADLINE',
                fromOn: '2026-01-01',
                dueOn: '2026-03-31',
                approvedDueOn: '2026-03-31',
                status: 'NOT_STARTED',
                lastUpdate: null,
              },
            ],
            plan: { slug: 'open-data-2026' },
            sectionPath: [{ code: '1' }],
            can: {
              submitStatus: true,
              proposeDeadline: true,
              enterEvent: false,
              addMeasurement: true,
              edit: false,
            },
          },
          expect.objectContaining({ code: '1.2', status: 'NOT_DUE' }),
        ],
      },
    });
  });
});

const PAGE = `query ($first: Int, $after: ID) {
  plan(slug: "open-data-2026") { tasks(first: $first, after: $after) { total hasMore endCursor nodes { id } } }
}`;
type Page = {
  plan: { tasks: { total: number; hasMore: boolean; endCursor: string; nodes: { id: string }[] } };
};

describe('reading a plan', () => {
  it('is for members: a visitor is told to sign in', async () => {
    expect((await test.visitor().ask(PLAN, { slug: 'open-data-2026' })).code).toBe('auth.required');
  });
  it('gives null for a plan that does not exist', async () => {
    const head = await test.signInAs('head');
    expect(await head.get('{ plan(slug: "no-such-plan") { id } }')).toEqual({ plan: null });
  });
  it('gives everybody the plan of their own council under the same word', async () => {
    const [own, other] = [await test.signInAs('member'), await test.signInAs('member', 'other')];
    const id = '{ plan(slug: "open-data-2026") { id } plans { id } }';
    expect(await own.get(id)).toEqual({ plan: { id: test.own.planId }, plans: [{ id: test.own.planId }] });
    expect(await other.get(id)).toEqual({
      plan: { id: test.other.planId },
      plans: [{ id: test.other.planId }],
    });
  });
  it('pages through the tasks in their order', async () => {
    const member = await test.signInAs('member');
    const first = await member.get<Page>(PAGE, { first: 1 });
    expect(first.plan.tasks).toMatchObject({
      total: 2,
      hasMore: true,
      nodes: [{ id: test.own.taskIds.own }],
    });
    const second = await member.get<Page>(PAGE, { first: 1, after: first.plan.tasks.endCursor });
    expect(second.plan.tasks).toMatchObject({ hasMore: false, nodes: [{ id: test.own.taskIds.foreign }] });
  });
  it.each([
    ['no tasks at all', { first: 0 }],
    ['more than 500 tasks', { first: 501 }],
    ['a page after nothing', { after: MISSING }],
  ])('refuses to give %s', async (_, variables) => {
    const member = await test.signInAs('member');
    expect((await member.ask(PAGE, variables)).code).toBe('input.invalid');
  });
});

describe('a task', () => {
  const TASK = `query ($id: ID!) { task(id: $id) { title sectionPath { title counts { status count } } plan { title } } }`;

  it('is told with the sections around it', async () => {
    const member = await test.signInAs('member');
    expect(await member.get(TASK, { id: test.own.taskIds.foreign })).toEqual({
      task: {
        title: 'Провести навчання для розпорядників',
        plan: { title: 'План дій з відкритих даних на 2026 рік' },
        sectionPath: [
          {
            title: 'Відкритість за замовчуванням',
            counts: [
              { status: 'NOT_STARTED', count: 1 },
              { status: 'NOT_DUE', count: 1 },
            ],
          },
        ],
      },
    });
  });
  it('of another council is as good as none', async () => {
    const member = await test.signInAs('member');
    expect(await member.get(TASK, { id: test.other.taskIds.own })).toEqual({ task: null });
    expect(await member.get(TASK, { id: MISSING })).toEqual({ task: null });
  });
});

const ANSWERS = `
  occurrences { declared review lastUpdate { authorName authorUnit text } }
  updates {
    total
    nodes { text review authorName authorUnit reviewerName reviewNote evidence { title url fileUrl } can { review } }
  }
  deadlineChanges { fromOn toOn reason proposedByName decision note can { decide } }
  history { total nodes { action actorName taskTitle } }`;
const SUBMIT = `mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { update { id } } }`;
const REVIEW = `mutation ($input: ReviewStatusInput!) { reviewStatus(input: $input) { update { id } } }`;
const PROPOSE = `mutation ($input: ProposeDeadlineInput!) { proposeDeadline(input: $input) { deadlineChange { id } } }`;

describe('what is told of answers', () => {
  let taskId: string;
  beforeAll(async () => {
    const task = await addTask(test);
    taskId = task.taskId;
    const { occurrenceId } = task;
    const executor = await test.signInAs('executor');
    const evidence = [{ link: 'https://data.example/register', title: 'Реєстр' }];
    const done = { occurrenceId, version: 1, choice: 'DONE', text: 'Оприлюднено.', evidence };
    const { submitStatus } = await executor.get<{ submitStatus: { update: { id: string } } }>(SUBMIT, {
      input: done,
    });
    const returned = {
      updateId: submitStatus.update.id,
      version: 2,
      confirm: false,
      note: 'Посилання не відкривається.',
    };
    await (await test.signInAs('member')).get(REVIEW, { input: returned });
    test.clock.pass(60_000);
    const running = { occurrenceId, version: 3, choice: 'IN_PROGRESS', text: 'Виправляємо.', evidence: [] };
    await executor.get(SUBMIT, { input: running });
    const move = { occurrenceId, version: 4, toOn: '2026-06-30', reason: 'Немає договору.' };
    await executor.get(PROPOSE, { input: move });
  });

  it('members see every answer, the newest first, with names, proof and the reason of a return', async () => {
    const member = await test.signInAs('member');
    const query = `query ($id: ID!) { task(id: $id) { ${ANSWERS} } }`;
    const unit = 'Відділ інформаційних технологій';
    expect(await member.get(query, { id: taskId })).toEqual({
      task: {
        occurrences: [
          {
            declared: 'IN_PROGRESS',
            review: 'SUBMITTED',
            lastUpdate: { authorName: 'Віктор Виконавчук', authorUnit: unit, text: 'Виправляємо.' },
          },
        ],
        updates: {
          total: 2,
          nodes: [
            {
              text: 'Виправляємо.',
              review: 'SUBMITTED',
              authorName: 'Віктор Виконавчук',
              authorUnit: unit,
              reviewerName: null,
              reviewNote: null,
              evidence: [],
              can: { review: false },
            },
            {
              text: 'Оприлюднено.',
              review: 'RETURNED',
              authorName: 'Віктор Виконавчук',
              authorUnit: unit,
              reviewerName: 'Михайло Членко',
              reviewNote: 'Посилання не відкривається.',
              evidence: [{ title: 'Реєстр', url: 'https://data.example/register', fileUrl: null }],
              can: { review: false },
            },
          ],
        },
        deadlineChanges: [
          {
            fromOn: '2026-03-31',
            toOn: '2026-06-30',
            reason: 'Немає договору.',
            proposedByName: 'Віктор Виконавчук',
            decision: null,
            note: null,
            can: { decide: false },
          },
        ],
        history: {
          total: 4,
          nodes: ['deadline.proposed', 'status.submitted', 'status.returned', 'status.submitted'].map(
            (action) => ({
              action,
              actorName: expect.any(String),
              taskTitle: expect.stringMatching(/^1\.\d+\. Оновити паспорти наборів даних$/),
            }),
          ),
        },
      },
    });
  });

  it('pages of answers follow one another', async () => {
    const member = await test.signInAs('member');
    const query = `query ($id: ID!, $after: ID) {
      task(id: $id) { updates(first: 1, after: $after) { hasMore endCursor nodes { text } } }
    }`;
    type Answered = { task: { updates: { hasMore: boolean; endCursor: string; nodes: { text: string }[] } } };
    const first = (await member.get<Answered>(query, { id: taskId })).task.updates;
    expect(first).toMatchObject({ hasMore: true, nodes: [{ text: 'Виправляємо.' }] });
    const second = (await member.get<Answered>(query, { id: taskId, after: first.endCursor })).task.updates;
    expect(second).toMatchObject({ hasMore: false, nodes: [{ text: 'Оприлюднено.' }] });
  });

  it('the public sees no plan before it is published, and then neither names, nor notes, nor what was returned', async () => {
    const query = `query ($id: ID!) {
      publicPlan(council: "kalynivka", plan: "open-data-2026") { signatory can { edit } task(id: $id) { can { submitStatus } ${ANSWERS} } }
    }`;
    const visitor = test.visitor();
    expect(await visitor.get(query, { id: taskId })).toEqual({ publicPlan: null });
    const publish = `mutation ($version: Int!) {
      publishPlan(input: { planSlug: "open-data-2026", version: $version }) { plan { publishedAt } }
    }`;
    await (await test.signInAs('secretary')).get(publish, { version: 1 });
    const answer = await visitor.ask(query, { id: taskId });
    const unit = 'Відділ інформаційних технологій';
    expect(answer.data).toEqual({
      publicPlan: {
        signatory: null,
        can: { edit: false },
        task: {
          can: { submitStatus: false },
          occurrences: [
            {
              declared: 'IN_PROGRESS',
              review: 'SUBMITTED',
              lastUpdate: { authorName: unit, authorUnit: unit, text: 'Виправляємо.' },
            },
          ],
          updates: {
            total: 1,
            nodes: [
              {
                text: 'Виправляємо.',
                review: 'SUBMITTED',
                authorName: unit,
                authorUnit: unit,
                reviewerName: null,
                reviewNote: null,
                evidence: [],
                can: { review: false },
              },
            ],
          },
          deadlineChanges: [],
          history: { total: 0, nodes: [] },
        },
      },
    });
    for (const name of ['Виконавчук', 'Членко', 'Секретарук']) expect(answer.body).not.toContain(name);
  });

  it('a plan tells of its own tasks alone: a foreign one is as missing as one that never was', async () => {
    const query = `query ($id: ID!) {
      publicPlan(council: "kalynivka", plan: "open-data-2026") { task(id: $id) { id } }
    }`;
    const visitor = test.visitor();
    for (const id of [test.other.taskIds.own, 'nowhere'])
      expect(await visitor.get(query, { id })).toEqual({ publicPlan: { task: null } });
    expect(await visitor.get(query, { id: taskId })).toEqual({ publicPlan: { task: { id: taskId } } });
  });

  it('a member of another council reads a public page with the eyes of the public', async () => {
    const head = await test.signInAs('head', 'other');
    const query = `{ publicPlan(council: "kalynivka", plan: "open-data-2026") {
      can { publish } tasks { nodes { can { edit } updates { nodes { authorName } } } } } }`;
    const answer = await head.ask(query);
    expect(answer.code).toBeNull();
    expect(answer.body).not.toContain('Виконавчук');
    expect(answer.body).not.toContain('true');
  });

  it('lists what is published for everybody, by council', async () => {
    const query = '{ publicCouncils { slug plans { slug url } reports { url } } }';
    expect(await test.visitor().get(query)).toEqual({
      publicCouncils: [
        {
          slug: 'kalynivka',
          plans: [{ slug: 'open-data-2026', url: '/public/kalynivka/plans/open-data-2026' }],
          reports: [],
        },
      ],
    });
  });
});

const TABLE_FIELDS = `
  title levels period { from to } sections { id title } executors { id name }
  tasks(first: 500) { nodes { id code title schedule status executors { name } occurrences { dueOn status } } }`;

describe('the number of SQL statements', () => {
  const TABLE = `query ($slug: String!) { plan(slug: $slug) { ${TABLE_FIELDS} } }`;
  const MINE = `{ myTasks { due { task { id indicators { id } occurrences { id lastUpdate { text evidence { id } } } } } } }`;
  const OVERVIEW = `{ overview(planSlug: "open-data-2026") {
    sentence { text } counts { status } decisions { title update { text } } principles { worst } lagging { result } } }`;
  const LISTS = `{ plan(slug: "open-data-2026") { tasks(first: 100) { nodes {
    updates(first: 5) { nodes { text evidence { title } authorName } } deadlineChanges { reason proposedByName } history(first: 5) { nodes { action } } } } } }`;

  it('of each screen is the same for ten tasks and for a hundred', async () => {
    const executor = await test.signInAs('executor');
    const head = await test.signInAs('head');
    const screens = [
      () => executor.get(TABLE, { slug: 'open-data-2026' }),
      () => executor.get(PLAN, { slug: 'open-data-2026' }),
      () => executor.get(MINE),
      () => head.get(OVERVIEW),
      () => head.get(LISTS),
    ];
    const count = async (): Promise<number[]> => {
      const counts: number[] = [];
      for (const screen of screens) counts.push((await test.statements(screen)).length);
      return counts;
    };
    const addAnsweredTasks = async (number: number): Promise<void> => {
      const { councilId, membershipIds } = test.own;
      const updates: Insertable<StatusUpdateTable>[] = [];
      for (let i = 0; i < number; i += 1) {
        const { taskId, occurrenceId } = await addTask(test);
        updates.push({
          id: newId(),
          council_id: councilId,
          task_id: taskId,
          occurrence_id: occurrenceId,
          declared: 'in_progress',
          text: 'Готуємо.',
          membership_id: membershipIds.executor,
          submitted_at: test.clock.now(),
          review: 'submitted',
        });
      }
      await test.writes.insertInto('status_update').values(updates).execute();
      // As a verb does, so that no kept answer is given for the new state.
      await test.writes
        .updateTable('council')
        .set({ revision: 1000 + number })
        .execute();
    };
    await addAnsweredTasks(7);
    const ofTen = await count();
    await addAnsweredTasks(90);
    expect(await count()).toEqual(ofTen);
    expect(Math.max(...ofTen)).toBeLessThanOrEqual(12);
  }, 120_000);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../testing/browser.js';
import { accept, broughtIn, readDraft } from '../testing/drafts.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { planDocx, type PlanRow } from '../testing/plan-document.js';
import { expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

const row = (code: string, title: string, deadline = 'I квартал 2026 року'): PlanRow => ({
  code,
  title,
  deadline,
  executor: 'Відділ інформаційних технологій',
  indicator: 'Зроблено',
});
const AS_ADOPTED = [
  row('1.1', 'Скласти перелік наборів даних міської ради'),
  row('1.2', 'Навчити відповідальних працівників'),
  row('1.3', 'Провести опитування користувачів порталу', 'щокварталу'),
];
const AS_AMENDED = [
  row('1.1', 'Скласти перелік наборів даних міської ради', 'III квартал 2026 року'),
  row('1.2', 'Провести опитування користувачів порталу', 'щокварталу'),
  row('1.3', 'Відкрити лабораторію міських даних'),
];

let documents = 0;
const draftOf = async (rows: readonly PlanRow[]) => {
  documents += 1;
  const { id } = await broughtIn(secretary, await planDocx(`Зміни ${documents}`, rows));
  return readDraft(secretary, id);
};

type Task = {
  id: string;
  code: string;
  title: string;
  occurrences: { id: string; key: string; declared: string | null }[];
};
const tasksOf = async (slug: string): Promise<Task[]> => {
  const { plan } = await secretary.get<{ plan: { tasks: { nodes: Task[] } } }>(
    `query ($slug: String!) {
      plan(slug: $slug) {
        tasks { nodes { id code title occurrences { id key declared } } }
      }
    }`,
    { slug },
  );
  return plan.tasks.nodes;
};

/** The acts of a plan, and what became of a task that they left out. */
const historyOf = (slug: string, taskId: string) =>
  secretary.get(
    `query ($slug: String!, $taskId: ID!) {
      plan(slug: $slug) {
        legalAct { number }
        amendments { draftId legalAct { number } changes { kind fields } }
      }
      task(id: $taskId) { title status amendments { change { kind before { code } } } }
    }`,
    { slug, taskId },
  );

type Comparison = {
  title: { before: string; after: string } | null;
  period: { before: { to: string }; after: { to: string } } | null;
  same: number;
  changes: {
    kind: string;
    fields: string[];
    before: { code: string } | null;
    after: { code: string } | null;
  }[];
};
const compare = async (id: string, planSlug: string) => {
  const { draftComparison } = await secretary.get<{ draftComparison: Comparison | null }>(
    `query ($id: ID!, $planSlug: String!) {
      draftComparison(id: $id, planSlug: $planSlug) {
        title { before after }
        period { before { to } after { to } }
        same
        changes { kind fields before { code } after { code } }
      }
    }`,
    { id, planSlug },
  );
  return draftComparison;
};

/** A plan of three tasks, the first of which somebody has answered for. */
async function adopted() {
  const { id, version } = await draftOf(AS_ADOPTED);
  const { data } = await accept(secretary, { id, version });
  const { slug } = data.acceptDraft.plan;
  const tasks = await tasksOf(slug);
  const occurrenceId = tasks[0]?.occurrences[0]?.id ?? '';
  await secretary.get(
    'mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { update { id } } }',
    { input: { occurrenceId, version: 1, choice: 'IN_PROGRESS', text: 'Складаємо.', evidence: [] } },
  );
  return { slug, tasks, occurrenceId };
}

describe('a task', () => {
  it('leads back to the document that it was read from, and to its place in it', async () => {
    const { tasks } = await adopted();
    const ask = async (role: 'secretary' | 'member') => {
      const who = await test.signInAs(role);
      return who.get<{ task: { source: unknown; document: { fileId: string; draftId: string | null } } }>(
        'query ($id: ID!) { task(id: $id) { source document { fileId fileName sha256 draftId } } }',
        { id: tasks[0]?.id },
      );
    };
    const { task } = await ask('secretary');
    expect(task).toEqual({
      source: { table: 1, row: 3 },
      document: {
        fileId: expect.any(String),
        fileName: 'план.docx',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        draftId: expect.any(String),
      },
    });
    // Who may not see drafts gets the file alone.
    expect((await ask('member')).task.document).toEqual({ ...task.document, draftId: null });
    const file = await secretary.fetch(`/files/${task.document.fileId}`);
    expect([file.status, file.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('attachment'),
    ]);
  });
});

describe('a document that amends a plan', () => {
  it('is compared with the plan before anything is changed', async () => {
    const { slug } = await adopted();
    const { id } = await draftOf(AS_AMENDED);
    const before = await footprint(test);
    expect(await compare(id, slug)).toEqual({
      title: {
        before: `План дій «Зміни ${documents - 1}» на 2026 рік`,
        after: `План дій «Зміни ${documents}» на 2026 рік`,
      },
      period: null,
      same: 0,
      changes: [
        { kind: 'CHANGED', fields: ['DEADLINE'], before: { code: '1.1' }, after: { code: '1.1' } },
        { kind: 'REMOVED', fields: [], before: { code: '1.2' }, after: null },
        { kind: 'CHANGED', fields: ['CODE'], before: { code: '1.3' }, after: { code: '1.2' } },
        { kind: 'ADDED', fields: [], before: null, after: { code: '1.3' } },
      ],
    });
    expect(await footprint(test)).toEqual(before);
  });
  it('changes it: what stays keeps its key and its answers, what is left out says why, what is new is added', async () => {
    const { slug, tasks, occurrenceId } = await adopted();
    const { id, version } = await draftOf(AS_AMENDED);
    const plansBefore = (await footprint(test))['plan'];
    const amended = await accept(secretary, { id, version, planSlug: slug });
    expect(amended.data.acceptDraft.plan.slug).toBe(slug);
    const [list, training, survey] = tasks;
    const now = await tasksOf(slug);
    expect(now.map(({ code, title }) => [code, title])).toEqual([
      ['1.1', 'Скласти перелік наборів даних міської ради'],
      ['1.2', 'Провести опитування користувачів порталу'],
      ['1.3', 'Відкрити лабораторію міських даних'],
    ]);
    expect(now.slice(0, 2).map((task) => task.id)).toEqual([list?.id, survey?.id]);
    // The answer was about the deadline that moved.
    expect(now[0]?.occurrences).toEqual([{ id: occurrenceId, key: '2026-Q3', declared: 'IN_PROGRESS' }]);
    expect(now[1]?.occurrences.map((one) => one.id)).toEqual(survey?.occurrences.map((one) => one.id));
    expect(await historyOf(slug, training?.id ?? '')).toEqual({
      plan: {
        legalAct: { number: '12-34/VIII' },
        amendments: [
          {
            draftId: id,
            legalAct: { number: '12-34/VIII' },
            changes: [
              { kind: 'CHANGED', fields: ['DEADLINE'] },
              { kind: 'CHANGED', fields: ['CODE'] },
              { kind: 'ADDED', fields: [] },
              { kind: 'REMOVED', fields: [] },
            ],
          },
        ],
      },
      task: {
        title: 'Навчити відповідальних працівників',
        status: 'OBSOLETE',
        amendments: [{ change: { kind: 'REMOVED', before: { code: '1.2' } } }],
      },
    });
    const file = await secretary.fetch(`/files/plans/${slug}/plan.csv`);
    expect(await file.text()).toContain('(зі змінами: Рішення міської ради 18.12.2025 № 12-34/VIII)');
    expect((await footprint(test))['plan']).toBe(plansBefore);
    expect(await readDraft(secretary, id)).toMatchObject({ state: 'ACCEPTED', planSlug: slug });
    const entries = await lastEntries(test, 5);
    expect(entries.map(({ action }) => action).toSorted()).toEqual([
      'plan.amended',
      'task.added',
      'task.amended',
      'task.amended',
      'task.left_out',
    ]);
    expect(entries.find(({ taskId }) => taskId === list?.id)).toMatchObject({
      before: { deadline: 'I квартал 2026 року' },
      after: { deadline: 'III квартал 2026 року' },
    });
  });
  it('twice is the same plan once', async () => {
    const { slug } = await adopted();
    const { id, version } = await draftOf(AS_AMENDED);
    await accept(secretary, { id, version, planSlug: slug });
    const after = await footprint(test);
    const again = await accept(secretary, { id, version, planSlug: slug });
    expect(again.data.acceptDraft.plan.slug).toBe(slug);
    expect(await footprint(test)).toEqual(after);
    const same = await draftOf(AS_AMENDED);
    expect(await compare(same.id, slug)).toMatchObject({ period: null, same: 3, changes: [] });
  });
  it('leaves the plan as it was when writing fails half way', async () => {
    const { slug } = await adopted();
    const { id, version } = await draftOf(AS_AMENDED);
    const before = await footprint(test);
    await test.writes.schema.alterTable('task_executor').renameTo('task_executor_away').execute();
    const failed = await accept(secretary, { id, version, planSlug: slug });
    await test.writes.schema.alterTable('task_executor_away').renameTo('task_executor').execute();
    expect(failed.code).toBe('server.failed');
    expect(await footprint(test)).toEqual(before);
  });
  it('cannot amend a plan that the council does not have', async () => {
    const { id, version } = await draftOf(AS_AMENDED);
    for (const planSlug of ['no-such-plan', test.other.planSlug])
      if (planSlug !== test.own.planSlug)
        await expectRefused(test, 'not_found', () => accept(secretary, { id, version, planSlug }));
    expect(await compare(id, 'no-such-plan')).toBeNull();
  });
});

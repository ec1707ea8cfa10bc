import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPlan } from '../testing/add-plan.js';
import { addTask } from '../testing/add-task.js';
import type { Browser } from '../testing/browser.js';
import { lastEntries } from '../testing/footprint.js';
import { expectRefused, MISSING } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let secretary: Browser;
beforeAll(async () => {
  // It is 10 March 2026.
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

type Input = Record<string, unknown>;
type Change = {
  taskId: string;
  kind: string;
  moved: boolean;
  fields: string[];
  before: { title: string; deadlineText: string | null } | null;
  after: { title: string; deadlineText: string | null } | null;
};
type Amendment = { id: string; ordinal: number; inForceOn: string; changes: Change[] };

const AMEND = `mutation ($input: AmendPlanInput!) { amendPlan(input: $input) {
  amendment { id ordinal inForceOn legalAct { number } enteredByName draftId
    changes { taskId kind moved fields before { title deadlineText } after { title deadlineText } } }
  plan { version legalAct { number } amendments { id legalAct { kind number } } }
} }`;
const amend = (who: Browser, input: Input) =>
  who.ask<{ amendPlan: { amendment: Amendment; plan: { version: number } } }>(AMEND, { input });

const ACT = { kind: 'рішення', issuer: 'міська рада', number: '15-40/VIII', adoptedOn: '2026-02-20' };
const WORDS = {
  code: '1.1',
  title: 'Оновити паспорти наборів даних',
  deadlineText: 'І квартал 2026 року',
  executors: [{ name: 'Відділ інформаційних технологій', byConsent: false }],
  indicators: ['Оновлено 10 паспортів'],
};

let plans = 0;
/** A plan of three tasks of its own: «Перше», «Друге», «Третє», due in the first quarter. */
async function adopted() {
  plans += 1;
  const council = await addPlan(test, { slug: `amended-${plans}`, from: '2026-Q1', to: '2026-Q4' });
  const [first, second, third] = [
    await addTask(test, { council, title: 'Перше' }),
    await addTask(test, { council, title: 'Друге' }),
    await addTask(test, { council, title: 'Третє' }),
  ];
  const input = (changes: Input[], more: Input = {}): Input => ({
    planSlug: council.planSlug,
    version: 1,
    act: ACT,
    inForceOn: '2026-03-01',
    changes,
    ...more,
  });
  return { ...council, first, second, third, input };
}

const TASKS = `query ($slug: String!) { plan(slug: $slug) {
  counts { status count }
  tasks { nodes { id title removedOn occurrences { id key dueOn approvedDueOn movedTimes declared } } }
} }`;
const tasksOf = async (slug: string) => {
  type Task = { id: string; title: string; occurrences: { key: string }[] };
  const { plan } = await secretary.get<{ plan: { counts: unknown; tasks: { nodes: Task[] } } }>(TASKS, {
    slug,
  });
  return { counts: plan.counts, tasks: plan.tasks.nodes, titles: plan.tasks.nodes.map(({ title }) => title) };
};

const WORDING = `query ($slug: String!, $asOf: Day) { plan(slug: $slug) { wording(asOf: $asOf) {
  asOf amendments { ordinal } tasks { title deadlineText scheduleText(locale: UK) executors { name } indicators }
} } }`;
const wordingOf = async (slug: string, asOf: string | null) => {
  type Task = { title: string; deadlineText: string; scheduleText: string; indicators: string[] };
  const { plan } = await secretary.get<{
    plan: { wording: { asOf: string; amendments: { ordinal: number }[]; tasks: Task[] } };
  }>(WORDING, { slug, asOf });
  return plan.wording;
};

describe('an act that changes a plan', () => {
  it('changes words, removes, adds and moves tasks at once, and keeps both wordings', async () => {
    const plan = await adopted();
    const { first, second, third, sectionId, planSlug } = plan;
    const sent = plan.input([
      {
        edit: 'CHANGE',
        taskId: first.taskId,
        wording: { ...WORDS, title: 'Перше, змінене', deadlineText: 'IV квартал 2026 року' },
      },
      { edit: 'REMOVE', taskId: second.taskId },
      { edit: 'CHANGE', taskId: third.taskId, place: { sectionId, afterTaskId: null } },
      {
        edit: 'ADD',
        wording: { ...WORDS, title: 'Четверте', deadlineText: 'щокварталу' },
        place: { sectionId, afterTaskId: first.taskId },
      },
    ]);
    const { data } = await amend(secretary, sent);
    const { amendment } = data.amendPlan;
    expect(amendment).toMatchObject({
      ordinal: 1,
      inForceOn: '2026-03-01',
      legalAct: { number: '15-40/VIII' },
      enteredByName: 'Софія Секретарук',
      draftId: null,
    });
    expect(
      amendment.changes.map(({ kind, fields, before, after }) => [kind, fields, before?.title, after?.title]),
    ).toEqual([
      ['MOVED', [], 'Третє', 'Третє'],
      ['CHANGED', ['CODE', 'TITLE', 'DEADLINE'], 'Перше', 'Перше, змінене'],
      ['ADDED', [], undefined, 'Четверте'],
      ['REMOVED', [], 'Друге', undefined],
    ]);
    expect(data.amendPlan.plan).toMatchObject({
      legalAct: null,
      amendments: [{ id: amendment.id, legalAct: { kind: 'рішення', number: '15-40/VIII' } }],
    });

    const now = await tasksOf(planSlug);
    expect(now.titles).toEqual(['Третє', 'Перше, змінене', 'Четверте']);
    expect(now.tasks.map(({ occurrences }) => occurrences.map(({ key }) => key))).toEqual([
      ['2026-Q1'],
      ['2026-Q4'],
      ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'],
    ]);
    expect((await lastEntries(test, 5)).map(({ action }) => action).toSorted()).toEqual([
      'plan.amended',
      'task.added',
      'task.amended',
      'task.amended',
      'task.left_out',
    ]);
  });

  it('lets the plan be read as of any day, and tells what differs between two', async () => {
    const { first, second, planSlug, input } = await adopted();
    await amend(
      secretary,
      input([
        {
          edit: 'CHANGE',
          taskId: first.taskId,
          wording: { ...WORDS, title: 'Перше', deadlineText: 'до 1 травня 2026 року' },
        },
      ]),
    );
    await amend(
      secretary,
      input([{ edit: 'REMOVE', taskId: second.taskId }], {
        version: 2,
        inForceOn: '2026-03-05',
      }),
    );
    const read = async (asOf: string | null) => {
      const { tasks, amendments } = await wordingOf(planSlug, asOf);
      return [amendments.length, tasks.map(({ title, deadlineText }) => `${title}: ${deadlineText}`)];
    };
    const adoptedTasks = [
      'Перше: І квартал 2026 року',
      'Друге: І квартал 2026 року',
      'Третє: І квартал 2026 року',
    ];
    expect(await read('2026-02-28')).toEqual([0, adoptedTasks]);
    expect(await read('2026-03-01')).toEqual([1, ['Перше: до 1 травня 2026 року', ...adoptedTasks.slice(1)]]);
    const today = [2, ['Перше: до 1 травня 2026 року', 'Третє: І квартал 2026 року']];
    expect(await read('2026-03-05')).toEqual(today);
    expect(await read(null)).toEqual(today);
    expect((await wordingOf(planSlug, null)).tasks[0]?.scheduleText).toBe('до 1 травня 2026 року');

    type Difference = { same: number; changes: Change[] };
    const { plan } = await secretary.get<{ plan: { all: Difference; none: Difference } }>(
      `query ($slug: String!) { plan(slug: $slug) {
        all: difference(from: "2026-02-28", to: "2026-03-10") { same changes { taskId kind fields } }
        none: difference(from: "2026-03-05", to: "2026-03-10") { same changes { taskId kind fields } }
      } }`,
      { slug: planSlug },
    );
    expect(plan).toEqual({
      all: {
        same: 1,
        changes: [
          { taskId: first.taskId, kind: 'CHANGED', fields: ['CODE', 'DEADLINE'] },
          { taskId: second.taskId, kind: 'REMOVED', fields: [] },
        ],
      },
      none: { same: 2, changes: [] },
    });
  });

  it('is no postponement: the approved deadline is the new one, and «moved» counts decided moves alone', async () => {
    const { first, planSlug, input } = await adopted();
    const executor = await test.signInAs('executor');
    await executor.get(
      'mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { update { id } } }',
      {
        input: {
          occurrenceId: first.occurrenceId,
          version: 1,
          choice: 'IN_PROGRESS',
          text: 'Почали.',
          evidence: [],
        },
      },
    );
    const wording = { ...WORDS, title: 'Перше', deadlineText: 'III квартал 2026 року' };
    await amend(secretary, input([{ edit: 'CHANGE', taskId: first.taskId, wording }]));
    const { tasks } = await tasksOf(planSlug);
    expect(tasks[0]?.occurrences).toEqual([
      {
        id: first.occurrenceId,
        key: '2026-Q3',
        dueOn: '2026-09-30',
        approvedDueOn: '2026-09-30',
        movedTimes: 0,
        declared: 'IN_PROGRESS',
      },
    ]);
  });

  it('takes from a task that owed four answers those that it owes no more, and keeps what was said', async () => {
    const { first, planSlug, input } = await adopted();
    const quarterly = { ...WORDS, title: 'Перше', deadlineText: 'щокварталу' };
    await amend(secretary, input([{ edit: 'CHANGE', taskId: first.taskId, wording: quarterly }]));
    const [task] = (await tasksOf(planSlug)).tasks;
    const ids = task?.occurrences.map((one) => ('id' in one ? String(one.id) : '')) ?? [];
    for (const occurrenceId of ids.slice(1, 3))
      await secretary.get(
        'mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { update { id } } }',
        {
          input: { occurrenceId, version: 1, choice: 'IN_PROGRESS', text: 'Триває.', evidence: [] },
        },
      );
    const once = { ...quarterly, deadlineText: 'IV квартал 2026 року' };
    await amend(secretary, input([{ edit: 'CHANGE', taskId: first.taskId, wording: once }], { version: 2 }));
    const { tasks } = await tasksOf(planSlug);
    expect(tasks[0]?.occurrences.map(({ key }) => key)).toEqual(['2026-Q4']);
    const { task: page } = await secretary.get<{ task: { updates: { total: number } } }>(
      'query ($id: ID!) { task(id: $id) { updates { total } } }',
      { id: first.taskId },
    );
    expect(page.updates.total).toBe(2);
    await expectRefused(test, 'amendment.owes_nothing', () =>
      secretary.ask(
        'mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { update { id } } }',
        {
          input: { occurrenceId: ids[1], version: 2, choice: 'IN_PROGRESS', text: 'Ще.', evidence: [] },
        },
      ),
    );
  });
});

describe('a task that an act removed', () => {
  it('stays readable with both wordings, counts nowhere and owes nothing', async () => {
    const { second, planSlug, input } = await adopted();
    await amend(secretary, input([{ edit: 'REMOVE', taskId: second.taskId }]));
    expect((await tasksOf(planSlug)).counts).toEqual([{ status: 'NOT_STARTED', count: 2 }]);
    const executor = await test.signInAs('executor');
    const { task, myTasks } = await executor.get<{
      task: unknown;
      myTasks: { due: { task: { id: string } }[] };
    }>(
      `query ($id: ID!) {
        task(id: $id) { title status removedOn occurrences { status } can { submitStatus }
          amendments { amendment { legalAct { number } } change { kind before { title } after { title } } } }
        myTasks { due { task { id } } }
      }`,
      { id: second.taskId },
    );
    expect(task).toEqual({
      title: 'Друге',
      status: 'OBSOLETE',
      removedOn: '2026-03-01',
      occurrences: [{ status: 'OBSOLETE' }],
      can: { submitStatus: false },
      amendments: [
        {
          amendment: { legalAct: { number: '15-40/VIII' } },
          change: { kind: 'REMOVED', before: { title: 'Друге' }, after: null },
        },
      ],
    });
    expect(JSON.stringify(myTasks)).not.toContain(second.taskId);
    const refused: [string, string, Input][] = [
      [
        'submitStatus',
        'SubmitStatusInput',
        { occurrenceId: second.occurrenceId, version: 1, choice: 'IN_PROGRESS', text: '', evidence: [] },
      ],
      [
        'proposeDeadline',
        'ProposeDeadlineInput',
        { occurrenceId: second.occurrenceId, version: 1, toOn: '2026-06-30', reason: 'Тендер' },
      ],
      [
        'addMeasurement',
        'AddMeasurementInput',
        { indicatorId: second.indicatorId, value: 1, measuredOn: '2026-03-01' },
      ],
    ];
    const line = {
      line: 2,
      indicatorId: second.indicatorId,
      measuredOn: '2026-03-01',
      value: '1',
      source: '',
      note: '',
    };
    const file = await secretary.get(
      'query ($input: MeasurementFileInput!) { measurementsPreview(input: $input) { lines { problem } } }',
      { input: { planSlug, lines: [line] } },
    );
    expect(file).toEqual({ measurementsPreview: { lines: [{ problem: 'INDICATOR' }] } });
    for (const [verb, type, sent] of refused)
      await expectRefused(test, 'amendment.owes_nothing', () =>
        executor.ask(`mutation ($input: ${type}!) { ${verb}(input: $input) { task { id } } }`, {
          input: sent,
        }),
      );
  });
});

describe('an amendment', () => {
  it('is entered by the secretary or the administrator', async () => {
    const { first, input } = await adopted();
    for (const role of ['executor', 'head', 'member'] as const) {
      const who = await test.signInAs(role);
      await expectRefused(test, 'access.denied', () =>
        amend(who, input([{ edit: 'REMOVE', taskId: first.taskId }])),
      );
    }
    const administrator = await test.signInAs('administrator');
    expect((await amend(administrator, input([{ edit: 'REMOVE', taskId: first.taskId }]))).code).toBeNull();
  });

  it('of a plan that somebody has changed meanwhile is refused', async () => {
    const { first, second, input } = await adopted();
    await amend(secretary, input([{ edit: 'REMOVE', taskId: first.taskId }]));
    const late = input([{ edit: 'REMOVE', taskId: second.taskId }]);
    await expectRefused(test, 'plan.changed_meanwhile', () => amend(secretary, late));
  });

  it('cannot be in force ahead, before its act, or before the amendment before it', async () => {
    const { first, second, input } = await adopted();
    const remove = (taskId: string, more: Input) =>
      amend(secretary, input([{ edit: 'REMOVE', taskId }], more));
    await expectRefused(test, 'input.invalid', () => remove(first.taskId, { inForceOn: '2026-03-11' }));
    await expectRefused(test, 'input.invalid', () => remove(first.taskId, { inForceOn: '2026-02-19' }));
    await remove(first.taskId, {});
    await expectRefused(test, 'amendment.out_of_order', () =>
      remove(second.taskId, { version: 2, inForceOn: '2026-02-28' }),
    );
  });

  it('that changes nothing, names a task twice or says half is refused, and nothing is kept of it', async () => {
    const { first, second, sectionId, input } = await adopted();
    const same = { ...WORDS, code: null, title: 'Перше' };
    const { tasks } = await wordingOf((await adopted()).planSlug, null);
    expect(tasks[0]).toMatchObject({ title: 'Перше', indicators: ['Оновлено 10 паспортів'] });
    const code = await test.reads
      .selectFrom('task')
      .where('id', '=', first.taskId)
      .select('code')
      .executeTakeFirstOrThrow();
    const change = { edit: 'CHANGE', taskId: first.taskId };
    await expectRefused(test, 'amendment.empty', () =>
      amend(secretary, input([{ ...change, wording: { ...same, code: code.code } }])),
    );
    const wrong: Input[][] = [
      [change],
      [
        { edit: 'REMOVE', taskId: second.taskId },
        { edit: 'REMOVE', taskId: second.taskId },
      ],
      [{ edit: 'ADD', wording: WORDS }],
      [{ edit: 'ADD', wording: { ...WORDS, schedule: { kind: 'someday' } }, place: { sectionId } }],
      [{ edit: 'ADD', wording: WORDS, place: {} }],
      [{ edit: 'ADD', wording: { ...WORDS, title: '' }, place: { sectionId } }],
    ];
    for (const changes of wrong)
      await expectRefused(test, 'input.invalid', () => amend(secretary, input(changes)));
  });

  it('speaks of nothing but its own plan', async () => {
    const { first, input, sectionId } = await adopted();
    const other = await adopted();
    const places: Input[][] = [
      [{ edit: 'REMOVE', taskId: other.first.taskId }],
      [{ edit: 'REMOVE', taskId: MISSING }],
      [{ edit: 'CHANGE', taskId: first.taskId, place: { sectionId: other.sectionId } }],
      [{ edit: 'CHANGE', taskId: first.taskId, place: { sectionId, afterTaskId: other.first.taskId } }],
    ];
    for (const changes of places)
      await expectRefused(test, 'not_found', () => amend(secretary, input(changes)));
  });

  it('puts several new tasks into one place in the order in which it names them', async () => {
    const { first, sectionId, planSlug, input } = await adopted();
    const add = (title: string) => ({
      edit: 'ADD',
      wording: { ...WORDS, title },
      place: { sectionId, afterTaskId: first.taskId },
    });
    await amend(secretary, input([add('Четверте'), add('П’яте')]));
    expect((await tasksOf(planSlug)).titles).toEqual(['Перше', 'Четверте', 'П’яте', 'Друге', 'Третє']);
  });
});

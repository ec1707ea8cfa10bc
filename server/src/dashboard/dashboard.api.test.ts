import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from '../testing/browser.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

const MORNING = '2026-03-10T10:00:00+02:00';

/** The council as it was seeded: nothing answered, nothing moved. */
beforeEach(async () => {
  test.clock.moveTo(MORNING);
  for (const table of ['evidence', 'status_update', 'deadline_change', 'measurement', 'report'] as const) {
    await test.writes.deleteFrom(table).execute();
  }
  const untouched = { declared: null, forecast: null, review: null, confirmed_status: null };
  await test.writes
    .updateTable('occurrence')
    .set({ ...untouched, last_answer_on: null, actual_on: null, moved_times: 0, version: 1 })
    .set((eb) => ({ due_on: eb.ref('approved_due_on') }))
    .execute();
  await changed();
});

/** What every verb does: the council's revision tells that answers kept so far are old. */
async function changed(): Promise<void> {
  await test.writes
    .updateTable('council')
    .set((eb) => ({ revision: eb('revision', '+', 1000) }))
    .execute();
}

const SUBMIT = `mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { update { id } } }`;
const REVIEW = `mutation ($input: ReviewStatusInput!) { reviewStatus(input: $input) { task { status } } }`;
const PROPOSE = `mutation ($input: ProposeDeadlineInput!) { proposeDeadline(input: $input) { deadlineChange { id } } }`;
const DECIDE = `mutation ($input: DecideDeadlineInput!) { decideDeadline(input: $input) { task { status } } }`;

/** The executor's answer about the first task; gives its key. */
async function answer(choice: 'DONE' | 'IN_PROGRESS', version = 1): Promise<string> {
  const executor = await test.signInAs('executor');
  const evidence = choice === 'DONE' ? [{ link: 'https://data.example/register' }] : [];
  const input = { occurrenceId: test.own.occurrenceIds.own, version, choice, text: 'Робимо.', evidence };
  const { submitStatus } = await executor.get<{ submitStatus: { update: { id: string } } }>(SUBMIT, {
    input,
  });
  return submitStatus.update.id;
}

async function confirm(updateId: string): Promise<void> {
  await (await test.signInAs('member')).get(REVIEW, { input: { updateId, version: 2, confirm: true } });
}

/** The executor proposes to move the first deadline; gives the proposal's key. */
async function propose(version = 1): Promise<string> {
  const executor = await test.signInAs('executor');
  const input = {
    occurrenceId: test.own.occurrenceIds.own,
    version,
    toOn: '2026-06-30',
    reason: 'Немає договору.',
  };
  const { proposeDeadline } = await executor.get<{ proposeDeadline: { deadlineChange: { id: string } } }>(
    PROPOSE,
    {
      input,
    },
  );
  return proposeDeadline.deadlineChange.id;
}

const DUE = 'occurrence { key status } task { code }';
const MINE = `{ viewer { waiting } myTasks { today window { key from to dueOn } due { ${DUE} } answered { ${DUE} } toReview { ${DUE} } } }`;
const MARCH = { key: '2026-H1', from: '2026-01-01', to: '2026-06-30', dueOn: '2026-07-10' };

describe('my tasks', () => {
  it('are what has begun in my units and is not answered in this round', async () => {
    const executor = await test.signInAs('executor');
    expect(await executor.get(MINE)).toEqual({
      viewer: { waiting: 1 },
      myTasks: {
        today: '2026-03-10',
        window: MARCH,
        due: [{ occurrence: { key: '2026-Q1', status: 'NOT_STARTED' }, task: { code: '1.1' } }],
        answered: [],
        toReview: [],
      },
    });
  });
  it('move to the answered ones once answered', async () => {
    await answer('IN_PROGRESS');
    const executor = await test.signInAs('executor');
    expect(await executor.get(MINE)).toMatchObject({
      viewer: { waiting: 0 },
      myTasks: {
        due: [],
        answered: [{ occurrence: { key: '2026-Q1', status: 'IN_PROGRESS' }, task: { code: '1.1' } }],
      },
    });
  });
  it('are nothing for somebody of no unit who checks nothing', async () => {
    await answer('DONE');
    const administrator = await test.signInAs('administrator');
    const nothing = { today: '2026-03-10', window: null, due: [], answered: [], toReview: [] };
    expect(await administrator.get(MINE)).toEqual({ viewer: { waiting: 0 }, myTasks: nothing });
  });
  it.each(['secretary', 'head', 'member'] as const)('show the %s an answer to check', async (role) => {
    await answer('DONE');
    const checker = await test.signInAs(role);
    expect(await checker.get(MINE)).toEqual({
      viewer: { waiting: 1 },
      myTasks: {
        today: '2026-03-10',
        window: null,
        due: [],
        answered: [],
        toReview: [{ occurrence: { key: '2026-Q1', status: 'IN_REVIEW' }, task: { code: '1.1' } }],
      },
    });
  });
  it('show the head the deadlines to decide on, and count them', async () => {
    await propose();
    const head = await test.signInAs('head');
    const DECIDE_LIST = `{ viewer { waiting } myTasks { toDecide {
      kind title detail waitingDays task { code } deadlineChange { toOn can { decide } } } } }`;
    expect(await head.get(DECIDE_LIST)).toEqual({
      viewer: { waiting: 1 },
      myTasks: {
        toDecide: [
          {
            kind: 'DEADLINE',
            title: 'Перенести строк: 1.1. Оприлюднити реєстр наборів даних',
            detail: 'з 31 березня 2026 р. на 30 червня 2026 р. · Немає договору.',
            waitingDays: 0,
            task: { code: '1.1' },
            deadlineChange: { toOn: '2026-06-30', can: { decide: true } },
          },
        ],
      },
    });
  });
  it('no longer hold a deadline that was decided on', async () => {
    const id = await propose();
    const head = await test.signInAs('head');
    await head.get(DECIDE, { input: { id, version: 1, approve: false } });
    expect(await head.get('{ viewer { waiting } }')).toEqual({ viewer: { waiting: 0 } });
  });
  it.each(['secretary', 'member', 'administrator'] as const)(
    'show a %s no deadline to decide on',
    async (role) => {
      await propose();
      const other = await test.signInAs(role);
      expect(await other.get('{ viewer { waiting } myTasks { toDecide { id } } }')).toEqual({
        viewer: { waiting: 0 },
        myTasks: { toDecide: [] },
      });
    },
  );
  it('show nobody of another council an answer to check', async () => {
    await answer('DONE');
    const head = await test.signInAs('head', 'other');
    expect(await head.get(MINE)).toMatchObject({ viewer: { waiting: 0 }, myTasks: { toReview: [] } });
    await propose(2);
    expect(await head.get('{ myTasks { toDecide { id } } }')).toEqual({ myTasks: { toDecide: [] } });
  });
});

const OVERVIEW = `{
  overview(planSlug: "open-data-2026") {
    today onTime moved decisionsTotal
    sentence { text status href }
    counts { status count }
    answeredBy { answered total }
    changed { since done overdue }
    decisions { kind title detail waitingDays task { code } deadlineChange { toOn } update { text } report { year } }
    principles { section { title } counts { status count } worst ribbon { quarter status } }
    next { occurrence { key dueOn } task { code } }
    lagging { indicator { text } task { code } attainment lastMeasuredOn result }
    silent { unit { name } occurrences }
    plan { counts { status count } }
  }
}`;
type Told = {
  overview: {
    sentence: { text: string }[];
    counts: unknown;
    plan: { counts: unknown };
    changed: unknown;
    decisions: { kind: string }[];
  };
};
const overview = async (who: Browser) => (await who.get<Told>(OVERVIEW)).overview;
const sentence = (told: Told['overview']) => told.sentence.map((piece) => piece.text).join('');

describe('the overview', () => {
  it('tells the head how the plan goes in numbers that lead to their lists', async () => {
    const told = await overview(await test.signInAs('head'));
    expect(told).toEqual({
      today: '2026-03-10',
      onTime: 0,
      moved: 0,
      decisionsTotal: 0,
      sentence: expect.arrayContaining([
        {
          text: '1 із 2 завдань не розпочато',
          status: 'NOT_STARTED',
          href: '/plans/open-data-2026?status=not-started',
        },
      ]),
      counts: [
        { status: 'NOT_STARTED', count: 1 },
        { status: 'NOT_DUE', count: 1 },
      ],
      answeredBy: { answered: 0, total: 0 },
      changed: { since: '2026-01-01', done: 0, overdue: 0 },
      decisions: [],
      principles: [
        {
          section: { title: 'Відкритість за замовчуванням' },
          counts: [
            { status: 'NOT_STARTED', count: 1 },
            { status: 'NOT_DUE', count: 1 },
          ],
          worst: 'NOT_STARTED',
          ribbon: [
            { quarter: '2026-Q1', status: 'NOT_STARTED' },
            { quarter: '2026-Q2', status: 'NOT_DUE' },
            { quarter: '2026-Q3', status: 'NOT_DUE' },
            { quarter: '2026-Q4', status: null },
          ],
        },
      ],
      next: [{ occurrence: { key: '2026-Q1', dueOn: '2026-03-31' }, task: { code: '1.1' } }],
      lagging: [],
      silent: [],
      plan: { counts: told.counts },
    });
    expect(sentence(told)).toBe(
      'Роботу за планом ще не розпочато: 1 із 2 завдань не розпочато, 1 попереду. Питань, що чекають на ваше рішення, немає.',
    );
  });

  it('is null for a plan of another council or of none', async () => {
    const head = await test.signInAs('head');
    expect(await head.get('{ overview(planSlug: "no-such-plan") { today } }')).toEqual({ overview: null });
  });

  it('puts what waits for the head in order, the oldest first, with what is asked and why', async () => {
    await propose();
    test.clock.moveTo('2026-03-14T10:00:00+02:00');
    await answer('DONE', 1);
    test.clock.moveTo('2026-03-16T10:00:00+02:00');
    const told = await overview(await test.signInAs('head'));
    expect(told.decisions).toEqual([
      {
        kind: 'DEADLINE',
        title: 'Перенести строк: 1.1. Оприлюднити реєстр наборів даних',
        detail: 'з 31 березня 2026 р. на 30 червня 2026 р. · Немає договору.',
        waitingDays: 6,
        task: { code: '1.1' },
        deadlineChange: { toOn: '2026-06-30' },
        update: null,
        report: null,
      },
      {
        kind: 'REVIEW',
        title: 'Перевірити відповідь: 1.1. Оприлюднити реєстр наборів даних',
        detail: 'Подано: «Виконано» · Відділ інформаційних технологій',
        waitingDays: 2,
        task: { code: '1.1' },
        deadlineChange: null,
        update: { text: 'Робимо.' },
        report: null,
      },
    ]);
    expect(sentence(told)).toMatch(/Два питання чекають на ваше рішення\.$/);
  });

  it('asks a member only what a member may decide, and an executor nothing', async () => {
    await propose();
    await answer('DONE', 1);
    const kinds = async (role: 'member' | 'executor') =>
      (await overview(await test.signInAs(role))).decisions.map((one) => one.kind);
    expect(await kinds('member')).toEqual(['REVIEW']);
    expect(await kinds('executor')).toEqual([]);
    expect(sentence(await overview(await test.signInAs('executor')))).not.toContain('рішення');
  });

  it('says what has changed since the quarter began: done late, and no longer overdue', async () => {
    test.clock.moveTo('2026-04-20T10:00:00+03:00');
    expect((await overview(await test.signInAs('head'))).changed).toEqual({
      since: '2026-04-01',
      done: 0,
      overdue: 0,
    });
    await confirm(await answer('DONE'));
    expect(await overview(await test.signInAs('head'))).toMatchObject({
      changed: { since: '2026-04-01', done: 1, overdue: -1 },
      // Answered on 20 April what was due by 31 March: neither on time nor after a move.
      onTime: 0,
      moved: 0,
    });
  });

  it('remembers the deadline that was in force when the quarter began', async () => {
    test.clock.moveTo('2026-04-20T10:00:00+03:00');
    const id = await propose();
    await (await test.signInAs('head')).get(DECIDE, { input: { id, version: 1, approve: true } });
    const told = await overview(await test.signInAs('head'));
    expect(told.changed).toEqual({ since: '2026-04-01', done: 0, overdue: -1 });
  });

  it('tells what was done in time from what was done after a move', async () => {
    await confirm(await answer('DONE'));
    expect(await overview(await test.signInAs('head'))).toMatchObject({ onTime: 1, moved: 0 });
    await test.writes.updateTable('occurrence').set({ moved_times: 1 }).execute();
    await changed();
    expect(await overview(await test.signInAs('head'))).toMatchObject({ onTime: 0, moved: 1 });
  });

  it('names the units that were silent when a round closed', async () => {
    test.clock.moveTo('2026-06-20T10:00:00+03:00');
    await answer('IN_PROGRESS');
    test.clock.moveTo('2026-07-11T10:00:00+03:00');
    expect(await overview(await test.signInAs('head'))).toMatchObject({
      answeredBy: { answered: 1, total: 2 },
      silent: [{ unit: { name: 'Управління фінансів' }, occurrences: 1 }],
    });
  });

  it('shows an indicator that falls behind the pace, with the day of its last value', async () => {
    const executor = await test.signInAs('executor');
    const input = { indicatorId: test.own.indicatorId, value: 5, measuredOn: '2026-03-02' };
    const add = `mutation ($input: AddMeasurementInput!) { addMeasurement(input: $input) { measurement { id } } }`;
    await executor.get(add, { input });
    expect(await overview(await test.signInAs('head'))).toMatchObject({
      lagging: [
        {
          indicator: { text: 'Оприлюднено не менше 20 наборів даних' },
          task: { code: '1.1' },
          attainment: 0.25,
          lastMeasuredOn: '2026-03-02',
          result: 'NOT_DONE',
        },
      ],
    });
    await executor.get(add, { input: { ...input, value: 18, measuredOn: '2026-03-09' } });
    expect(await overview(await test.signInAs('head'))).toMatchObject({ lagging: [] });
  });

  // The last one: it leaves a task without its executor.
  it('lists a draft report for those who publish it, and a task without an executor', async () => {
    await test.writes.deleteFrom('task_executor').where('task_id', '=', test.own.taskIds.foreign).execute();
    const secretary = await test.signInAs('secretary');
    await secretary.get(
      `mutation { createReport(input: { planSlug: "open-data-2026", year: 2026 }) { report { id } } }`,
    );
    const decisions = (await overview(secretary)).decisions;
    expect(decisions).toEqual([
      expect.objectContaining({
        kind: 'NO_EXECUTOR',
        title: '1.2. Провести навчання для розпорядників',
        detail: 'Немає виконавця',
        // Since the plan came in on 5 January.
        waitingDays: 64,
      }),
      expect.objectContaining({
        kind: 'REPORT',
        title: 'Опублікувати звіт за 2026 рік',
        report: { year: 2026 },
      }),
    ]);
  });
});

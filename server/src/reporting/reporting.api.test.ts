import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_REPORTING } from '@kvartal/shared/schedule';
import { newId } from '../platform/database/new-id.js';
import { addPlan } from '../testing/add-plan.js';
import { addTask } from '../testing/add-task.js';
import { answer, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { SeededCouncil } from '../testing/seed.js';
import { whatMembersOwe } from './member-owes.js';

let test: TestApp;
let secretary: Browser;
let executor: Browser;
beforeAll(async () => {
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
  executor = await test.signInAs('executor');
});
afterAll(() => test?.close());

/** The sessions of before have ended by then. */
async function goTo(instant: string): Promise<void> {
  test.clock.moveTo(instant);
  executor = await test.signInAs('executor');
}

type Input = Record<string, unknown>;
type Set = { setReportingCalendar: { plan: { version: number; reporting: unknown } } };
const SET = `mutation ($input: SetReportingCalendarInput!) { setReportingCalendar(input: $input) {
  plan { version reporting { every dueDay from } } } }`;
const set = (who: Browser, input: Input) => who.ask<Set>(SET, { input });
const change = (planSlug: string, other: Input = {}): Input => ({
  planSlug,
  version: 1,
  every: 'QUARTER',
  dueDay: 5,
  start: '2026-Q3',
  ...other,
});

const WINDOW = 'window { key dueOn } isOpen answeredBy { answered total }';
const SILENCE = `query ($plan: String!) { silence(planSlug: $plan) { ${WINDOW}
  units { unit { name } people { membershipId name } due { occurrence { key } task { title } } } } }`;
const silence = async (planSlug: string) =>
  (await executor.get<{ silence: unknown }>(SILENCE, { plan: planSlug })).silence;

/** Confirmations of a task that goes on all the time; the first may have an answer. */
async function ongoing(council: SeededCouncil, keys: readonly string[]): Promise<string[]> {
  const { taskId } = await addTask(test, {
    council,
    title: 'Підтримувати портал',
    due: null,
    schedule: { kind: 'ongoing', from: '2026-Q1', to: '2026-Q4' },
  });
  const days: Record<string, [`${number}-01-01` | `${number}-07-01`, `${number}-06-30` | `${number}-12-31`]> =
    { 'C2026-H1': ['2026-01-01', '2026-06-30'], 'C2026-H2': ['2026-07-01', '2026-12-31'] };
  const rows = keys.map((key) => {
    const [from_on, due_on] = days[key] ?? ['2026-01-01', '2026-06-30'];
    const own = { id: newId(), council_id: council.councilId, task_id: taskId, key };
    return { ...own, kind: 'confirmation' as const, from_on, due_on, approved_due_on: due_on };
  });
  await test.writes
    .insertInto('occurrence')
    .values(rows.map((row) => ({ ...row, moved_times: 0 })))
    .execute();
  return rows.map(({ id }) => id);
}

const occurrencesOf = async (council: SeededCouncil) =>
  test.reads
    .selectFrom('occurrence')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .where('task.plan_id', '=', council.planId)
    .select(['occurrence.id', 'occurrence.key', 'occurrence.from_on', 'occurrence.due_on'])
    .orderBy('occurrence.from_on')
    .execute();

describe('the reporting calendar of a plan', () => {
  it('changes from a window that has not opened, and unanswered confirmations follow it', async () => {
    const council = await addPlan(test, { slug: 'calendar', to: '2026-Q4' });
    const [kept] = await ongoing(council, ['C2026-H1', 'C2026-H2']);
    const changed = await set(secretary, change('calendar'));
    expect(changed.data.setReportingCalendar.plan).toEqual({
      version: 2,
      reporting: [
        { every: 'HALF_YEAR', dueDay: 10, from: null },
        { every: 'QUARTER', dueDay: 5, from: '2026-07-01' },
      ],
    });
    expect(await occurrencesOf(council)).toEqual([
      { id: kept, key: 'C2026-H1', from_on: '2026-01-01', due_on: '2026-06-30' },
      { id: expect.any(String), key: 'C2026-Q3', from_on: '2026-07-01', due_on: '2026-09-30' },
      { id: expect.any(String), key: 'C2026-Q4', from_on: '2026-10-01', due_on: '2026-12-31' },
    ]);
    const entry = await test.reads
      .selectFrom('journal')
      .where('plan_id', '=', council.planId)
      .select(['action', 'after'])
      .executeTakeFirstOrThrow();
    expect(entry.action).toBe('plan.reporting_set');
    expect(JSON.parse(entry.after ?? '')).toMatchObject({ confirmations: { made: 2, removed: 1 } });
  });

  it('keeps an answer that was given ahead, for the window that takes its days', async () => {
    const council = await addPlan(test, { slug: 'ahead', to: '2026-Q4' });
    const [first] = await ongoing(council, ['C2026-H1', 'C2026-H2']);
    await submit(executor, answer(first ?? ''));
    await set(secretary, change('ahead', { start: '2026-Q2' }));
    expect((await occurrencesOf(council)).map(({ id, key }) => [id === first, key])).toEqual([
      [true, 'C2026-Q2'],
      [false, 'C2026-Q3'],
      [false, 'C2026-Q4'],
    ]);
    const update = await test.reads
      .selectFrom('status_update')
      .where('occurrence_id', '=', first ?? '')
      .select(['window_key', 'late_days'])
      .executeTakeFirst();
    expect(update).toEqual({ window_key: '2026-Q2', late_days: 0 });
  });

  it('cannot change for days that an opened window asks about', async () => {
    await addPlan(test, { slug: 'behind', to: '2026-Q4' });
    for (const start of ['2026-Q1', '2025-Q4', 'колись'])
      await expectRefused(test, 'reporting.not_ahead', () => set(secretary, change('behind', { start })));
  });

  it('cannot change to what it is, nor over a change of somebody else, nor to a day that no month has', async () => {
    await addPlan(test, { slug: 'same', to: '2026-Q4' });
    const same = change('same', { every: 'HALF_YEAR', dueDay: 10, start: '2026-H2' });
    await expectRefused(test, 'reporting.unchanged', () => set(secretary, same));
    const stale = change('same', { version: 7 });
    await expectRefused(test, 'plan.changed_meanwhile', () => set(secretary, stale));
    await expectRefused(test, 'input.invalid', () => set(secretary, change('same', { dueDay: 32 })));
  });

  it('is the business of the secretary and the administrator, in the own council', async () => {
    await addPlan(test, { slug: 'whose', to: '2026-Q4' });
    for (const role of ['executor', 'head', 'member'] as const) {
      const who = await test.signInAs(role);
      await expectRefused(test, 'access.denied', () => set(who, change('whose')));
    }
    await expectRefused(test, 'not_found', () => set(secretary, change(MISSING)));
    const foreign = await test.signInAs('secretary', 'other');
    await expectRefused(test, 'not_found', () => set(foreign, change('whose')));
    expect((await set(await test.signInAs('administrator'), change('whose'))).code).toBeNull();
  });
});

describe('a reporting window', () => {
  const HALF_YEAR = { fromOn: '2026-01-01', dueOn: '2026-12-31' } as const;
  const UPDATE = `query ($id: ID!) { task(id: $id) { status lateAnswers
    occurrences { status lateDays } updates(first: 5) { nodes { windowKey lateDays } } } }`;

  it('has what came before its closing in time, what came later as late, and then asks no more before the next', async () => {
    const council = await addPlan(test, { slug: 'window', to: '2026-Q4' });
    const early = await addTask(test, { council, title: 'Учасно', due: HALF_YEAR });
    const late = await addTask(test, { council, title: 'Із запізненням', due: HALF_YEAR });
    const silent = await addTask(test, { council, title: 'Мовчить', due: HALF_YEAR, unit: 'foreign' });

    expect(await silence('window')).toMatchObject({ window: null, isOpen: false, units: [] });
    await goTo('2026-06-01T09:00:00+03:00');
    await submit(executor, answer(early.occurrenceId));
    const person = { membershipId: test.own.membershipIds.executor, name: 'Віктор Виконавчук' };
    expect(await silence('window')).toEqual({
      window: { key: '2026-H1', dueOn: '2026-07-10' },
      isOpen: true,
      answeredBy: { answered: 0, total: 2 },
      units: [
        {
          unit: { name: 'Відділ інформаційних технологій' },
          people: [person],
          due: [{ occurrence: { key: '2026-Q1' }, task: { title: 'Із запізненням' } }],
        },
        {
          unit: { name: 'Управління фінансів' },
          people: [],
          due: [{ occurrence: { key: '2026-Q1' }, task: { title: 'Мовчить' } }],
        },
      ],
    });

    const plan = { id: council.planId, today: '2026-06-01', reporting: DEFAULT_REPORTING } as const;
    const owed = await whatMembersOwe(test.reads, test.own.councilId, {
      ...plan,
      period: { from: '2026-Q1', to: '2026-Q4' },
    });
    expect([...owed.members.values()].map((one) => [one.person.name, one.owed.length])).toEqual([
      ['Віктор Виконавчук', 1],
    ]);

    await goTo('2026-07-13T09:00:00+03:00');
    expect(await silence('window')).toMatchObject({ isOpen: false, window: { key: '2026-H1' } });
    const statuses = async (id: string) => (await executor.get<{ task: unknown }>(UPDATE, { id })).task;
    expect(await statuses(late.taskId)).toMatchObject({ status: 'UNCONFIRMED', lateAnswers: 0 });
    await submit(executor, answer(late.occurrenceId));
    expect(await statuses(late.taskId)).toEqual({
      status: 'IN_PROGRESS',
      lateAnswers: 1,
      occurrences: [{ status: 'IN_PROGRESS', lateDays: 3 }],
      updates: { nodes: [{ windowKey: '2026-H1', lateDays: 3 }] },
    });
    expect(await statuses(early.taskId)).toMatchObject({
      updates: { nodes: [{ windowKey: '2026-H1', lateDays: 0 }] },
    });
    expect(await statuses(silent.taskId)).toMatchObject({ status: 'UNCONFIRMED' });

    const MINE = '{ myTasks { due { task { title } } answered { task { title } } } }';
    type Mine = { myTasks: Record<'due' | 'answered', { task: { title: string } }[]> };
    const listed = async (list: 'due' | 'answered') =>
      (await executor.get<Mine>(MINE)).myTasks[list].map(({ task }) => task.title);
    expect(await listed('answered')).toContain('Із запізненням');
    await goTo('2026-12-01T09:00:00+02:00');
    expect(await listed('due')).toContain('Із запізненням');
  });

  it('is told to every member of the council and to nobody else', async () => {
    const other = await test.signInAs('member', 'other');
    expect(await other.get(SILENCE, { plan: 'window' })).toEqual({ silence: null });
    expect((await test.visitor().ask(SILENCE, { plan: 'window' })).code).toBe('auth.required');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addTask } from '../testing/add-task.js';
import type { Browser } from '../testing/browser.js';
import { lastEntries } from '../testing/footprint.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let executor: Browser;
let secretary: Browser;
let head: Browser;
beforeAll(async () => {
  test = await createTestApp();
  executor = await test.signInAs('executor');
  secretary = await test.signInAs('secretary');
  head = await test.signInAs('head');
});
afterAll(() => test?.close());

type Input = Record<string, unknown>;

const ENTER = `mutation ($input: EnterEventInput!) { enterEvent(input: $input) {
  task { id version eventOn status can { enterEvent }
    occurrences { key kind fromOn dueOn approvedDueOn movedTimes status version } } } }`;
type Entered = { enterEvent: { task: { version: number; occurrences: { dueOn: string }[] } } };
const enter = (who: Browser, input: Input) => who.ask<Entered>(ENTER, { input });

const awaiting = (within: string | null = 'P3M', unit: 'own' | 'foreign' = 'own') =>
  addTask(test, {
    unit,
    due: null,
    schedule: { kind: 'event', after: 'після затвердження порядку', within },
  });

describe('a task that waits for an event', () => {
  it('owes nothing, until the day of the event is entered and its «тримісячний строк» begins', async () => {
    const { taskId } = await awaiting();
    const before = await executor.get<{ task: unknown }>(
      'query ($id: ID!) { task(id: $id) { status occurrences { key } can { enterEvent } } }',
      { id: taskId },
    );
    expect(before.task).toEqual({ status: 'AWAITING_EVENT', occurrences: [], can: { enterEvent: true } });
    const entered = await enter(executor, { taskId, version: 1, eventOn: '2026-02-28' });
    expect(entered.data.enterEvent.task).toEqual({
      id: taskId,
      version: 2,
      eventOn: '2026-02-28',
      status: 'NOT_STARTED',
      can: { enterEvent: false },
      occurrences: [
        {
          key: 'event',
          kind: 'DEADLINE',
          fromOn: '2026-02-28',
          dueOn: '2026-05-28',
          approvedDueOn: '2026-05-28',
          movedTimes: 0,
          status: 'NOT_STARTED',
          version: 1,
        },
      ],
    });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'event.entered',
      taskId,
      before: { eventOn: null },
      after: { eventOn: '2026-02-28', dueOn: '2026-05-28' },
    });
  });
  it('is due by the end of the plan when the document gives it no time', async () => {
    const { taskId } = await awaiting(null);
    const entered = await enter(executor, { taskId, version: 1, eventOn: '2026-03-10' });
    expect(entered.data.enterEvent.task.occurrences).toMatchObject([{ dueOn: '2026-12-31' }]);
  });
  it('cannot have its event tomorrow', async () => {
    const { taskId } = await awaiting();
    const input = { taskId, version: 1, eventOn: '2026-03-11' };
    await expectRefused(test, 'input.invalid', () => enter(executor, input));
  });
  it('has its event once', async () => {
    const { taskId } = await awaiting();
    await enter(executor, { taskId, version: 1, eventOn: '2026-03-01' });
    const again = { taskId, version: 2, eventOn: '2026-03-02' };
    await expectRefused(test, 'event.already_entered', () => enter(executor, again));
    await expectRefused(test, 'task.changed_meanwhile', () => enter(executor, { ...again, version: 1 }));
  });
  it('hears of it from its own executor or from the secretary', async () => {
    const { taskId } = await awaiting('P3M', 'foreign');
    const input = { taskId, version: 1, eventOn: '2026-03-01' };
    await expectRefused(test, 'access.denied', () => enter(executor, input));
    await expectRefused(test, 'access.denied', () => enter(head, input));
    expect((await enter(secretary, input)).code).toBeNull();
  });
  it('is not a task with a deadline of its own', async () => {
    const { taskId } = await addTask(test);
    const input = { taskId, version: 1, eventOn: '2026-03-01' };
    await expectRefused(test, 'event.not_awaited', () => enter(executor, input));
  });
  it('of another council is not there', async () => {
    const input = (taskId: string) => ({ taskId, version: 1, eventOn: '2026-03-01' });
    const foreign = await enter(secretary, input(test.other.taskIds.own));
    const missing = await enter(secretary, input(MISSING));
    expect(foreign.code).toBe('not_found');
    expect(foreign.body).toBe(missing.body);
  });
});

const MEASURE = `mutation ($input: AddMeasurementInput!) { addMeasurement(input: $input) {
  measurement { id value measuredOn source note } indicator { id result attainment measurements { value } }
  task { id } } }`;
const measure = (who: Browser, input: Input) => who.ask(MEASURE, { input });

describe('a measurement', () => {
  it('is added with its day and source, and the indicator is counted anew', async () => {
    const { taskId, indicatorId } = await addTask(test);
    const input = { indicatorId, measuredOn: '2026-03-01', value: 8 };
    await measure(executor, { ...input, value: 5, measuredOn: '2026-02-01' });
    const added = await measure(executor, { ...input, source: ' Портал ', note: '' });
    expect(added.data['addMeasurement']).toEqual({
      measurement: {
        id: expect.any(String),
        value: 8,
        measuredOn: '2026-03-01',
        source: 'Портал',
        note: null,
      },
      indicator: {
        id: indicatorId,
        result: 'PARTLY_DONE',
        attainment: 0.8,
        measurements: [{ value: 8 }, { value: 5 }],
      },
      task: { id: taskId },
    });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'measurement.added',
      taskId,
      before: null,
      after: { indicator: 'Оновлено 10 паспортів', value: 8, measuredOn: '2026-03-01' },
    });
  });
  it('cannot be of tomorrow', async () => {
    const { indicatorId } = await addTask(test);
    const input = { indicatorId, value: 1, measuredOn: '2026-03-11' };
    await expectRefused(test, 'input.invalid', () => measure(executor, input));
  });
  it('is added by the executor of the task or by the secretary', async () => {
    const { indicatorId } = await addTask(test, { unit: 'foreign' });
    const input = { indicatorId, value: 1, measuredOn: '2026-03-01' };
    await expectRefused(test, 'access.denied', () => measure(executor, input));
    await expectRefused(test, 'access.denied', () => measure(head, input));
    expect((await measure(secretary, input)).code).toBeNull();
  });
  it('of another council’s indicator is answered as of one that is not there', async () => {
    const input = (indicatorId: string) => ({ indicatorId, value: 1, measuredOn: '2026-03-01' });
    const foreign = await measure(secretary, input(test.other.indicatorId));
    const missing = await measure(secretary, input(MISSING));
    expect(foreign.code).toBe('not_found');
    expect(foreign.body).toBe(missing.body);
  });
});

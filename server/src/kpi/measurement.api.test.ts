import type { Target } from '@kvartal/shared/kpi';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { addTask } from '../testing/add-task.js';
import { answer, PROOF, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let executor: Browser;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  executor = await test.signInAs('executor');
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

const INDICATOR = `indicator { attainment result behind
  measurements { id value measuredOn source note }
  series { id value measuredOn source note reason correctsId enteredByName } }`;
const ADD = `mutation ($input: AddMeasurementInput!) { addMeasurement(input: $input) { measurement { id } ${INDICATOR} } }`;
const CORRECT = `mutation ($input: CorrectMeasurementInput!) { correctMeasurement(input: $input) { measurement { id value } ${INDICATOR} } }`;

type Value = { id: string; value: number | null; measuredOn: string; correctsId: string | null };
type Changed = {
  measurement: { id: string } | null;
  indicator: { attainment: number; measurements: Value[]; series: Value[] };
};

const add = (who: Browser, input: Record<string, unknown>) =>
  who.ask<{ addMeasurement: Changed }>(ADD, { input: { measuredOn: '2026-03-02', ...input } });
const correct = (who: Browser, input: Record<string, unknown>) =>
  who.ask<{ correctMeasurement: Changed }>(CORRECT, { input: { reason: 'Одруківка', ...input } });

/** A value of a new indicator of the executor's own unit. */
async function measured(value = 214, unit: 'own' | 'foreign' = 'own') {
  const { indicatorId, taskId, occurrenceId } = await addTask(test, { unit });
  const added = await add(secretary, { indicatorId, value, source: 'Портал', note: 'Разом із архівом' });
  return { indicatorId, taskId, occurrenceId, id: added.data?.addMeasurement.measurement?.id ?? '' };
}

describe('a correction', () => {
  it('takes the place of a value, and the old one stays readable with who, when and why', async () => {
    const { id } = await measured();
    const right = { id, value: 241, source: 'Портал', reason: 'Переставлено цифри' };
    const { data } = await correct(executor, right);
    expect(data?.correctMeasurement.indicator).toEqual({
      attainment: 24.1,
      result: 'DONE',
      behind: false,
      measurements: [
        { id: expect.any(String), value: 241, measuredOn: '2026-03-02', source: 'Портал', note: null },
      ],
      series: [
        {
          id: data?.correctMeasurement.measurement?.id,
          value: 241,
          measuredOn: '2026-03-02',
          source: 'Портал',
          note: null,
          reason: 'Переставлено цифри',
          correctsId: id,
          enteredByName: 'Віктор Виконавчук',
        },
        {
          id,
          value: 214,
          measuredOn: '2026-03-02',
          source: 'Портал',
          note: 'Разом із архівом',
          reason: null,
          correctsId: null,
          enteredByName: expect.any(String),
        },
      ],
    });
    const [entry] = await lastEntries(test);
    expect(entry).toMatchObject({
      action: 'measurement.corrected',
      before: { value: 214, measuredOn: '2026-03-02' },
      after: { value: 241, measuredOn: '2026-03-02', reason: 'Переставлено цифри' },
    });
  });
  it('without a value withdraws what was entered by mistake, and can be taken back by another one', async () => {
    const { id } = await measured();
    const { data } = await correct(executor, { id, value: null, reason: 'Інший показник' });
    const withdrawn = data?.correctMeasurement;
    expect([withdrawn?.measurement, withdrawn?.indicator.measurements]).toEqual([null, []]);
    expect(withdrawn?.indicator.series.map((one) => one.value)).toEqual([null, 214]);
    const again = await correct(executor, { id: withdrawn?.indicator.series[0]?.id, value: 215 });
    expect(again.data?.correctMeasurement.indicator.measurements).toMatchObject([{ value: 215 }]);
  });
  it('may move a value to its right day', async () => {
    const { id } = await measured();
    const moved = await correct(executor, { id, value: 214, measuredOn: '2026-02-28' });
    expect(moved.data?.correctMeasurement.indicator.measurements).toMatchObject([
      { value: 214, measuredOn: '2026-02-28' },
    ]);
  });
  it.each([
    ['without a reason', { value: 1, reason: '  ' }, 'reason.required'],
    [
      'that changes nothing',
      { value: 214, source: 'Портал', note: 'Разом із архівом' },
      'measurement.unchanged',
    ],
    ['to a day to come', { value: 1, measuredOn: '2026-03-11' }, 'input.invalid'],
  ])('%s is refused and nothing is written', async (_name, other, code) => {
    const { id } = await measured();
    const before = await footprint(test);
    expect((await correct(executor, { id, ...other })).code).toBe(code);
    expect(await footprint(test)).toEqual(before);
  });
  it('of a value that somebody has corrected meanwhile is refused', async () => {
    const { id } = await measured();
    await correct(secretary, { id, value: 300 });
    expect((await correct(executor, { id, value: 241 })).code).toBe('measurement.changed_meanwhile');
  });
  it('cannot move a value to a day that has another one', async () => {
    const { id, indicatorId } = await measured();
    await add(secretary, { indicatorId, value: 5, measuredOn: '2026-02-01' });
    const moved = { id, value: 214, measuredOn: '2026-02-01' };
    expect((await correct(executor, moved)).code).toBe('measurement.same_day');
  });
  it('is not for an executor of other units, nor for a member of the working group', async () => {
    const { id } = await measured(214, 'foreign');
    expect((await correct(executor, { id, value: 1 })).code).toBe('access.denied');
    const member = await test.signInAs('member');
    expect((await correct(member, { id, value: 1 })).code).toBe('access.denied');
  });
});

describe('the database', () => {
  it('itself refuses to rewrite a measurement, and a second correction of one', async () => {
    const { id, indicatorId } = await measured();
    const rewrite = sql`update measurement set value = 1 where id = ${id}`.execute(test.writes);
    await expect(rewrite).rejects.toThrow('A measurement is never rewritten.');
    await correct(secretary, { id, value: 241 });
    const second = test.writes.insertInto('measurement').values({
      id: 'second',
      council_id: test.own.councilId,
      indicator_id: indicatorId,
      value: 1,
      measured_on: '2026-03-02',
      source: null,
      note: null,
      membership_id: null,
      created_at: 1,
      corrects_id: id,
      reason: 'Ще раз',
    });
    await expect(second.execute()).rejects.toThrow(/unique/i);
  });
});

describe('a second value of the same day', () => {
  it('is refused: a correction is asked for', async () => {
    const { indicatorId } = await measured();
    expect((await add(executor, { indicatorId, value: 220 })).code).toBe('measurement.same_day');
  });
  it('is welcome after the first was withdrawn', async () => {
    const { indicatorId, id } = await measured();
    await correct(executor, { id, value: null });
    expect((await add(executor, { indicatorId, value: 220 })).code).toBeNull();
  });
  it('in an answer that is given again corrects the first one, and the same value adds nothing', async () => {
    const { indicatorId, occurrenceId } = await addTask(test);
    const say = (version: number, value: number) =>
      submit(executor, answer(occurrenceId, { version, measurements: [{ indicatorId, value }] }));
    await say(1, 30);
    await say(2, 30);
    await say(3, 28);
    const rows = await test.reads
      .selectFrom('measurement')
      .where('indicator_id', '=', indicatorId)
      .select(['value', 'reason'])
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { value: 30, reason: null },
      { value: 28, reason: 'Нова відповідь того самого дня.' },
    ]);
  });
});

describe('a target that is owed each quarter', () => {
  const ONCE: Target[] = [{ comparator: 'at_least', value: 1, unit: 'разу', per: 'quarter', percent: false }];
  it('counts a confirmed answer by itself', async () => {
    const { taskId, occurrenceId } = await addTask(test, { targets: ONCE });
    await submit(executor, answer(occurrenceId, { choice: 'DONE', evidence: PROOF }));
    const QUESTION = `query ($id: ID!) { task(id: $id) { indicators { result periods { from to fact over result } }
      updates { nodes { id } } } }`;
    type Told = { task: { indicators: unknown[]; updates: { nodes: { id: string }[] } } };
    const before = await executor.get<Told>(QUESTION, { id: taskId });
    expect(before.task.indicators).toMatchObject([{ result: 'UNMEASURED' }]);
    const head = await test.signInAs('head');
    await head.get('mutation ($input: ReviewStatusInput!) { reviewStatus(input: $input) { task { id } } }', {
      input: { updateId: before.task.updates.nodes[0]?.id, version: 2, confirm: true },
    });
    const after = await executor.get<Told>(QUESTION, { id: taskId });
    expect(after.task.indicators).toEqual([
      {
        result: 'DONE',
        periods: [{ from: '2026-01-01', to: '2026-03-31', fact: 1, over: false, result: 'DONE' }],
      },
    ]);
  });
});

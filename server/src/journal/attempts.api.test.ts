import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@kvartal/shared/calendar';
import { addTask } from '../testing/add-task.js';
import { answer, PROOF, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { footprint } from '../testing/footprint.js';
import { loseAnswer, loseUpload } from '../testing/lose-answer.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';

/** How many answers are lost; KVARTAL_TEST_LOST_ANSWERS=500 is the long run of R6. */
const LOST = Number(process.env['KVARTAL_TEST_LOST_ANSWERS'] ?? 25);
const AT_ONCE = 50;

const MEASURE =
  'mutation ($input: AddMeasurementInput!) { addMeasurement(input: $input) { measurement { id value } } }';
type Measured = { addMeasurement: { measurement: { id: string; value: number } } };

let test: TestApp;
let executor: Browser;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  executor = await test.signInAs('executor');
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

/** An indicator has one value a day, so each value has a day of its own. */
const measured = (indicatorId: string, value: number) => ({
  input: { indicatorId, value, measuredOn: addDays('2026-03-01', -value) },
});
const measure = (who: Browser, indicatorId: string, value: number) =>
  who.ask<Measured>(MEASURE, measured(indicatorId, value));

async function valuesOf(indicatorId: string): Promise<(number | null)[]> {
  const rows = await test.reads
    .selectFrom('measurement')
    .where('council_id', '=', test.own.councilId)
    .where('indicator_id', '=', indicatorId)
    .select('value')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.value);
}

describe('an act that is sent again', () => {
  it(`is done once and answered as the first time, ${LOST} times out of ${LOST}`, async () => {
    const { indicatorId } = await addTask(test);
    const numbers = Array.from({ length: LOST }, (_, index) => index + 1);
    for (const number of numbers) {
      const act = executor.attempt(`lost-answer-${number}`);
      // Some networks lose the answer twice in a row.
      for (let lost = 0; lost <= number % 2; lost += 1)
        await loseAnswer(act, MEASURE, measured(indicatorId, number));
      const { data } = await measure(act, indicatorId, number);
      expect(data.addMeasurement.measurement.value).toBe(number);
      const again = await measure(act, indicatorId, number);
      expect(again.data).toEqual(data);
    }
    expect(await valuesOf(indicatorId)).toEqual(numbers);
  });

  it('is done once when fifty of it arrive together', async () => {
    const { indicatorId } = await addTask(test);
    const act = executor.attempt('fifty-at-once');
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => measure(act, indicatorId, 7)));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await valuesOf(indicatorId)).toEqual([7]);
  });

  it('gives back an answer about a deadline although the deadline has another version by then', async () => {
    const { occurrenceId } = await addTask(test);
    const act = executor.attempt('answer-then-others');
    const first = await submit(act, answer(occurrenceId, { text: 'Перша.' }));
    await submit(secretary, answer(occurrenceId, { version: 2, text: 'Друга.' }));
    const again = await submit(act, answer(occurrenceId, { text: 'Перша.' }));
    expect(again.code).toBeNull();
    expect(again.data.submitStatus.update.id).toBe(first.data.submitStatus.update.id);
    expect(again.data.submitStatus.occurrence.version).toBe(3);
  });

  it('brings a file in once', async () => {
    const act = executor.attempt('file-once');
    await loseUpload(act, '/files', 'Акт приймання', 'акт.txt');
    const before = await footprint(test);
    const first = await upload(act, '/files', 'Акт приймання', 'акт.txt');
    const again = await upload(act, '/files', 'Акт приймання', 'акт.txt');
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await footprint(test)).toEqual(before);
  });

  it('cannot say anything else than the first time', async () => {
    const { indicatorId, occurrenceId } = await addTask(test);
    const act = executor.attempt('other-content');
    await measure(act, indicatorId, 1);
    const before = await footprint(test);
    expect((await measure(act, indicatorId, 2)).code).toBe('attempt.other_content');
    expect((await submit(act, answer(occurrenceId))).code).toBe('attempt.other_content');
    const file = await upload(act, '/files', 'Акт', 'акт.txt');
    expect([file.status, file.body['code']]).toEqual([422, 'attempt.other_content']);
    expect(await footprint(test)).toEqual(before);
  });

  it('is done where the first try was refused: nothing had happened', async () => {
    const { occurrenceId } = await addTask(test);
    const act = executor.attempt('refused-first');
    const bare = await submit(act, answer(occurrenceId, { choice: 'DONE' }));
    expect(bare.code).toBe('evidence.required');
    const proven = await submit(act, answer(occurrenceId, { choice: 'DONE', evidence: PROOF }));
    expect(proven.code).toBeNull();
  });
});

describe('the name of an act', () => {
  it('is each person’s own', async () => {
    const { indicatorId } = await addTask(test);
    await measure(executor.attempt('the-same-name'), indicatorId, 1);
    await measure(secretary.attempt('the-same-name'), indicatorId, 2);
    expect(await valuesOf(indicatorId)).toEqual([1, 2]);
  });

  it.each(['short', 'with a space', 'a'.repeat(101)])('cannot be «%s»', async (key) => {
    const { indicatorId } = await addTask(test);
    expect((await measure(executor.attempt(key), indicatorId, 1)).code).toBe('input.invalid');
    expect(await valuesOf(indicatorId)).toEqual([]);
  });

  it('is forgotten after a week, a few at a time', async () => {
    const { indicatorId } = await addTask(test);
    await measure(executor.attempt('a-week-ago'), indicatorId, 1);
    test.clock.pass(8 * 24 * 60 * 60 * 1000);
    const later = await test.signInAs('executor');
    await measure(later.attempt('a-week-later'), indicatorId, 2);
    const left = await test.reads
      .selectFrom('first_result')
      .select('key')
      .where('council_id', '=', test.own.councilId)
      .execute();
    expect(left.map(({ key }) => key)).toContain('a-week-later');
    expect(left.length).toBeLessThan(LOST + 1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addTask } from '../testing/add-task.js';
import { answer, confirmedAnswer, PROOF, review, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let member: Browser;
beforeAll(async () => {
  test = await createTestApp();
  member = await test.signInAs('member');
});
afterAll(() => test?.close());

const INDICATOR = `indicator { attainment result
  fulfilment { id on byName note updateId evidence { title url } can { undo } } }`;
const FULFIL = `mutation ($input: FulfilIndicatorInput!) { fulfilIndicator(input: $input) { ${INDICATOR} } }`;
const UNDO = `mutation ($input: UndoFulfilmentInput!) { undoFulfilment(input: $input) { ${INDICATOR} } }`;

type Changed = { indicator: { result: string; fulfilment: { id: string } | null } };
const fulfil = (who: Browser, input: Record<string, unknown>) =>
  who.ask<{ fulfilIndicator: Changed }>(FULFIL, { input });
const undo = (who: Browser, input: Record<string, unknown>) =>
  who.ask<{ undoFulfilment: Changed }>(UNDO, { input });

/** A statement without a number whose task has a confirmed answer with evidence. */
async function proved() {
  const { indicatorId, occurrenceId } = await addTask(test, { targets: [] });
  return { indicatorId, updateId: await confirmedAnswer(test, 'own', occurrenceId) };
}

describe('a statement without a number', () => {
  it('is fulfilled by a confirmed answer, with its evidence', async () => {
    const { indicatorId, updateId } = await proved();
    const { data } = await fulfil(member, { indicatorId, updateId, note: 'Перевірено на сайті' });
    expect(data?.fulfilIndicator.indicator).toEqual({
      attainment: 1,
      result: 'DONE',
      fulfilment: {
        id: expect.any(String),
        on: '2026-03-10',
        byName: expect.any(String),
        note: 'Перевірено на сайті',
        updateId,
        evidence: [{ title: 'Реєстр', url: 'https://data.example/dataset/1' }],
        can: { undo: true },
      },
    });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'indicator.fulfilled',
      after: { indicator: 'Оновлено 10 паспортів', updateId },
    });
  });
  it('is open again when somebody takes the proof back with a reason; another one may take its place', async () => {
    const { indicatorId, updateId } = await proved();
    const { data } = await fulfil(member, { indicatorId, updateId });
    const id = data?.fulfilIndicator.indicator.fulfilment?.id;
    expect((await undo(member, { id, reason: ' ' })).code).toBe('reason.required');
    const undone = await undo(member, { id, reason: 'Посилання веде на проєкт' });
    expect(undone.data?.undoFulfilment.indicator).toMatchObject({ result: 'UNMEASURED', fulfilment: null });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'indicator.reopened',
      after: { reason: 'Посилання веде на проєкт' },
    });
    expect((await undo(member, { id, reason: 'Ще раз' })).code).toBe('fulfilment.undone');
    expect((await fulfil(member, { indicatorId, updateId })).code).toBeNull();
  });
  it('is not fulfilled twice', async () => {
    const { indicatorId, updateId } = await proved();
    await fulfil(member, { indicatorId, updateId });
    expect((await fulfil(member, { indicatorId, updateId })).code).toBe('fulfilment.already_there');
  });
});

describe('a proof is refused, and nothing is written,', () => {
  const refused = async (who: Browser, input: Record<string, unknown>, code: string): Promise<void> => {
    const before = await footprint(test);
    expect((await fulfil(who, input)).code).toBe(code);
    expect(await footprint(test)).toEqual(before);
  };
  it('from the one who gave the answer', async () => {
    const { indicatorId, occurrenceId } = await addTask(test, { targets: [] });
    const secretary = await test.signInAs('secretary');
    const given = await submit(secretary, answer(occurrenceId, { choice: 'DONE', evidence: PROOF }));
    const updateId = given.data?.submitStatus.update.id ?? '';
    await review(await test.signInAs('head'), { updateId, confirm: true });
    await refused(secretary, { indicatorId, updateId }, 'review.own_update');
  });
  it('from an executor', async () => {
    const { indicatorId, updateId } = await proved();
    await refused(await test.signInAs('executor'), { indicatorId, updateId }, 'access.denied');
    await refused(await test.signInAs('administrator'), { indicatorId, updateId }, 'access.denied');
  });
  it('when nobody has confirmed the answer', async () => {
    const { indicatorId, occurrenceId } = await addTask(test, { targets: [] });
    const executor = await test.signInAs('executor');
    const given = await submit(executor, answer(occurrenceId, { choice: 'DONE', evidence: PROOF }));
    const updateId = given.data?.submitStatus.update.id ?? '';
    await refused(member, { indicatorId, updateId }, 'fulfilment.not_proved');
  });
  it('when the answer is about another task', async () => {
    const { indicatorId } = await proved();
    await refused(member, { indicatorId, updateId: (await proved()).updateId }, 'not_found');
  });
  it('when the statement has a number', async () => {
    const { indicatorId, occurrenceId } = await addTask(test);
    const updateId = await confirmedAnswer(test, 'own', occurrenceId);
    await refused(member, { indicatorId, updateId }, 'indicator.has_number');
  });
});

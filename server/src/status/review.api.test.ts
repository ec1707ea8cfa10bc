import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addTask } from '../testing/add-task.js';
import { PROOF, answer, review, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { lastEntries } from '../testing/footprint.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

const EVENING = '2026-03-10T23:50:00+02:00';

let test: TestApp;
let executor: Browser;
let secretary: Browser;
let head: Browser;
let member: Browser;
beforeAll(async () => {
  // Late in the evening in Kyiv, so that a test can go over midnight while everybody stays signed in.
  test = await createTestApp({ at: EVENING });
  executor = await test.signInAs('executor');
  secretary = await test.signInAs('secretary');
  head = await test.signInAs('head');
  member = await test.signInAs('member');
});
afterAll(() => test?.close());

/** A task of the executor's unit with the answer «done» that waits for a check. */
async function answeredDone() {
  const task = await addTask(test);
  const given = await submit(executor, answer(task.occurrenceId, { choice: 'DONE', evidence: PROOF }));
  return { ...task, updateId: given.data.submitStatus.update.id };
}

describe('a second person', () => {
  it('confirms «done», and only then the task is done, on the day of the answer', async () => {
    const { updateId, occurrenceId } = await answeredDone();
    test.clock.moveTo('2026-03-11T00:10:00+02:00');
    const checked = await review(member, { updateId, confirm: true });
    test.clock.moveTo(EVENING);
    expect(checked.code).toBeNull();
    const { update, occurrence, task } = checked.data.reviewStatus;
    expect(update).toMatchObject({
      id: updateId,
      review: 'CONFIRMED',
      reviewerName: 'Михайло Членко',
      can: { review: false },
    });
    expect(occurrence).toMatchObject({
      id: occurrenceId,
      review: 'CONFIRMED',
      status: 'DONE',
      actualOn: '2026-03-10',
    });
    expect(task).toMatchObject({ status: 'DONE' });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'status.confirmed',
      before: { occurrence: '2026-Q1', review: 'submitted' },
      after: { occurrence: '2026-Q1', review: 'confirmed', declared: 'done', note: null },
    });
  });
  it('returns an answer with a note, and the status falls back to what was confirmed before', async () => {
    const { updateId, occurrenceId } = await answeredDone();
    const returned = await review(head, { updateId, confirm: false, note: ' Посилання не відкривається. ' });
    const { update, occurrence } = returned.data.reviewStatus;
    expect(update).toMatchObject({ review: 'RETURNED', reviewNote: 'Посилання не відкривається.' });
    expect(occurrence).toMatchObject({
      status: 'NOT_STARTED',
      review: 'RETURNED',
      actualOn: null,
      version: 3,
    });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'status.returned',
      after: { note: 'Посилання не відкривається.', review: 'returned' },
    });
    const again = answer(occurrenceId, { version: 3, choice: 'DONE', evidence: PROOF });
    const second = await submit(executor, again);
    expect(second.data.submitStatus.occurrence.status).toBe('IN_REVIEW');
  });
  it('returns «done» after a confirmed «not done», and it is not done again', async () => {
    const { occurrenceId } = await addTask(test);
    const first = await submit(executor, answer(occurrenceId, { choice: 'CANNOT_BE_DONE', reason: 'Ні' }));
    const confirmed = await review(head, { updateId: first.data.submitStatus.update.id, confirm: true });
    const { version } = confirmed.data.reviewStatus.occurrence;
    const done = await submit(executor, answer(occurrenceId, { version, choice: 'DONE', evidence: PROOF }));
    const { id: updateId } = done.data.submitStatus.update;
    const seen = { version: version + 1 };
    const returned = await review(head, { updateId, ...seen, confirm: false, note: 'Немає наказу' });
    expect(returned.data.reviewStatus.occurrence).toMatchObject({ status: 'NOT_DONE', actualOn: null });
  });
  it('cannot return an answer without saying why', async () => {
    const { updateId } = await answeredDone();
    await expectRefused(test, 'review.note_required', () =>
      review(head, { updateId, confirm: false, note: ' ' }),
    );
  });
  it('is never the one who answered', async () => {
    const { occurrenceId } = await addTask(test);
    const given = await submit(secretary, answer(occurrenceId, { choice: 'DONE', evidence: PROOF }));
    const { id: updateId, can } = given.data.submitStatus.update;
    expect(can.review).toBe(false);
    await expectRefused(test, 'review.own_update', () => review(secretary, { updateId, confirm: true }));
  });
  it.each(['executor', 'administrator'] as const)('is not a person with the role %s', async (role) => {
    const { updateId } = await answeredDone();
    const browser = await test.signInAs(role);
    await expectRefused(test, 'access.denied', () => review(browser, { updateId, confirm: true }));
  });
  it('cannot decide twice', async () => {
    const { updateId } = await answeredDone();
    await review(head, { updateId, confirm: true });
    await expectRefused(test, 'review.already_decided', () =>
      review(member, { updateId, version: 3, confirm: false, note: 'Ні' }),
    );
  });
  it('does not check what is no verdict', async () => {
    const { occurrenceId } = await addTask(test);
    const given = await submit(executor, answer(occurrenceId));
    const { id: updateId, can } = given.data.submitStatus.update;
    expect(can.review).toBe(false);
    await expectRefused(test, 'review.already_decided', () => review(head, { updateId, confirm: true }));
  });
  it('does not check an answer that a newer one has replaced', async () => {
    const { updateId, occurrenceId } = await answeredDone();
    await submit(executor, answer(occurrenceId, { version: 2 }));
    await expectRefused(test, 'occurrence.changed_meanwhile', () =>
      review(head, { updateId, confirm: true }),
    );
    await expectRefused(test, 'review.already_decided', () =>
      review(head, { updateId, version: 3, confirm: true }),
    );
  });
  it('finds no answer of another council', async () => {
    const neighbour = await test.signInAs('executor', 'other');
    const given = await submit(
      neighbour,
      answer(test.other.occurrenceIds.own, { choice: 'DONE', evidence: PROOF }),
    );
    const foreign = await review(head, { updateId: given.data.submitStatus.update.id, confirm: true });
    const missing = await review(head, { updateId: MISSING, confirm: true });
    expect(foreign.code).toBe('not_found');
    expect(foreign.body).toBe(missing.body);
  });
  it('closes a task that is done: it takes no new answer', async () => {
    const { updateId, occurrenceId } = await answeredDone();
    const confirmed = await review(head, { updateId, confirm: true });
    const { version } = confirmed.data.reviewStatus.occurrence;
    await expectRefused(test, 'status.not_allowed', () =>
      submit(executor, answer(occurrenceId, { version })),
    );
  });
});

describe('many answers at once', () => {
  const CONFIRM = `mutation ($input: ConfirmStatusesInput!) {
    confirmStatuses(input: $input) { results { updateId code } } }`;
  type Results = { confirmStatuses: { results: { updateId: string; code: string | null }[] } };
  const confirmAll = (who: Browser, updates: { updateId: string; version: number }[]) =>
    who.ask<Results>(CONFIRM, { input: { updates } });

  it('are confirmed in one act, each with its line in the history of its task', async () => {
    const [first, second] = [await answeredDone(), await answeredDone()];
    const seen = [first, second].map(({ updateId }) => ({ updateId, version: 2 }));
    const { data } = await confirmAll(member, seen);
    expect(data.confirmStatuses.results).toEqual(seen.map(({ updateId }) => ({ updateId, code: null })));
    const entries = await lastEntries(test, 2);
    expect(entries.map(({ action, taskId }) => [action, taskId])).toEqual([
      ['status.confirmed', second.taskId],
      ['status.confirmed', first.taskId],
    ]);
    expect(await footprintOfAnswer(first.updateId)).toEqual({ review: 'confirmed', by: 'Михайло Членко' });
  });
  it('that changed since they were looked at, or are one’s own, stay and say why; the others are confirmed', async () => {
    const [good, stale, decided] = [await answeredDone(), await answeredDone(), await answeredDone()];
    const own = await addTask(test);
    const mine = await submit(secretary, answer(own.occurrenceId, { choice: 'DONE', evidence: PROOF }));
    await review(head, { updateId: decided.updateId, confirm: true });
    const { data } = await confirmAll(secretary, [
      { updateId: stale.updateId, version: 1 },
      { updateId: good.updateId, version: 2 },
      { updateId: decided.updateId, version: 3 },
      { updateId: mine.data.submitStatus.update.id, version: 2 },
    ]);
    expect(data.confirmStatuses.results.map(({ code }) => code)).toEqual([
      'occurrence.changed_meanwhile',
      null,
      'review.already_decided',
      'review.own_update',
    ]);
    expect((await footprintOfAnswer(stale.updateId)).review).toBe('submitted');
    expect((await footprintOfAnswer(good.updateId)).review).toBe('confirmed');
  });
  it('are all refused when one of them is not there, is named twice, or none is named', async () => {
    const { updateId } = await answeredDone();
    const seen = { updateId, version: 2 };
    expect((await confirmAll(member, [seen, { updateId: MISSING, version: 2 }])).code).toBe('not_found');
    expect((await confirmAll(member, [seen, seen])).code).toBe('input.invalid');
    expect((await confirmAll(member, [])).code).toBe('input.invalid');
    expect((await footprintOfAnswer(updateId)).review).toBe('submitted');
  });
  it('are not for the executor', async () => {
    const { updateId } = await answeredDone();
    expect((await confirmAll(executor, [{ updateId, version: 2 }])).code).toBe('access.denied');
  });

  async function footprintOfAnswer(id: string) {
    const row = await test.reads
      .selectFrom('status_update')
      .leftJoin('membership', 'membership.id', 'status_update.reviewed_by')
      .leftJoin('account', 'account.id', 'membership.account_id')
      .where('status_update.council_id', '=', test.own.councilId)
      .where('status_update.id', '=', id)
      .select(['review', 'account.name as by'])
      .executeTakeFirstOrThrow();
    return row;
  }
});

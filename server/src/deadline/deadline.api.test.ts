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

const CHANGED = `
  deadlineChange { id occurrenceId fromOn toOn reason proposedByName decision decidedAt note can { decide } }
  occurrence { id version dueOn approvedDueOn movedTimes status }
  task { id movedTimes status deadlineChanges { id decision } }`;
const PROPOSE = `mutation ($input: ProposeDeadlineInput!) { proposeDeadline(input: $input) { ${CHANGED} } }`;
const DECIDE = `mutation ($input: DecideDeadlineInput!) { decideDeadline(input: $input) { ${CHANGED} } }`;

type Changed = {
  deadlineChange: { id: string; can: { decide: boolean } };
  occurrence: { version: number };
  task: unknown;
};
type Input = Record<string, unknown>;

const propose = (who: Browser, input: Input) => who.ask<{ proposeDeadline: Changed }>(PROPOSE, { input });
const decide = (who: Browser, input: Input) =>
  who.ask<{ decideDeadline: Changed }>(DECIDE, { input: { version: 1, ...input } });

/** A proposal that is right in everything; a test says what is different in its own. */
const proposal = (occurrenceId: string, other: Input = {}): Input => ({
  occurrenceId,
  version: 1,
  toOn: '2026-06-30',
  reason: 'Тендер не відбувся',
  ...other,
});

/** Moves a deadline: the executor proposes, the head approves. */
async function moved(occurrenceId: string, other: Input = {}) {
  const proposed = await propose(executor, proposal(occurrenceId, other));
  const { deadlineChange, occurrence } = proposed.data.proposeDeadline;
  return decide(head, { id: deadlineChange.id, version: occurrence.version, approve: true });
}

const SUBMIT = `mutation ($input: SubmitStatusInput!) {
  submitStatus(input: $input) { update { id } occurrence { version } } }`;
const REVIEW = `mutation ($input: ReviewStatusInput!) {
  reviewStatus(input: $input) { occurrence { version status } } }`;

/** The task is done and the head has confirmed it; gives the version of its deadline. */
async function finish(occurrenceId: string, version = 1): Promise<number> {
  const evidence = [{ link: 'https://data.example/1' }];
  const input = { occurrenceId, version, choice: 'DONE', text: '', evidence };
  const given = await executor.get<{ submitStatus: { update: { id: string } } }>(SUBMIT, { input });
  const updateId = given.submitStatus.update.id;
  const checked = await head.get<{ reviewStatus: { occurrence: { version: number } } }>(REVIEW, {
    input: { updateId, version: version + 1, confirm: true },
  });
  return checked.reviewStatus.occurrence.version;
}

describe('a deadline', () => {
  it('does not move by a proposal', async () => {
    const { occurrenceId, taskId } = await addTask(test);
    const proposed = await propose(executor, proposal(occurrenceId));
    expect(proposed.data.proposeDeadline).toEqual({
      deadlineChange: {
        id: expect.any(String),
        occurrenceId,
        fromOn: '2026-03-31',
        toOn: '2026-06-30',
        reason: 'Тендер не відбувся',
        proposedByName: 'Віктор Виконавчук',
        decision: null,
        decidedAt: null,
        note: null,
        can: { decide: false },
      },
      occurrence: {
        id: occurrenceId,
        version: 1,
        dueOn: '2026-03-31',
        approvedDueOn: '2026-03-31',
        movedTimes: 0,
        status: 'NOT_STARTED',
      },
      task: {
        id: taskId,
        movedTimes: 0,
        status: 'NOT_STARTED',
        deadlineChanges: [{ id: expect.any(String), decision: null }],
      },
    });
    const [entry] = await lastEntries(test);
    expect(entry).toMatchObject({
      action: 'deadline.proposed',
      actorName: 'Віктор Виконавчук',
      taskId,
      before: { occurrence: '2026-Q1', dueOn: '2026-03-31' },
      after: { occurrence: '2026-Q1', dueOn: '2026-06-30', reason: 'Тендер не відбувся' },
    });
  });
  it('moves when the head approves, and the one that was approved first is kept', async () => {
    const { occurrenceId } = await addTask(test);
    const proposed = await propose(executor, proposal(occurrenceId));
    const { id } = proposed.data.proposeDeadline.deadlineChange;
    const decided = await decide(head, { id, approve: true, note: ' Востаннє. ' });
    expect(decided.data.decideDeadline).toMatchObject({
      deadlineChange: {
        decision: 'APPROVED',
        decidedAt: '2026-03-10T08:00:00.000Z',
        note: 'Востаннє.',
        can: { decide: false },
      },
      occurrence: { dueOn: '2026-06-30', approvedDueOn: '2026-03-31', movedTimes: 1, version: 2 },
      task: { movedTimes: 1 },
    });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'deadline.approved',
      actorName: 'Ганна Головач',
      before: { dueOn: '2026-03-31' },
      after: { dueOn: '2026-06-30', note: 'Востаннє.' },
    });
  });
  it('that was moved twice says so: «перенесено 2 рази»', async () => {
    const { occurrenceId } = await addTask(test);
    await moved(occurrenceId);
    const second = await moved(occurrenceId, { version: 2, toOn: '2026-09-30' });
    expect(second.data.decideDeadline).toMatchObject({
      occurrence: { dueOn: '2026-09-30', approvedDueOn: '2026-03-31', movedTimes: 2 },
      task: { movedTimes: 2 },
    });
  });
  it('stays where it was when the head declines', async () => {
    const { occurrenceId } = await addTask(test);
    const proposed = await propose(executor, proposal(occurrenceId));
    const { id } = proposed.data.proposeDeadline.deadlineChange;
    const decided = await decide(head, { id, approve: false, note: 'Ні' });
    expect(decided.data.decideDeadline).toMatchObject({
      deadlineChange: { decision: 'DECLINED', note: 'Ні' },
      occurrence: { dueOn: '2026-03-31', approvedDueOn: '2026-03-31', movedTimes: 0, version: 2 },
      task: { movedTimes: 0 },
    });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'deadline.declined',
      after: { dueOn: '2026-03-31', note: 'Ні' },
    });
    expect((await propose(executor, proposal(occurrenceId, { version: 2 }))).code).toBeNull();
  });
  it('of finished work does not move any more', async () => {
    const { occurrenceId } = await addTask(test);
    const version = await finish(occurrenceId);
    await expectRefused(test, 'deadline.closed', () =>
      propose(executor, proposal(occurrenceId, { version })),
    );
  });
  it('whose work was finished while the proposal waited cannot be approved, only declined', async () => {
    const { occurrenceId } = await addTask(test);
    const proposed = await propose(executor, proposal(occurrenceId));
    const { id } = proposed.data.proposeDeadline.deadlineChange;
    const version = await finish(occurrenceId);
    await expectRefused(test, 'occurrence.changed_meanwhile', () => decide(head, { id, approve: true }));
    await expectRefused(test, 'deadline.closed', () => decide(head, { id, version, approve: true }));
    expect((await decide(head, { id, version, approve: false })).code).toBeNull();
  });
});

describe('a proposal', () => {
  it('waits alone: there is no second one beside it', async () => {
    const { occurrenceId } = await addTask(test);
    await propose(executor, proposal(occurrenceId));
    const second = proposal(occurrenceId, { toOn: '2026-12-31' });
    await expectRefused(test, 'deadline.already_proposed', () => propose(secretary, second));
  });
  it.each([
    ['reason.required', { reason: '  ' }],
    ['deadline.unchanged', { toOn: '2026-03-31' }],
    ['deadline.before_start', { toOn: '2025-12-31' }],
    ['occurrence.changed_meanwhile', { version: 2 }],
    ['input.invalid', { reason: 'я'.repeat(2001) }],
  ])('is refused with %s for %j', async (code, other) => {
    const { occurrenceId } = await addTask(test);
    await expectRefused(test, code, () => propose(executor, proposal(occurrenceId, other)));
  });
  it.each(['2026-02-30', '30.06.2026', ''])('for the day %j is refused', async (toOn) => {
    const { occurrenceId } = await addTask(test);
    const refused = await propose(executor, proposal(occurrenceId, { toOn }));
    expect(refused.code).not.toBeNull();
    expect(refused.code).not.toBe('server.failed');
  });
  it('comes from the executor of the task or from the secretary', async () => {
    const { occurrenceId } = await addTask(test, { unit: 'foreign' });
    await expectRefused(test, 'access.denied', () => propose(executor, proposal(occurrenceId)));
    expect((await propose(secretary, proposal(occurrenceId))).code).toBeNull();
  });
  it.each(['head', 'member', 'administrator'] as const)('does not come from a %s', async (role) => {
    const browser = await test.signInAs(role);
    const { occurrenceId } = await addTask(test);
    await expectRefused(test, 'access.denied', () => propose(browser, proposal(occurrenceId)));
  });
  it('for another council’s deadline is answered as for one that is not there', async () => {
    const foreign = await propose(secretary, proposal(test.other.occurrenceIds.own));
    const missing = await propose(secretary, proposal(MISSING));
    expect(foreign.code).toBe('not_found');
    expect(foreign.body).toBe(missing.body);
  });
});

describe('a decision', () => {
  it.each(['secretary', 'executor', 'member', 'administrator'] as const)(
    'is not taken by a %s, only by the head',
    async (role) => {
      const { occurrenceId } = await addTask(test);
      const proposed = await propose(executor, proposal(occurrenceId));
      const { id } = proposed.data.proposeDeadline.deadlineChange;
      const browser = await test.signInAs(role);
      await expectRefused(test, 'access.denied', () => decide(browser, { id, approve: true }));
    },
  );
  it('is taken once', async () => {
    const { occurrenceId } = await addTask(test);
    const proposed = await propose(executor, proposal(occurrenceId));
    const { id } = proposed.data.proposeDeadline.deadlineChange;
    const decisions = await Promise.all([true, false, true].map((approve) => decide(head, { id, approve })));
    expect(decisions.map((one) => one.code ?? 'decided').toSorted()).toEqual([
      'deadline.already_decided',
      'deadline.already_decided',
      'decided',
    ]);
  });
  it('on another council’s proposal is answered as on one that is not there', async () => {
    const neighbour = await test.signInAs('executor', 'other');
    const proposed = await propose(neighbour, proposal(test.other.occurrenceIds.own));
    const { id } = proposed.data.proposeDeadline.deadlineChange;
    const foreign = await decide(head, { id, approve: true });
    const missing = await decide(head, { id: MISSING, approve: true });
    expect(foreign.code).toBe('not_found');
    expect(foreign.body).toBe(missing.body);
  });
});

describe('the proposed deadlines of a plan', () => {
  const OPEN = `query ($slug: String!) { plan(slug: $slug) { openDeadlineChanges {
    occurrenceId fromOn toOn decision proposedByName can { decide } } } }`;
  type Open = { plan: { openDeadlineChanges: { occurrenceId: string }[] } };
  const openOf = async (who: Browser, occurrenceId: string) => {
    const { plan } = await who.get<Open>(OPEN, { slug: 'open-data-2026' });
    return plan.openDeadlineChanges.filter((one) => one.occurrenceId === occurrenceId);
  };

  it('are told while they wait, with who may decide, and no longer once they are decided', async () => {
    const { occurrenceId } = await addTask(test);
    const proposed = await propose(executor, proposal(occurrenceId));
    const { id } = proposed.data.proposeDeadline.deadlineChange;
    const told = {
      occurrenceId,
      fromOn: '2026-03-31',
      toOn: '2026-06-30',
      decision: null,
      proposedByName: 'Віктор Виконавчук',
      can: { decide: false },
    };
    expect(await openOf(executor, occurrenceId)).toEqual([told]);
    expect(await openOf(head, occurrenceId)).toEqual([{ ...told, can: { decide: true } }]);
    await decide(head, { id, approve: false });
    expect(await openOf(head, occurrenceId)).toEqual([]);
  });
  it('are not told to the public', async () => {
    const { occurrenceId } = await addTask(test);
    await propose(executor, proposal(occurrenceId));
    const { planId } = test.own;
    await test.writes.updateTable('plan').set({ published_at: 1 }).where('id', '=', planId).execute();
    const asked = { council: test.own.slug, plan: 'open-data-2026' };
    const query = `query ($council: String!, $plan: String!) {
      publicPlan(council: $council, plan: $plan) { openDeadlineChanges { id } tasks(first: 1) { total } } }`;
    const anybody = await test.visitor().get(query, asked);
    expect(anybody).toMatchObject({ publicPlan: { openDeadlineChanges: [] } });
  });
});

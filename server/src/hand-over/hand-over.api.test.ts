import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addTask } from '../testing/add-task.js';
import { answer, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { lastEntries } from '../testing/footprint.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let administrator: Browser;
let executor: Browser;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  administrator = await test.signInAs('administrator');
  executor = await test.signInAs('executor');
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

const SEE = `query ($membershipId: ID!) { handOver(membershipId: $membershipId) {
  id owed person { name units { id } } } }`;
const DO = `mutation ($input: HandOverInput!) { handOver(input: $input) {
  from { id units { id } } to { id units { id } } } }`;

const input = (other: Record<string, unknown> = {}) => ({
  fromId: test.own.membershipIds.executor,
  version: 1,
  toId: test.own.membershipIds.secretary,
  lastOn: '2026-03-09',
  unitIds: [test.own.unitIds.own],
  ...other,
});
const handOver = (who: Browser, other: Record<string, unknown> = {}) => who.ask(DO, { input: input(other) });

describe('a person who leaves', () => {
  it('has units, and answers that are waited for', async () => {
    const { handOver: seen } = await administrator.get<{ handOver: unknown }>(SEE, {
      membershipId: test.own.membershipIds.executor,
    });
    expect(seen).toEqual({
      id: test.own.membershipIds.executor,
      owed: expect.any(Number),
      person: { name: 'Віктор Виконавчук', units: [{ id: test.own.unitIds.own }] },
    });
    expect(await administrator.get(SEE, { membershipId: MISSING })).toEqual({ handOver: null });
  });

  it('cannot hand over to themselves, other units than today’s, before they came, or in two years', async () => {
    const { executor: self } = test.own.membershipIds;
    await expectRefused(test, 'input.invalid', () => handOver(administrator, { toId: self }));
    await expectRefused(test, 'input.invalid', () => handOver(administrator, { lastOn: '2024-12-31' }));
    await expectRefused(test, 'input.invalid', () => handOver(administrator, { lastOn: '2028-03-10' }));
    await expectRefused(test, 'input.invalid', () => handOver(administrator, { unitIds: [] }));
    await expectRefused(test, 'people.changed_meanwhile', () =>
      handOver(administrator, { unitIds: [test.own.unitIds.own, test.own.unitIds.foreign] }),
    );
  });

  it('cannot hand over to somebody who may not answer', async () => {
    await expectRefused(test, 'people.cannot_answer', () =>
      handOver(administrator, { toId: test.own.membershipIds.member }),
    );
  });

  it.each(['secretary', 'executor', 'head', 'member'] as const)(
    'is not handed over by a %s',
    async (role) => {
      const browser = await test.signInAs(role);
      await expectRefused(test, 'access.denied', () => handOver(browser));
    },
  );

  it('is nobody for another council, as if there were no such person', async () => {
    const foreign = await test.signInAs('administrator', 'other');
    await expectRefused(test, 'not_found', () => handOver(foreign));
    await expectRefused(test, 'not_found', () =>
      handOver(administrator, { toId: test.other.membershipIds.executor }),
    );
    await expectRefused(test, 'not_found', () => handOver(administrator, { fromId: MISSING }));
  });

  it('leaves everything that is open to the next one in one act; what was answered keeps its author', async () => {
    const answered = await addTask(test);
    const open = await addTask(test);
    await submit(executor, answer(answered.occurrenceId));
    expect((await submit(executor, answer(open.occurrenceId, { text: 'Ще можу.' }))).code).toBeNull();
    const taken = await addTask(test);

    const { data, code } = await handOver(administrator);
    expect(code).toBeNull();
    expect(data).toEqual({
      handOver: {
        from: { id: test.own.membershipIds.executor, units: [] },
        to: { id: test.own.membershipIds.secretary, units: [{ id: test.own.unitIds.own }] },
      },
    });
    // The day before was the last one: the answer is no longer theirs to give.
    await expectRefused(test, 'access.denied', () => submit(executor, answer(taken.occurrenceId)));
    const { task } = await secretary.get<{ task: { updates: { nodes: unknown[] } } }>(
      '{ task(id: "ID") { updates(first: 5) { nodes { authorName } } } }'.replace('ID', answered.taskId),
    );
    expect(task.updates.nodes).toEqual([{ authorName: 'Віктор Виконавчук' }]);
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'people.handed_over',
      after: { membershipId: test.own.membershipIds.secretary, lastOn: '2026-03-09' },
    });
    // There is nothing left to hand over.
    await expectRefused(test, 'people.changed_meanwhile', () => handOver(administrator, { version: 2 }));
  });
});

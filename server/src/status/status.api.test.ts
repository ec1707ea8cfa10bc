import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addTask } from '../testing/add-task.js';
import { PROOF, answer, review, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';

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

describe('an executor', () => {
  it.each([
    ['DONE', { evidence: PROOF }, { declared: 'DONE', forecast: null, status: 'IN_REVIEW' }],
    ['IN_PROGRESS', {}, { declared: 'IN_PROGRESS', forecast: 'ON_TRACK', status: 'IN_PROGRESS' }],
    [
      'AT_RISK',
      { reason: 'Немає коштів' },
      { declared: 'IN_PROGRESS', forecast: 'AT_RISK', status: 'AT_RISK' },
    ],
    ['NOT_STARTED', {}, { declared: 'NOT_STARTED', forecast: 'ON_TRACK', status: 'NOT_STARTED' }],
    [
      'CANNOT_BE_DONE',
      { reason: 'Скасовано закон' },
      { declared: 'NOT_DONE', forecast: null, status: 'IN_REVIEW' },
    ],
  ])('answers %s for a task of the own unit', async (choice, rest, expected) => {
    const task = await addTask(test);
    const given = await submit(executor, answer(task.occurrenceId, { choice, ...rest }));
    expect(given.code).toBeNull();
    const { update, occurrence, task: after } = given.data.submitStatus;
    expect(update).toMatchObject({
      declared: expected.declared,
      forecast: expected.forecast,
      text: 'Готуємо.',
      review: 'SUBMITTED',
      authorName: 'Віктор Виконавчук',
    });
    expect(occurrence).toMatchObject({
      id: task.occurrenceId,
      version: 2,
      declared: expected.declared,
      forecast: expected.forecast,
      review: 'SUBMITTED',
      status: expected.status,
      lastAnswerOn: '2026-03-10',
      actualOn: null,
      lastUpdate: { id: update.id },
    });
    expect(after).toMatchObject({ id: task.taskId, status: expected.status });
  });
  it('cannot say «done» without evidence', async () => {
    const { occurrenceId } = await addTask(test);
    await expectRefused(test, 'evidence.required', () =>
      submit(executor, answer(occurrenceId, { choice: 'DONE' })),
    );
  });
  it.each(['AT_RISK', 'CANNOT_BE_DONE'])('cannot say %s without a reason', async (choice) => {
    const { occurrenceId } = await addTask(test);
    const input = answer(occurrenceId, { choice, reason: '   ' });
    await expectRefused(test, 'reason.required', () => submit(executor, input));
  });
  it.each([
    ['javascript:alert(document.domain)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['file:///etc/passwd'],
    ['//data.example/1'],
    ['просто текст'],
    [''],
  ])('cannot prove anything with the link %j', async (link) => {
    const { occurrenceId } = await addTask(test);
    const input = answer(occurrenceId, { choice: 'DONE', evidence: [...PROOF, { link }] });
    await expectRefused(test, 'evidence.bad_link', () => submit(executor, input));
  });
  it('cannot give a link and a file as one piece of evidence', async () => {
    const { occurrenceId } = await addTask(test);
    const input = answer(occurrenceId, { evidence: [{ link: 'https://data.example/1', fileId: 'x' }] });
    await expectRefused(test, 'input.invalid', () => submit(executor, input));
  });
  it('proves an answer with links, each by its title or else its address', async () => {
    const { occurrenceId } = await addTask(test);
    const evidence = [...PROOF, { link: '  http://data.example/2 ' }];
    const given = await submit(executor, answer(occurrenceId, { choice: 'DONE', evidence }));
    expect(given.data.submitStatus.update).toMatchObject({
      evidence: [
        { kind: 'LINK', url: 'https://data.example/dataset/1', title: 'Реєстр', fileUrl: null },
        { kind: 'LINK', url: 'http://data.example/2', title: 'http://data.example/2', fileUrl: null },
      ],
    });
  });
  it('cannot answer for a task of another unit, the secretary can', async () => {
    const { occurrenceId } = await addTask(test, { unit: 'foreign' });
    await expectRefused(test, 'access.denied', () => submit(executor, answer(occurrenceId)));
    expect((await submit(secretary, answer(occurrenceId))).code).toBeNull();
  });
  it('cannot answer for a task of a unit that was left', async () => {
    const leaver = await test.signInAs('executor');
    const mine = test.writes
      .updateTable('membership_unit')
      .where('membership_id', '=', test.own.membershipIds.executor);
    await mine.set({ to_on: '2026-03-09' }).execute();
    const { occurrenceId } = await addTask(test);
    await expectRefused(test, 'access.denied', () => submit(leaver, answer(occurrenceId)));
    await mine.set({ to_on: null }).execute();
  });
  it.each(['PARTLY_DONE', 'OBSOLETE'])('says %s where a task cannot be done', async (verdict) => {
    const { occurrenceId } = await addTask(test);
    const input = answer(occurrenceId, { choice: 'CANNOT_BE_DONE', verdict, reason: 'Скасовано закон' });
    const { updateId, occurrence } = await submit(executor, input).then(({ data: { submitStatus } }) => ({
      updateId: submitStatus.update.id,
      occurrence: submitStatus.occurrence,
    }));
    expect(occurrence).toMatchObject({ declared: verdict, status: 'IN_REVIEW' });
    const confirmed = await review(head, { updateId, confirm: true });
    expect(confirmed.data.reviewStatus.occurrence.status).toBe(verdict);
  });
  it.each([
    ['DONE', 'OBSOLETE'],
    ['IN_PROGRESS', 'NOT_DONE'],
    ['CANNOT_BE_DONE', 'DONE'],
  ])('cannot say %s and mean %s', async (choice, verdict) => {
    const { occurrenceId } = await addTask(test);
    const input = answer(occurrenceId, { choice, verdict, reason: 'Так', evidence: PROOF });
    await expectRefused(test, 'input.invalid', () => submit(executor, input));
  });
  it('answers again about the same deadline, and the newer answer counts', async () => {
    const { occurrenceId } = await addTask(test);
    await submit(executor, answer(occurrenceId));
    const second = answer(occurrenceId, { version: 2, choice: 'AT_RISK', reason: 'Немає коштів' });
    expect((await submit(executor, second)).data.submitStatus.occurrence).toMatchObject({
      status: 'AT_RISK',
      version: 3,
    });
  });
});

describe('nobody else', () => {
  it.each(['head', 'member', 'administrator'] as const)(
    'with the role %s answers for a task',
    async (role) => {
      const browser = await test.signInAs(role);
      const { occurrenceId } = await addTask(test);
      await expectRefused(test, 'access.denied', () => submit(browser, answer(occurrenceId)));
    },
  );
  it('without a session answers for a task', async () => {
    const { occurrenceId } = await addTask(test);
    await expectRefused(test, 'auth.required', () => submit(test.visitor(), answer(occurrenceId)));
  });
  it('learns whether another council’s deadline exists', async () => {
    const foreign = await submit(executor, answer(test.other.occurrenceIds.own));
    const missing = await submit(executor, answer(MISSING));
    expect(foreign.code).toBe('not_found');
    expect(foreign.body).toBe(missing.body);
    expect(foreign.status).toBe(missing.status);
  });
  it('proves an answer with a file of another council', async () => {
    const neighbour = await test.signInAs('executor', 'other');
    const { body } = await upload(neighbour, '/files', 'Акт виконаних робіт', 'акт.txt');
    const { occurrenceId } = await addTask(test);
    const input = answer(occurrenceId, { choice: 'DONE', evidence: [{ fileId: body['id'] }] });
    await expectRefused(test, 'not_found', () => submit(executor, input));
  });
});

describe('two people at once', () => {
  it('are told that somebody changed the deadline meanwhile', async () => {
    const { occurrenceId } = await addTask(test);
    await submit(executor, answer(occurrenceId));
    await expectRefused(test, 'occurrence.changed_meanwhile', () => submit(secretary, answer(occurrenceId)));
  });
  it('are told so even when the earlier answer only repeated the one before', async () => {
    const { occurrenceId } = await addTask(test);
    await submit(executor, answer(occurrenceId));
    const again = await submit(executor, answer(occurrenceId, { version: 2 }));
    expect(again.data.submitStatus.occurrence.version).toBe(3);
    await expectRefused(test, 'occurrence.changed_meanwhile', () =>
      submit(secretary, answer(occurrenceId, { version: 2 })),
    );
  });
  it('with the same version cannot both be saved', async () => {
    const { occurrenceId } = await addTask(test);
    const answers = await Promise.all(
      [executor, secretary, executor, secretary].map((who) => submit(who, answer(occurrenceId))),
    );
    const codes = answers.map((one) => one.code ?? 'saved').toSorted();
    expect(codes).toEqual([
      'occurrence.changed_meanwhile',
      'occurrence.changed_meanwhile',
      'occurrence.changed_meanwhile',
      'saved',
    ]);
    const saved = await test.reads
      .selectFrom('status_update')
      .where('occurrence_id', '=', occurrenceId)
      .select('id')
      .execute();
    expect(saved).toHaveLength(1);
  });
});

describe('an answer with values of indicators', () => {
  it('measures them today', async () => {
    const { occurrenceId, indicatorId } = await addTask(test);
    const measurements = [{ indicatorId, value: 7.5 }];
    const given = await submit(executor, answer(occurrenceId, { measurements }));
    expect(given.data.submitStatus.task).toMatchObject({
      indicators: [{ measurements: [{ value: 7.5, measuredOn: '2026-03-10' }] }],
    });
  });
  it('cannot measure an indicator of another task, and then nothing at all is written', async () => {
    const { occurrenceId, indicatorId } = await addTask(test);
    const measurements = [
      { indicatorId, value: 1 },
      { indicatorId: test.own.indicatorId, value: 2 },
    ];
    const input = answer(occurrenceId, { choice: 'DONE', evidence: PROOF, measurements });
    await expectRefused(test, 'not_found', () => submit(executor, input));
  });
  it('cannot give one indicator two values', async () => {
    const { occurrenceId, indicatorId } = await addTask(test);
    const measurements = [
      { indicatorId, value: 1 },
      { indicatorId, value: 2 },
    ];
    await expectRefused(test, 'input.invalid', () =>
      submit(executor, answer(occurrenceId, { measurements })),
    );
  });
});

describe('the journal', () => {
  it('gets its row with the answer, and the council the next revision', async () => {
    const task = await addTask(test);
    const before = await footprint(test);
    const [last] = await lastEntries(test);
    const input = answer(task.occurrenceId, {
      choice: 'DONE',
      text: ' Оприлюднено. ',
      evidence: PROOF,
      measurements: [{ indicatorId: task.indicatorId, value: 12 }],
    });
    const given = await submit(executor, input);
    const [entry] = await lastEntries(test);
    expect(entry).toEqual({
      seq: (last?.seq ?? 0) + 1,
      actorName: 'Віктор Виконавчук',
      action: 'status.submitted',
      subjectKind: 'status_update',
      subjectId: given.data.submitStatus.update.id,
      taskId: task.taskId,
      before: { occurrence: '2026-Q1', declared: null, forecast: null },
      after: {
        occurrence: '2026-Q1',
        declared: 'done',
        forecast: null,
        text: 'Оприлюднено.',
        reason: null,
        evidence: [{ kind: 'link', title: 'Реєстр' }],
        window: '2026-H1',
        lateDays: 0,
        measured: [{ indicatorId: task.indicatorId, value: 12 }],
      },
      door: 'web',
    });
    const after = await footprint(test);
    expect(after['journal']).toBe(Number(before['journal']) + 1);
    const council = await test.reads
      .selectFrom('council')
      .where('id', '=', test.own.councilId)
      .select('revision')
      .executeTakeFirstOrThrow();
    expect(council.revision).toBe(entry?.seq);
  });
});

describe('an answer that is too long or of another shape', () => {
  it.each([
    [{ text: 'я'.repeat(5001) }, ['text']],
    [{ reason: 'я'.repeat(2001) }, ['reason']],
    [{ evidence: Array.from({ length: 21 }, () => PROOF[0]) }, ['evidence']],
    [{ evidence: [{ link: `https://data.example/${'a'.repeat(2000)}` }] }, ['evidence.0.link']],
  ])('is refused, and the field is named (%#)', async (other, fields) => {
    const { occurrenceId } = await addTask(test);
    const refused = await submit(executor, answer(occurrenceId, other));
    expect(refused.code).toBe('input.invalid');
    expect(Object.keys(refused.fields ?? {})).toEqual(fields);
  });
  it('is refused with a character that no database keeps', async () => {
    const { occurrenceId } = await addTask(test);
    const input = answer(occurrenceId, { text: 'нуль \0 усередині' });
    await expectRefused(test, 'input.invalid', () => submit(executor, input));
  });
});

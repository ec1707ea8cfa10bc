import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../platform/database/new-id.js';
import { addTask } from '../testing/add-task.js';
import { answer, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { openMailed } from '../testing/link-browser.js';
import { MISSING } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';
import { MOST_DRAFTS } from './answer-draft.service.js';

const DRAFT =
  '{ version savedAt choice text reason link evidence { link fileId title } values { indicatorId text } }';
const KEEP = `mutation ($input: KeepAnswerDraftInput!) { keepAnswerDraft(input: $input) { draft ${DRAFT} } }`;
const READ = `query ($id: ID!) { answerDraft(occurrenceId: $id) ${DRAFT} }`;
type Kept = Record<string, unknown> | null;

const typed = (text: string, more: Record<string, unknown> = {}) => ({
  text,
  reason: '',
  link: '',
  evidence: [],
  values: [],
  ...more,
});

let test: TestApp;
let executor: Browser;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  executor = await test.signInAs('executor');
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

type Parts = { draftVersion?: number; version?: number };
const keep = (
  who: Browser,
  occurrenceId: string,
  content: object | null,
  { draftVersion = 0, version = 1 }: Parts = {},
) =>
  who.ask<{ keepAnswerDraft: { draft: Kept } }>(KEEP, {
    input: { occurrenceId, version, draftVersion, answer: content },
  });
const read = async (who: Browser, id: string): Promise<Kept> =>
  (await who.get<{ answerDraft: Kept }>(READ, { id })).answerDraft;

describe('a draft of an answer', () => {
  it('is there on the person’s other device, whole and as it was kept last', async () => {
    const { occurrenceId, indicatorId } = await addTask(test);
    const file = await upload(executor, '/files', '%PDF-1.7\nЧернетковий акт', 'Акт.pdf');
    await keep(executor, occurrenceId, typed('Поло'));
    const whole = typed('Половину.', {
      choice: 'AT_RISK',
      reason: 'Бракує людей.',
      link: 'https://dat',
      evidence: [
        { link: 'https://data.example/1', fileId: null, title: null },
        { link: null, fileId: file.body['id'], title: 'Акт.pdf' },
      ],
      values: [{ indicatorId, text: '7,' }],
    });
    expect((await keep(executor, occurrenceId, whole, { draftVersion: 1 })).code).toBeNull();
    const phone = await test.signInAs('executor');
    expect(await read(phone, occurrenceId)).toEqual({
      version: 2,
      savedAt: '2026-03-10T08:00:00.000Z',
      ...whole,
    });
  });

  it('is nobody else’s, in the council and outside of it', async () => {
    const { occurrenceId } = await addTask(test);
    await keep(executor, occurrenceId, typed('Моє.'));
    for (const role of ['secretary', 'executor'] as const) {
      const other = await test.signInAs(role, role === 'secretary' ? 'own' : 'other');
      expect(await read(other, occurrenceId)).toBeNull();
    }
    for (const role of ['administrator', 'head', 'member'] as const)
      expect((await (await test.signInAs(role)).ask(READ, { id: occurrenceId })).code).toBe('access.denied');
    expect((await test.visitor().ask(READ, { id: occurrenceId })).code).toBe('auth.required');
    await keep(secretary, occurrenceId, typed('Інше.'));
    expect(await read(executor, occurrenceId)).toMatchObject({ text: 'Моє.' });
  });

  it('is gone with the answer, and only the own one', async () => {
    const { occurrenceId } = await addTask(test);
    await keep(executor, occurrenceId, typed('Моє.'));
    await keep(secretary, occurrenceId, typed('Інше.'));
    await submit(executor, answer(occurrenceId));
    expect(await read(executor, occurrenceId)).toBeNull();
    expect(await read(secretary, occurrenceId)).toMatchObject({ text: 'Інше.' });
  });

  it('does not come back when it was on its way while the answer arrived', async () => {
    const { occurrenceId } = await addTask(test);
    await submit(executor, answer(occurrenceId));
    const late = await keep(executor, occurrenceId, typed('Моє.'));
    expect(late.code).toBe('occurrence.changed_meanwhile');
    expect(await read(executor, occurrenceId)).toBeNull();
  });

  it('is let go of when nothing is left of it', async () => {
    const { occurrenceId } = await addTask(test);
    await keep(executor, occurrenceId, typed('Моє.'));
    const { data } = await keep(executor, occurrenceId, null, { draftVersion: 1 });
    expect(data.keepAnswerDraft.draft).toBeNull();
    expect(await read(executor, occurrenceId)).toBeNull();
  });

  it('is no answer: nothing in the plan moves, and the journal does not tell of it', async () => {
    const { occurrenceId } = await addTask(test);
    const [last] = await lastEntries(test);
    const { answer_draft: had, ...before } = await footprint(test);
    await keep(executor, occurrenceId, typed('Готово.', { choice: 'DONE' }));
    expect(await footprint(test)).toEqual({ ...before, answer_draft: Number(had) + 1 });
    expect((await lastEntries(test))[0]).toEqual(last);
    const { myTasks } = await executor.get<{ myTasks: { due: { occurrence: { id: string } }[] } }>(
      '{ myTasks { due { occurrence { id } } } }',
    );
    expect(myTasks.due.map((one) => one.occurrence.id)).toContain(occurrenceId);
  });

  it('cannot cover what another device has kept meanwhile', async () => {
    const { occurrenceId } = await addTask(test);
    await keep(executor, occurrenceId, typed('З телефона.'));
    const blind = await keep(executor, occurrenceId, typed('З комп’ютера.'));
    expect(blind.code).toBe('answer_draft.changed_meanwhile');
    expect((await keep(executor, occurrenceId, null)).code).toBe('answer_draft.changed_meanwhile');
    expect(await read(executor, occurrenceId)).toMatchObject({ text: 'З телефона.', version: 1 });
  });

  it('cannot be kept about another unit’s task, about what is not there, or without end', async () => {
    const { occurrenceId } = await addTask(test, { unit: 'foreign' });
    const before = await footprint(test);
    expect((await keep(executor, occurrenceId, typed('х'))).code).toBe('access.denied');
    expect((await keep(executor, MISSING, typed('х'))).code).toBe('not_found');
    for (const endless of [
      typed('а'.repeat(5_001)),
      typed('', { reason: 'а'.repeat(2_001) }),
      typed('', { link: 'а'.repeat(2_001) }),
      typed('', { evidence: Array.from({ length: 21 }, () => ({ link: 'https://data.example' })) }),
      typed('', { values: [{ indicatorId: MISSING, text: '1'.repeat(41) }] }),
    ])
      expect((await keep(secretary, occurrenceId, endless)).code).toBe('input.invalid');
    expect(await footprint(test)).toEqual(before);
  });

  it('lets the oldest go when a person has more than a hundred', async () => {
    const member = test.own.membershipIds.secretary;
    await test.writes
      .deleteFrom('answer_draft')
      .where('council_id', '=', test.own.councilId)
      .where('membership_id', '=', member)
      .execute();
    const { taskId, occurrenceId } = await addTask(test);
    const many = Array.from({ length: MOST_DRAFTS }, (_, index) => ({ id: newId(), at: index + 1 }));
    const row = { council_id: test.own.councilId };
    await test.writes
      .insertInto('occurrence')
      .values(
        many.map(({ id }) => ({
          ...row,
          id,
          task_id: taskId,
          key: id,
          kind: 'deadline' as const,
          from_on: '2026-01-01',
          due_on: '2026-03-31',
          approved_due_on: '2026-03-31',
          moved_times: 0,
        })),
      )
      .execute();
    await test.writes
      .insertInto('answer_draft')
      .values(
        many.map(({ id, at }) => ({
          ...row,
          id: newId(),
          membership_id: member,
          occurrence_id: id,
          content: JSON.stringify(typed('Давнє.')),
          saved_at: at,
          version: 1,
        })),
      )
      .execute();
    await keep(secretary, occurrenceId, typed('Нове.'));
    expect(await read(secretary, many[0]?.id ?? '')).toBeNull();
    expect(await read(secretary, many[1]?.id ?? '')).not.toBeNull();
    expect(await read(secretary, occurrenceId)).toMatchObject({ text: 'Нове.' });
  });

  it('goes with the person and with the deadline', async () => {
    const { occurrenceId } = await addTask(test);
    await keep(executor, occurrenceId, typed('Моє.'));
    await test.writes
      .deleteFrom('occurrence')
      .where('council_id', '=', test.own.councilId)
      .where('id', '=', occurrenceId)
      .execute();
    expect(await read(executor, occurrenceId)).toBeNull();

    const left = await addTask(test);
    const [accountId, membershipId] = [newId(), newId()];
    const council = { council_id: test.own.councilId };
    await test.writes
      .insertInto('account')
      .values({ id: accountId, email: 'gone@x.example', name: 'Гість', password_hash: '', locale: 'uk' })
      .execute();
    await test.writes
      .insertInto('membership')
      .values({ ...council, id: membershipId, account_id: accountId, roles: '[]', post: null, version: 1 })
      .execute();
    await test.writes
      .insertInto('answer_draft')
      .values({
        ...council,
        id: newId(),
        membership_id: membershipId,
        occurrence_id: left.occurrenceId,
        content: JSON.stringify(typed('Забуте.')),
        saved_at: 1,
        version: 1,
      })
      .execute();
    await test.writes
      .deleteFrom('membership')
      .where('council_id', '=', test.own.councilId)
      .where('id', '=', membershipId)
      .execute();
    const kept = await test.reads
      .selectFrom('answer_draft')
      .where('occurrence_id', '=', left.occurrenceId)
      .select('id')
      .execute();
    expect(kept).toEqual([]);
  });
});

describe('a draft by the link of a mail', () => {
  it('is the same person’s draft, for what the link is about', async () => {
    const { occurrenceId } = await addTask(test);
    const link = await openMailed(test, [occurrenceId]);
    expect((await keep(link, occurrenceId, typed('З листа.'))).code).toBeNull();
    expect(await read(executor, occurrenceId)).toMatchObject({ text: 'З листа.', version: 1 });
    await keep(executor, occurrenceId, typed('Дописано.'), { draftVersion: 1 });
    expect(await read(link, occurrenceId)).toMatchObject({ text: 'Дописано.', version: 2 });
    const { last_used_at: used } = await test.reads
      .selectFrom('update_link')
      .where('council_id', '=', test.own.councilId)
      .orderBy('id', 'desc')
      .select('last_used_at')
      .executeTakeFirstOrThrow();
    expect(used).toBeNull();
  });

  it('cannot be kept or read about any other deadline of the same person', async () => {
    const [asked, another] = [await addTask(test), await addTask(test)];
    await keep(executor, another.occurrenceId, typed('Не для листа.'));
    const link = await openMailed(test, [asked.occurrenceId]);
    const before = await footprint(test);
    expect((await keep(link, another.occurrenceId, typed('х'), { draftVersion: 1 })).code).toBe('not_found');
    expect(await read(link, another.occurrenceId)).toBeNull();
    expect(await footprint(test)).toEqual(before);
  });
});

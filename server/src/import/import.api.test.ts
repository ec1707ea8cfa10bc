import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  READ_DRAFT,
  accept,
  broughtIn,
  correct,
  discard,
  endOf,
  readDraft,
  settled,
  uploaded,
  type Draft,
} from '../testing/drafts.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { gone } from '../testing/gone.js';
import { planDocx } from '../testing/plan-document.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';

let test: TestApp;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

const FIRST_TASK = '/sections/0/tasks/0';

describe('a document', () => {
  it('becomes a draft that says what was read and what is doubtful', async () => {
    const bytes = await planDocx('Прозоре місто');
    const taken = await upload(secretary, '/imports', bytes, 'План дій.docx');
    expect(taken).toEqual({ status: 201, body: { draftId: expect.any(String) } });
    const draft = await settled(secretary, String(taken.body['draftId']));
    expect(draft).toMatchObject({
      fileName: 'План дій.docx',
      state: 'OPEN',
      version: 1,
      authorName: 'Софія Секретарук',
      planSlug: null,
      draft: { title: 'План дій «Прозоре місто» на 2026 рік', period: { from: '2026-Q1', to: '2026-Q4' } },
    });
    expect(draft.draft.sections[0]?.tasks).toHaveLength(3);
    expect(draft.issues).toContainEqual({
      severity: 'NOTE',
      code: 'plan.signatory_missing',
      path: '/signatory',
      uk: 'Підписанта не знайдено.',
      en: 'The signatory was not found.',
    });
    const [last, before] = await lastEntries(test, 2);
    expect(before).toMatchObject({
      action: 'draft.uploaded',
      actorName: 'Софія Секретарук',
      subjectId: draft.id,
      after: { fileName: 'План дій.docx' },
    });
    expect(last).toMatchObject({
      action: 'draft.read',
      actorName: 'Квартал',
      subjectId: draft.id,
      after: { fileName: 'План дій.docx', issues: draft.issues.length },
    });
  });
  it('may be plain text', async () => {
    const text = [
      'План дій «Текстове місто» на 2026 рік',
      '',
      '| № | Завдання | Строк виконання | Виконавець | Показник |',
      '| 1 | Скласти перелік наборів даних | I квартал 2026 року | Відділ статистики | Перелік складено |',
    ].join('\n');
    expect(await broughtIn(secretary, text, 'план.txt')).toMatchObject({ state: 'OPEN', reason: null });
  });
  it('twice is one draft, and after it was accepted one plan', async () => {
    const { id, bytes } = await uploaded(secretary);
    const before = await footprint(test);
    const again = await upload(secretary, '/imports', bytes, 'інша назва.docx');
    expect(again.body).toEqual({ draftId: id });
    expect(await footprint(test)).toEqual(before);
    const first = await accept(secretary, { id, version: 1 });
    const after = await footprint(test);
    expect((await upload(secretary, '/imports', bytes, 'план.docx')).body).toEqual({ draftId: id });
    const second = await accept(secretary, { id, version: 1 });
    expect(second.data.acceptDraft.plan).toEqual(first.data.acceptDraft.plan);
    expect(await footprint(test)).toEqual(after);
  });
  it('that comes twice at the same moment is one draft too', async () => {
    const bytes = await planDocx('Одночасно');
    const both = await Promise.all([1, 2].map(() => upload(secretary, '/imports', bytes, 'план.docx')));
    expect(both[0]?.body).toEqual(both[1]?.body);
  });
  it('of two councils is two drafts', async () => {
    const bytes = await planDocx('Спільний зразок');
    const neighbour = await test.signInAs('secretary', 'other');
    const ours = await upload(secretary, '/imports', bytes, 'план.docx');
    const theirs = await upload(neighbour, '/imports', bytes, 'план.docx');
    expect(theirs.status).toBe(201);
    expect(theirs.body['draftId']).not.toBe(ours.body['draftId']);
    expect(await endOf(secretary, String(ours.body['draftId']))).toBe('OPEN');
    expect(await endOf(neighbour, String(theirs.body['draftId']))).toBe('OPEN');
  });
});

describe('what is no plan', () => {
  it.each([
    ['a picture', Uint8Array.from(Buffer.from('89504e470d0a1a0a', 'hex')), 'document.picture'],
    ['a program', Uint8Array.from(Buffer.from('7f454c460201010000000000', 'hex')), 'document.unknown_type'],
    ['an archive', 'PK\x03\x04 не архів', 'document.damaged'],
    ['a letter', 'Шановні колеги! Завтра нарада.', 'import.no_tasks'],
  ])('is refused within five seconds and leaves its line in the list alone: %s', async (_, bytes, reason) => {
    const before = await footprint(test);
    const began = performance.now();
    const refused = await broughtIn(secretary, bytes, 'план.docx');
    expect(performance.now() - began).toBeLessThan(5000);
    expect(refused).toMatchObject({
      state: 'REFUSED',
      reason,
      draft: null,
      issues: [],
      fileName: 'план.docx',
    });
    const [last] = await lastEntries(test);
    expect(last).toMatchObject({ action: 'draft.refused', after: { fileName: 'план.docx', code: reason } });
    const { revisions: _r, plan_draft, journal, journal_person, ...untouched } = before;
    expect(await footprint(test)).toMatchObject({
      ...untouched,
      plan_draft: Number(plan_draft) + 1,
      journal: Number(journal) + 2,
      journal_person: Number(journal_person) + 2,
    });
    await gone(join(test.dataFolder, 'reading', refused.id));
  });
  it('is an empty file, which is not even taken', async () => {
    const before = await footprint(test);
    const refused = await upload(secretary, '/imports', '', 'план.docx');
    expect([refused.status, refused.body['code']]).toEqual([422, 'document.empty']);
    expect(await footprint(test)).toEqual(before);
  });
  it('may come again: what was refused is not the same document', async () => {
    const bytes = 'Шановні колеги! Нараду перенесено.';
    const first = await broughtIn(secretary, bytes);
    const second = await broughtIn(secretary, bytes);
    expect([second.id === first.id, second.state]).toEqual([false, 'REFUSED']);
  });
  it('is larger than 20 MB', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1).fill(0x20);
    const refused = await upload(secretary, '/imports', bytes, 'план.txt');
    expect([refused.status, refused.body['code']]).toEqual([413, 'file.too_large']);
  });
  it('comes from somebody who may not bring in documents', async () => {
    for (const role of ['head', 'executor', 'member'] as const) {
      const browser = await test.signInAs(role);
      const refused = await upload(browser, '/imports', 'текст', 'план.txt');
      expect([role, refused.status, refused.body['code']]).toEqual([role, 403, 'access.denied']);
    }
    const visitor = await upload(test.visitor(), '/imports', 'текст', 'план.txt');
    expect([visitor.status, visitor.body['code']]).toEqual([401, 'auth.required']);
  });
});

describe('a draft', () => {
  it('takes a corrected deadline, which is read again', async () => {
    const { id } = await uploaded(secretary);
    const input = {
      id,
      version: 1,
      pointer: `${FIRST_TASK}/deadlineText`,
      value: 'ІІ–ІІІ квартали 2026 року',
    };
    const corrected = await correct(secretary, input);
    const { version, draft } = corrected.data.correctDraft.draft;
    expect(version).toBe(2);
    expect(draft.sections[0]?.tasks[0]).toMatchObject({
      deadlineText: 'ІІ–ІІІ квартали 2026 року',
      schedule: { kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q3' }] },
    });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'draft.corrected',
      before: { pointer: input.pointer, value: 'I квартал 2026 року' },
      after: { pointer: input.pointer, value: 'ІІ–ІІІ квартали 2026 року' },
    });
  });
  it('says that a corrected deadline cannot be read, until it can', async () => {
    const { id } = await uploaded(secretary);
    const pointer = `${FIRST_TASK}/deadlineText`;
    const unread = await correct(secretary, { id, version: 1, pointer, value: 'коли рак свисне' });
    const about = (draft: Draft) => draft.issues.filter((issue) => issue.path.startsWith(FIRST_TASK));
    expect(about(unread.data.correctDraft.draft)).not.toEqual([]);
    const mended = await correct(secretary, { id, version: 2, pointer, value: 'до 1 липня 2026 року' });
    expect(about(mended.data.correctDraft.draft)).toEqual([]);
  });
  describe('of many corrections', () => {
    let id: string;
    let version = 1;
    beforeAll(async () => {
      ({ id } = await uploaded(secretary));
    });
    it.each([
      ['/title', 'План міста'],
      ['/city', null],
      ['/period', { from: '2026-Q1', to: '2027-Q4' }],
      ['/legalBasis/number', '№ 7'],
      ['/sections/0/principle', 4],
      [`${FIRST_TASK}/schedule`, { kind: 'dates', from: null, to: '2026-07-01' }],
      [`${FIRST_TASK}/executorsText`, 'Управління освіти'],
      [`${FIRST_TASK}/kpis`, ['Проведено 3 навчання']],
    ])('takes a corrected value of %s', async (pointer, value) => {
      const corrected = await correct(secretary, { id, version, pointer, value });
      expect(corrected.code).toBeNull();
      version += 1;
      expect((await readDraft(secretary, id)).version).toBe(version);
    });
    it.each([
      ['/title', ''],
      ['/title', 7],
      ['/period', { from: '2027-Q1', to: '2026-Q4' }],
      ['/sections/0/principle', 7],
      ['/sections/9/title', 'Немає'],
      [`${FIRST_TASK}/schedule`, { kind: 'dates', from: null, to: '2026-02-30' }],
      [`${FIRST_TASK}/source`, { table: 1 }],
      ['/constructor', 'x'],
      ['/sections/0/__proto__/polluted', 'x'],
      ['title', 'x'],
      ['', {}],
    ])('does not take a wrong value or place: %s %j', async (pointer, value) => {
      await expectRefused(test, 'draft.bad_pointer', () =>
        correct(secretary, { id, version, pointer, value }),
      );
    });
    it('does not take a value that is nested without end', async () => {
      const value: unknown = JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`);
      await expectRefused(test, 'input.invalid', () =>
        correct(secretary, { id, version, pointer: '/title', value }),
      );
    });
    it('is seen and changed by the secretary and the administrator alone', async () => {
      const administrator = await test.signInAs('administrator');
      expect(await readDraft(administrator, id)).toMatchObject({ id });
      for (const role of ['head', 'executor', 'member'] as const) {
        const browser = await test.signInAs(role);
        const input = { id, version, pointer: '/title', value: 'План' };
        await expectRefused(test, 'access.denied', () => browser.ask(READ_DRAFT, { id }));
        await expectRefused(test, 'access.denied', () => browser.ask('{ drafts { total } }'));
        await expectRefused(test, 'access.denied', () => correct(browser, input));
        await expectRefused(test, 'access.denied', () => accept(browser, { id, version }));
        await expectRefused(test, 'access.denied', () => discard(browser, { id, version }));
      }
    });
  });
  it('is not corrected, accepted or discarded over somebody else’s correction', async () => {
    const { id } = await uploaded(secretary);
    const input = { id, version: 1, pointer: '/title', value: 'План міста' };
    await correct(secretary, input);
    const other = { ...input, value: 'План громади' };
    await expectRefused(test, 'draft.changed_meanwhile', () => correct(secretary, other));
    await expectRefused(test, 'draft.changed_meanwhile', () => accept(secretary, { id, version: 1 }));
    await expectRefused(test, 'draft.changed_meanwhile', () => discard(secretary, { id, version: 1 }));
  });
  it('that was put aside takes nothing more, and its file may come again', async () => {
    const { id, bytes } = await uploaded(secretary);
    const put = await discard(secretary, { id, version: 1 });
    expect(put.data.discardDraft.draft.state).toBe('DISCARDED');
    const input = { id, version: 2, pointer: '/title', value: 'План міста' };
    await expectRefused(test, 'draft.closed', () => correct(secretary, input));
    await expectRefused(test, 'draft.closed', () => accept(secretary, { id, version: 2 }));
    await expectRefused(test, 'draft.closed', () => discard(secretary, { id, version: 2 }));
    const again = await upload(secretary, '/imports', bytes, 'план.docx');
    expect(again.body['draftId']).not.toBe(id);
  });
  it('without a period is not accepted, and the screen is told what is missing', async () => {
    const { id } = await uploaded(secretary);
    await correct(secretary, { id, version: 1, pointer: '/period', value: null });
    const before = await footprint(test);
    const refused = await accept(secretary, { id, version: 2 });
    expect([refused.code, refused.fields]).toEqual(['draft.incomplete', { '/period': 'is missing' }]);
    expect(await footprint(test)).toEqual(before);
  });
  it('of another council is as good as none', async () => {
    const neighbour = await test.signInAs('secretary', 'other');
    const { id } = await uploaded(neighbour);
    expect(await secretary.get('query ($id: ID!) { draft(id: $id) { id } }', { id })).toEqual({
      draft: null,
    });
    for (const act of [
      (key: string) => correct(secretary, { id: key, version: 1, pointer: '/title', value: 'Чужий' }),
      (key: string) => accept(secretary, { id: key, version: 1 }),
      (key: string) => discard(secretary, { id: key, version: 1 }),
    ]) {
      const [theirs, missing] = [await act(id), await act(MISSING)];
      expect(theirs.code).toBe('not_found');
      expect(theirs.body).toBe(missing.body);
    }
  });
  it('stands in the list, the newest first, a page at a time', async () => {
    // Of those that the tests before have brought in this one is the newest.
    const { id: newest } = await uploaded(secretary);
    type Page = { drafts: { nodes: { id: string }[]; endCursor: string; hasMore: boolean; total: number } };
    const page = (after: string | null) =>
      secretary.get<Page>(
        'query ($after: ID) { drafts(first: 1, after: $after) { nodes { id } endCursor hasMore total } }',
        { after },
      );
    const { drafts: first } = await page(null);
    expect(first).toMatchObject({ nodes: [{ id: newest }], endCursor: newest, hasMore: true });
    const { drafts: second } = await page(first.endCursor);
    expect(second.nodes[0]?.id).not.toBe(newest);
    expect(second.total).toBe(first.total);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../platform/env/settings.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
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

const DRAFT =
  'draft { id fileName state version authorName planSlug draft issues { severity code path uk en } }';
const READ = `query ($id: ID!) { draft(id: $id) ${DRAFT.slice('draft '.length)} }`;
const CORRECT = `mutation ($input: CorrectDraftInput!) { correctDraft(input: $input) { ${DRAFT} } }`;
const DISCARD = `mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { ${DRAFT} } }`;
const ACCEPT = `mutation ($input: AcceptDraftInput!) { acceptDraft(input: $input) { plan { id slug title } } }`;

type Task = { deadlineText: string; schedule: unknown; executors: unknown; kpis: unknown };
type Draft = {
  id: string;
  state: string;
  version: number;
  planSlug: string | null;
  draft: { title: string | null; sections: { tasks: Task[] }[] };
  issues: { path: string; code: string }[];
};
type Input = Record<string, unknown>;

const correct = (who: Browser, input: Input) =>
  who.ask<{ correctDraft: { draft: Draft } }>(CORRECT, { input });
const discard = (who: Browser, input: Input) =>
  who.ask<{ discardDraft: { draft: Draft } }>(DISCARD, { input });
const accept = (who: Browser, input: Input) =>
  who.ask<{ acceptDraft: { plan: { id: string; slug: string; title: string } } }>(ACCEPT, { input });
const read = async (who: Browser, id: string) => (await who.get<{ draft: Draft }>(READ, { id })).draft;

let documents = 0;
/** A new document of the invented plan, uploaded by the secretary; gives the draft's key and the bytes. */
async function uploaded(who = secretary) {
  documents += 1;
  const bytes = await planDocx(`Відкриті дані ${documents}`);
  const { body } = await upload(who, '/imports', bytes, 'план.docx');
  return { id: String(body['draftId']), bytes };
}
const FIRST_TASK = '/sections/0/tasks/0';

describe('a document', () => {
  it('becomes a draft that says what was read and what is doubtful', async () => {
    const bytes = await planDocx('Прозоре місто');
    const taken = await upload(secretary, '/imports', bytes, 'План дій.docx');
    expect(taken).toEqual({ status: 201, body: { draftId: expect.any(String) } });
    const draft = await read(secretary, String(taken.body['draftId']));
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
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'draft.uploaded',
      actorName: 'Софія Секретарук',
      subjectId: draft.id,
      after: { fileName: 'План дій.docx' },
    });
  });
  it('may be plain text', async () => {
    const text = [
      'План дій «Текстове місто» на 2026 рік',
      '',
      '| № | Завдання | Строк виконання | Виконавець | Показник |',
      '| 1 | Скласти перелік наборів даних | I квартал 2026 року | Відділ статистики | Перелік складено |',
    ].join('\n');
    const taken = await upload(secretary, '/imports', text, 'план.txt');
    expect(taken.status).toBe(201);
  });
  it('twice is one draft, and after it was accepted one plan', async () => {
    const { id, bytes } = await uploaded();
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
  });
});

describe('what is no plan', () => {
  it.each([
    ['an empty file', '', 422, 'document.empty'],
    ['a picture', Uint8Array.from(Buffer.from('89504e470d0a1a0a', 'hex')), 422, 'document.picture'],
    [
      'a program',
      Uint8Array.from(Buffer.from('7f454c460201010000000000', 'hex')),
      422,
      'document.unknown_type',
    ],
    ['an archive', 'PK\x03\x04 не архів', 422, 'document.damaged'],
    ['a PDF', '%PDF-1.7\n', 422, 'document.not_yet'],
    ['a letter', 'Шановні колеги! Завтра нарада.', 422, 'import.no_tasks'],
  ])('is refused with its reason and leaves nothing: %s', async (_, bytes, status, code) => {
    const before = await footprint(test);
    const refused = await upload(secretary, '/imports', bytes, 'план.docx');
    expect([refused.status, refused.body['code']]).toEqual([status, code]);
    expect(await footprint(test)).toEqual(before);
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
    const { id } = await uploaded();
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
    const { id } = await uploaded();
    const pointer = `${FIRST_TASK}/deadlineText`;
    const unread = await correct(secretary, { id, version: 1, pointer, value: 'коли рак свисне' });
    const about = (draft: Draft) => draft.issues.filter((issue) => issue.path.startsWith(FIRST_TASK));
    expect(about(unread.data.correctDraft.draft)).not.toEqual([]);
    const mended = await correct(secretary, { id, version: 2, pointer, value: 'до 1 липня 2026 року' });
    expect(about(mended.data.correctDraft.draft)).toEqual([]);
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
    const { id } = await uploaded();
    const corrected = await correct(secretary, { id, version: 1, pointer, value });
    expect(corrected.code).toBeNull();
    expect((await read(secretary, id)).version).toBe(2);
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
    const { id } = await uploaded();
    await expectRefused(test, 'draft.bad_pointer', () =>
      correct(secretary, { id, version: 1, pointer, value }),
    );
  });
  it('does not take a value that is nested without end', async () => {
    const { id } = await uploaded();
    const value: unknown = JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`);
    await expectRefused(test, 'input.invalid', () =>
      correct(secretary, { id, version: 1, pointer: '/title', value }),
    );
  });
  it('is not corrected, accepted or discarded over somebody else’s correction', async () => {
    const { id } = await uploaded();
    const input = { id, version: 1, pointer: '/title', value: 'План міста' };
    await correct(secretary, input);
    await expectRefused(test, 'draft.changed_meanwhile', () => correct(secretary, input));
    await expectRefused(test, 'draft.changed_meanwhile', () => accept(secretary, { id, version: 1 }));
    await expectRefused(test, 'draft.changed_meanwhile', () => discard(secretary, { id, version: 1 }));
  });
  it('that was put aside takes nothing more, and its file may come again', async () => {
    const { id, bytes } = await uploaded();
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
    const { id } = await uploaded();
    await correct(secretary, { id, version: 1, pointer: '/period', value: null });
    const before = await footprint(test);
    const refused = await accept(secretary, { id, version: 2 });
    expect([refused.code, refused.fields]).toEqual(['draft.incomplete', { '/period': 'is missing' }]);
    expect(await footprint(test)).toEqual(before);
  });
  it('is seen and changed by the secretary and the administrator alone', async () => {
    const { id } = await uploaded();
    const administrator = await test.signInAs('administrator');
    expect(await read(administrator, id)).toMatchObject({ id });
    for (const role of ['head', 'executor', 'member'] as const) {
      const browser = await test.signInAs(role);
      const input = { id, version: 1, pointer: '/title', value: 'План' };
      await expectRefused(test, 'access.denied', () => browser.ask(READ, { id }));
      await expectRefused(test, 'access.denied', () => browser.ask('{ drafts { total } }'));
      await expectRefused(test, 'access.denied', () => correct(browser, input));
      await expectRefused(test, 'access.denied', () => accept(browser, { id, version: 1 }));
      await expectRefused(test, 'access.denied', () => discard(browser, { id, version: 1 }));
    }
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
    await uploaded();
    const { id: newest } = await uploaded();
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

const PLAN = `query ($slug: String!) { plan(slug: $slug) {
  slug title city signatory levels period { from to } reporting { every dueDay } publishedAt
  legalAct { kind number adoptedOn }
  sections { code title principle position }
  tasks { nodes { code title deadlineText certainty schedule eventOn status executorsText position source
    executors { name lead unit { name } } indicators { text targets { value } }
    occurrences { key kind fromOn dueOn approvedDueOn movedTimes } } } } }`;

describe('an accepted draft', () => {
  it('is a plan: every section, task, executor, indicator and deadline of it', async () => {
    const { id } = await uploaded();
    const before = await footprint(test);
    const accepted = await accept(secretary, { id, version: 1 });
    expect(accepted.code).toBeNull();
    const { slug, title } = accepted.data.acceptDraft.plan;
    expect(slug).toMatch(/^kalyn\w+-2026(-\d+)?$/);
    const { plan } = await secretary.get<{ plan: unknown }>(PLAN, { slug });
    expect(plan).toEqual({
      slug,
      title,
      city: expect.stringContaining('Калин'),
      signatory: null,
      levels: expect.any(Array),
      period: { from: '2026-Q1', to: '2026-Q4' },
      reporting: { every: 'HALF_YEAR', dueDay: 10 },
      publishedAt: null,
      legalAct: { kind: 'Рішення', number: '12-34/VIII', adoptedOn: '2025-12-18' },
      sections: [{ code: '1', title: 'Відкритість за замовчуванням', principle: 1, position: 1 }],
      tasks: {
        nodes: [
          {
            code: '1.1',
            title: 'Скласти перелік наборів даних міської ради',
            deadlineText: 'I квартал 2026 року',
            certainty: 'STATED',
            schedule: { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q1' }] },
            eventOn: null,
            status: 'NOT_STARTED',
            executorsText: 'Відділ інформаційних технологій',
            position: 1,
            source: { table: 1, row: 3 },
            executors: [
              {
                name: 'Відділ інформаційних технологій',
                lead: true,
                unit: { name: 'Відділ інформаційних технологій' },
              },
            ],
            indicators: [{ text: 'Перелік затверджено', targets: [] }],
            occurrences: [
              {
                key: '2026-Q1',
                kind: 'DEADLINE',
                fromOn: '2026-01-01',
                dueOn: '2026-03-31',
                approvedDueOn: '2026-03-31',
                movedTimes: 0,
              },
            ],
          },
          expect.objectContaining({
            code: '1.2',
            schedule: { kind: 'recurring', every: 'quarter', from: '2026-Q1', to: '2026-Q4' },
            executors: [
              {
                name: 'Відділ інформаційних технологій',
                lead: true,
                unit: { name: 'Відділ інформаційних технологій' },
              },
              { name: 'виконавчі органи', lead: false, unit: { name: 'Виконавчі органи' } },
            ],
            indicators: [{ text: 'Оновлено не менше 20 наборів даних', targets: [{ value: 20 }] }],
            occurrences: ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((key) =>
              expect.objectContaining({ key }),
            ),
          }),
          expect.objectContaining({
            code: '1.3',
            schedule: { kind: 'event', after: 'затвердження порядку', within: 'P3M' },
            status: 'AWAITING_EVENT',
            occurrences: [],
          }),
        ],
      },
    });
    expect(await read(secretary, id)).toMatchObject({ state: 'ACCEPTED', planSlug: slug });
    const after = await footprint(test);
    const added = (table: string): number => Number(after[table]) - Number(before[table]);
    expect(['plan', 'task', 'task_executor', 'journal'].map(added)).toEqual([1, 3, 4, 1]);
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'plan.accepted',
      subjectKind: 'plan',
      after: { title, slug, fileName: 'план.docx' },
    });
  });
  it('uses the units that the council has: the same document style makes no second ones', async () => {
    const first = await uploaded();
    await accept(secretary, { id: first.id, version: 1 });
    const before = await footprint(test);
    const second = await uploaded();
    await accept(secretary, { id: second.id, version: 1 });
    expect((await footprint(test))['org_unit']).toBe(before['org_unit']);
  });
  it('keeps bodies apart that are only alike, and finds those that are the same in another case', async () => {
    const row = { deadline: 'I квартал 2026 року', indicator: 'Зроблено', title: 'Подати перелік' };
    const bytes = await planDocx('Схожі виконавці', [
      { ...row, code: '1', executor: 'Школа № 3' },
      { ...row, code: '2', executor: 'Школа № 5' },
      { ...row, code: '3', executor: 'Управління освіти' },
      { ...row, code: '4', executor: 'Управління освіти і спорту' },
      { ...row, code: '5', executor: 'Управлінню фінансів' },
    ]);
    const { body } = await upload(secretary, '/imports', bytes, 'план.docx');
    const accepted = await accept(secretary, { id: body['draftId'], version: 1 });
    const { plan } = await secretary.get<{
      plan: { tasks: { nodes: { executors: { unit: { name: string } }[] }[] } };
    }>('query ($slug: String!) { plan(slug: $slug) { tasks { nodes { executors { unit { name } } } } } }', {
      slug: accepted.data.acceptDraft.plan.slug,
    });
    expect(plan.tasks.nodes.map((task) => task.executors.map(({ unit }) => unit.name))).toEqual([
      ['Школа № 3'],
      ['Школа № 5'],
      ['Управління освіти'],
      ['Управління освіти і спорту'],
      ['Управління фінансів'],
    ]);
  });
  it('is one plan when two people accept it at once', async () => {
    const { id } = await uploaded();
    const administrator = await test.signInAs('administrator');
    const both = await Promise.all([secretary, administrator].map((who) => accept(who, { id, version: 1 })));
    const slugs = both.map((one) => one.data.acceptDraft.plan.slug);
    expect(slugs[0]).toBe(slugs[1]);
  });
  it('leaves nothing behind when writing it fails half way', async () => {
    const { id } = await uploaded();
    const before = await footprint(test);
    await test.writes.schema.alterTable('task_executor').renameTo('task_executor_away').execute();
    const failed = await accept(secretary, { id, version: 1 });
    await test.writes.schema.alterTable('task_executor_away').renameTo('task_executor').execute();
    expect(failed.code).toBe('server.failed');
    expect(await footprint(test)).toEqual(before);
    expect(await read(secretary, id)).toMatchObject({ state: 'OPEN', version: 1 });
    expect((await accept(secretary, { id, version: 1 })).code).toBeNull();
  });
});

/** Adopted plans lie beside the project on the machines of those who work on it. */
const PLANS = join(PROJECT_ROOT, '../shared/plans');
const whenThere = existsSync(PLANS) ? describe : describe.skip;

whenThere('an adopted plan', () => {
  it.each([
    ['chortkiv-2024-2025.docx', 25],
    ['dnipro-2024-2028.docx', 17],
    ['kropyvnytskyi-2018-2019.txt', 18],
    ['sloviansk-2020.txt', 27],
  ])('goes in as it is: %s with its %i tasks', async (name, tasks) => {
    const bytes = new Uint8Array(readFileSync(join(PLANS, name)));
    const { body } = await upload(secretary, '/imports', bytes, name);
    const accepted = await secretary.get<{ acceptDraft: { plan: { tasks: { total: number } } } }>(
      'mutation ($input: AcceptDraftInput!) { acceptDraft(input: $input) { plan { tasks { total } } } }',
      { input: { id: body['draftId'], version: 1 } },
    );
    expect(accepted.acceptDraft.plan.tasks.total).toBe(tasks);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../platform/env/settings.js';
import { accept, broughtIn, readDraft, uploaded } from '../testing/drafts.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { planDocx } from '../testing/plan-document.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

const PLAN = `query ($slug: String!) { plan(slug: $slug) {
  slug title city signatory levels period { from to } reporting { every dueDay from } publishedAt
  legalAct { kind number adoptedOn }
  sections { code title principle position }
  tasks { nodes { code title deadlineText certainty schedule eventOn status executorsText position source
    executors { name lead unit { name } } indicators { text targets { value } }
    occurrences { key kind fromOn dueOn approvedDueOn movedTimes } } } } }`;

describe('an accepted draft', () => {
  it('is a plan: every section, task, executor, indicator and deadline of it', async () => {
    const { id } = await uploaded(secretary);
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
      reporting: [{ every: 'HALF_YEAR', dueDay: 10, from: null }],
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
    expect(await readDraft(secretary, id)).toMatchObject({ state: 'ACCEPTED', planSlug: slug });
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
    const first = await uploaded(secretary);
    await accept(secretary, { id: first.id, version: 1 });
    const before = await footprint(test);
    const second = await uploaded(secretary);
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
    const { id } = await broughtIn(secretary, bytes);
    const accepted = await accept(secretary, { id, version: 1 });
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
    const { id } = await uploaded(secretary);
    const administrator = await test.signInAs('administrator');
    const both = await Promise.all([secretary, administrator].map((who) => accept(who, { id, version: 1 })));
    const slugs = both.map((one) => one.data.acceptDraft.plan.slug);
    expect(slugs[0]).toBe(slugs[1]);
  });
  it('leaves nothing behind when writing it fails half way', async () => {
    const { id } = await uploaded(secretary);
    const before = await footprint(test);
    await test.writes.schema.alterTable('task_executor').renameTo('task_executor_away').execute();
    const failed = await accept(secretary, { id, version: 1 });
    await test.writes.schema.alterTable('task_executor_away').renameTo('task_executor').execute();
    expect(failed.code).toBe('server.failed');
    expect(await footprint(test)).toEqual(before);
    expect(await readDraft(secretary, id)).toMatchObject({ state: 'OPEN', version: 1 });
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
    const { id } = await broughtIn(secretary, bytes, name);
    const accepted = await secretary.get<{ acceptDraft: { plan: { tasks: { total: number } } } }>(
      'mutation ($input: AcceptDraftInput!) { acceptDraft(input: $input) { plan { tasks { total } } } }',
      { input: { id, version: 1 } },
    );
    expect(accepted.acceptDraft.plan.tasks.total).toBe(tasks);
  });
});

describe('a column that no field stands for', () => {
  it('stays with its tasks, word for word', async () => {
    const row = (...cells: string[]) => cells.join('\t');
    const text = [
      'ПЛАН ДІЙ «Дані з примітками» Калинівської міської ради на 2026 рік',
      row('№ з/п', 'Завдання', 'Строк виконання', 'Виконавець', 'Показник виконання', 'Міста-побратими'),
      row('1', 'Скласти перелік наборів', 'I квартал 2026 року', 'Відділ ІТ', 'Перелік складено', 'Вишгород'),
      row('2', 'Оновити перелік наборів', 'II квартал 2026 року', 'Відділ ІТ', 'Перелік оновлено', ''),
    ].join('\n');
    const { id, version } = await broughtIn(secretary, text, 'примітки.txt');
    const accepted = await accept(secretary, { id, version });
    expect(accepted.code).toBeNull();
    const { plan } = await secretary.get<{ plan: unknown }>(
      'query ($slug: String!) { plan(slug: $slug) { tasks { nodes { code extra { header text } } } } }',
      { slug: accepted.data.acceptDraft.plan.slug },
    );
    expect(plan).toEqual({
      tasks: {
        nodes: [
          { code: '1', extra: [{ header: 'Міста-побратими', text: 'Вишгород' }] },
          { code: '2', extra: [] },
        ],
      },
    });
  });
});

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, type ReportContent } from '@kvartal/shared/report';
import { readDocument } from '../import/read-document.js';
import { WEB_DIST } from '../platform/http/web-app.js';
import { addPlan } from '../testing/add-plan.js';
import { addTask } from '../testing/add-task.js';
import type { Browser } from '../testing/browser.js';
import { lastEntries } from '../testing/footprint.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let executor: Browser;
let secretary: Browser;
let head: Browser;
let visitor: Browser;
beforeAll(async () => {
  test = await createTestApp();
  executor = await test.signInAs('executor');
  secretary = await test.signInAs('secretary');
  head = await test.signInAs('head');
  visitor = test.visitor();
});
afterAll(() => test?.close());

const REPORT = `report { id year state version contentHash publishedAt publicUrl docxUrl csvUrl
  texts { key title text } can { edit publish } plan { slug } content }`;
const CREATE = `mutation ($input: CreateReportInput!) { createReport(input: $input) { ${REPORT} } }`;
const EDIT = `mutation ($input: EditReportInput!) { editReport(input: $input) { ${REPORT} } }`;
const PUBLISH = `mutation ($input: PublishReportInput!) { publishReport(input: $input) { ${REPORT} } }`;

type Report = {
  id: string;
  version: number;
  state: string;
  contentHash: string | null;
  publicUrl: string | null;
  texts: { key: string; text: string }[];
  content: ReportContent;
};
type Input = Record<string, unknown>;

const create = (who: Browser, input: Input) =>
  who.ask<{ createReport: { report: Report } }>(CREATE, { input });
const edit = (who: Browser, input: Input) => who.ask<{ editReport: { report: Report } }>(EDIT, { input });
const publish = (who: Browser, input: Input) =>
  who.ask<{ publishReport: { report: Report } }>(PUBLISH, { input });

let plans = 0;
/** A plan of its own for the test, with one task of the executor's unit. */
async function freshPlan(titles: { title?: string; sectionTitle?: string; task?: string } = {}) {
  plans += 1;
  const council = await addPlan(test, { slug: `plan-${plans}`, ...titles });
  const task = await addTask(test, { council, ...(titles.task !== undefined && { title: titles.task }) });
  return { slug: council.planSlug, ...task };
}

/** A draft report of 2026 on a plan of its own. */
async function freshReport(titles: Parameters<typeof freshPlan>[0] = {}) {
  const plan = await freshPlan(titles);
  const created = await create(secretary, { planSlug: plan.slug, year: 2026 });
  return { ...plan, id: created.data.createReport.report.id };
}

/** The same, published by the head. */
async function publishedReport(titles: Parameters<typeof freshPlan>[0] = {}) {
  const report = await freshReport(titles);
  const published = await publish(head, { id: report.id, version: 1 });
  return { ...report, ...published.data.publishReport.report };
}

const SUBMIT = `mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { occurrence { status } } }`;
const answer = (occurrenceId: string, other: Input = {}) =>
  executor.get(SUBMIT, {
    input: { occurrenceId, version: 1, choice: 'IN_PROGRESS', text: 'Готуємо', evidence: [], ...other },
  });

describe('a report', () => {
  it('of a year that has begun is opened by the secretary, its texts drafted from the figures', async () => {
    const { slug } = await freshPlan();
    const created = await create(secretary, { planSlug: slug, year: 2026 });
    expect(created.data.createReport.report).toMatchObject({
      year: 2026,
      state: 'DRAFT',
      version: 1,
      contentHash: null,
      publishedAt: null,
      publicUrl: null,
      docxUrl: null,
      csvUrl: null,
      plan: { slug },
      can: { edit: true, publish: true },
      texts: [
        { key: 'summary', title: 'Головне', text: expect.stringMatching(/^З 1 завдання|1/) },
        { key: 'obstacles' },
        { key: 'next' },
      ],
    });
    const [entry] = await lastEntries(test);
    expect(entry).toMatchObject({ action: 'report.created', after: { year: 2026 } });
  });
  it.each([
    [2025, 'the plan had not begun'],
    [2027, 'has not begun yet'],
    [2028, 'the plan will be over'],
  ])('of %i cannot be opened: the year %s', async (year) => {
    const { slug } = await freshPlan();
    await expectRefused(test, 'report.year_outside_plan', () => create(secretary, { planSlug: slug, year }));
  });
  it('is opened once a year', async () => {
    const { slug } = await freshReport();
    const again = { planSlug: slug, year: 2026 };
    await expectRefused(test, 'report.already_exists', () => create(secretary, again));
  });
  it.each(['head', 'executor', 'member', 'administrator'] as const)(
    'is neither opened nor written by a %s',
    async (role) => {
      const browser = await test.signInAs(role);
      const { slug } = await freshPlan();
      await expectRefused(test, 'access.denied', () => create(browser, { planSlug: slug, year: 2026 }));
      const { id } = await freshReport();
      const input = { id, version: 1, texts: [{ key: 'next', text: 'Далі' }] };
      await expectRefused(test, 'access.denied', () => edit(browser, input));
    },
  );
  it('takes the texts that are written, an empty one stays empty, one that is not named stays', async () => {
    const { id } = await freshReport();
    const first = { id, version: 1, texts: [{ key: 'summary', text: 'Рік удався.\nМайже.' }] };
    await edit(secretary, first);
    const second = await edit(secretary, { id, version: 2, texts: [{ key: 'next', text: '' }] });
    const { version, texts } = second.data.editReport.report;
    expect(version).toBe(3);
    expect(texts).toMatchObject([
      { key: 'summary', text: 'Рік удався.\nМайже.' },
      { key: 'obstacles' },
      { key: 'next', text: '' },
    ]);
  });
  it('is not edited over somebody else’s words', async () => {
    const { id } = await freshReport();
    const input = { id, version: 1, texts: [{ key: 'next', text: 'Перше' }] };
    await edit(secretary, input);
    await expectRefused(test, 'report.changed_meanwhile', () => edit(secretary, input));
    await expectRefused(test, 'report.changed_meanwhile', () => publish(head, { id, version: 1 }));
  });
  it.each([
    [[{ key: 'signature', text: 'Я' }]],
    [[{ key: 'next', text: 'я'.repeat(20_001) }]],
    [Array.from({ length: 11 }, () => ({ key: 'next', text: 'я' }))],
  ])('does not take wrong texts (%#)', async (texts) => {
    const { id } = await freshReport();
    await expectRefused(test, 'input.invalid', () => edit(secretary, { id, version: 1, texts }));
  });
  it('follows the data while it is a draft', async () => {
    const { id, occurrenceId } = await freshReport();
    const read = async () =>
      (
        await head.get<{ report: Report }>(
          'query ($id: ID!) { report(id: $id) { content texts { text } } }',
          { id },
        )
      ).report.content.counts;
    expect(await read()).toEqual([{ status: 'not_started', count: 1 }]);
    await answer(occurrenceId);
    expect(await read()).toEqual([{ status: 'in_progress', count: 1 }]);
  });
  it('is read in the same number of statements for 1 task and for 41', async () => {
    plans += 1;
    const council = await addPlan(test, { slug: `plan-${plans}` });
    await addTask(test, { council });
    const created = await create(secretary, { planSlug: council.planSlug, year: 2026 });
    const { id } = created.data.createReport.report;
    const query = `query ($id: ID!) { ${REPORT.replace('report', 'report(id: $id)')} }`;
    const read = () => test.statements(() => head.get(query, { id }));
    const small = await read();
    for (let n = 0; n < 40; n += 1) {
      const { occurrenceId } = await addTask(test, { council });
      await answer(occurrenceId);
    }
    const large = await read();
    // PostgreSQL answers on several connections, so the order is nobody’s promise.
    expect(large.toSorted()).toEqual(small.toSorted());
    // The session, the report, its plan, and what its content is built from.
    expect(large).toHaveLength(14);
  });
  it('of another council is not there', async () => {
    const neighbour = await test.signInAs('secretary', 'other');
    const created = await create(neighbour, { planSlug: test.other.planSlug, year: 2026 });
    const foreign = created.data.createReport.report.id;
    const read = 'query ($id: ID!) { report(id: $id) { id } }';
    expect(await secretary.get(read, { id: foreign })).toEqual({ report: null });
    for (const act of [
      (id: string) => edit(secretary, { id, version: 1, texts: [] }),
      (id: string) => publish(secretary, { id, version: 1 }),
    ]) {
      const [theirs, missing] = [await act(foreign), await act(MISSING)];
      expect(theirs.code).toBe('not_found');
      expect(theirs.body).toBe(missing.body);
    }
    await expectRefused(test, 'not_found', () => create(secretary, { planSlug: 'no-such-plan', year: 2026 }));
  });
});

describe('a published report', () => {
  it.each(['executor', 'member', 'administrator'] as const)('is not published by a %s', async (role) => {
    const browser = await test.signInAs(role);
    const { id } = await freshReport();
    await expectRefused(test, 'access.denied', () => publish(browser, { id, version: 1 }));
  });
  it('has frozen content, whose SHA-256 is its hash', async () => {
    const { id, slug } = await freshReport();
    const published = await publish(secretary, { id, version: 1 });
    const { report } = published.data.publishReport;
    const address = `/public/kalynivka/reports/${slug}/2026`;
    expect(report).toMatchObject({
      state: 'PUBLISHED',
      publishedAt: '2026-03-10T08:00:00.000Z',
      publicUrl: address,
      docxUrl: `${address}/report.docx`,
      csvUrl: `${address}/report.csv`,
      can: { edit: false, publish: false },
    });
    const row = await test.reads
      .selectFrom('report')
      .where('id', '=', id)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(row.content_text).toBe(canonicalJson(report.content));
    expect(report.contentHash).toBe(
      createHash('sha256')
        .update(row.content_text ?? '')
        .digest('hex'),
    );
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'report.published',
      after: { year: 2026, contentHash: report.contentHash },
    });
  });
  it('stays as it was when the data change', async () => {
    const { id, occurrenceId, publicUrl, content } = await publishedReport();
    const before = await (await visitor.fetch(publicUrl ?? '')).text();
    await answer(occurrenceId, { text: 'Змінилося після звіту' });
    const read = await head.get<{ report: Report }>('query ($id: ID!) { report(id: $id) { content } }', {
      id,
    });
    expect(read.report.content).toEqual(content);
    expect(await (await visitor.fetch(publicUrl ?? '')).text()).toBe(before);
  });
  it('is neither edited nor published again', async () => {
    const { id, version } = await publishedReport();
    const input = { id, version, texts: [{ key: 'next', text: 'Ще' }] };
    await expectRefused(test, 'report.published', () => edit(secretary, input));
    await expectRefused(test, 'report.published', () => publish(head, { id, version }));
  });
  it('cannot be changed in the database either', async () => {
    const { id } = await publishedReport();
    const row = { update: test.writes.updateTable('report'), delete: test.writes.deleteFrom('report') };
    await expect(row.update.set({ content_hash: 'x' }).where('id', '=', id).execute()).rejects.toThrow(
      'A published report never changes.',
    );
    await expect(row.delete.where('id', '=', id).execute()).rejects.toThrow(
      'A published report never changes.',
    );
  });
  it('goes out with one publication when two people press at once', async () => {
    const { id } = await freshReport();
    const both = await Promise.all([head, secretary].map((who) => publish(who, { id, version: 1 })));
    expect(both.map((one) => one.code ?? 'published').toSorted()).toEqual(['published', 'report.published']);
  });
});

describe('the public page of a report', () => {
  it('opens without an account, without a script and without a cookie', async () => {
    const { publicUrl, contentHash } = await publishedReport();
    const response = await visitor.fetch(publicUrl ?? '');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Set-Cookie')).toBeNull();
    const page = await response.text();
    expect(page).toContain('<h1>Звіт за 2026 рік про виконання плану');
    expect(page).toContain(contentHash);
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/i);
    const stylesheet = /href="([^"]+\.css)"/.exec(page)?.[1] ?? '';
    expect((await visitor.fetch(stylesheet)).headers.get('Content-Type')).toBe('text/css; charset=utf-8');
  });
  it('shows what people typed as text, whatever it looks like', async () => {
    const hostile = '<script>alert(1)</script>';
    const report = await freshReport({
      title: `План ${hostile}`,
      sectionTitle: `Розділ "><img src=x onerror=alert(1)>`,
      task: `Завдання ${hostile}`,
    });
    await answer(report.occurrenceId, {
      choice: 'DONE',
      text: `Зроблено </td>${hostile}`,
      evidence: [{ link: 'https://data.example/?q="onmouseover=alert(1)', title: `Акт ${hostile}` }],
    });
    const texts = [{ key: 'summary', text: `Рядок\n</section>${hostile}` }];
    await edit(secretary, { id: report.id, version: 1, texts });
    const published = await publish(head, { id: report.id, version: 2 });
    const page = await (await visitor.fetch(published.data.publishReport.report.publicUrl ?? '')).text();
    expect(page).not.toMatch(/<script|<img|"onmouseover|<\/td>&lt;script/i);
    expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)?.length).toBeGreaterThanOrEqual(5);
  });
  it('names no person of the council, neither do the DOCX and the CSV', async () => {
    const report = await freshReport();
    await answer(report.occurrenceId, { choice: 'DONE', evidence: [{ link: 'https://data.example/1' }] });
    const published = await publish(head, { id: report.id, version: 1 });
    const { publicUrl } = published.data.publishReport.report;
    const outlets = await Promise.all(
      ['', '/report.docx', '/report.csv'].map(async (end) => {
        const response = await visitor.fetch(`${publicUrl}${end}`);
        expect(response.status).toBe(200);
        const bytes = new Uint8Array(await response.arrayBuffer());
        return end === '/report.docx'
          ? JSON.stringify(await readDocument(bytes, 'report.docx'))
          : new TextDecoder().decode(bytes);
      }),
    );
    const people = await test.reads.selectFrom('account').select(['name', 'email']).execute();
    expect(people).not.toEqual([]);
    for (const outlet of outlets) {
      expect(outlet).toContain('Оновити паспорти наборів даних');
      for (const { name, email } of people) {
        const [first = '', last = ''] = name.split(' ');
        for (const word of [name, first, last, email]) expect(outlet).not.toContain(word);
      }
    }
  });
  it('is a Word document too, which opens and says the same', async () => {
    const { publicUrl } = await publishedReport({
      task: 'Завдання з вертикальною\u000bтабуляцією & <знаками>',
    });
    const response = await visitor.fetch(`${publicUrl}/report.docx`);
    expect(response.headers.get('Content-Type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="/);
    const blocks = await readDocument(new Uint8Array(await response.arrayBuffer()), 'report.docx');
    expect(JSON.stringify(blocks)).toContain('табуляцією & <знаками>');
    expect(blocks.filter((block) => block.kind === 'table')).not.toEqual([]);
  });
  it('is a table in CSV too', async () => {
    const { publicUrl } = await publishedReport({ task: '=HYPERLINK("https://evil.example")' });
    const response = await visitor.fetch(`${publicUrl}/report.csv`);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const rows = bytes.toString().split('\r\n');
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(rows.some((row) => /(^|;)"?=/.test(row))).toBe(false);
  });
  it.each(['', '/report.docx', '/report.csv'])('is sent once: an unchanged %s is 304', async (end) => {
    const { publicUrl } = await publishedReport();
    const first = await visitor.fetch(`${publicUrl}${end}`);
    const etag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
    const again = await visitor.fetch(`${publicUrl}${end}`, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await visitor.fetch(`${publicUrl}${end}`, { headers: { 'If-None-Match': '"older"' } });
    expect(other.status).toBe(200);
  });
  it('is not there before the report is published, nor under a wrong address', async () => {
    const { slug } = await freshReport();
    const draft = await visitor.fetch(`/public/kalynivka/reports/${slug}/2026`);
    const nothing = await visitor.fetch('/public/kalynivka/reports/no-such-plan/2026');
    expect([draft.status, await draft.text()]).toEqual([404, await nothing.text()]);
    const { slug: published } = await publishedReport();
    for (const address of [
      `/public/kalynivka/reports/${published}/2027`,
      `/public/kalynivka/reports/${published}/abc`,
      `/public/vyshneve/reports/${published}/2026`,
      `/public/kalynivka/reports/${slug}/2026/report.docx`,
      `/public/kalynivka/reports/${slug}/2026/report.csv`,
    ]) {
      expect([address, (await visitor.fetch(address)).status]).toEqual([address, 404]);
    }
  });
});

const OPEN = `mutation ($input: PublishPlanInput!) { publishPlan(input: $input) { plan { slug publishedAt version } } }`;
const openPlan = (who: Browser, planSlug: string, version = 1) =>
  who.ask<{ publishPlan: { plan: unknown } }>(OPEN, { input: { planSlug, version } });
const seen = async (planSlug: string, council = 'kalynivka') =>
  (
    await visitor.get<{ publicPlan: unknown }>(
      'query ($council: String!, $plan: String!) { publicPlan(council: $council, plan: $plan) { slug } }',
      { council, plan: planSlug },
    )
  ).publicPlan;

/** The page itself is built by the web package; without a build there is nothing to open. */
const whenBuilt = existsSync(join(WEB_DIST, 'public.html')) ? it : it.skip;

describe('a plan', () => {
  it('is seen by the public after it was opened, and not before', async () => {
    const { slug } = await freshPlan();
    expect(await seen(slug)).toBeNull();
    const opened = await openPlan(head, slug);
    expect(opened.data.publishPlan.plan).toEqual({
      slug,
      publishedAt: '2026-03-10T08:00:00.000Z',
      version: 2,
    });
    expect(await seen(slug)).toEqual({ slug });
    expect((await lastEntries(test))[0]).toMatchObject({ action: 'plan.published' });
  });
  whenBuilt('has a public page after it was opened, and none before', async () => {
    const { slug } = await freshPlan();
    const address = `/public/kalynivka/plans/${slug}`;
    const status = async () => (await visitor.fetch(address)).status;
    expect(await status()).toBe(404);
    await openPlan(secretary, slug);
    expect(await status()).toBe(200);
    const task = await visitor.fetch(`${address}/tasks/${MISSING}`);
    expect(task.headers.get('Content-Type')).toMatch(/^text\/html/);
  });
  it('of the same name in another council stays closed', async () => {
    await openPlan(head, test.own.planSlug);
    expect(test.other.planSlug).toBe(test.own.planSlug);
    expect(await seen(test.other.planSlug, 'vyshneve')).toBeNull();
    expect((await visitor.fetch(`/public/vyshneve/plans/${test.other.planSlug}`)).status).toBe(404);
  });
  it('that is open stays as it is when it is opened again', async () => {
    const { slug } = await freshPlan();
    await openPlan(head, slug);
    const [before] = await lastEntries(test);
    expect((await openPlan(secretary, slug, 2)).code).toBeNull();
    expect((await lastEntries(test))[0]).toEqual(before);
  });
  it.each(['executor', 'member'] as const)('is not opened by a %s', async (role) => {
    const browser = await test.signInAs(role);
    const { slug } = await freshPlan();
    await expectRefused(test, 'access.denied', () => openPlan(browser, slug));
  });
  it('that somebody has changed meanwhile, or that is not there, is not opened', async () => {
    const { slug } = await freshPlan();
    await expectRefused(test, 'plan.changed_meanwhile', () => openPlan(head, slug, 2));
    await expectRefused(test, 'not_found', () => openPlan(head, 'no-such-plan'));
  });
});

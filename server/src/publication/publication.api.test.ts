import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDocument } from '../import/read-document.js';
import { WEB_DIST } from '../platform/http/web-app.js';
import { PROOF, answer, review, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { lastEntries } from '../testing/footprint.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { editReport, freshPlan, freshReport, publishReport, publishedReport } from '../testing/reports.js';
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

describe('the public page of a report', () => {
  it('opens without an account, without a script and without a cookie', async () => {
    const { publicUrl, contentHash } = await publishedReport(test);
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
    const report = await freshReport(test, {
      title: `План ${hostile}`,
      sectionTitle: `Розділ "><img src=x onerror=alert(1)>`,
      task: `Завдання ${hostile}`,
    });
    await submit(
      executor,
      answer(report.occurrenceId, {
        choice: 'DONE',
        text: `Зроблено </td>${hostile}`,
        evidence: [{ link: 'https://data.example/?q="onmouseover=alert(1)', title: `Акт ${hostile}` }],
      }),
    );
    const texts = [{ key: 'summary', text: `Рядок\n</section>${hostile}` }];
    await editReport(secretary, { id: report.id, version: 1, texts });
    const published = await publishReport(head, { id: report.id, version: 2 });
    const page = await (await visitor.fetch(published.data.publishReport.report.publicUrl ?? '')).text();
    expect(page).not.toMatch(/<script|<img|"onmouseover|<\/td>&lt;script/i);
    expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)?.length).toBeGreaterThanOrEqual(5);
  });
  it('names no person of the council, neither do the DOCX and the CSV', async () => {
    const report = await freshReport(test);
    await submit(
      executor,
      answer(report.occurrenceId, { choice: 'DONE', evidence: [{ link: 'https://data.example/1' }] }),
    );
    const published = await publishReport(head, { id: report.id, version: 1 });
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
    const { publicUrl } = await publishedReport(test, {
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
    const { publicUrl } = await publishedReport(test, { task: '=HYPERLINK("https://evil.example")' });
    const response = await visitor.fetch(`${publicUrl}/report.csv`);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const rows = bytes.toString().split('\r\n');
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(rows.some((row) => /(^|;)"?=/.test(row))).toBe(false);
  });
  it.each(['', '/report.docx', '/report.csv'])('is sent once: an unchanged %s is 304', async (end) => {
    const { publicUrl } = await publishedReport(test);
    const first = await visitor.fetch(`${publicUrl}${end}`);
    const etag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
    const again = await visitor.fetch(`${publicUrl}${end}`, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await visitor.fetch(`${publicUrl}${end}`, { headers: { 'If-None-Match': '"older"' } });
    expect(other.status).toBe(200);
  });
  it('is not there before the report is published, nor under a wrong address', async () => {
    const { slug } = await freshReport(test);
    const draft = await visitor.fetch(`/public/kalynivka/reports/${slug}/2026`);
    const nothing = await visitor.fetch('/public/kalynivka/reports/no-such-plan/2026');
    expect([draft.status, await draft.text()]).toEqual([404, await nothing.text()]);
    const { slug: published } = await publishedReport(test);
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
    const { slug } = await freshPlan(test);
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
    const { slug } = await freshPlan(test);
    const address = `/public/kalynivka/plans/${slug}`;
    const status = async () => (await visitor.fetch(address)).status;
    expect(await status()).toBe(404);
    await openPlan(secretary, slug);
    expect(await status()).toBe(200);
    const task = await visitor.fetch(`${address}/tasks/${MISSING}`);
    expect(task.headers.get('Content-Type')).toMatch(/^text\/html/);
  });
  it('tells what changed in it to whoever follows it', async () => {
    const { slug, occurrenceId, taskId } = await freshPlan(test, { task: 'Реєстр <b> & набір' });
    const address = `/public/kalynivka/plans/${slug}/changes.atom`;
    expect((await visitor.fetch(address)).status).toBe(404);
    await openPlan(secretary, slug);
    const empty = await visitor.fetch(address);
    expect(empty.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    expect(await empty.text()).not.toContain('<entry>');
    const answered = await submit(
      executor,
      answer(occurrenceId, { choice: 'DONE', text: 'Оприлюднено.', evidence: PROOF }),
    );
    // A result that nobody has confirmed is no news yet.
    expect(await (await visitor.fetch(address)).text()).not.toContain('<entry>');
    await review(head, { updateId: answered.data.submitStatus.update.id, confirm: true });
    const told = await visitor.fetch(address);
    const feed = await told.text();
    expect(feed).toContain('Реєстр &lt;b&gt; &amp; набір</title>');
    expect(feed).toContain('<content type="text">I квартал 2026. Оприлюднено.</content>');
    expect(feed).toContain('<updated>2026-03-10T08:00:00.000Z</updated>');
    expect(feed).toContain(`/public/kalynivka/plans/${slug}/tasks/${taskId}"`);
    expect(feed).not.toContain('Виконавчук');
    const again = await visitor.fetch(address, {
      headers: { 'If-None-Match': told.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
  it('of the same name in another council stays closed', async () => {
    await openPlan(head, test.own.planSlug);
    expect(test.other.planSlug).toBe(test.own.planSlug);
    expect(await seen(test.other.planSlug, 'vyshneve')).toBeNull();
    expect((await visitor.fetch(`/public/vyshneve/plans/${test.other.planSlug}`)).status).toBe(404);
  });
  it('that is open stays as it is when it is opened again', async () => {
    const { slug } = await freshPlan(test);
    await openPlan(head, slug);
    const [before] = await lastEntries(test);
    expect((await openPlan(secretary, slug, 2)).code).toBeNull();
    expect((await lastEntries(test))[0]).toEqual(before);
  });
  it.each(['executor', 'member'] as const)('is not opened by a %s', async (role) => {
    const browser = await test.signInAs(role);
    const { slug } = await freshPlan(test);
    await expectRefused(test, 'access.denied', () => openPlan(browser, slug));
  });
  it('that somebody has changed meanwhile, or that is not there, is not opened', async () => {
    const { slug } = await freshPlan(test);
    await expectRefused(test, 'plan.changed_meanwhile', () => openPlan(head, slug, 2));
    await expectRefused(test, 'not_found', () => openPlan(head, 'no-such-plan'));
  });
});

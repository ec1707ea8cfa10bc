import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@kvartal/shared/report';
import { addPlan } from '../testing/add-plan.js';
import { addTask } from '../testing/add-task.js';
import { answer, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { lastEntries } from '../testing/footprint.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import {
  REPORT,
  createReport,
  editReport,
  freshPlan,
  freshReport,
  publishReport,
  publishedReport,
  type Report,
} from '../testing/reports.js';
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

describe('a report', () => {
  it('of a year that has begun is opened by the secretary, its texts drafted from the figures', async () => {
    const { slug } = await freshPlan(test);
    const created = await createReport(secretary, { planSlug: slug, year: 2026 });
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
    const { slug } = await freshPlan(test);
    await expectRefused(test, 'report.year_outside_plan', () =>
      createReport(secretary, { planSlug: slug, year }),
    );
  });
  it('is opened once a year', async () => {
    const { slug } = await freshReport(test);
    const again = { planSlug: slug, year: 2026 };
    await expectRefused(test, 'report.already_exists', () => createReport(secretary, again));
  });
  it.each(['head', 'executor', 'member', 'administrator'] as const)(
    'is neither opened nor written by a %s',
    async (role) => {
      const browser = await test.signInAs(role);
      const { slug } = await freshPlan(test);
      await expectRefused(test, 'access.denied', () => createReport(browser, { planSlug: slug, year: 2026 }));
      const { id } = await freshReport(test);
      const input = { id, version: 1, texts: [{ key: 'next', text: 'Далі' }] };
      await expectRefused(test, 'access.denied', () => editReport(browser, input));
    },
  );
  it('takes the texts that are written, an empty one stays empty, one that is not named stays', async () => {
    const { id } = await freshReport(test);
    const first = { id, version: 1, texts: [{ key: 'summary', text: 'Рік удався.\nМайже.' }] };
    await editReport(secretary, first);
    const second = await editReport(secretary, { id, version: 2, texts: [{ key: 'next', text: '' }] });
    const { version, texts } = second.data.editReport.report;
    expect(version).toBe(3);
    expect(texts).toMatchObject([
      { key: 'summary', text: 'Рік удався.\nМайже.' },
      { key: 'obstacles' },
      { key: 'next', text: '' },
    ]);
  });
  it('is not edited over somebody else’s words', async () => {
    const { id } = await freshReport(test);
    const input = { id, version: 1, texts: [{ key: 'next', text: 'Перше' }] };
    await editReport(secretary, input);
    await expectRefused(test, 'report.changed_meanwhile', () => editReport(secretary, input));
    await expectRefused(test, 'report.changed_meanwhile', () => publishReport(head, { id, version: 1 }));
  });
  it.each([
    [[{ key: 'signature', text: 'Я' }]],
    [[{ key: 'next', text: 'я'.repeat(20_001) }]],
    [Array.from({ length: 11 }, () => ({ key: 'next', text: 'я' }))],
  ])('does not take wrong texts (%#)', async (texts) => {
    const { id } = await freshReport(test);
    await expectRefused(test, 'input.invalid', () => editReport(secretary, { id, version: 1, texts }));
  });
  it('follows the data while it is a draft', async () => {
    const { id, occurrenceId } = await freshReport(test);
    const read = async () =>
      (
        await head.get<{ report: Report }>(
          'query ($id: ID!) { report(id: $id) { content texts { text } } }',
          { id },
        )
      ).report.content.counts;
    expect(await read()).toEqual([{ status: 'not_started', count: 1 }]);
    await submit(executor, answer(occurrenceId));
    expect(await read()).toEqual([{ status: 'in_progress', count: 1 }]);
  });
  it('is read in the same number of statements for 1 task and for 41', async () => {
    const council = await addPlan(test, { slug: 'plan-that-grows' });
    await addTask(test, { council });
    const created = await createReport(secretary, { planSlug: council.planSlug, year: 2026 });
    const { id } = created.data.createReport.report;
    const query = `query ($id: ID!) { ${REPORT.replace('report', 'report(id: $id)')} }`;
    const read = () => test.statements(() => head.get(query, { id }));
    const small = await read();
    for (let n = 0; n < 40; n += 1) {
      const { occurrenceId } = await addTask(test, { council });
      await submit(executor, answer(occurrenceId));
    }
    const large = await read();
    // PostgreSQL answers on several connections, so the order is nobody’s promise.
    expect(large.toSorted()).toEqual(small.toSorted());
    // The session, the report, its plan, and what its content is built from.
    expect(large).toHaveLength(15);
  });
  it('of another council is not there', async () => {
    const neighbour = await test.signInAs('secretary', 'other');
    const created = await createReport(neighbour, { planSlug: test.other.planSlug, year: 2026 });
    const foreign = created.data.createReport.report.id;
    const read = 'query ($id: ID!) { report(id: $id) { id } }';
    expect(await secretary.get(read, { id: foreign })).toEqual({ report: null });
    for (const act of [
      (id: string) => editReport(secretary, { id, version: 1, texts: [] }),
      (id: string) => publishReport(secretary, { id, version: 1 }),
    ]) {
      const [theirs, missing] = [await act(foreign), await act(MISSING)];
      expect(theirs.code).toBe('not_found');
      expect(theirs.body).toBe(missing.body);
    }
    await expectRefused(test, 'not_found', () =>
      createReport(secretary, { planSlug: 'no-such-plan', year: 2026 }),
    );
  });
});

describe('a published report', () => {
  it.each(['executor', 'member', 'administrator'] as const)('is not published by a %s', async (role) => {
    const browser = await test.signInAs(role);
    const { id } = await freshReport(test);
    await expectRefused(test, 'access.denied', () => publishReport(browser, { id, version: 1 }));
  });
  it('has frozen content, whose SHA-256 is its hash', async () => {
    const { id, slug } = await freshReport(test);
    const published = await publishReport(secretary, { id, version: 1 });
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
    const { id, occurrenceId, publicUrl, content } = await publishedReport(test);
    const before = await (await visitor.fetch(publicUrl ?? '')).text();
    await submit(executor, answer(occurrenceId, { text: 'Змінилося після звіту' }));
    const read = await head.get<{ report: Report }>('query ($id: ID!) { report(id: $id) { content } }', {
      id,
    });
    expect(read.report.content).toEqual(content);
    expect(await (await visitor.fetch(publicUrl ?? '')).text()).toBe(before);
  });
  it('is neither edited nor published again', async () => {
    const { id, version } = await publishedReport(test);
    const input = { id, version, texts: [{ key: 'next', text: 'Ще' }] };
    await expectRefused(test, 'report.published', () => editReport(secretary, input));
    await expectRefused(test, 'report.published', () => publishReport(head, { id, version }));
  });
  it('cannot be changed in the database either', async () => {
    const { id } = await publishedReport(test);
    const row = { update: test.writes.updateTable('report'), delete: test.writes.deleteFrom('report') };
    await expect(row.update.set({ content_hash: 'x' }).where('id', '=', id).execute()).rejects.toThrow(
      'A published report never changes.',
    );
    await expect(row.delete.where('id', '=', id).execute()).rejects.toThrow(
      'A published report never changes.',
    );
  });
  it('goes out with one publication when two people press at once', async () => {
    const { id } = await freshReport(test);
    const both = await Promise.all([head, secretary].map((who) => publishReport(who, { id, version: 1 })));
    expect(both.map((one) => one.code ?? 'published').toSorted()).toEqual(['published', 'report.published']);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../testing/browser.js';
import {
  accept,
  broughtIn,
  cancelReading,
  discard,
  readDraft,
  settled,
  uploaded,
} from '../testing/drafts.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { gone } from '../testing/gone.js';
import { largeText } from '../testing/large-plan.js';
import { planDocx } from '../testing/plan-document.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';
import { ReadingLimits } from './reading-limits.js';

let test: TestApp;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());
afterEach(() => void Object.assign(test.app.get(ReadingLimits), new ReadingLimits()));

/** So many that reading them can be watched; reading the most that are allowed is another test's. */
const ROWS = 2000;
const longText = (title: string) => largeText(title, { rows: ROWS });

type Watched = { state: string; reading: { stage: string; done: number; total: number } | null };
const WATCH = 'query ($id: ID!) { draft(id: $id) { state reading { stage done total } } }';
const watch = async (who: Browser, id: string): Promise<Watched> =>
  (await who.get<{ draft: Watched }>(WATCH, { id })).draft;

/** Sends a document that takes some time to read, and gives its id when its rows are being counted. */
async function beingRead(title: string): Promise<string> {
  const { body } = await upload(secretary, '/imports', longText(title), 'великий.txt');
  const id = String(body['draftId']);
  for (;;) {
    const { state, reading } = await watch(secretary, id);
    if (state !== 'READING') throw new Error('It was read too fast for this test.');
    if (reading && reading.total > 0) return id;
    await setTimeout(10);
  }
}

const folderOf = (id: string): string => join(test.dataFolder, 'reading', id);

/** Waits until nothing is left of all that was read: a folder is cleared away after the end of its reading is told. */
async function nothingLeft(): Promise<void> {
  while (readdirSync(join(test.dataFolder, 'reading')).length > 0) await setTimeout(20);
}

describe('while a document is read', () => {
  it('the person sees its stages and how many rows of how many are read', async () => {
    const { body } = await upload(secretary, '/imports', longText('Тисячі рядків'), 'великий.txt');
    const id = String(body['draftId']);
    const seen: Watched[] = [];
    while (seen.at(-1)?.state !== 'OPEN') {
      seen.push(await watch(secretary, id));
      await setTimeout(20);
    }
    const told = seen.flatMap(({ reading }) => reading ?? []);
    expect(told.map(({ stage }) => stage)).toContain('READING');
    const counted = told.filter(({ stage, total }) => stage === 'READING' && total > 0);
    expect(counted.length).toBeGreaterThan(1);
    expect(new Set(counted.map(({ total }) => total))).toEqual(new Set([ROWS]));
    const rows = counted.map(({ done }) => done);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(await watch(secretary, id)).toEqual({ state: 'OPEN', reading: null });
  });

  it('the page may be closed: what was read waits in the list', async () => {
    const { body } = await upload(secretary, '/imports', await planDocx('Закрита сторінка'), 'план.docx');
    const id = String(body['draftId']);
    const LIST = '{ drafts(first: 1) { nodes { id state fileName } } }';
    type List = { drafts: { nodes: { id: string; state: string; fileName: string }[] } };
    let [first] = (await secretary.get<List>(LIST)).drafts.nodes;
    expect(first).toMatchObject({ id, fileName: 'план.docx' });
    while (first?.state === 'READING') {
      await setTimeout(50);
      [first] = (await secretary.get<List>(LIST)).drafts.nodes;
    }
    expect(first).toMatchObject({ id, state: 'OPEN' });
    await gone(folderOf(id));
  });
});

describe('a reading that nobody wants any more', () => {
  it('ends, and of the document stays its line in the list alone', async () => {
    const before = await footprint(test);
    const id = await beingRead('Зупинений');
    const { data } = await cancelReading(secretary, id);
    expect(data.cancelReading.draft).toMatchObject({ id, state: 'CANCELLED', draft: null, reason: null });
    expect(existsSync(folderOf(id))).toBe(false);
    const [last] = await lastEntries(test);
    expect(last).toMatchObject({
      action: 'draft.cancelled',
      actorName: 'Софія Секретарук',
      subjectId: id,
      after: { fileName: 'великий.txt' },
    });
    await setTimeout(300);
    expect(await readDraft(secretary, id)).toMatchObject({ state: 'CANCELLED' });
    const { revisions: _r, plan_draft, journal, journal_person, ...untouched } = before;
    expect(await footprint(test)).toMatchObject({
      ...untouched,
      plan_draft: Number(plan_draft) + 1,
      journal: Number(journal) + 2,
      journal_person: Number(journal_person) + 2,
    });
    expect(filesOf(test)).not.toContain(id);
    // A second word changes nothing, and the same file may come again.
    expect((await cancelReading(secretary, id)).code).toBeNull();
    expect((await broughtIn(secretary, longText('Зупинений'), 'великий.txt')).state).toBe('OPEN');
  });

  it('cannot be stopped when it is over', async () => {
    const { id } = await uploaded(secretary);
    await expectRefused(test, 'draft.changed_meanwhile', () => cancelReading(secretary, id));
    expect(await readDraft(secretary, id)).toMatchObject({ state: 'OPEN' });
  });

  it('cannot be stopped by those who may not bring in documents, nor by another council', async () => {
    const id = await beingRead('Чужими руками');
    for (const role of ['head', 'executor', 'member'] as const) {
      const browser = await test.signInAs(role);
      expect((await cancelReading(browser, id)).code).toBe('access.denied');
    }
    const neighbour = await test.signInAs('secretary', 'other');
    const [theirs, missing] = [await cancelReading(neighbour, id), await cancelReading(neighbour, MISSING)];
    expect([theirs.code, theirs.body]).toEqual(['not_found', missing.body]);
    expect((await settled(secretary, id)).state).toBe('OPEN');
  });
});

describe('a document that is being read', () => {
  it('is one document, however often it is sent', async () => {
    const bytes = longText('Двічі за одну мить');
    const sent = await Promise.all([1, 2, 3].map(() => upload(secretary, '/imports', bytes, 'великий.txt')));
    const ids = new Set(sent.map(({ body }) => body['draftId']));
    expect(ids.size).toBe(1);
    const [id] = ids;
    const again = await upload(secretary, '/imports', bytes, 'інша назва.txt');
    expect(again.body).toEqual({ draftId: id });
    expect((await settled(secretary, String(id))).state).toBe('OPEN');
    await nothingLeft();
  });

  it('is neither accepted nor put aside yet', async () => {
    const id = await beingRead('Ще рано');
    expect((await accept(secretary, { id, version: 1 })).code).toBe('draft.not_ready');
    expect((await discard(secretary, { id, version: 1 })).code).toBe('draft.not_ready');
    expect((await settled(secretary, id)).state).toBe('OPEN');
  });
});

describe('a document that costs too much', () => {
  it('in time is refused in words, and the next one is read', async () => {
    const limits = test.app.get(ReadingLimits);
    Object.assign(limits, { work: 0.01 });
    const late = await broughtIn(secretary, longText('Надто довгий'), 'довгий.txt');
    expect(late).toMatchObject({ state: 'REFUSED', reason: 'import.too_long', draft: null });
    Object.assign(limits, new ReadingLimits());
    const next = await broughtIn(secretary, await planDocx('Після довгого'));
    expect(next).toMatchObject({ state: 'OPEN', reason: null });
  });

  it('in memory is refused in words, and the next one is read', async () => {
    const bytes = largeText('Надто важкий', { size: 15_000_000 });
    const limits = test.app.get(ReadingLimits);
    Object.assign(limits, { megabytes: 148 });
    const heavy = await broughtIn(secretary, bytes, 'важкий.txt');
    expect(heavy).toMatchObject({ state: 'REFUSED', reason: 'import.too_heavy', draft: null });
    Object.assign(limits, new ReadingLimits());
    const next = await broughtIn(secretary, await planDocx('Після важкого'));
    expect(next).toMatchObject({ state: 'OPEN', reason: null });
    expect((await test.visitor().fetch('/livez')).status).toBe(200);
    await nothingLeft();
  });
});

/** Names of everything in the data folder. */
function filesOf({ dataFolder }: TestApp): string[] {
  return readdirSync(dataFolder, { recursive: true, encoding: 'utf8' });
}

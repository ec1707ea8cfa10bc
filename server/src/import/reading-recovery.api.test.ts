import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../platform/database/new-id.js';
import type { Browser } from '../testing/browser.js';
import { broughtIn, cancelReading, readDraft, settled } from '../testing/drafts.js';
import { gone } from '../testing/gone.js';
import { largeText } from '../testing/large-plan.js';
import { planDocx } from '../testing/plan-document.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';
import { ReadingFolders } from './reading-folder.js';
import { ReadingRecovery } from './reading-recovery.js';
import { ReadingService } from './reading.service.js';

let test: TestApp;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

type Left = { begunAt?: number | null; attempts?: number; bytes?: Uint8Array | null };

/** What a server that was killed leaves: a line in the list, and the document in its folder. */
async function left({ begunAt = null, attempts = 0, bytes = null }: Left = {}): Promise<string> {
  const id = newId();
  if (bytes) await test.app.get(ReadingFolders).make(id, bytes);
  await test.writes
    .insertInto('plan_draft')
    .values({
      id,
      council_id: test.own.councilId,
      sha256: id.replaceAll('-', '').padEnd(64, '0'),
      file_name: 'перерваний.docx',
      state: 'reading',
      begun_at: begunAt,
      attempts,
      membership_id: test.own.membershipIds.secretary,
      created_at: test.clock.now(),
    })
    .execute();
  return id;
}

/** Pieces of a draft that was being stored when the server was killed. */
async function halfStored(id: string): Promise<void> {
  const keys = { council_id: test.own.councilId, draft_id: id, kind: 'read' as const };
  const pieces = [0, 1, 2].map((position) => ({ id: newId(), ...keys, position, text: '[{"issues":[]}]' }));
  await test.writes.insertInto('draft_piece').values(pieces).execute();
}

/** The pieces that are stored of a draft, by kind and place. */
async function piecesOf(id: string): Promise<string[]> {
  const rows = await test.reads
    .selectFrom('draft_piece')
    .where('draft_id', '=', id)
    .select(['kind', 'position'])
    .orderBy('kind')
    .orderBy('position')
    .execute();
  return rows.map(({ kind, position }) => `${kind} ${position}`);
}

const start = ({ alone = false } = {}) => test.app.get(ReadingRecovery).start({ alone });

describe('after a restart', () => {
  it('a document whose turn had not come is read', async () => {
    const id = await left({ bytes: await planDocx('У черзі') });
    await start();
    expect(await settled(secretary, id)).toMatchObject({ state: 'OPEN', fileName: 'перерваний.docx' });
    await gone(join(test.dataFolder, 'reading', id));
  });

  it('a reading that was cut off is begun anew, when its reader can no longer be alive', async () => {
    const now = test.clock.now();
    const bytes = await planDocx('Перерваний');
    const cut = await left({ begunAt: now - 200_000, attempts: 1, bytes });
    const young = await left({ begunAt: now - 5000, attempts: 1, bytes });
    await start();
    expect(await settled(secretary, cut)).toMatchObject({ state: 'OPEN' });
    expect(await readDraft(secretary, young)).toMatchObject({ state: 'READING' });
    test.clock.pass(195_000);
    await start();
    expect(await settled(secretary, young)).toMatchObject({ state: 'OPEN' });
  });

  it('a reading that was cut off is begun anew at once by a server that is alone with its database', async () => {
    const begunAt = test.clock.now() - 1000;
    const cut = await left({ begunAt, attempts: 1, bytes: await planDocx('Щойно перерваний') });
    await start({ alone: true });
    expect(await settled(secretary, cut)).toMatchObject({ state: 'OPEN' });
  });

  it('a draft that was half stored when the server fell is stored whole, and its first half is seen by nobody', async () => {
    const begunAt = test.clock.now() - 1000;
    const id = await left({ begunAt, attempts: 1, bytes: await planDocx('Збережений наполовину') });
    await halfStored(id);
    expect(await readDraft(secretary, id)).toMatchObject({ state: 'READING', draft: null, issues: [] });
    await start({ alone: true });
    const { state, draft } = await settled(secretary, id);
    expect([state, draft.sections[0]?.tasks.length]).toEqual(['OPEN', 3]);
    expect(await piecesOf(id)).toEqual(['printed 0', 'read 0', 'read 1']);
  });

  it('a draft that was half stored and is wanted no more leaves nothing', async () => {
    const id = await left({ begunAt: test.clock.now() - 1000, attempts: 1 });
    await halfStored(id);
    expect((await cancelReading(secretary, id)).code).toBeNull();
    expect(await piecesOf(id)).toEqual([]);
  });

  it('a document that was there each time the server fell is given up, in words', async () => {
    const begunAt = test.clock.now() - 200_000;
    const id = await left({ begunAt, attempts: 2, bytes: await planDocx('Утретє') });
    await start();
    expect(await settled(secretary, id)).toMatchObject({ state: 'REFUSED', reason: 'import.interrupted' });
    await gone(join(test.dataFolder, 'reading', id));
  });

  it('a document whose file is gone is given up, in words', async () => {
    const id = await left();
    await start();
    expect(await settled(secretary, id)).toMatchObject({ state: 'REFUSED', reason: 'import.interrupted' });
  });
});

describe('a server that is told to end', () => {
  it('ends its readings and leaves the documents to the next one', async () => {
    const { body } = await upload(
      secretary,
      '/imports',
      largeText('Перед зупинкою', { rows: 2000 }),
      'великий.txt',
    );
    const id = String(body['draftId']);
    await test.app.get(ReadingService).close();
    const row = await test.reads
      .selectFrom('plan_draft')
      .select(['state', 'begun_at', 'attempts'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'reading', begun_at: null, attempts: 0 });
    expect(existsSync(join(test.dataFolder, 'reading', id, 'document'))).toBe(true);
  });

  it('and the next one reads them', async () => {
    const other = await createTestApp({ dataOf: test });
    try {
      await other.app.get(ReadingRecovery).start({ alone: false });
      const person = await other.signInAs('secretary');
      const LIST = '{ drafts(first: 1) { nodes { id fileName } } }';
      const { drafts } = await person.get<{ drafts: { nodes: { id: string }[] } }>(LIST);
      expect(await settled(person, drafts.nodes[0]?.id ?? '')).toMatchObject({
        state: 'OPEN',
        fileName: 'великий.txt',
      });
      expect((await broughtIn(person, await planDocx('Після запуску'))).state).toBe('OPEN');
    } finally {
      await other.close();
    }
  });
});

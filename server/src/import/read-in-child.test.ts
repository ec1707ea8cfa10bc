import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { largeText } from '../testing/large-plan.js';
import { planDocx } from '../testing/plan-document.js';
import { readInChild, type ReadingTask } from './read-in-child.js';
import type { ReadingProgress } from './reading-words.js';

const LIMITS = { work: 20, patience: 60, megabytes: 512, readers: 2 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvartal-reading-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Reads a document as the server does; gives what came of it, what was told on the way and what was complained of. */
async function read(bytes: string | Uint8Array, task: Partial<ReadingTask> = {}) {
  writeFileSync(join(folder, 'document'), bytes);
  const told: ReadingProgress[] = [];
  const complaints: string[] = [];
  const outcome = await readInChild({
    folder,
    fileName: 'план.docx',
    limits: LIMITS,
    onProgress: (progress) => told.push(progress),
    signal: new AbortController().signal,
    onBroken: (complaint) => complaints.push(complaint),
    ...task,
  });
  return { outcome, told, complaints };
}

const draft = (): { title: string; sections: unknown[] } =>
  JSON.parse(readFileSync(join(folder, 'frame.json'), 'utf8'));

describe('the reader of documents', () => {
  it('leaves the draft beside the document and says how many doubts it has', async () => {
    const { outcome, told, complaints } = await read(await planDocx('Читання окремо'));
    expect(outcome).toEqual({ kind: 'read', issues: expect.any(Number), pieces: { read: 2, printed: 1 } });
    expect(draft()).toMatchObject({ title: 'План дій «Читання окремо» на 2026 рік' });
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['opening', 'reading', 'saving']);
    expect(complaints).toEqual([]);
  });

  it('counts the rows of a long document as it goes', async () => {
    const { told } = await read(largeText('Довгий план', { rows: 3000 }));
    const counted = told.filter(({ total }) => total > 0);
    expect(new Set(counted.map(({ total }) => total))).toEqual(new Set([3000]));
    expect(counted.map(({ done }) => done)).toEqual(
      counted.map(({ done }) => done).toSorted((a, b) => a - b),
    );
  });

  it.each([
    ['a picture', '\x89PNG\r\n\x1a\n0000', 'document.picture'],
    ['an archive that is cut off', 'PK\x03\x04 не архів', 'document.damaged'],
    ['a letter', 'Шановні колеги! Завтра нарада.', 'import.no_tasks'],
  ])('refuses %s and leaves nothing', async (_, text, code) => {
    const bytes = text.startsWith('Ш') ? Buffer.from(text) : Buffer.from(text, 'latin1');
    const { outcome, complaints } = await read(bytes);
    expect(outcome).toEqual({ kind: 'refused', code });
    expect(complaints).toEqual([]);
    expect(readdirSync(folder)).toEqual(['document']);
  });

  it.each([
    ['works too long', { work: 0.01 }],
    ['does not come to an end', { patience: 0.01 }],
  ])('is ended when it %s', async (_, limit) => {
    const { outcome } = await read(largeText('Надто довго'), { limits: { ...LIMITS, ...limit } });
    expect(outcome).toEqual({ kind: 'refused', code: 'import.too_long' });
  });

  it('is ended when what it holds takes too much memory', async () => {
    const bytes = largeText('Надто багато', { size: 15_000_000 });
    const { outcome } = await read(bytes, { limits: { ...LIMITS, megabytes: 148 } });
    expect(outcome).toEqual({ kind: 'refused', code: 'import.too_heavy' });
  });

  it('is ended when the whole process takes too much memory', async () => {
    // The engine alone is larger than this, whatever it reads; its values may have the rest.
    const limits = { ...LIMITS, megabytes: 30 };
    const { outcome } = await read(largeText('Надто багато'), { limits });
    expect(outcome).toEqual({ kind: 'refused', code: 'import.too_heavy' });
  });

  it('is ended when nobody wants the draft any more', async () => {
    const stop = new AbortController();
    const reading = read(largeText('Не треба'), { signal: stop.signal, onProgress: () => stop.abort() });
    expect((await reading).outcome).toBeNull();
    expect((await read('x', { signal: stop.signal })).outcome).toBeNull();
  });

  it('says so when it breaks, and what it says goes to the log and not to the person', async () => {
    const { outcome, complaints } = await read('План', { folder: join(folder, 'немає') });
    expect(outcome).toEqual({ kind: 'refused', code: 'import.unread' });
    expect(complaints.join('')).not.toBe('');
  });
});

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the process of the reader', () => {
  it('has no variable of the server, and may read its own folder and the code alone', async () => {
    process.env['KVARTAL_TEST_SECRET'] = 'таємниця';
    const stop = new AbortController();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const reading = read(largeText('Без таємниць'), { signal: stop.signal, onProgress: () => begin() });
    await begun;
    const pid =
      readdirSync('/proc').find((name) => /^\d+$/.test(name) && commandOf(name).includes(folder)) ?? '';
    const [environment, command] = [readFileSync(`/proc/${pid}/environ`, 'utf8'), commandOf(pid)];
    stop.abort();
    await reading;
    delete process.env['KVARTAL_TEST_SECRET'];
    const names = environment.split('\0').map((pair) => pair.split('=')[0]);
    expect(names.filter((name) => name !== '' && !name?.startsWith('NODE_CHANNEL_'))).toEqual([]);
    expect(command).toContain('--permission');
    const written = command.split('\0').filter((word) => word.startsWith('--allow-fs-write='));
    expect(written).toEqual([`--allow-fs-write=${folder}`]);
    const allowed = command.split('\0').filter((word) => word.startsWith('--allow-fs-read='));
    expect(allowed.filter((word) => !/=.*\/(dist|node_modules)\/$|=.*\/package\.json$/.test(word))).toEqual([
      `--allow-fs-read=${folder}`,
    ]);
  });
});

/** The words of a process's command; nothing when it has ended meanwhile. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

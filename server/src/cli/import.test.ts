import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { planDocx } from '../testing/plan-document.js';
import { run as runCouncil } from './council.js';
import { run } from './import.js';

/** The first run may have to compile the whole server; a busy machine takes its time. */
const WITH_BUILD_MS = 400_000;
const PROGRAM = resolve('bin/kvartal.mjs');

/** A table without a heading: what a person cuts out of a longer document. */
const UNTITLED = [
  '| № | Завдання | Строк виконання | Виконавець | Показник |',
  '| 1 | Скласти перелік наборів даних | I квартал 2026 року | Відділ статистики | Перелік складено |',
  '| 2 | Оновити перелік наборів даних | IV квартал 2026 року | Відділ статистики | Перелік оновлено |',
].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'kvartal-import-'));
const file = (name: string): string => join(folder, name);
beforeAll(async () => {
  writeFileSync(file('план.docx'), await planDocx('План із командного рядка'));
  writeFileSync(file('Захід 7.txt'), UNTITLED);
  writeFileSync(file('лист.txt'), 'Шановні колеги! Завтра нарада.');
  writeFileSync(file('малюнок.docx'), Buffer.from('89504e470d0a1a0a', 'hex'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `kvartal import …` as it is started, on data of the test's own. */
function kvartal(args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'import', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], KVARTAL_DATA: file('дані') },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same within this process, which is quicker. */
async function importing(args: string[], settings: Record<string, string> = {}) {
  const printed = { out: '', err: '' };
  const collect = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        printed[name] += chunk.toString();
        done();
      },
    });
  const before = { ...process.env };
  Object.assign(process.env, { KVARTAL_DATA: file('дані'), ...settings });
  try {
    const streams = { input: Readable.from([]), out: collect('out'), err: collect('err') };
    return { code: await run(args, streams), ...printed };
  } finally {
    for (const name of ['KVARTAL_DATA', 'KVARTAL_DEMO']) delete process.env[name];
    Object.assign(process.env, before);
  }
}

describe('kvartal import', () => {
  test(
    'right after an install makes a plan of the demo council; the same file again is the same plan',
    () => {
      const first = kvartal([file('план.docx'), '--council', 'yasnoberezh']);
      expect(first).toEqual({ code: 0, out: expect.stringMatching(/^[a-z0-9-]+-2026\n$/), err: '' });
      const second = kvartal(['--council=yasnoberezh', file('план.docx')]);
      expect(second).toEqual(first);
      const refused = kvartal([file('план.docx'), '--council', 'no-such']);
      expect(refused).toEqual({ code: 2, out: '', err: 'kvartal: ради «no-such» немає.\n' });
    },
    WITH_BUILD_MS,
  );
  test('calls a plan without a title as its file, and says so', async () => {
    const args = [file('Захід 7.txt'), '--council', 'yasnoberezh'];
    const first = await importing(args);
    expect(first).toEqual({
      code: 0,
      out: 'zakhid-7-2026\n',
      err: 'kvartal: у документі немає назви плану, його названо за файлом: «Захід 7»\n',
    });
    expect(await importing(args)).toEqual({ code: 0, out: first.out, err: '' });
  });
  test.each([
    ['a file that is not there', 'немає.docx', /немає\.docx: такого файлу немає\.\n$/],
    ['a folder', '.', /: це не файл\.\n$/],
    ['a letter', 'лист.txt', /^kvartal: У документі не знайдено жодного завдання\..*\n$/],
    ['a picture', 'малюнок.docx', /^kvartal: Це зображення, а не документ із текстом\.\n$/],
  ])('refuses %s with one line and exit code 2', async (_, name, line) => {
    const refused = await importing([file(name), '--council', 'yasnoberezh']);
    expect(refused).toEqual({ code: 2, out: '', err: expect.stringMatching(line) });
    expect(refused.err.trimEnd()).not.toContain('\n');
  });
  test.each([
    [[]],
    [['план.docx']],
    [['--council', 'x']],
    [['a', 'b', '--council', 'x']],
    [['a', '--rada', 'x']],
  ])('says how it is used when it is called with %j', async (args) => {
    const refused = await importing(args);
    expect(refused).toEqual({ code: 2, out: '', err: expect.stringContaining('потрібні файл і рада') });
  });
  test('begins with an empty database where the demo is not wanted', async () => {
    const empty = { KVARTAL_DATA: file('порожні'), KVARTAL_DEMO: '0' };
    const refused = await importing([file('план.docx'), '--council', 'yasnoberezh'], empty);
    expect(refused).toEqual({ code: 2, out: '', err: 'kvartal: ради «yasnoberezh» немає.\n' });
  });
  test('says in one line why the data do not open', async () => {
    const refused = await importing([file('план.docx'), '--council', 'yasnoberezh'], {
      KVARTAL_DATA: file('план.docx'),
    });
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^kvartal: дані не відкрилися: .+\n$/),
    });
  });
});

describe('kvartal council', () => {
  test.each([[], ['Місто'], ['misto', '--name', 'Рада'], ['misto', 'more', '--name', 'Рада']])(
    'says how it is written and makes nothing: %j',
    async (...args: string[]) => {
      let said = '';
      const err = new Writable({
        write(chunk: Buffer, _encoding, done) {
          said += chunk.toString();
          done();
        },
      });
      expect(await runCouncil(args, { input: Readable.from([]), out: err, err })).toBe(2);
      expect(said).toMatch(/^kvartal: потрібні слово для адрес, назва, місто, адреса/);
    },
  );
});

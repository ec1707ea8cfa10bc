import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { attachment, safeFileName } from './file-name.js';
import { FileStore } from './file-store.js';

const folder = mkdtempSync(join(tmpdir(), 'kvartal-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COUNCIL = '0199f0c2-7b1e-7d3a-9c55-0f2d3c4b5a69';
const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

describe('the file store', () => {
  it('keeps bytes under their hash, once, and leaves nothing unfinished', async () => {
    const store = new FileStore(folder);
    expect(await store.put(COUNCIL, Buffer.from('hello'))).toBe(HELLO);
    expect(await store.put(COUNCIL, Buffer.from('hello'))).toBe(HELLO);
    expect(readdirSync(join(folder, 'files', COUNCIL))).toEqual([HELLO]);
    const chunks = await store.read(COUNCIL, HELLO).toArray();
    expect(Buffer.concat(chunks).toString()).toBe('hello');
  });
  it('does not find another council’s file', async () => {
    const store = new FileStore(folder);
    const other = '0199f0c2-7b1e-7d3a-9c55-0f2d3c4b5a70';
    await expect(store.read(other, HELLO).toArray()).rejects.toThrow('ENOENT');
  });
  it.each(['../../etc/passwd', 'ABC', ''])('refuses %j instead of a hash', (name) => {
    expect(() => new FileStore(folder).read(COUNCIL, name)).toThrow('Not a SHA-256');
  });
  it('refuses a council that is a path', async () => {
    await expect(new FileStore(folder).put('../x', Buffer.from('hello'))).rejects.toThrow('Not an id');
  });
});

describe('a file name', () => {
  it.each([
    ['../../етап 1.pdf', 'етап 1.pdf'],
    ['C:\\Users\\me\\акт.docx', 'акт.docx'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['фото\u202Egpj.exe', 'фотоgpj.exe'],
    ['..', 'файл'],
    ['', 'файл'],
    ['<script>.html', 'script.html'],
    ['  два   пробіли .csv ', 'два пробіли .csv'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
  it('keeps its ending when it is cut', () => {
    const safe = safeFileName(`${'я'.repeat(400)}.docx`);
    expect(safe).toHaveLength(150);
    expect(safe.endsWith('яя.docx')).toBe(true);
  });
  it('of two hundred hostile ones names one file, in no folder, on one line', () => {
    const pieces = [
      '../',
      '..\\',
      '/etc/passwd',
      'C:\\',
      '\0',
      '\r\nSet-Cookie: a=b',
      '\u202E',
      '\u2066',
      '"',
      "'; x=y",
      '<b>',
      '%2e%2e%2f',
      '~',
      'я'.repeat(4096),
      'CON',
    ];
    const names = pieces.flatMap((one) => pieces.map((other) => `${one}${other}.pdf`));
    expect(names.length).toBeGreaterThanOrEqual(200);
    for (const name of names) {
      const safe = safeFileName(name);
      expect(safe).toMatch(/^[^/\\\p{Cc}\p{Cf}<>:"|?*]{1,150}$/u);
      expect(safe).not.toMatch(/^\.|^$/);
      expect(attachment(safe)).toMatch(/^attachment; filename="[\w .-]+"; filename\*=UTF-8''[\w%.~!-]+$/);
    }
  });
  it('is offered for saving in both forms', () => {
    expect(attachment("звіт' (1).pdf")).toBe(
      `attachment; filename="_____ _1_.pdf"; filename*=UTF-8''%D0%B7%D0%B2%D1%96%D1%82%27%20%281%29.pdf`,
    );
  });
});

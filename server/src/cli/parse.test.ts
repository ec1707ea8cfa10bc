import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { makeDocx, p, tbl, tc } from '../testing/make-docx.js';
import { makePdf } from '../testing/make-pdf.js';
import { tablePdf } from '../testing/pdf-table.js';
import { main } from './main.js';

const folder = mkdtempSync(join(tmpdir(), 'kvartal-parse-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: string | Buffer): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

async function parse(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const collect = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        printed[name] += chunk.toString();
        done();
      },
    });
  const code = await main(['parse', ...args], {
    input: Readable.from([]),
    out: collect('out'),
    err: collect('err'),
  });
  return { code, ...printed };
}

const PLAN =
  'План дій Уманської міської ради на 2026 рік\nЗахід\tСтрок\tВиконавець\n1. Аудит даних\tI квартал\tАрхів\n';

test('a plan is printed as JSON, whatever form it came in', async () => {
  const table = tbl(
    [tc('Захід'), tc('Строк'), tc('Виконавець')],
    [tc('1. Аудит даних'), tc('I квартал'), tc('Архів')],
  );
  for (const path of [
    file('план.txt', PLAN),
    file('план.docx', makeDocx(p('План дій Уманської міської ради на 2026 рік') + table)),
    file(
      'план.pdf',
      tablePdf(
        [
          ['Захід', 'Строк', 'Виконавець'],
          ['1. Аудит даних', 'I квартал', 'Архів'],
        ],
        { widths: [150, 100, 100], head: ['План дій Уманської міської ради на 2026 рік'] },
      ),
    ),
    file(
      'план.html',
      '<h1>План дій Уманської міської ради на 2026 рік</h1><table><tr><th>Захід<th>Строк<th>Виконавець<tr><td>1. Аудит даних<td>I квартал<td>Архів</table>',
    ),
    file(
      'план.md',
      '# План дій Уманської міської ради на 2026 рік\n\n| Захід | Строк | Виконавець |\n|---|---|---|\n| 1. Аудит даних | I квартал | Архів |\n',
    ),
  ]) {
    const { code, out, err } = await parse(path);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      city: 'Умань',
      period: { from: '2026-Q1', to: '2026-Q4' },
      sections: [{ tasks: [{ code: '1', title: 'Аудит даних', executors: [{ name: 'Архів' }] }] }],
    });
  }
});

test.each([
  ['no file', () => [], 'потрібен один файл'],
  ['two files', () => ['a', 'b'], 'потрібен один файл'],
  ['a file that is not there', () => [join(folder, 'немає.txt')], 'такого файлу немає'],
  ['a folder', () => [folder], 'це не файл'],
  ['a picture called .docx', () => [file('фото.docx', Buffer.from('\x89PNG', 'latin1'))], 'Це зображення'],
  ['a scan', () => [file('скан.pdf', makePdf(['q 595 0 0 842 0 0 cm Q\n']))], 'немає текстового шару'],
  ['a page with a picture', () => [file('план.html', '<html><body><img src=a.png>')], 'немає тексту'],
  ['an empty file', () => [file('порожній.txt', '')], 'Файл порожній'],
  [
    'a letter',
    () => [file('лист.txt', 'Шановні колеги, дякуємо за участь.')],
    'немає таблиці або переліку завдань',
  ],
])('%s is refused with exit code 2 and one line', async (_, args, reason) => {
  const { code, out, err } = await parse(...args());
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(reason);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

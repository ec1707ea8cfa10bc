import { describe, expect, test } from '@jest/globals';
import type { Block } from './block.js';
import { readText } from './read-text.js';

/** Rows as «a · b · c», paragraphs as they are. */
function printed(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.join(' / ')).join(' · ')),
  );
}

describe('cells between tabs', () => {
  test('blank lines and rules do not end a table, the signature does', () => {
    const text = 'Захід\tСтрок\n--\t--\nАудит\tпостійно\n\nЗвіт\tщороку\n\nМіський голова\tОлена ТКАЧ';
    expect(printed(readText(text))).toEqual([
      'Захід · Строк',
      'Аудит · постійно',
      'Звіт · щороку',
      'Міський голова\tОлена ТКАЧ',
    ]);
  });
  test('a line break inside a cell does not break the row', () => {
    const text =
      'Захід\tПоказник\tВиконавець\nАудит\tПроведено аудит.\nСкладено звіт.\tВідділ освіти,\nархів';
    expect(printed(readText(text))).toEqual([
      'Захід · Показник · Виконавець',
      'Аудит · Проведено аудит. / Складено звіт. · Відділ освіти, / архів',
    ]);
  });
  test('markup that converters leave behind comes off', () => {
    const text = '## Р І Ш Е Н Н Я\n\n<b>Захід</b>\t<b>Строк</b>\n<p>Аудит<br>даних</p>\tпостійно';
    expect(printed(readText(text))).toEqual(['Р І Ш Е Н Н Я', 'Захід · Строк', 'Аудит / даних · постійно']);
  });
});

test('cells between pipes are a table, its rule is no row', () => {
  expect(printed(readText('| Захід | Строк |\n|---|:--|\n| Аудит | постійно |'))).toEqual([
    'Захід · Строк',
    'Аудит · постійно',
  ]);
});

describe('one cell per line under a header of the same form', () => {
  const header = '\tНапрям\n\tЗахід\n\tСтрок\n\tВиконавець\n\n';
  test('a group of lines is a row, a line without a tab goes on', () => {
    const text = `${header}\t1. Дані\n\t1.1. Аудит\n\tпостійно\n\tАрхів,\nвідділ освіти\n\n\t\n\t1.2. Звіт\n\tщороку\n\tАрхів\n\nМіський голова`;
    expect(printed(readText(text))).toEqual([
      'Напрям · Захід · Строк · Виконавець',
      '1. Дані · 1.1. Аудит · постійно · Архів, / відділ освіти',
      ' · 1.2. Звіт · щороку · Архів',
      'Міський голова',
    ]);
  });
  test('rows that nothing sets apart are counted off', () => {
    const text = 'Захід\nСтрок\nВиконавець\nАудит\nберезень 2026 року\nАрхів\nЗвіт\nщороку\nАрхів';
    expect(printed(readText(text))).toEqual([
      'Захід · Строк · Виконавець',
      'Аудит · березень 2026 року · Архів',
      'Звіт · щороку · Архів',
    ]);
  });
});

test('lines of a page dump that end in a space go on, others end a cell', () => {
  const text = 'Провести аудит \n\nнаборів даних\n\nЗвіт про \n\nаудит складено\n';
  expect(printed(readText(text))).toEqual(['Провести аудит наборів даних', 'Звіт про аудит складено']);
});

test.each(['', '\n\n', '\t', '\uFEFF'])('nothing is read from %j', (text) =>
  expect(printed(readText(text)).join('')).toBe(''),
);

test('every block knows its line', () => {
  expect(readText('План\n\nЗахід\tСтрок\nАудит\tпостійно').map(({ position }) => position)).toEqual([
    { line: 1 },
    { line: 3 },
  ]);
});

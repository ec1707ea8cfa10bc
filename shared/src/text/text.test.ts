import { describe, expect, test } from '@jest/globals';
import {
  alignedForm,
  compareText,
  fixLookAlikes,
  letterPattern,
  matchKey,
  normalize,
  plural,
  sameText,
  tidy,
  tidyLines,
} from './index.js';

describe('the printed text is kept, only spaces and soft hyphens are cleaned', () => {
  test.each([
    ['  Відділ\u00A0освіти\n', 'Відділ освіти'],
    ['обов\u2019яз\u00ADкових', 'обов’язкових'],
    ['«Smart City»  –  2020', '«Smart City» – 2020'],
    ['', ''],
  ])('%j', (text, expected) => expect(tidy(text)).toBe(expected));

  test('a cell keeps its line breaks, but no empty lines', () => {
    expect(tidyLines(' ЦНАП \r\n\r\n\u200B відділ  освіти\u2028прес-служба\n')).toBe(
      'ЦНАП\nвідділ освіти\nпрес-служба',
    );
  });
});

describe('words that mix two alphabets are put into one', () => {
  test.each([
    ['Пoртал', 'Портал'],
    ['ЦHAП', 'ЦНАП'],
    ['ІV квартал', 'IV квартал'],
    ['ІІІ–ІV', 'III–IV'],
    ['І квартал', 'I квартал'],
    ['Х–ХІ', 'X–XI'],
    ['dаta', 'data'],
  ])('%s becomes %s', (text, expected) => expect(fixLookAlikes(text)).toBe(expected));

  test.each(['І оприлюднено', 'Open Data', 'Мін’юст', 'IT', 'ІТ'])('%s stays', (text) =>
    expect(fixLookAlikes(text)).toBe(text),
  );
});

test('the normal form has plain apostrophes, quotes, dashes and spaces and is lower case', () => {
  expect(normalize(' «Слов’янськ» —\u00A0 III–ІV  квартали')).toBe('"слов\'янськ" - iii-iv квартали');
});

test('the aligned form keeps every offset', () => {
  const text = 'ДП «Прозорро.Продажі» – Мін’юст İ ІV';
  expect(alignedForm(text)).toHaveLength(text.length);
  expect(alignedForm(text)).toBe('дп "прозорро.продажі" - мін\'юст İ iv');
});

describe('the same name is recognised', () => {
  test.each([
    ["Слов'янськ – Smart City", 'Слов’янськ - Smart City'],
    ['IT-компанії', 'ІТ-компанії'],
    ['TAPAS', 'Tapas'],
    ['ДП "Прозорро"', 'ДП «Прозорро».'],
    ['зв\u02BCязку', 'звʼязку'],
    ['Роз­порядники', 'розпорядники'],
  ])('%s is %s', (a, b) => expect(sameText(a, b)).toBe(true));

  test.each([
    ['Відділ освіти', 'Відділ культури'],
    ['5.1', '51'],
    ['ЦНАП', 'ЦНАП міста'],
  ])('%s is not %s', (a, b) => expect(sameText(a, b)).toBe(false));

  test('keys do not depend on the spaces around punctuation', () => {
    expect(matchKey('Постанова № 835 ( зі змінами )')).toBe(matchKey('постанова №835 (зі змінами)'));
  });
});

describe('nouns after numbers', () => {
  test.each([
    [0, 'завдань'],
    [1, 'завдання'],
    [4, 'завдання-2'],
    [5, 'завдань'],
    [11, 'завдань'],
    [12, 'завдань'],
    [21, 'завдання'],
    [22, 'завдання-2'],
    [111, 'завдань'],
    [-1, 'завдання'],
  ])('%d %s', (n, expected) => expect(plural(n, 'завдання', 'завдання-2', 'завдань')).toBe(expected));

  test('a fraction takes the genitive singular', () => {
    expect(plural(1.5, 'показник', 'показники', 'показників', 'показника')).toBe('показника');
  });
});

test('lists are in Ukrainian alphabetical order, whatever the apostrophe', () => {
  expect(['Їжак', 'Ящик', 'Зима', 'Ґанок', 'Гай', 'Єнот'].toSorted(compareText)).toEqual([
    'Гай',
    'Ґанок',
    'Єнот',
    'Зима',
    'Їжак',
    'Ящик',
  ]);
  expect(compareText('п\u02BCять', 'п\u2019ять')).toBe(0);
  expect(['10', '9.2', '9.10'].toSorted(compareText)).toEqual(['9.2', '9.10', '10']);
});

describe('a pattern with letters', () => {
  test.each([
    [String.raw`^\p{L}+$`, 'Слов', true],
    [String.raw`^\p{L}+$`, 'їжак', true],
    [String.raw`^\p{L}+$`, 'café', true],
    [String.raw`^\p{L}+$`, 'два 2', false],
    [String.raw`^[\p{L}\p{N}'-]+$`, "об'єкт-2", true],
    [String.raw`(?<![\p{L}\p{N}])раз`, 'зараз', false],
    [String.raw`^\[\p{L}\]$`, '[я]', true],
    [String.raw`^\p{Lu}\p{Ll}+$`, 'Місто', true],
  ])('%s finds %j: %j', (source, text, finds) => expect(letterPattern(source, 'u').test(text)).toBe(finds));
});

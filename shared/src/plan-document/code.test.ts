import { describe, expect, test } from '@jest/globals';
import { codeDepth, codeOf, isUnder, numberCodeOf, splitCode } from './code.js';

describe('the code in front of a title comes off', () => {
  test.each([
    ['1.1. Описати набори', '1.1', 'Описати набори'],
    ['1.1 Описати набори', '1.1', 'Описати набори'],
    ['9.Стандарти даних', '9', 'Стандарти даних'],
    ['2) Навчання', '2', 'Навчання'],
    ['ІІ. Оперативність', 'ІІ', 'Оперативність'],
    ['IV) Порівнюваність', 'IV', 'Порівнюваність'],
    ['а) сформувати перелік', 'а', 'сформувати перелік'],
    ['№ 3. Портал', '3', 'Портал'],
    ['I.2 Аудит', 'I.2', 'Аудит'],
    ['10.12.3. «Розумне місто»', '10.12.3', '«Розумне місто»'],
  ])('%s', (text, code, title) => expect(splitCode(text)).toMatchObject({ code, title }));

  test.each([
    ['Принцип 1. Відкритість', 'Принцип', '1', 'Відкритість'],
    ['Розділ ІІ: Участь', 'Розділ', 'ІІ', 'Участь'],
    ['Стратегічна ціль 2 – Послуги', 'Стратегічна ціль', '2', 'Послуги'],
    ['Priority 3. Open data', 'Priority', '3', 'Open data'],
  ])('with the word of its level: %s', (text, label, code, title) =>
    expect(splitCode(text)).toEqual({ label, code, title }),
  );

  test.each([
    '1 раз на рік',
    '70 посадових осіб',
    '3 квартал',
    '2.5 млн грн',
    '85.5 % наборів',
    '30.07.2024 № 8',
    'І квартал',
    'Реєстр',
  ])('a number that is no code stays: %s', (text) =>
    expect(splitCode(text)).toEqual({ code: null, label: null, title: text }),
  );
});

test.each([
  ['1.', '1'],
  ['2.10', '2.10'],
  ['№ 7', '7'],
  ['III', 'III'],
  ['Разом', null],
  ['', null],
])('a cell with %j alone holds the code %j', (text, code) => expect(codeOf(text)).toBe(code));

test.each([
  ['А-1', 'А-1'],
  ['T2.3.', 'T2.3'],
  ['1/2', '1/2'],
  ['Примітка', null],
  ['Відділ освіти', null],
])('a column of numbers with %j holds the code %j', (text, code) => expect(numberCodeOf(text)).toBe(code));

test('codes know their depth and their parent', () => {
  expect([null, '1', 'IV', '1.2', '1.2.3'].map(codeDepth)).toEqual([0, 1, 1, 2, 3]);
  expect(isUnder('1.2.3', '1.2')).toBe(true);
  expect(isUnder('1.20', '1.2')).toBe(false);
});

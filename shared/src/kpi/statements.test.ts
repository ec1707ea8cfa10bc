import { describe, expect, test } from '@jest/globals';
import { splitStatements } from './index.js';

describe('one statement per sentence or line', () => {
  test.each([
    [
      'Створено портал. Проведено 2 тренінги у м. Чорткові.',
      ['Створено портал.', 'Проведено 2 тренінги у м. Чорткові.'],
    ],
    ['Чи готово? Так. Ні…', ['Чи готово?', 'Так.', 'Ні…']],
    ['Кількість наборів\nКількість дашбордів', ['Кількість наборів', 'Кількість дашбордів']],
    ['функціонує.Набори оприлюднено', ['функціонує.', 'Набори оприлюднено']],
    ['Створено «Портал». «Дію» підключено.', ['Створено «Портал».', '«Дію» підключено.']],
    ['1) Створено портал; 2) Подано звіт', ['Створено портал;', 'Подано звіт']],
    ['1. Створено портал. 2. Подано звіт.', ['Створено портал.', 'Подано звіт.']],
    ['- створено портал\n• подано звіт', ['створено портал', 'подано звіт']],
    ['Кількість наборів;\nчастка якісних', ['Кількість наборів;', 'частка якісних']],
    ['At least 3 datasets. No. 835 applies.', ['At least 3 datasets.', 'No. 835 applies.']],
  ])('%j', (cell, expected) => {
    expect(splitStatements(cell)).toEqual({ value: expected, certainty: 'stated', issues: [] });
  });
});

describe('a full stop that ends nothing does not cut', () => {
  test.each([
    'Постанова КМУ від 21.10.2015 р. № 835 зі змінами',
    'Залучено 100 тис. Користувачів та 5 млн. Гривень',
    'Відповідальний І. І. Іваненко подав звіт',
    'ДП «Прозорро. Продажі» (та ін. Партнери) працює.',
    'Опубліковано на data.gov.ua та в п. 2.1 ст. 10',
  ])('%s', (cell) => expect(splitStatements(cell).value).toEqual([cell]));
});

test('a line that only wraps the one before goes on with it', () => {
  expect(splitStatements('Проведено навчання для працівників\nміської ради та\n3 підприємств').value).toEqual(
    ['Проведено навчання для працівників міської ради та 3 підприємств'],
  );
});

test('a lost full stop is put right where the next word leaves no doubt, with a note', () => {
  const { value, issues } = splitStatements('Створено портал Проведено навчання');
  expect(value).toEqual(['Створено портал', 'Проведено навчання']);
  expect(issues).toMatchObject([{ severity: 'note', code: 'kpi.stop_lost' }]);
});

test('a lost full stop that may be none is only suspected', () => {
  const { value, issues } = splitStatements(
    'Рекомендації використано в міській раді Перелік матеріалів складено',
  );
  expect(value).toHaveLength(1);
  expect(issues).toMatchObject([{ severity: 'warning', code: 'kpi.stop_suspected' }]);
});

describe('bad input is a value', () => {
  test.each(['', '\n\n', '...', '—'])('%j has no statements', (cell) =>
    expect(splitStatements(cell)).toEqual({ value: [], certainty: 'unread', issues: [] }),
  );

  test('a text too long for a cell is one statement and a warning', () => {
    const { value, issues } = splitStatements('А. '.repeat(400_000));
    expect(value).toHaveLength(1);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'kpi.too_long' }]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { cityIn } from './city.js';
import { approvalUnder, legalBasis } from './legal-basis.js';
import { personIn } from './person.js';
import { periodAlone, periodInTitle, statedPeriod } from './plan-period.js';
import { planTitle } from './plan-title.js';
import { signatory } from './signatory.js';

describe('the title of the plan', () => {
  test.each([
    [
      ['ЗАТВЕРДЖЕНО', 'П Л А Н', 'заходів з цифровізації на 2026 рік'],
      'План заходів з цифровізації на 2026 рік',
    ],
    [['Дорожня карта', 'відкритих даних міста Умані'], 'Дорожня карта відкритих даних міста Умані'],
    [
      ['План заходів', 'з цифровізації', '(із змінами, внесеними рішенням від 12.02.2026 № 17)'],
      'План заходів з цифровізації',
    ],
    [['ACTION PLAN', 'for open data, 2025–2026'], 'Action plan for open data, 2025–2026'],
    [['КОМПЛЕКСНИЙ ПЛАН', 'ДІЙ', 'Балтської громади'], 'Комплексний план дій Балтської громади'],
  ])('%j', (lines, title) => expect(planTitle(lines)?.text).toBe(title));

  test.each([[['Міський голова Іван ПЕТРЕНКО']], [['2. Затвердити план дій (додається).']], [[]]])(
    'none in %j',
    (lines) => expect(planTitle(lines)).toBeNull(),
  );
});

describe('the city', () => {
  test.each([
    ['План дій Чортківської міської ради', 'Чортків'],
    ['ДНІПРОВСЬКА МІСЬКА РАДА', 'Дніпро'],
    ['розвитку міста Слов\u02BCянська', 'Слов’янськ'],
    ['рішення виконавчого комітету Вінницької міської ради', 'Вінниця'],
    ['м. Рівне', 'Рівне'],
    ['МІСЬКОГО ГОЛОВИ МІСТА КРОПИВНИЦЬКОГО', 'Кропивницький'],
    ['Action plan of Riverton City Council', 'Riverton'],
  ])('%s', (line, name) => expect(cityIn([line])).toEqual({ name, guessed: false }));

  test('a name that no list knows is made by a rule and says so', () => {
    expect(cityIn(['дорожня карта міста Зоринська'])).toEqual({ name: 'Зоринськ', guessed: true });
  });
  test.each(['Київська обласна рада', 'план дій', ''])('none in %j', (line) =>
    expect(cityIn([line])).toBeNull(),
  );
});

describe('the period in a title', () => {
  test.each([
    ['План дій на 2026 – 2027 роки', '2026-Q1', '2027-Q4'],
    ['Дорожня карта, 2026', '2026-Q1', '2026-Q4'],
    ['План на II півріччя 2026 року', '2026-Q3', '2026-Q4'],
    ['Заходи на 2025 рік та плановий період 2026–2027 років', '2025-Q1', '2027-Q4'],
    ['План на 2026 рік до Стратегії до 2035 року', '2026-Q1', '2026-Q4'],
  ])('%s', (title, from, to) => expect(periodInTitle(title)).toEqual({ from, to }));

  test('none without a year', () => expect(periodInTitle('План дій з відкритих даних')).toBeNull());
});

describe('the period in a line of its own', () => {
  test.each([
    ['Період виконання плану: 2026–2027 роки', '2026-Q1', '2027-Q4'],
    ['Термін реалізації: 2025 – 2027 роки', '2025-Q1', '2027-Q4'],
    ['Термін реалізації Програми: 2024 - 2028 рр.', '2024-Q1', '2028-Q4'],
    ['Період виконання плану: IV квартал 2019 – IV квартал 2020', '2019-Q4', '2020-Q4'],
    ['Період: III–IV квартали 2026', '2026-Q3', '2026-Q4'],
    ['Period of the plan: Q4 2025 – Q2 2026', '2025-Q4', '2026-Q2'],
  ])('%s', (line, from, to) => {
    expect(statedPeriod(line)).toEqual({ from, to });
    expect(planTitle(['План дій з відкритих даних', line])?.text).toBe('План дій з відкритих даних');
  });

  test.each(['Строк виконання: II квартал 2026 року', 'Період: не визначено', 'на 2026 рік'])(
    'none in %j',
    (line) => expect(statedPeriod(line)).toBeNull(),
  );
});

test.each([
  ['2025–2027', { from: '2025-Q1', to: '2027-Q4' }],
  ['(на 2026 рік)', { from: '2026-Q1', to: '2026-Q4' }],
  ['протокол 2026 р.', null],
  ['10.02.2026', null],
])('a line of years alone: %s', (line, period) => expect(periodAlone(line)).toEqual(period));

describe('the act', () => {
  test.each([
    ['рішення Калинівської міської ради від 18 грудня 2025 року № 12-34/VIII', 'міська рада'],
    ['рішення виконавчого комітету міської ради від 18.12.2025 № 1', 'виконавчий комітет міської ради'],
    ['рішення міської ради протокол від 18.12.2025 № 1', 'міська рада'],
  ])('%s is of the %s', (line, issuer) =>
    expect(legalBasis(['ЗАТВЕРДЖЕНО', line])).toMatchObject({ type: 'Рішення', issuer, date: '2025-12-18' }),
  );

  test('is read from the stamp, its head gives the title', () => {
    const lines = [
      'РІШЕННЯ',
      '05.06.2026\t№ 112/3',
      'Про план дій',
      'громади',
      'ЗАТВЕРДЖЕНО',
      'Рішення виконавчого комітету',
      '05.06.2026 № 112/3',
    ];
    expect(legalBasis(lines)).toEqual({
      type: 'Рішення',
      issuer: 'виконавчий комітет',
      date: '2026-06-05',
      number: '112/3',
      title: 'Про план дій громади',
    });
  });
  test('is read from words', () => {
    expect(
      legalBasis(['Додаток', 'до розпорядження міського голови', 'від 7 травня 2026 року № 45-р']),
    ).toMatchObject({
      type: 'Розпорядження',
      issuer: 'міський голова',
      date: '2026-05-07',
      number: '45-р',
    });
  });
  test('is read from a line under the title in English', () => {
    expect(
      approvalUnder(['for 2025–2027', 'Approved by City Council Resolution No. 45/12 of 14 November 2024']),
    ).toEqual({
      type: 'Resolution',
      issuer: 'City Council',
      date: '2024-11-14',
      number: '45/12',
      title: null,
    });
    expect(approvalUnder(['The council approved the budget', 'Затверджено'])).toBeNull();
  });
  test('an act that the text only refers to is not the plan’s', () => {
    expect(
      legalBasis(['Відповідно до постанови Кабінету Міністрів України від 21.10.2015 № 835']),
    ).toBeNull();
  });
});

describe('the signatory', () => {
  test.each([
    ['Міський голова\tОлена ТКАЧ', 'Олена ТКАЧ'],
    ['Керуючий справами            В.М.Гончар', 'В.М.Гончар'],
    ['О. Литвин', 'О. Литвин'],
    ['Керуючий справами виконавчого комітету Ольга ЛИТВИН', 'Ольга ЛИТВИН'],
    ['Василь ГНАТЮК-МЕЛЬНИК', 'Василь ГНАТЮК-МЕЛЬНИК'],
  ])('%j', (line, name) => expect(personIn(line)).toBe(name));

  test.each(['Міська рада', 'ПЛАН ДІЙ', 'відділ освіти', 'Начальник відділу ЦНАП', ''])(
    'nobody signs with %j',
    (line) => expect(personIn(line)).toBeNull(),
  );

  test('the name after the table counts before the one of the act', () => {
    expect(signatory(['Міський голова\tОлена ТКАЧ'], ['Директор департаменту', 'Ігор САВКА'])).toBe(
      'Ігор САВКА',
    );
    expect(signatory(['Міський голова\tОлена ТКАЧ'], [])).toBe('Олена ТКАЧ');
  });
});

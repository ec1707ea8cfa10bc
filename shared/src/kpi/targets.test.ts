import { describe, expect, test } from '@jest/globals';
import type { Period } from '../calendar/index.js';
import { parseTargets, type Target } from './index.js';

const PLAN: Period = { from: '2024-Q1', to: '2026-Q4' };
const SIGN = { at_least: '>=', exactly: '=', at_most: '<=', all: 'ALL' } as const;

/** «>=2/year =5%» : every target as its sign, value, % and period. */
function short(targets: Target[]): string {
  return targets
    .map(
      ({ comparator, value, percent, per }) =>
        `${SIGN[comparator]}${value ?? ''}${percent ? '%' : ''}${per ? `/${per}` : ''}`,
    )
    .join(' ');
}

/** A table of `statement | targets`; nothing after the bar is no target. */
function table(rows: string): void {
  test.each(
    rows
      .trim()
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim())),
  )('%s → %s', (statement, expected) => {
    expect(short(parseTargets(statement ?? '', PLAN).value)).toBe(expected);
  });
}

describe('how a number is compared', () => {
  table(`
    3 набори                                                     | =3
    Рівно 12 засідань                                            | =12
    щонайменше двоє відповідальних осіб                          | >=2
    Не менше ніж у 5 школах                                      | >=5
    Не менш як 70 відсотків опитаних                             | >=70%
    Як мінімум двоє представників                                | >=2
    Принаймні по одному навчанню                                 | >=1
    Понад сто учасників                                          | >=100
    Більше ніж 30 наборів                                        | >=30
    Рівень не нижче 4 балів (з 5)                                | >=4
    10+ наборів даних                                            | >=10
    5 і більше наборів                                           | >=5
    ≥ 85 % наборів                                               | >=85%
    не більше 5 робочих днів                                     | <=5
    Максимум 3 скарги                                            | <=3
    Строк не перевищує 30 днів                                   | <=30
    Менше 5 помилок                                              | <=5
    Охоплено до 500 учасників                                    | <=500
    Жодна установа не постачає більш ніж 30 % даних              | <=30%
    at least 3 datasets                                          | >=3
    no fewer than two trainings                                  | >=2
    A minimum of three workshops                                 | >=3
    Two or more events                                           | >=2
    No more than 10 complaints                                   | <=10
    Up to 20 participants                                        | <=20
    Response time is less than 3 days                            | <=3
  `);
});

describe('a change says where it goes', () => {
  table(`
    Частку відкритих реєстрів збільшено до 80 %                  | >=80%
    Кількість переглядів зросла з 1000 до 1500                   | >=1500
    Кількість скарг зменшено до 10                               | <=10
    Скорочення строку розгляду з 5 до 3 днів                     | <=3
    Кількість запитів зросла на 15 %                             | =15%
    Внесено зміни до 3 положень                                  | =3
    Increase the number of datasets from 10 to 20                | >=20
    Reduce response time to 5 days                               | <=5
    Increase the share of open datasets by 20%                   | =20%
  `);
});

describe('a range is two targets, or one end of it beside a comparator', () => {
  table(`
    5–7 тренінгів                                                | >=5 <=7
    Від 5 до 10 тренінгів                                        | >=5 <=10
    Between 5 and 10 events                                      | >=5 <=10
    Не менше 2-3 публікацій                                      | >=2
    Збільшення на 15–20 %                                        | >=15% <=20%
  `);
});

describe('how often', () => {
  table(`
    Не менше одного засідання на квартал                         | >=1/quarter
    Щомісяця оновлюється щонайменше 10 наборів                   | >=10/month
    Не рідше ніж раз на рік оновлюється реєстр                   | >=1/year
    раз на півріччя                                              | =1/half-year
    раз на 3 місяці                                              | =1/quarter
    Двічі на рік проводиться опитування                          | =2/year
    По 2 навчання щокварталу                                     | =2/quarter
    10 публікацій/рік                                            | =10/year
    Кожного кварталу публікується 1 звіт                         | =1/quarter
    Щорічне проведення щонайменше одного хакатону                | >=1/year
    2 тренінги на рік та 5 публікацій щокварталу                 | =2/year =5/quarter
    1 тренінг, 2 семінари і 3 вебінари на квартал                | =1/quarter =2/quarter =3/quarter
    Мінімум 1 публікація раз на квартал                          | >=1/quarter
    Проведено щорічний форум (150 учасників)                     | =150
    Проведено 5 заходів, подано звіт за рік                      | =5
    Моніторинг здійснюється щоквартально                         |
    At least one publication per quarter                         | >=1/quarter
    Two hackathons a year and five meetups                       | =2/year =5
    Twice a year a survey is held                                | =2/year
    No fewer than 10 datasets updated monthly                    | >=10/month
  `);

  test('a rhythm that a target cannot have is left out with a note', () => {
    const { value, issues } = parseTargets('Не менше 1 публікації на тиждень', PLAN);
    expect(short(value)).toBe('>=1');
    expect(issues).toMatchObject([{ severity: 'note', code: 'kpi.rhythm_left_out' }]);
  });
});

describe('numbers in words, in every case, with thousands and shares', () => {
  table(`
    Навчено двадцять п’ять працівників                           | =25
    Не менше сорока п’яти осіб                                   | >=45
    Не менше двохсот осіб                                        | >=200
    Забезпечено сто відсотків реєстрів                           | =100%
    Забезпечено 100-відсоткове оприлюднення реєстрів             | =100%
    Не менше половини розпорядників                              | >=50%
    5 (п’ять) наборів даних                                      | =5
    Реєстр містить 100 000 записів                               | =100000
    Залучено понад 1,5 млн грн                                   | >=1500000
    Показник не менше 0,75                                       | >=0.75
    1,000 users of the portal                                    | =1000
    Twenty-five officials                                        | =25
    Share of open registers is 75 per cent                       | =75%
  `);
});

describe('several targets in one statement', () => {
  table(`
    Мінімум в 2 тренінгах та 2 конференціях                      | >=2 >=2
    Мінімум 2 тренінги, 1 конференція                            | >=2 >=1
    Проведено 10 заходів, залучено 300 учасників                 | =10 =300
    Навчання пройшли 80 % (не менше 40 осіб)                     | =80% >=40
    Оновлено не менш як 40 % наборів, 25 нових опубліковано      | >=40% =25
    2025 рік – 5 тренінгів, 2026 рік – 7 тренінгів               | =5 =7
    5 full-time and 10 remote sessions for 500 officials         | =5 =10 =500
  `);
});

describe('«усі» and «кожен»', () => {
  table(`
    Усі структурні підрозділи призначили відповідальних          | ALL
    Кожен розпорядник призначив відповідальну особу              | ALL
    Реєстри усіх розпорядників опубліковано                      | ALL
    В усіх закладах освіти впроваджено облік                     | ALL
    Усі 25 наборів оприлюднено                                   | ALL
    Усі розпорядники оприлюднили щонайменше 3 набори             | ALL >=3
    100 % усіх реєстрів                                          | =100%
    Мінімум один набір від кожного розпорядника                  | >=1
    На всіх етапах реалізації                                    |
    Для всіх користувачів доступний портал                       |
    Протягом усього періоду дії плану                            |
    Не всі набори оновлено                                       |
    Усього 15 заходів                                            | =15
    All departments and municipal enterprises publish data       | ALL
    Every quarter a report is published                          |
  `);
});

describe('numbers that are not targets', () => {
  table(`
    Затверджено рішенням від 12.05.2024 № 45/2                   |
    Відповідно до ст. 10 Закону України № 2939-VI                |
    Відповідно до постанови КМУ 835                              |
    Рекомендації (лист від 10.02.2023 № 1/06-2-1234) враховано   |
    Стратегія розвитку до 2030 року                              |
    Дані за 2019–2023 роки (5 наборів)                           | =5
    До 31.12.2025 оприлюднено 30 наборів                         | =30
    Проведено 3 семінари у 2 кварталі 2025 року                  | =3
    Протягом 5 робочих днів з дня подання                        |
    Звіт подано до 10 числа наступного місяця                    |
    Договір укладено на строк до 5 років за 10 днів              |
    Програма «Цифрове місто 2025: 10 кроків» виконана            |
    Оприлюднено 50 наборів даних (було 12)                       | =50
    Оприлюднено 50 наборів (у 2023 році – 12)                    | =50
    Проведено 10 з 12 запланованих заходів                       | =10
    Портал доступний 24/7, версія 2.0, WCAG 2.1                  |
    Портал Дія 2.0 запущено                                      |
    Послуга у 30-хвилинній доступності, мережа 5G                |
    Телефон гарячої лінії (044) 123-45-67                        |
    Залучено 10 волонтерів віком від 18 років                    | =10
    Дані оприлюднено в одному форматі за принципом одного вікна  |
    Один із розпорядників оприлюднив реєстр                      |
    Взято участь в одному хакатоні                               | =1
    1. Проведено 2 тренінги                                      | =2
    Resolution No. 835 of 21 October 2015 implemented            |
    Portal launched by Q2 2025 within 30 days of approval        |
    No later than 5 days after approval                          |
  `);

  test('a bare number near the plan’s years is a year, elsewhere it counts', () => {
    expect(short(parseTargets('План 2025 роботи та 2 звіти', PLAN).value)).toBe('=2');
    expect(short(parseTargets('Охоплено 2025 осіб', null).value)).toBe('=2025');
  });

  test('a number that is nothing known is told in a warning', () => {
    const { value, certainty, issues } = parseTargets('Портал розміщено на вузлі 17 та вчасно', PLAN);
    expect(value).toEqual([]);
    expect(certainty).toBe('inferred');
    expect(issues).toMatchObject([
      { severity: 'warning', code: 'kpi.number_left_out', span: { from: 26, to: 28 } },
    ]);
  });
});

test('spans are given only where they are offsets of the text as it came', () => {
  const { issues } = parseTargets('  Портал розміщено на вузлі 17', PLAN);
  expect(issues[0]).not.toHaveProperty('span');
});

test('a qualitative statement is stated and has no targets', () => {
  expect(parseTargets('Портал відкритих даних функціонує.', PLAN)).toEqual({
    value: [],
    certainty: 'stated',
    issues: [],
  });
});

describe('what is counted is kept as printed', () => {
  test.each([
    ['Проведено 2 тренінги для вчителів', 'тренінги'],
    ['Оновлено 5 Наборів даних у форматі CSV', 'Наборів даних'],
    ['5 (п’ять) наборів', 'наборів'],
    ['100% of the registers are published', 'registers'],
    ['85 % від шкіл', 'шкіл'],
    ['Усі розпорядники інформації звітують', 'розпорядники інформації'],
    ['Показник становить 25', null],
  ])('%s: %s', (statement, unit) => expect(parseTargets(statement, PLAN).value[0]?.unit).toBe(unit));
});

describe('bad input is a value', () => {
  test.each(['', ' \n', '—', '%'])('%j states nothing', (text) => {
    expect(parseTargets(text, PLAN)).toMatchObject({ value: [], certainty: 'unread' });
  });

  test('a text that is no statement is refused at once', () => {
    expect(parseTargets('не менше 5 '.repeat(100_000), PLAN)).toMatchObject({
      value: [],
      certainty: 'unread',
      issues: [{ severity: 'error', code: 'kpi.too_long' }],
    });
  });
});

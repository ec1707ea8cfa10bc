import { grid, page, para } from '../docx-page.js';
import { windows, type InventedDocument } from './invented.js';

/** The order of columns and the words that most councils use, with a stamp, a source of money and rows of sections. */
export const classic: InventedDocument = {
  form: 'numbers in a column of their own, sections as rows across the table',
  file: 'classic.docx',
  bytes: page(
    para('ЗАТВЕРДЖЕНО'),
    para('Рішення виконавчого комітету'),
    para('Лебединської міської ради'),
    para('від 12 лютого 2026 року № 57'),
    para('ПЛАН ЗАХОДІВ', 'bold'),
    para('із розвитку відкритих даних у місті Лебедин на 2026–2027 роки', 'bold'),
    grid(
      [
        '№ з/п',
        'Найменування заходу',
        'Термін реалізації',
        'Відповідальні виконавці',
        'Очікуваний результат',
        'Джерела фінансування',
      ],
      ['1', '2', '3', '4', '5', '6'],
      [{ text: 'Розділ 1. Облік і якість даних', span: 6, bold: true }],
      [
        '1.1',
        'Скласти реєстр усіх наборів, якими володіє рада',
        'до 1 травня 2026 року',
        'Відділ інформаційних технологій',
        'Складено реєстр не менше ніж із 40 наборів',
        'не потребує',
      ],
      [
        '1.2',
        'Перевірити набори на помилки',
        'III квартал 2026 року',
        'Відділ інформаційних технологій\nАрхівний відділ',
        'Виправлено всі знайдені помилки\nОпубліковано звіт перевірки',
        'бюджет громади',
      ],
      ['1.3', 'Оновлювати набори', 'щокварталу', 'Розпорядники інформації', 'Набори оновлюються', ''],
      [{ text: 'Розділ 2. Люди', span: 6, bold: true }],
      [
        '2.1',
        'Навчити посадових осіб працювати з порталом',
        'II півріччя 2026 року',
        'Управління персоналу, Центр надання адміністративних послуг',
        'Проведено 6 навчань',
        'кошти партнерів',
      ],
      [
        '2.2',
        'Розповідати мешканцям про дані',
        'постійно',
        'Сектор зв’язків із громадськістю',
        'Щомісяця виходить одна новина',
        '',
      ],
    ),
    para('Секретар міської ради\tІрина КОВТУН'),
  ),
  expected: {
    title: 'План заходів із розвитку відкритих даних у місті Лебедин на 2026–2027 роки',
    city: 'Лебедин',
    period: { from: '2026-Q1', to: '2027-Q4' },
    signatory: 'Ірина КОВТУН',
    levels: ['Розділ', 'Захід'],
    act: { type: 'Рішення', number: '57', date: '2026-02-12' },
    fields: ['number', 'task', 'deadline', 'executor', 'kpi', 'funding'],
    sections: [
      {
        code: '1',
        title: 'Облік і якість даних',
        tasks: [
          {
            code: '1.1',
            title: 'Скласти реєстр усіх наборів, якими володіє рада',
            deadlineText: 'до 1 травня 2026 року',
            schedule: { kind: 'dates', from: null, to: '2026-05-01' },
            executors: [['unit', 'Відділ інформаційних технологій']],
            kpis: [
              {
                text: 'Складено реєстр не менше ніж із 40 наборів',
                targets: [{ comparator: 'at_least', value: 40, unit: 'наборів', per: null, percent: false }],
              },
            ],
            extra: [{ header: 'Джерела фінансування', text: 'не потребує' }],
          },
          {
            code: '1.2',
            title: 'Перевірити набори на помилки',
            deadlineText: 'III квартал 2026 року',
            schedule: windows('2026-Q3'),
            executors: [
              ['unit', 'Відділ інформаційних технологій'],
              ['unit', 'Архівний відділ'],
            ],
            kpis: [
              {
                text: 'Виправлено всі знайдені помилки',
                targets: [{ comparator: 'all', value: null, unit: 'помилки', per: null, percent: false }],
              },
              'Опубліковано звіт перевірки',
            ],
            extra: [{ header: 'Джерела фінансування', text: 'бюджет громади' }],
          },
          {
            code: '1.3',
            title: 'Оновлювати набори',
            deadlineText: 'щокварталу',
            schedule: { kind: 'recurring', every: 'quarter', from: '2026-Q1', to: '2027-Q4' },
            executors: [['group', 'Розпорядники інформації']],
            kpis: ['Набори оновлюються'],
          },
        ],
      },
      {
        code: '2',
        title: 'Люди',
        tasks: [
          {
            code: '2.1',
            title: 'Навчити посадових осіб працювати з порталом',
            deadlineText: 'II півріччя 2026 року',
            schedule: windows('2026-Q3..2026-Q4'),
            executors: [
              ['unit', 'Управління персоналу'],
              ['unit', 'Центр надання адміністративних послуг'],
            ],
            kpis: [
              {
                text: 'Проведено 6 навчань',
                targets: [{ comparator: 'exactly', value: 6, unit: 'навчань', per: null, percent: false }],
              },
            ],
            extra: [{ header: 'Джерела фінансування', text: 'кошти партнерів' }],
          },
          {
            code: '2.2',
            title: 'Розповідати мешканцям про дані',
            deadlineText: 'постійно',
            schedule: { kind: 'ongoing', from: '2026-Q1', to: '2027-Q4' },
            executors: [['unit', 'Сектор зв’язків із громадськістю']],
            kpis: [
              {
                text: 'Щомісяця виходить одна новина',
                targets: [{ comparator: 'exactly', value: 1, unit: 'новина', per: 'month', percent: false }],
              },
            ],
          },
        ],
      },
    ],
  },
};

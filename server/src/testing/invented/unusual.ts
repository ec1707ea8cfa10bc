import { grid, page, para } from '../docx-page.js';
import { windows, type InventedDocument } from './invented.js';

/** The task stands last but one, nothing has a code, and two columns are the council's own. */
export const reordered: InventedDocument = {
  form: 'columns in another order, no codes, columns of its own',
  file: 'reordered.docx',
  bytes: page(
    para('Додаток 1'),
    para('до розпорядження міського голови'),
    para('03.02.2026 № 18-р'),
    para('Комплексний план підтримки підприємців Дубенської міської ради на 2026 рік'),
    grid(
      [
        'ВІДПОВІ-\nДАЛЬНІ ОСОБИ',
        'Коли',
        'Індикатори результативності',
        'Ризики',
        'Що буде зроблено',
        'Посилання',
      ],
      [
        'Відділ економіки',
        'І квартал',
        'Відкрито консультаційний пункт',
        'брак приміщення',
        'Відкрити пункт порад для підприємців',
        '',
      ],
      [
        'Управління майна, відділ економіки',
        'до 01.07.2026',
        'Перелік оприлюднено',
        '',
        'Оприлюднити перелік вільних приміщень',
        'ст. 5 закону',
      ],
      [
        'Відділ економіки (за згодою)',
        'щомісяця',
        'Проведено зустріч',
        'мало учасників',
        'Зустрічатися з підприємцями',
        '',
      ],
      [
        'Центр зайнятості',
        'II – III квартали',
        'Укладено 15 договорів',
        '',
        'Допомогти з пошуком працівників',
        '',
      ],
    ),
    para('Керуючий справами\tОльга МЕЛЬНИК'),
  ),
  expected: {
    title: 'Комплексний план підтримки підприємців Дубенської міської ради на 2026 рік',
    city: 'Дубно',
    period: { from: '2026-Q1', to: '2026-Q4' },
    signatory: 'Ольга МЕЛЬНИК',
    act: { type: 'Розпорядження', number: '18-р', date: '2026-02-03' },
    fields: ['executor', 'deadline', 'kpi', null, 'task', null],
    sections: [
      {
        title: 'Комплексний план підтримки підприємців Дубенської міської ради на 2026 рік',
        tasks: [
          {
            title: 'Відкрити пункт порад для підприємців',
            deadlineText: 'І квартал',
            schedule: { ...windows('2026-Q1'), yearInferred: true },
            executors: [['unit', 'Відділ економіки']],
            kpis: ['Відкрито консультаційний пункт'],
            extra: [{ header: 'Ризики', text: 'брак приміщення' }],
          },
          {
            title: 'Оприлюднити перелік вільних приміщень',
            deadlineText: 'до 01.07.2026',
            schedule: { kind: 'dates', from: null, to: '2026-07-01' },
            executors: [
              ['unit', 'Управління майна'],
              ['unit', 'відділ економіки'],
            ],
            kpis: ['Перелік оприлюднено'],
            extra: [{ header: 'Посилання', text: 'ст. 5 закону' }],
          },
          {
            title: 'Зустрічатися з підприємцями',
            deadlineText: 'щомісяця',
            schedule: { kind: 'recurring', every: 'month', from: '2026-Q1', to: '2026-Q4' },
            executors: [['unit', 'Відділ економіки', 'consent']],
            kpis: ['Проведено зустріч'],
            extra: [{ header: 'Ризики', text: 'мало учасників' }],
          },
          {
            title: 'Допомогти з пошуком працівників',
            deadlineText: 'II – III квартали',
            schedule: { ...windows('2026-Q2..2026-Q3'), yearInferred: true },
            executors: [['body', 'Центр зайнятості']],
            kpis: [
              {
                text: 'Укладено 15 договорів',
                targets: [{ comparator: 'exactly', value: 15, unit: 'договорів', per: null, percent: false }],
              },
            ],
          },
        ],
      },
    ],
  },
};

/** No header at all: the columns can only be told by what stands in them. */
export const headless: InventedDocument = {
  form: 'a table without a header',
  file: 'headless.docx',
  bytes: page(
    para('План роботи з молоддю Самбірської міської ради на 2027 рік', 'bold'),
    grid(
      ['1', 'Провести форум молоді', 'травень 2027 року', 'Відділ у справах молоді', 'Проведено форум'],
      ['2', 'Створити молодіжну раду', 'до 1 березня 2027 року', 'Відділ у справах молоді', 'Створено раду'],
      [
        '3',
        'Організувати літній табір',
        'III квартал 2027 року',
        'Управління освіти',
        'Організовано табір для 120 дітей',
      ],
    ),
  ),
  expected: {
    title: 'План роботи з молоддю Самбірської міської ради на 2027 рік',
    city: 'Самбір',
    period: { from: '2027-Q1', to: '2027-Q4' },
    fields: ['number', 'task', 'deadline', 'executor', 'kpi'],
    sections: [
      {
        title: 'План роботи з молоддю Самбірської міської ради на 2027 рік',
        tasks: [
          {
            code: '1',
            title: 'Провести форум молоді',
            deadlineText: 'травень 2027 року',
            schedule: { kind: 'dates', from: '2027-05-01', to: '2027-05-31' },
            executors: [['unit', 'Відділ у справах молоді']],
            kpis: ['Проведено форум'],
          },
          {
            code: '2',
            title: 'Створити молодіжну раду',
            deadlineText: 'до 1 березня 2027 року',
            schedule: { kind: 'dates', from: null, to: '2027-03-01' },
            executors: [['unit', 'Відділ у справах молоді']],
            kpis: ['Створено раду'],
          },
          {
            code: '3',
            title: 'Організувати літній табір',
            deadlineText: 'III квартал 2027 року',
            schedule: windows('2027-Q3'),
            executors: [['unit', 'Управління освіти']],
            kpis: [
              {
                text: 'Організовано табір для 120 дітей',
                targets: [{ comparator: 'exactly', value: 120, unit: 'дітей', per: null, percent: false }],
              },
            ],
          },
        ],
      },
    ],
  },
};

import { grid, page, para } from '../docx-page.js';
import { windows, type InventedDocument } from './invented.js';

/** Headings stand between the tables; only the first table has a header, the others count their columns. */
export const continued: InventedDocument = {
  form: 'sections as headings outside, a header in the first table only',
  file: 'continued.docx',
  bytes: page(
    para('ПРОЄКТ'),
    para('Стратегія відкритості Тростянецької міської ради на 2026–2027 роки', 'bold'),
    para('Розділ I. Дані для громади', 'heading'),
    grid(
      ['№ п/п', 'Захід', 'Строк', 'Виконавець', 'Показник'],
      ['1', '2', '3', '4', '5'],
      ['1.', 'Викласти генеральний план', 'IV кв. 2026', 'Відділ архітектури', 'План викладено'],
      ['2.', 'Викласти перелік майна', '2027 рік', 'Відділ майна', 'Перелік викладено'],
    ),
    para('Продовження додатка'),
    grid(
      ['1', '2', '3', '4', '5'],
      ['3.', 'Викласти маршрути прибирання', 'II-III кв. 2026', 'КП «Чисте місто»', 'Маршрути викладено'],
    ),
    para('Розділ II. Дані всередині ради', 'heading'),
    grid(
      ['1', '2', '3', '4', '5'],
      ['4.', 'Описати реєстри', 'протягом строку дії Стратегії', 'Загальний відділ', 'Реєстри описано'],
      ['5.', 'Звірити довідники адрес', 'раз на півроку', 'Відділ архітектури', 'Довідники звірено'],
      [{ text: 'Всього заходів: 5', span: 5 }],
    ),
    para('Начальник відділу\t\tВ. Ткаченко'),
  ),
  expected: {
    title: 'Стратегія відкритості Тростянецької міської ради на 2026–2027 роки',
    city: 'Тростянець',
    period: { from: '2026-Q1', to: '2027-Q4' },
    signatory: 'В. Ткаченко',
    levels: ['Розділ', 'Захід'],
    fields: ['number', 'task', 'deadline', 'executor', 'kpi'],
    sections: [
      {
        code: 'I',
        title: 'Дані для громади',
        tasks: [
          {
            code: '1',
            title: 'Викласти генеральний план',
            deadlineText: 'IV кв. 2026',
            schedule: windows('2026-Q4'),
            executors: [['unit', 'Відділ архітектури']],
            kpis: ['План викладено'],
          },
          {
            code: '2',
            title: 'Викласти перелік майна',
            deadlineText: '2027 рік',
            schedule: windows('2027-Q1..2027-Q4'),
            executors: [['unit', 'Відділ майна']],
            kpis: ['Перелік викладено'],
          },
          {
            code: '3',
            title: 'Викласти маршрути прибирання',
            deadlineText: 'II-III кв. 2026',
            schedule: windows('2026-Q2..2026-Q3'),
            executors: [['enterprise', 'КП «Чисте місто»']],
            kpis: ['Маршрути викладено'],
          },
        ],
      },
      {
        code: 'II',
        title: 'Дані всередині ради',
        tasks: [
          {
            code: '4',
            title: 'Описати реєстри',
            deadlineText: 'протягом строку дії Стратегії',
            schedule: { kind: 'plan', from: '2026-Q1', to: '2027-Q4' },
            executors: [['unit', 'Загальний відділ']],
            kpis: ['Реєстри описано'],
          },
          {
            code: '5',
            title: 'Звірити довідники адрес',
            deadlineText: 'раз на півроку',
            schedule: { kind: 'recurring', every: 'half-year', from: '2026-Q1', to: '2027-Q4' },
            executors: [['unit', 'Відділ архітектури']],
            kpis: ['Довідники звірено'],
          },
        ],
      },
    ],
  },
};

/** A list in three levels numbered by the program, with what belongs to a task on lines below it. */
export const list: InventedDocument = {
  form: 'a nested list without a table',
  file: 'list.docx',
  bytes: page(
    para('План заходів з підготовки до зими Охтирської міської ради на 2026 рік', 'bold'),
    para('Теплопостачання', 0),
    para('Перевірити котельні', 1),
    para('Строк: до 15 вересня 2026 року.'),
    para('Відповідальні: КП «Охтирктепло», відділ житлового господарства.'),
    para('Очікуваний результат: перевірено 12 котелень.'),
    para('Запасти паливо', 1),
    para('Строк: III квартал 2026 року.'),
    para('Відповідальні: Фінансове управління.'),
    para('Очікуваний результат: запас на 40 діб.'),
    para('Дороги', 0),
    para('Закупити сіль', 1),
    para('Строк: жовтень 2026 року.'),
    para('Відповідальні: КП «Шляхрембуд».'),
    para('Очікуваний результат: закуплено 300 т солі.'),
    para('Міський голова\tСвітлана ГРИЦЕНКО'),
  ),
  expected: {
    title: 'План заходів з підготовки до зими Охтирської міської ради на 2026 рік',
    city: 'Охтирка',
    period: { from: '2026-Q1', to: '2026-Q4' },
    signatory: 'Світлана ГРИЦЕНКО',
    sections: [
      {
        code: '1',
        title: 'Теплопостачання',
        tasks: [
          {
            code: '1.1',
            title: 'Перевірити котельні',
            deadlineText: 'до 15 вересня 2026 року',
            schedule: { kind: 'dates', from: null, to: '2026-09-15' },
            executors: [
              ['enterprise', 'КП «Охтирктепло»'],
              ['unit', 'відділ житлового господарства'],
            ],
            kpis: [
              {
                text: 'перевірено 12 котелень.',
                targets: [{ comparator: 'exactly', value: 12, unit: 'котелень', per: null, percent: false }],
              },
            ],
          },
          {
            code: '1.2',
            title: 'Запасти паливо',
            deadlineText: 'III квартал 2026 року',
            schedule: windows('2026-Q3'),
            executors: [['unit', 'Фінансове управління']],
            kpis: [
              {
                text: 'запас на 40 діб.',
                targets: [{ comparator: 'exactly', value: 40, unit: 'діб', per: null, percent: false }],
              },
            ],
          },
        ],
      },
      {
        code: '2',
        title: 'Дороги',
        tasks: [
          {
            code: '2.1',
            title: 'Закупити сіль',
            deadlineText: 'жовтень 2026 року',
            schedule: { kind: 'dates', from: '2026-10-01', to: '2026-10-31' },
            executors: [['enterprise', 'КП «Шляхрембуд»']],
            kpis: [
              {
                text: 'закуплено 300 т солі.',
                targets: [{ comparator: 'exactly', value: 300, unit: 'т солі', per: null, percent: false }],
              },
            ],
          },
        ],
      },
    ],
  },
};

/** The same in English, in plain text, with bullets and words of its own. */
export const englishList: InventedDocument = {
  form: 'an English list in plain text with labels of its own',
  file: 'english-list.txt',
  bytes: Buffer.from(
    [
      'City of Marlow',
      '',
      'Digital Services Action Plan 2027',
      '',
      '1. Simple services',
      '',
      '1.1. Put the ten most used forms online',
      '- Lead: Digital Services Department',
      '- By when: 31 March 2027',
      '- How we will know: 10 forms are online',
      '',
      '1.2. Test every form with residents',
      '- Lead: Customer Service Department',
      '- By when: every quarter',
      '- How we will know: A test report is published',
      '',
      '2. Safe services',
      '',
      '2.1. Check the backups',
      '- Lead: IT Department',
      '- By when: monthly',
      '- How we will know: Backups are checked',
    ].join('\n'),
  ),
  expected: {
    title: 'Digital Services Action Plan 2027',
    city: 'Marlow',
    period: { from: '2027-Q1', to: '2027-Q4' },
    sections: [
      {
        code: '1',
        title: 'Simple services',
        tasks: [
          {
            code: '1.1',
            title: 'Put the ten most used forms online',
            deadlineText: '31 March 2027',
            schedule: { kind: 'dates', from: null, to: '2027-03-31' },
            executors: [['unit', 'Digital Services Department']],
            kpis: [
              {
                text: '10 forms are online',
                targets: [{ comparator: 'exactly', value: 10, unit: 'forms', per: null, percent: false }],
              },
            ],
          },
          {
            code: '1.2',
            title: 'Test every form with residents',
            deadlineText: 'every quarter',
            schedule: { kind: 'recurring', every: 'quarter', from: '2027-Q1', to: '2027-Q4' },
            executors: [['unit', 'Customer Service Department']],
            kpis: ['A test report is published'],
          },
        ],
      },
      {
        code: '2',
        title: 'Safe services',
        tasks: [
          {
            code: '2.1',
            title: 'Check the backups',
            deadlineText: 'monthly',
            schedule: { kind: 'recurring', every: 'month', from: '2027-Q1', to: '2027-Q4' },
            executors: [['unit', 'IT Department']],
            kpis: ['Backups are checked'],
          },
        ],
      },
    ],
  },
};

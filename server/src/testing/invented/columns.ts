import { grid, page, para } from '../docx-page.js';
import { windows, type InventedDocument } from './invented.js';

/** A beginning and an end in two columns, an indicator and its value in two more. */
export const startAndEnd: InventedDocument = {
  form: 'beginning and end, indicator and value in columns of their own',
  file: 'start-and-end.docx',
  bytes: page(
    para('Програма енергоощадності м. Яготин на 2026–2028 роки'),
    grid(
      [
        { text: 'Код', down: 2 },
        { text: 'Напрям', down: 2 },
        { text: 'Зміст заходу', down: 2 },
        { text: 'Строки', span: 2 },
        { text: 'Показники', span: 2 },
        { text: 'Суб’єкт виконання', down: 2 },
      ],
      ['Початок', 'Завершення', 'Назва показника', 'Цільове значення'],
      [
        'Е-1',
        { text: 'Будівлі', down: 2 },
        'Утеплити дитячий садок',
        '01.04.2026',
        '31.10.2026',
        'Площа утеплених стін',
        '1200 кв. м',
        'Управління капітального будівництва',
      ],
      [
        'Е-2',
        'Встановити сонячні панелі',
        '01.03.2027',
        '30.09.2027',
        'Кількість панелей',
        '80',
        'КП «Яготинтепло»',
      ],
      [
        'Е-3',
        'Облік',
        'Щодня знімати покази лічильників',
        '01.01.2026',
        '31.12.2028',
        'Охоплено будівель',
        '100 %',
        'Енергоменеджер',
      ],
    ),
  ),
  expected: {
    title: 'Програма енергоощадності м. Яготин на 2026–2028 роки',
    city: 'Яготин',
    period: { from: '2026-Q1', to: '2028-Q4' },
    fields: ['number', 'section', 'task', 'deadline', 'deadline', 'kpi', 'kpi', 'executor'],
    sections: [
      {
        title: 'Будівлі',
        tasks: [
          {
            code: 'Е-1',
            title: 'Утеплити дитячий садок',
            deadlineText: '01.04.2026 | 31.10.2026',
            schedule: { kind: 'dates', from: '2026-04-01', to: '2026-10-31' },
            executors: [['unit', 'Управління капітального будівництва']],
            kpis: [
              {
                text: 'Площа утеплених стін: 1200 кв. м',
                targets: [{ comparator: 'exactly', value: 1200, unit: 'кв. м', per: null, percent: false }],
              },
            ],
          },
          {
            code: 'Е-2',
            title: 'Встановити сонячні панелі',
            deadlineText: '01.03.2027 | 30.09.2027',
            schedule: { kind: 'dates', from: '2027-03-01', to: '2027-09-30' },
            executors: [['enterprise', 'КП «Яготинтепло»']],
            kpis: [
              {
                text: 'Кількість панелей: 80',
                targets: [{ comparator: 'exactly', value: 80, unit: null, per: null, percent: false }],
              },
            ],
          },
        ],
      },
      {
        title: 'Облік',
        tasks: [
          {
            code: 'Е-3',
            title: 'Щодня знімати покази лічильників',
            deadlineText: '01.01.2026 | 31.12.2028',
            schedule: { kind: 'dates', from: '2026-01-01', to: '2028-12-31' },
            executors: [['position-group', 'Енергоменеджер']],
            kpis: [
              {
                text: 'Охоплено будівель: 100 %',
                targets: [{ comparator: 'exactly', value: 100, unit: null, per: null, percent: true }],
              },
            ],
          },
        ],
      },
    ],
  },
};

/** Principle and goal in two merged columns, state and priority of each task, texts of several sentences. */
export const twoLevels: InventedDocument = {
  form: 'principle and goal in merged columns, with state, priority and description',
  file: 'two-levels.docx',
  bytes: page(
    para('План дій з упровадження принципів Хартії відкритих даних у Бучанській міській раді на 2026 рік'),
    grid(
      [
        'Принцип Хартії',
        'Ціль',
        'Завдання',
        'Деталі',
        'Поточний стан',
        'Пріоритетність',
        'Строк виконання',
        'Виконавець',
        'Ключові показники',
      ],
      [
        { text: 'Принцип 1. Відкритість за замовчуванням', down: 3 },
        { text: 'Правила', down: 2 },
        'Затвердити положення про набори даних',
        'Положення визначає, хто і коли оновлює дані. Проєкт готує юридичний відділ.',
        'Положення немає',
        'висока',
        'І квартал 2026 року',
        'Юридичний відділ',
        'Положення затверджено. Текст розміщено на сайті.',
      ],
      [
        'Призначити відповідальних осіб',
        'У кожному підрозділі — одна особа',
        'Призначено у двох підрозділах',
        'середня',
        'до 1 червня 2026 року',
        'Керівники структурних підрозділів',
        'Відповідальних призначено',
      ],
      [
        'Гроші',
        'Закласти кошти на портал',
        '',
        'Коштів не передбачено',
        'висока',
        'IV квартал 2026 року',
        'Фінансове управління',
        'Кошти передбачено в бюджеті',
      ],
      [
        { text: 'Принцип 3. Доступність і застосовність', down: 1 },
        'Портал',
        'Додати пошук за мапою',
        'Мапа показує межі громади',
        'Пошук лише за назвою',
        'низька',
        'протягом 2026 року',
        'Відділ цифрового розвитку',
        'Мапа працює',
      ],
    ),
  ),
  expected: {
    title: 'План дій з упровадження принципів Хартії відкритих даних у Бучанській міській раді на 2026 рік',
    city: 'Буча',
    period: { from: '2026-Q1', to: '2026-Q4' },
    levels: ['Принцип Хартії', 'Ціль', 'Завдання'],
    fields: [
      'section',
      'section',
      'task',
      'description',
      'baseline',
      'priority',
      'deadline',
      'executor',
      'kpi',
    ],
    sections: [
      {
        code: '1',
        title: 'Відкритість за замовчуванням',
        principle: 1,
        sections: [
          {
            title: 'Правила',
            tasks: [
              {
                title: 'Затвердити положення про набори даних',
                description: 'Положення визначає, хто і коли оновлює дані. Проєкт готує юридичний відділ.',
                baseline: 'Положення немає',
                priority: 'high',
                deadlineText: 'І квартал 2026 року',
                schedule: windows('2026-Q1'),
                executors: [['unit', 'Юридичний відділ']],
                kpis: ['Положення затверджено.', 'Текст розміщено на сайті.'],
              },
              {
                title: 'Призначити відповідальних осіб',
                description: 'У кожному підрозділі — одна особа',
                baseline: 'Призначено у двох підрозділах',
                priority: 'medium',
                deadlineText: 'до 1 червня 2026 року',
                schedule: { kind: 'dates', from: null, to: '2026-06-01' },
                executors: [['position-group', 'Керівники структурних підрозділів']],
                kpis: ['Відповідальних призначено'],
              },
            ],
          },
          {
            title: 'Гроші',
            tasks: [
              {
                title: 'Закласти кошти на портал',
                baseline: 'Коштів не передбачено',
                priority: 'high',
                deadlineText: 'IV квартал 2026 року',
                schedule: windows('2026-Q4'),
                executors: [['unit', 'Фінансове управління']],
                kpis: ['Кошти передбачено в бюджеті'],
              },
            ],
          },
        ],
      },
      {
        code: '3',
        title: 'Доступність і застосовність',
        principle: 3,
        sections: [
          {
            title: 'Портал',
            tasks: [
              {
                title: 'Додати пошук за мапою',
                description: 'Мапа показує межі громади',
                baseline: 'Пошук лише за назвою',
                priority: 'low',
                deadlineText: 'протягом 2026 року',
                schedule: windows('2026-Q1..2026-Q4'),
                executors: [['unit', 'Відділ цифрового розвитку']],
                kpis: ['Мапа працює'],
              },
            ],
          },
        ],
      },
    ],
  },
};

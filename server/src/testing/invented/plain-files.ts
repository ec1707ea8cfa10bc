import { by, every, reach, windows1251 } from './invented-parts.js';
import { windows, type InventedDocument } from './invented.js';

/** Title lines of one, two and three cells stand over rows that nothing names; the bytes are of an old program. */
export const oldCsv: InventedDocument = {
  form: 'CSV in windows-1251 without a header, below titles of unequal length',
  file: 'old.csv',
  bytes: windows1251(
    [
      'Додаток;до рішення виконавчого комітету;12.02.2026 № 31',
      'План заходів із цифрової освіти Галицької міської ради на 2026 рік;',
      '',
      '1.1;Відкрити комп’ютерний клас;до 1 вересня 2026 року;Управління освіти;Клас відкрито',
      '1.2;Навчити вчителів;II квартал 2026 року;Управління освіти, КУ «Центр розвитку»;Навчено 60 вчителів',
      '1.3;Оновити сайти шкіл;щокварталу;Відділ інформатизації;100% сайтів оновлено',
      '2.1;Провести олімпіаду;IV квартал 2026 року;Управління освіти;',
      '',
      'Міський голова;Орест БОЙКО',
    ].join('\r\n'),
  ),
  expected: {
    title: 'План заходів із цифрової освіти Галицької міської ради на 2026 рік',
    city: 'Галич',
    period: { from: '2026-Q1', to: '2026-Q4' },
    signatory: 'Орест БОЙКО',
    fields: ['number', 'task', 'deadline', 'executor', 'kpi'],
    sections: [
      {
        title: 'План заходів із цифрової освіти Галицької міської ради на 2026 рік',
        tasks: [
          {
            code: '1.1',
            title: 'Відкрити комп’ютерний клас',
            deadlineText: 'до 1 вересня 2026 року',
            schedule: by(2026, 9, 1),
            executors: [['unit', 'Управління освіти']],
            kpis: ['Клас відкрито'],
          },
          {
            code: '1.2',
            title: 'Навчити вчителів',
            deadlineText: 'II квартал 2026 року',
            schedule: windows('2026-Q2'),
            executors: [
              ['unit', 'Управління освіти'],
              ['enterprise', 'КУ «Центр розвитку»'],
            ],
            kpis: [reach('Навчено 60 вчителів', 60)],
          },
          {
            code: '1.3',
            title: 'Оновити сайти шкіл',
            deadlineText: 'щокварталу',
            schedule: every('quarter', 2026),
            executors: [['unit', 'Відділ інформатизації']],
            kpis: [reach('100% сайтів оновлено', 100, { percent: true })],
          },
          {
            code: '2.1',
            title: 'Провести олімпіаду',
            deadlineText: 'IV квартал 2026 року',
            schedule: windows('2026-Q4'),
            executors: [['unit', 'Управління освіти']],
          },
        ],
      },
    ],
  },
};

/** A column for each year, ticked; quoted cells with line breaks and commas; the lead stands first. */
export const yearsCsv: InventedDocument = {
  form: 'English CSV with a column for each year and quoted line breaks',
  file: 'years.csv',
  bytes: Buffer.from(
    [
      '"Climate Action Plan of the Town of Millbrook, 2026-2028"',
      '"Lead","What we will do","2026","2027","2028","Evidence of success"',
      '"Parks Department","Plant street trees",,"✓","✓","At least 200 trees planted"',
      '"Housing Department,\nEnergy Agency","Insulate the town hall","✓",,,"Heat loss measured"',
      '"Finance Department","Set aside money for repairs, every year","✓","✓","✓","Budget line approved"',
    ].join('\n'),
  ),
  expected: {
    title: 'Climate Action Plan of the Town of Millbrook, 2026-2028',
    city: 'Millbrook',
    period: { from: '2026-Q1', to: '2028-Q4' },
    fields: ['executor', 'task', 'quarter', 'quarter', 'quarter', 'kpi'],
    sections: [
      {
        title: 'Climate Action Plan of the Town of Millbrook, 2026-2028',
        tasks: [
          {
            title: 'Plant street trees',
            schedule: windows('2027-Q1..2028-Q4'),
            executors: [['unit', 'Parks Department']],
            kpis: [reach('At least 200 trees planted', 200, { comparator: 'at_least' })],
          },
          {
            title: 'Insulate the town hall',
            schedule: windows('2026-Q1..2026-Q4'),
            executors: [
              ['unit', 'Housing Department'],
              ['body', 'Energy Agency'],
            ],
            kpis: ['Heat loss measured'],
          },
          {
            title: 'Set aside money for repairs, every year',
            schedule: windows('2026-Q1..2028-Q4'),
            executors: [['unit', 'Finance Department']],
            kpis: ['Budget line approved'],
          },
        ],
      },
    ],
  },
};

/** Cells between tabs, no header, sections as lines of their own. */
export const tabbedText: InventedDocument = {
  form: 'text with tabs, without a header, sections between the rows',
  file: 'tabbed.txt',
  bytes: Buffer.from(
    [
      'ПРОГРАМА',
      'розвитку туризму Яремчанської міської ради на 2026–2027 роки',
      '',
      'Розділ 1. Маршрути',
      '1.1\tРозмітити пішохідні стежки\tВідділ туризму\tII–III квартали 2026 року',
      '1.2\tНадрукувати мапи\tВідділ туризму, ГО «Стежка» (за згодою)\tдо 1 травня 2026 року',
      'Розділ 2. Гостинність',
      '2.1\tНавчити екскурсоводів\tВідділ культури\tщороку',
      '2.2\tВідкрити інформаційний центр\tУправління економіки\tI півріччя 2027 року',
      '',
      'Секретар ради\tОлена ГУЦУЛ',
    ].join('\n'),
  ),
  expected: {
    title: 'Програма розвитку туризму Яремчанської міської ради на 2026–2027 роки',
    city: 'Яремче',
    period: { from: '2026-Q1', to: '2027-Q4' },
    signatory: 'Олена ГУЦУЛ',
    sections: [
      {
        code: '1',
        title: 'Маршрути',
        tasks: [
          {
            code: '1.1',
            title: 'Розмітити пішохідні стежки',
            deadlineText: 'II–III квартали 2026 року',
            schedule: windows('2026-Q2..2026-Q3'),
            executors: [['unit', 'Відділ туризму']],
          },
          {
            code: '1.2',
            title: 'Надрукувати мапи',
            deadlineText: 'до 1 травня 2026 року',
            schedule: by(2026, 5, 1),
            executors: [
              ['unit', 'Відділ туризму'],
              ['external', 'ГО «Стежка»', 'consent'],
            ],
          },
        ],
      },
      {
        code: '2',
        title: 'Гостинність',
        tasks: [
          {
            code: '2.1',
            title: 'Навчити екскурсоводів',
            deadlineText: 'щороку',
            schedule: every('year', 2026, 2027),
            executors: [['unit', 'Відділ культури']],
          },
          {
            code: '2.2',
            title: 'Відкрити інформаційний центр',
            deadlineText: 'I півріччя 2027 року',
            schedule: windows('2027-Q1..2027-Q2'),
            executors: [['unit', 'Управління економіки']],
          },
        ],
      },
    ],
  },
};

import { grid, page, para } from '../docx-page.js';
import { windows, type InventedDocument } from './invented.js';

/** Two years of quarters under a header of two rows, ticked with a plus; goals in a merged first column. */
export const markedQuarters: InventedDocument = {
  form: 'years over quarters, marked with +, goals in a merged column',
  file: 'marked.docx',
  bytes: page(
    para('Операційний план цифрового розвитку Роменської міської ради на 2026–2027 роки', 'bold'),
    grid(
      [
        { text: 'Ціль', down: 2 },
        { text: 'Захід', down: 2 },
        { text: 'Виконавець', down: 2 },
        { text: '2026 рік', span: 4 },
        { text: '2027 рік', span: 4 },
      ],
      ['І', 'ІІ', 'ІІІ', 'ІV', 'І', 'ІІ', 'ІІІ', 'ІV'],
      [
        { text: '1. Послуги без черг', down: 3 },
        '1.1. Запустити електронний запис',
        'ЦНАП',
        '',
        '+',
        '+',
        '',
        '',
        '',
        '',
        '',
      ],
      ['1.2. Перекласти форми заяв простою мовою', 'Юридичний відділ', '+', '', '', '', '+', '', '', ''],
      ['1.3. Приймати оплату карткою', 'Фінансове управління', '-', '-', '-', 'х', 'х', '-', '-', '-'],
      [
        { text: '2. Захищені системи', down: 2 },
        '2.1. Робити резервні копії',
        'Відділ ІТ',
        '+',
        '+',
        '+',
        '+',
        '+',
        '+',
        '+',
        '+',
      ],
      ['2.2. Замінити застарілі комп’ютери', 'Відділ ІТ', '', '', '', '', '', '', 'V', 'V'],
    ),
    para('Міський голова\tПетро САВЧУК'),
  ),
  expected: {
    title: 'Операційний план цифрового розвитку Роменської міської ради на 2026–2027 роки',
    city: 'Ромни',
    period: { from: '2026-Q1', to: '2027-Q4' },
    signatory: 'Петро САВЧУК',
    levels: ['Ціль', 'Захід'],
    fields: ['section', 'task', 'executor', ...Array.from({ length: 8 }, () => 'quarter' as const)],
    sections: [
      {
        code: '1',
        title: 'Послуги без черг',
        tasks: [
          {
            code: '1.1',
            title: 'Запустити електронний запис',
            executors: [['unit', 'ЦНАП']],
            schedule: windows('2026-Q2..2026-Q3'),
          },
          {
            code: '1.2',
            title: 'Перекласти форми заяв простою мовою',
            executors: [['unit', 'Юридичний відділ']],
            schedule: windows('2026-Q1', '2027-Q1'),
          },
          {
            code: '1.3',
            title: 'Приймати оплату карткою',
            executors: [['unit', 'Фінансове управління']],
            schedule: windows('2026-Q4..2027-Q1'),
          },
        ],
      },
      {
        code: '2',
        title: 'Захищені системи',
        tasks: [
          {
            code: '2.1',
            title: 'Робити резервні копії',
            executors: [['unit', 'Відділ ІТ']],
            schedule: windows('2026-Q1..2027-Q4'),
          },
          {
            code: '2.2',
            title: 'Замінити застарілі комп’ютери',
            executors: [['unit', 'Відділ ІТ']],
            schedule: windows('2027-Q3..2027-Q4'),
          },
        ],
      },
    ],
  },
};

const dark = { text: '', fill: '548DD4' };
const pale = { text: '', fill: 'FDFDFD' };
const stripe = (text: string) => ({ text, fill: 'EAF1DD' });

/** Months of one year, coloured; every second row is striped, and «almost white» is white. */
export const shadedMonths: InventedDocument = {
  form: 'twelve months, shaded, in a striped table',
  file: 'shaded-months.docx',
  bytes: page(
    para('КАЛЕНДАРНИЙ ПЛАН', 'bold'),
    para('заходів з безбар’єрності Миргородської міської ради на 2026 рік', 'bold'),
    grid(
      [
        { text: '№', down: 2 },
        { text: 'Назва заходу', down: 2 },
        { text: 'Відповідальний', down: 2 },
        { text: 'Місяць', span: 12 },
      ],
      ['січ.', 'лют.', 'бер.', 'кві.', 'тра.', 'чер.', 'лип.', 'сер.', 'вер.', 'жов.', 'лис.', 'гру.'],
      ['1', 'Обстежити будівлі шкіл', 'Відділ освіти', '', '', dark, dark, pale, '', '', '', '', '', '', ''],
      [
        stripe('2'),
        stripe('Облаштувати пандуси'),
        stripe('Управління капітального будівництва'),
        ...Array.from({ length: 3 }, () => stripe('')),
        dark,
        dark,
        dark,
        ...Array.from({ length: 6 }, () => stripe('')),
      ],
      [
        '3',
        'Озвучити сторінки сайту',
        'Прес-служба',
        pale,
        '',
        '',
        '',
        '',
        '',
        dark,
        dark,
        dark,
        dark,
        dark,
        dark,
      ],
      [
        stripe('4'),
        stripe('Провести опитування мешканців'),
        stripe('Управління соціального захисту населення'),
        ...Array.from({ length: 12 }, () => stripe('')),
      ],
    ),
  ),
  expected: {
    title: 'Календарний план заходів з безбар’єрності Миргородської міської ради на 2026 рік',
    city: 'Миргород',
    period: { from: '2026-Q1', to: '2026-Q4' },
    signatory: null,
    sections: [
      {
        title: 'Календарний план заходів з безбар’єрності Миргородської міської ради на 2026 рік',
        tasks: [
          {
            code: '1',
            title: 'Обстежити будівлі шкіл',
            executors: [['unit', 'Відділ освіти']],
            schedule: { kind: 'dates', from: '2026-03-01', to: '2026-04-30' },
          },
          {
            code: '2',
            title: 'Облаштувати пандуси',
            executors: [['unit', 'Управління капітального будівництва']],
            schedule: windows('2026-Q2'),
          },
          {
            code: '3',
            title: 'Озвучити сторінки сайту',
            executors: [['unit', 'Прес-служба']],
            schedule: windows('2026-Q3..2026-Q4'),
          },
          {
            code: '4',
            title: 'Провести опитування мешканців',
            executors: [['unit', 'Управління соціального захисту населення']],
          },
        ],
      },
    ],
  },
};

const tick = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>';

/** Half-years with «так» and ticks of a picture font; the numbers of quarters would not fit. */
export const halfYears: InventedDocument = {
  form: 'half-years marked with «так» and with ticks of a picture font',
  file: 'half-years.docx',
  bytes: page(
    para('Дорожня карта відкритого бюджету міста Стрий', 'bold'),
    grid(
      [
        { text: 'Завдання', down: 2 },
        { text: 'Результат', down: 2 },
        { text: 'Строки', span: 4 },
        { text: 'Хто відповідає', down: 2 },
      ],
      ['І півріччя 2026', 'ІІ півріччя 2026', 'І півріччя 2027', 'ІІ півріччя 2027'],
      [
        'Опублікувати паспорти програм',
        'Паспорти доступні на сайті',
        'так',
        'ні',
        'ні',
        'ні',
        'Фінансове управління',
      ],
      ['Показувати видатки на мапі', 'Мапа працює', tick, tick, '', '', 'Відділ економіки'],
      ['Зібрати пропозиції мешканців', 'Враховано пропозиції', '', 'ТАК', '', 'Так', 'Відділ економіки'],
    ),
  ),
  expected: {
    title: 'Дорожня карта відкритого бюджету міста Стрий',
    city: 'Стрий',
    period: { from: '2026-Q1', to: '2027-Q4' },
    sections: [
      {
        title: 'Дорожня карта відкритого бюджету міста Стрий',
        tasks: [
          {
            title: 'Опублікувати паспорти програм',
            kpis: ['Паспорти доступні на сайті'],
            executors: [['unit', 'Фінансове управління']],
            schedule: windows('2026-Q1..2026-Q2'),
          },
          {
            title: 'Показувати видатки на мапі',
            kpis: ['Мапа працює'],
            executors: [['unit', 'Відділ економіки']],
            schedule: windows('2026-Q1..2026-Q4'),
          },
          {
            title: 'Зібрати пропозиції мешканців',
            kpis: ['Враховано пропозиції'],
            executors: [['unit', 'Відділ економіки']],
            schedule: windows('2026-Q3..2026-Q4', '2027-Q3..2027-Q4'),
          },
        ],
      },
    ],
  },
};

import { grid, page, para } from '../docx-page.js';
import { between, by, every, reach } from './invented-parts.js';
import { windows, type InventedDocument } from './invented.js';

const marked =
  '<w:p><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">   </w:t></w:r></w:p>';
const shaded =
  '<w:p><w:r><w:rPr><w:shd w:val="clear" w:color="auto" w:fill="C6E0B4"/></w:rPr><w:t xml:space="preserve">  </w:t></w:r></w:p>';

/** Months under a year, two columns of names merged down, marks of several kinds. */
export const months: InventedDocument = {
  form: 'months as columns under the year, the executor merged over several tasks',
  file: 'months.docx',
  bytes: page(
    para('Календарний план фестивалів Коломийської міської ради на 2026 рік', 'bold'),
    grid(
      [
        { text: '№ з/п', down: 2 },
        { text: 'Подія', down: 2 },
        { text: '2026', span: 6 },
        { text: 'Організатор', down: 2 },
      ],
      ['квітень', 'травень', 'червень', 'липень', 'серпень', 'вересень'],
      ['1', 'Ярмарок писанок', 'х', '', '', '', '', '', { text: 'Відділ культури', down: 2 }],
      ['2', 'Дні кіно', '', '', '', '', '•', '•'],
      ['3', 'Літня школа', '', '', '√', '√', '√', '', 'Управління освіти'],
    ),
    para('Начальник відділу культури\tМарія ГНАТЮК'),
  ),
  expected: {
    title: 'Календарний план фестивалів Коломийської міської ради на 2026 рік',
    city: 'Коломия',
    period: { from: '2026-Q1', to: '2026-Q4' },
    signatory: 'Марія ГНАТЮК',
    sections: [
      {
        title: 'Календарний план фестивалів Коломийської міської ради на 2026 рік',
        tasks: [
          {
            code: '1',
            title: 'Ярмарок писанок',
            schedule: between([2026, 4, 1], [2026, 4, 30]),
            executors: [['unit', 'Відділ культури']],
          },
          {
            code: '2',
            title: 'Дні кіно',
            schedule: between([2026, 8, 1], [2026, 9, 30]),
            executors: [['unit', 'Відділ культури']],
          },
          {
            code: '3',
            title: 'Літня школа',
            schedule: between([2026, 6, 1], [2026, 8, 31]),
            executors: [['unit', 'Управління освіти']],
          },
        ],
      },
    ],
  },
};

/** The table goes on after «Продовження додатка»; a form of a report and notes follow it. */
export const annexed: InventedDocument = {
  form: 'a table torn by «Продовження додатка», an annex with a form, a remark below',
  file: 'annexed.docx',
  bytes: page(
    para('Додаток 2'),
    para('до рішення Калуської міської ради'),
    para('від 24 грудня 2025 року № 4517'),
    para('ПРОГРАМА', 'bold'),
    para('підтримки ветеранів на 2026–2028 роки', 'bold'),
    grid(
      [
        '№',
        'Напрям',
        'Зміст заходу',
        'Термін виконання',
        'Виконавці',
        'Джерела фінансування',
        'Очікувані результати',
      ],
      ['1', '2', '3', '4', '5', '6', '7'],
      [
        '1',
        { text: 'Робота', down: 2 },
        'Створити реєстр вакансій',
        '2026 рік',
        'Центр зайнятості',
        'не потребує',
        'Реєстр працює',
      ],
      [
        '2',
        'Навчати ветеранів професій',
        'щороку',
        'Управління соціального захисту',
        'Місцевий бюджет',
        'Навчено 30 ветеранів на рік',
      ],
    ),
    para('Продовження додатка 2'),
    grid(
      ['1', '2', '3', '4', '5', '6', '7'],
      [
        '3',
        'Здоров’я',
        'Надавати путівки до санаторіїв',
        'протягом 2026–2028 років',
        'Управління соціального захисту',
        'Місцевий бюджет',
        'Не менше 50 путівок щороку',
      ],
      ['', '', { text: 'Усього', span: 3 }, '', ''],
    ),
    para('* Виплати — за наявності коштів.'),
    para('Секретар ради\tРоман ДИТИНА'),
    para('Додаток 3'),
    para('Форма звіту', 'bold'),
    grid(
      ['Показник', 'Одиниця виміру', 'План', 'Факт', 'Відхилення'],
      ['Навчено ветеранів', 'осіб', '', '', ''],
      ['Надано путівок', 'шт.', '', '', ''],
    ),
  ),
  expected: {
    title: 'Програма підтримки ветеранів на 2026–2028 роки',
    city: 'Калуш',
    period: { from: '2026-Q1', to: '2028-Q4' },
    act: { type: 'Рішення', number: '4517', date: '2025-12-24' },
    signatory: 'Роман ДИТИНА',
    sections: [
      {
        title: 'Робота',
        tasks: [
          {
            code: '1',
            title: 'Створити реєстр вакансій',
            deadlineText: '2026 рік',
            schedule: windows('2026-Q1..2026-Q4'),
            executors: [['body', 'Центр зайнятості']],
            kpis: ['Реєстр працює'],
            extra: [{ header: 'Джерела фінансування', text: 'не потребує' }],
          },
          {
            code: '2',
            title: 'Навчати ветеранів професій',
            deadlineText: 'щороку',
            schedule: every('year', 2026, 2028),
            executors: [['unit', 'Управління соціального захисту']],
            kpis: [reach('Навчено 30 ветеранів на рік', 30, { per: 'year' })],
            extra: [{ header: 'Джерела фінансування', text: 'Місцевий бюджет' }],
          },
        ],
      },
      {
        title: 'Здоров’я',
        tasks: [
          {
            code: '3',
            title: 'Надавати путівки до санаторіїв',
            deadlineText: 'протягом 2026–2028 років',
            schedule: windows('2026-Q1..2028-Q4'),
            executors: [['unit', 'Управління соціального захисту']],
            kpis: [reach('Не менше 50 путівок щороку', 50, { comparator: 'at_least', per: 'year' })],
            extra: [{ header: 'Джерела фінансування', text: 'Місцевий бюджет' }],
          },
        ],
      },
    ],
  },
};

/** Quarters are marked with the highlighter of the program, or by shading the text and not the cell. */
export const highlighted: InventedDocument = {
  form: 'quarters marked by highlighted and shaded text, deadlines of one task in words',
  file: 'highlighted.docx',
  bytes: page(
    para('План заходів із цивільного захисту Болехівської міської ради на 2026 рік', 'bold'),
    grid(
      ['Захід', 'І кв.', 'ІІ кв.', 'ІІІ кв.', 'ІV кв.', 'Виконавець'],
      ['Перевірити укриття', { text: marked }, '', { text: marked }, '', 'Відділ цивільного захисту'],
      ['Поповнити запас води', '', { text: shaded }, '', '', 'КП «Водоканал»'],
      ['Навчити чергових', '', '', { text: marked }, { text: marked }, 'Відділ цивільного захисту'],
    ),
  ),
  expected: {
    title: 'План заходів із цивільного захисту Болехівської міської ради на 2026 рік',
    city: 'Болехів',
    period: { from: '2026-Q1', to: '2026-Q4' },
    sections: [
      {
        title: 'План заходів із цивільного захисту Болехівської міської ради на 2026 рік',
        tasks: [
          {
            title: 'Перевірити укриття',
            schedule: windows('2026-Q1', '2026-Q3'),
            executors: [['unit', 'Відділ цивільного захисту']],
          },
          {
            title: 'Поповнити запас води',
            schedule: windows('2026-Q2'),
            executors: [['enterprise', 'КП «Водоканал»']],
          },
          {
            title: 'Навчити чергових',
            schedule: windows('2026-Q3..2026-Q4'),
            executors: [['unit', 'Відділ цивільного захисту']],
          },
        ],
      },
    ],
  },
};

/** A second council of the same document joins cells across and down, and puts the deadline first. */
export const mergedBothWays: InventedDocument = {
  form: 'cells merged down and across in every column, sections in rows and in a column',
  file: 'merged.docx',
  bytes: page(
    para('Стратегічний план розвитку культури Самбірської міської ради на 2026–2027 роки', 'bold'),
    grid(
      ['Строк', 'Ціль', 'Код', 'Дія', 'Відповідальні', 'Показник'],
      [{ text: 'Пріоритет 1. Люди', span: 6 }],
      [
        { text: 'до 1 червня 2026 року', down: 2 },
        { text: 'Більше читачів', down: 3 },
        '1.1',
        'Відкрити читальню',
        { text: 'Відділ культури', down: 3 },
        'Читальню відкрито',
      ],
      ['1.2', 'Поповнити фонди', 'Придбано 500 книжок'],
      ['2027 рік', '1.3', 'Провести книжковий ярмарок', 'Ярмарок проведено'],
      [{ text: 'Пріоритет 2. Місця', span: 6 }],
      ['постійно', 'Живі пам’ятки', '2.1', 'Доглядати пам’ятки', 'Відділ культури\nКП «Зелений світ»', ''],
    ),
  ),
  expected: {
    title: 'Стратегічний план розвитку культури Самбірської міської ради на 2026–2027 роки',
    city: 'Самбір',
    period: { from: '2026-Q1', to: '2027-Q4' },
    levels: ['Пріоритет', 'Ціль', 'Дія'],
    fields: ['deadline', 'section', 'number', 'task', 'executor', 'kpi'],
    sections: [
      {
        code: '1',
        title: 'Люди',
        sections: [
          {
            title: 'Більше читачів',
            tasks: [
              {
                code: '1.1',
                title: 'Відкрити читальню',
                deadlineText: 'до 1 червня 2026 року',
                schedule: by(2026, 6, 1),
                executors: [['unit', 'Відділ культури']],
                kpis: ['Читальню відкрито'],
              },
              {
                code: '1.2',
                title: 'Поповнити фонди',
                deadlineText: 'до 1 червня 2026 року',
                schedule: by(2026, 6, 1),
                executors: [['unit', 'Відділ культури']],
                kpis: [reach('Придбано 500 книжок', 500)],
              },
              {
                code: '1.3',
                title: 'Провести книжковий ярмарок',
                deadlineText: '2027 рік',
                schedule: windows('2027-Q1..2027-Q4'),
                executors: [['unit', 'Відділ культури']],
                kpis: ['Ярмарок проведено'],
              },
            ],
          },
        ],
      },
      {
        code: '2',
        title: 'Місця',
        sections: [
          {
            title: 'Живі пам’ятки',
            tasks: [
              {
                code: '2.1',
                title: 'Доглядати пам’ятки',
                deadlineText: 'постійно',
                schedule: { kind: 'ongoing', from: '2026-Q1', to: '2027-Q4' },
                executors: [
                  ['unit', 'Відділ культури'],
                  ['enterprise', 'КП «Зелений світ»'],
                ],
              },
            ],
          },
        ],
      },
    ],
  },
};

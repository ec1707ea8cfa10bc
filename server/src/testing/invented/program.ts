import { grid, page, para } from '../docx-page.js';
import { windows, type InventedDocument } from './invented.js';

const MONEY = 'Орієнтовні обсяги фінансування (тис. грн)';

/** A header of three rows, money by years, numbers that are merged with the goals they belong to, and a total. */
export const program: InventedDocument = {
  form: 'a programme with money by years, numbers of goals merged over their measures',
  file: 'program.docx',
  bytes: page(
    para('Додаток 2'),
    para('до рішення Бердичівської міської ради'),
    para('від 25.12.2025 № 1456'),
    para('ПЕРЕЛІК', 'bold'),
    para('завдань і заходів Програми інформатизації громади на 2026–2028 роки', 'bold'),
    grid(
      [
        { text: '№ з/п', down: 3 },
        { text: 'Пріоритетні завдання', down: 3 },
        { text: 'Заходи Програми', down: 3 },
        { text: 'Строк виконання', down: 3 },
        { text: 'Виконавці', down: 3 },
        { text: MONEY, span: 4 },
        { text: 'Очікувані результати', down: 3 },
      ],
      [
        { text: 'Всього', down: 2 },
        { text: 'у тому числі за роками', span: 3 },
      ],
      ['2026', '2027', '2028'],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      [
        { text: '1', down: 2 },
        { text: 'Розвиток мереж', down: 2 },
        'Прокласти оптичну лінію',
        '2026–2027 роки',
        'Управління інформатизації',
        '500,0',
        '300,0',
        '200,0',
        '-',
        'Лінію прокладено',
      ],
      [
        'Придбати сервери',
        '2026 рік',
        'Управління інформатизації',
        '900,0',
        '900,0',
        '',
        '',
        'Сервери працюють',
      ],
      [
        '2',
        'Кіберзахист',
        'Провести аудит безпеки',
        'щороку',
        'Управління інформатизації',
        '150,0',
        '50,0',
        '50,0',
        '50,0',
        'Звіт про аудит',
      ],
      [{ text: 'Усього за Програмою', span: 5 }, '1550,0', '1250,0', '250,0', '50,0', ''],
    ),
    para('Секретар ради\tСергій КОВАЛЬ'),
  ),
  expected: {
    title: 'Перелік завдань і заходів Програми інформатизації громади на 2026–2028 роки',
    city: 'Бердичів',
    period: { from: '2026-Q1', to: '2028-Q4' },
    signatory: 'Сергій КОВАЛЬ',
    act: { type: 'Рішення', number: '1456', date: '2025-12-25' },
    fields: [
      'number',
      'section',
      'task',
      'deadline',
      'executor',
      'funding',
      'funding',
      'funding',
      'funding',
      'kpi',
    ],
    sections: [
      {
        code: '1',
        title: 'Розвиток мереж',
        tasks: [
          {
            title: 'Прокласти оптичну лінію',
            deadlineText: '2026–2027 роки',
            schedule: windows('2026-Q1..2027-Q4'),
            executors: [['unit', 'Управління інформатизації']],
            kpis: ['Лінію прокладено'],
            extra: [
              { header: `${MONEY} / Всього`, text: '500,0' },
              { header: `${MONEY} / у тому числі за роками / 2026`, text: '300,0' },
              { header: `${MONEY} / у тому числі за роками / 2027`, text: '200,0' },
            ],
          },
          {
            title: 'Придбати сервери',
            deadlineText: '2026 рік',
            schedule: windows('2026-Q1..2026-Q4'),
            executors: [['unit', 'Управління інформатизації']],
            kpis: ['Сервери працюють'],
            extra: [
              { header: `${MONEY} / Всього`, text: '900,0' },
              { header: `${MONEY} / у тому числі за роками / 2026`, text: '900,0' },
            ],
          },
        ],
      },
      {
        code: '2',
        title: 'Кіберзахист',
        tasks: [
          {
            title: 'Провести аудит безпеки',
            deadlineText: 'щороку',
            schedule: { kind: 'recurring', every: 'year', from: '2026-Q1', to: '2028-Q4' },
            executors: [['unit', 'Управління інформатизації']],
            kpis: ['Звіт про аудит'],
            extra: [
              { header: `${MONEY} / Всього`, text: '150,0' },
              { header: `${MONEY} / у тому числі за роками / 2026`, text: '50,0' },
              { header: `${MONEY} / у тому числі за роками / 2027`, text: '50,0' },
              { header: `${MONEY} / у тому числі за роками / 2028`, text: '50,0' },
            ],
          },
        ],
      },
    ],
  },
};

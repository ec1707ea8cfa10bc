import { by, every } from './invented-parts.js';
import { windows, type InventedDocument } from './invented.js';

/** Each point says in its own line by when and by whom, each in another way. */
export const inlineList: InventedDocument = {
  form: 'a numbered list with who and when inside the lines',
  file: 'inline.txt',
  bytes: Buffer.from(
    [
      'План заходів з безпеки дорожнього руху Мукачівської міської ради на 2026 рік',
      '',
      '1. Розмітка і знаки',
      '1.1. Оновити розмітку біля шкіл – до 1 березня 2026 року, управління транспорту.',
      '1.2. Замінити пошкоджені знаки (відділ благоустрою, щокварталу);',
      '1.3. Встановити камери, II квартал 2026 року, управління транспорту',
      '2. Навчання',
      '2.1. Провести уроки безпеки до 1 вересня 2026 року. Відповідальний – управління освіти.',
      '2.2. Видати пам’ятку. Строк: III квартал 2026 року. Виконавець: відділ інформації.',
      '',
      'Міський голова\tВасиль ПОПОВИЧ',
    ].join('\n'),
  ),
  expected: {
    title: 'План заходів з безпеки дорожнього руху Мукачівської міської ради на 2026 рік',
    city: 'Мукачево',
    period: { from: '2026-Q1', to: '2026-Q4' },
    signatory: 'Василь ПОПОВИЧ',
    sections: [
      {
        code: '1',
        title: 'Розмітка і знаки',
        tasks: [
          {
            code: '1.1',
            title: 'Оновити розмітку біля шкіл',
            deadlineText: 'до 1 березня 2026 року',
            schedule: by(2026, 3, 1),
            executors: [['unit', 'управління транспорту']],
          },
          {
            code: '1.2',
            title: 'Замінити пошкоджені знаки',
            deadlineText: 'щокварталу',
            schedule: every('quarter', 2026),
            executors: [['unit', 'відділ благоустрою']],
          },
          {
            code: '1.3',
            title: 'Встановити камери',
            deadlineText: 'II квартал 2026 року',
            schedule: windows('2026-Q2'),
            executors: [['unit', 'управління транспорту']],
          },
        ],
      },
      {
        code: '2',
        title: 'Навчання',
        tasks: [
          {
            code: '2.1',
            title: 'Провести уроки безпеки',
            deadlineText: 'до 1 вересня 2026 року',
            schedule: by(2026, 9, 1),
            executors: [['unit', 'управління освіти']],
          },
          {
            code: '2.2',
            title: 'Видати пам’ятку',
            deadlineText: 'III квартал 2026 року',
            schedule: windows('2026-Q3'),
            executors: [['unit', 'відділ інформації']],
          },
        ],
      },
    ],
  },
};

/** To whom in the dative, by when, what; the last points speak of the order itself. */
export const order: InventedDocument = {
  form: 'an order: executors in the dative, the deadline, then the task',
  file: 'order.txt',
  bytes: Buffer.from(
    [
      'РОЗПОРЯДЖЕННЯ',
      'міського голови',
      '15.01.2026 № 12-р',
      'Про заходи з відкриття даних Бродівської міської ради на 2026 рік',
      'З метою прозорості:',
      '1. Відділу цифрового розвитку (Прізвище І.П.) до 01.03.2026 провести інвентаризацію наборів даних.',
      '2. Управлінню освіти щокварталу оновлювати набори даних шкіл.',
      '3. До 01.06.2026 фінансовому управлінню оприлюднити бюджет громади.',
      '4. КП «Тепло» оприлюднити графік ремонтів до 15.09.2026.',
      '5. Контроль за виконанням розпорядження залишаю за собою.',
      'Міський голова\tІван ПЕТРЕНКО',
    ].join('\n'),
  ),
  expected: {
    title: 'Заходи з відкриття даних Бродівської міської ради на 2026 рік',
    city: 'Броди',
    period: { from: '2026-Q1', to: '2026-Q4' },
    signatory: 'Іван ПЕТРЕНКО',
    act: { type: 'Розпорядження', number: '12-р', date: '2026-01-15' },
    sections: [
      {
        title: 'Заходи з відкриття даних Бродівської міської ради на 2026 рік',
        tasks: [
          {
            code: '1',
            title: 'провести інвентаризацію наборів даних',
            deadlineText: 'до 01.03.2026',
            schedule: by(2026, 3, 1),
            executors: [['unit', 'Відділу цифрового розвитку (Прізвище І.П.)']],
          },
          {
            code: '2',
            title: 'оновлювати набори даних шкіл',
            deadlineText: 'щокварталу',
            schedule: every('quarter', 2026),
            executors: [['unit', 'Управлінню освіти']],
          },
          {
            code: '3',
            title: 'оприлюднити бюджет громади',
            deadlineText: 'До 01.06.2026',
            schedule: by(2026, 6, 1),
            executors: [['unit', 'фінансовому управлінню']],
          },
          {
            code: '4',
            title: 'оприлюднити графік ремонтів',
            deadlineText: 'до 15.09.2026',
            schedule: by(2026, 9, 15),
            executors: [['enterprise', 'КП «Тепло»']],
          },
        ],
      },
    ],
  },
};

/** Bold bullets without numbers under headings. */
export const bullets: InventedDocument = {
  form: 'Markdown with bullet lists, who and when behind a dash',
  file: 'bullets.md',
  bytes: Buffer.from(
    [
      '# Roadmap for a Friendly Harbour 2026–2027',
      '',
      'Town Council of Seaford',
      '',
      '## Safer streets',
      '',
      '- **Light the promenade** — Housing Department, by 30 June 2026',
      '- **Mend the pier** — Port Authority; Q3 2026',
      '',
      '## Welcoming visitors',
      '',
      '- **Print a town map** — Communications Department, Q1 2027',
      '- **Hold a harbour day** — Culture Department, every year',
    ].join('\n'),
  ),
  expected: {
    title: 'Roadmap for a Friendly Harbour 2026–2027',
    city: 'Seaford',
    period: { from: '2026-Q1', to: '2027-Q4' },
    sections: [
      {
        title: 'Safer streets',
        tasks: [
          {
            title: 'Light the promenade',
            deadlineText: 'by 30 June 2026',
            schedule: by(2026, 6, 30),
            executors: [['unit', 'Housing Department']],
          },
          {
            title: 'Mend the pier',
            deadlineText: 'Q3 2026',
            schedule: windows('2026-Q3'),
            executors: [['body', 'Port Authority']],
          },
        ],
      },
      {
        title: 'Welcoming visitors',
        tasks: [
          {
            title: 'Print a town map',
            deadlineText: 'Q1 2027',
            schedule: windows('2027-Q1'),
            executors: [['unit', 'Communications Department']],
          },
          {
            title: 'Hold a harbour day',
            deadlineText: 'every year',
            schedule: every('year', 2026, 2027),
            executors: [['unit', 'Culture Department']],
          },
        ],
      },
    ],
  },
};

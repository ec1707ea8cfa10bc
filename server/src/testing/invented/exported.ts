import { by, reach } from './invented-parts.js';
import { windows, type InventedDocument } from './invented.js';

const words = (text: string): string =>
  `<p class=MsoNormal style='margin-bottom:0cm'><span lang=UK style='font-size:12.0pt'>${text}<o:p></o:p></span></p>`;
const cell = (text: string, more = ''): string =>
  `<td width=120 valign=top style='border:solid windowtext 1.0pt;padding:0cm 5.4pt' ${more}>${words(text)}</td>`;
const line = (...cells: readonly string[]): string => `<tr style='mso-yfti-irow:1'>${cells.join('')}</tr>`;

/** What an office program saves as a page: conditional comments, its own tags, cells merged both ways. */
export const wordPage: InventedDocument = {
  form: 'HTML exported by an office program, cells merged both ways, quarters coloured',
  file: 'word.html',
  bytes: Buffer.from(
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal {margin:0cm;}</style></head>
<body lang=UK><div class=WordSection1>${words('План дій з енергозбереження Жовківської міської ради на 2026 рік')}
<table class=MsoTableGrid border=1 cellspacing=0>${line(
      cell('Напрям', 'rowspan=2'),
      cell('Завдання', 'rowspan=2'),
      cell('Квартал 2026 року', 'colspan=4'),
      cell('Відповідальні', 'rowspan=2'),
    )}${line(cell('І'), cell('ІІ'), cell('ІІІ'), cell('IV'))}${line(
      cell('1. Освітлення', 'rowspan=2'),
      cell('1.1. Замінити лампи в школах'),
      cell('&nbsp;', 'bgcolor="#92D050"'),
      cell('&nbsp;', 'bgcolor="#92D050"'),
      cell('&nbsp;'),
      cell('&nbsp;'),
      cell('Управління освіти'),
    )}${line(
      cell('1.2. Поставити датчики руху'),
      cell('&nbsp;'),
      cell('&nbsp;'),
      cell('&nbsp;', 'bgcolor="#92D050"'),
      cell('&nbsp;'),
      cell('Відділ господарства', 'rowspan=2'),
    )}${line(
      cell('2. Тепло'),
      cell('2.1. Утеплити дах ратуші'),
      cell('&nbsp;'),
      cell('&nbsp;'),
      cell('&nbsp;', 'colspan=2 bgcolor="#92D050"'),
    )}</table>${words('Секретар ради&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;Ірина КОВАЛЬ')}</div></body></html>`,
  ),
  expected: {
    title: 'План дій з енергозбереження Жовківської міської ради на 2026 рік',
    city: 'Жовква',
    period: { from: '2026-Q1', to: '2026-Q4' },
    signatory: 'Ірина КОВАЛЬ',
    sections: [
      {
        code: '1',
        title: 'Освітлення',
        tasks: [
          {
            code: '1.1',
            title: 'Замінити лампи в школах',
            schedule: windows('2026-Q1..2026-Q2'),
            executors: [['unit', 'Управління освіти']],
          },
          {
            code: '1.2',
            title: 'Поставити датчики руху',
            schedule: windows('2026-Q3'),
            executors: [['unit', 'Відділ господарства']],
          },
        ],
      },
      {
        code: '2',
        title: 'Тепло',
        tasks: [
          {
            code: '2.1',
            title: 'Утеплити дах ратуші',
            schedule: windows('2026-Q3..2026-Q4'),
            executors: [['unit', 'Відділ господарства']],
          },
        ],
      },
    ],
  },
};

/** A table between pipes with line breaks and pipes of its own; codes are letters, names are nouns. */
export const pipes: InventedDocument = {
  form: 'a Markdown table with line breaks in cells and columns renamed',
  file: 'pipes.md',
  bytes: Buffer.from(
    [
      '# Дорожня карта безбар’єрності Косівської міської ради на 2026 рік',
      '',
      '| Шифр | Коли завершимо | Що зробимо | Чим підтвердимо | Хто за це береться |',
      '|:-----|:--------------:|------------|-----------------|--------------------|',
      '| **А. Вулиці** | | | | |',
      '| А-1 | до 30.06.2026 | Пониження бордюрів на перехрестях | Понижено 40 бордюрів | Управління ЖКГ<br>КП «Шляховик» |',
      '| А-2 | ІІІ квартал | Звукові сигнали на світлофорах | Сигнали працюють | Управління ЖКГ |',
      '| **Б. Будівлі** | | | | |',
      '| Б-1 | IV квартал | Пандус біля поліклініки \\| ліфт | Пандус збудовано | Відділ охорони здоров’я |',
    ].join('\n'),
  ),
  expected: {
    title: 'Дорожня карта безбар’єрності Косівської міської ради на 2026 рік',
    city: 'Косів',
    period: { from: '2026-Q1', to: '2026-Q4' },
    fields: ['number', 'deadline', 'task', 'kpi', 'executor'],
    sections: [
      {
        code: 'А',
        title: 'Вулиці',
        tasks: [
          {
            code: 'А-1',
            title: 'Пониження бордюрів на перехрестях',
            deadlineText: 'до 30.06.2026',
            schedule: by(2026, 6, 30),
            executors: [
              ['unit', 'Управління ЖКГ'],
              ['enterprise', 'КП «Шляховик»'],
            ],
            kpis: [reach('Понижено 40 бордюрів', 40)],
          },
          {
            code: 'А-2',
            title: 'Звукові сигнали на світлофорах',
            deadlineText: 'ІІІ квартал',
            schedule: { ...windows('2026-Q3'), yearInferred: true },
            executors: [['unit', 'Управління ЖКГ']],
            kpis: ['Сигнали працюють'],
          },
        ],
      },
      {
        code: 'Б',
        title: 'Будівлі',
        tasks: [
          {
            code: 'Б-1',
            title: 'Пандус біля поліклініки | ліфт',
            deadlineText: 'IV квартал',
            schedule: { ...windows('2026-Q4'), yearInferred: true },
            executors: [['unit', 'Відділ охорони здоров’я']],
            kpis: ['Пандус збудовано'],
          },
        ],
      },
    ],
  },
};

import { grid, page, para, runs } from '../docx-page.js';
import { windows, type InventedDocument } from './invented.js';

const p = (inner: string): string => `<w:p>${inner}</w:p>`;
const del = (text: string): string => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const ins = (text: string): string => `<w:ins w:id="2">${runs(text)}</w:ins>`;
const sdt = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

/** A file that people have worked in: tracked changes, notes, content controls, hidden words, links, soft hyphens. */
export const edited: InventedDocument = {
  form: 'tracked changes, a footnote, content controls, hidden words, lists in cells',
  file: 'edited.docx',
  bytes: page(
    p(`${runs('План дій на ')}${del('2025')}${ins('2026')}${runs(' рік міста Косів')}`),
    sdt(
      grid(
        ['Завдання', 'Строк', 'Виконавець', 'Показник'],
        [
          p(sdt(runs('Відкрити читальну залу'))),
          p(
            `${del('II')}${ins('III')}${runs(' квартал 2026 року')}<w:r><w:footnoteReference w:id="7"/></w:r>`,
          ),
          p(`<w:hyperlink>${runs('Централізована бібліо\u00ADтечна система')}</w:hyperlink>`),
          [para('залу відкрито;', 0), para('оновлено фонд.', 0)].join(''),
        ],
        [
          p(`${runs('Оцифрувати старі газети')}${runs(' чернетка', '<w:vanish/>')}`),
          p(`${runs('до\u00A01\u00A0листопада')}<w:r><w:br/></w:r>${runs('2026\u00A0року')}`),
          'Архівний відділ\nЦентралізована бібліотечна система',
          p(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${runs('Оцифровано 500 номерів')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
        ],
      ),
    ),
  ),
  expected: {
    title: 'План дій на 2026 рік міста Косів',
    city: 'Косів',
    period: { from: '2026-Q1', to: '2026-Q4' },
    fields: ['task', 'deadline', 'executor', 'kpi'],
    sections: [
      {
        title: 'План дій на 2026 рік міста Косів',
        tasks: [
          {
            title: 'Відкрити читальну залу',
            deadlineText: 'III квартал 2026 року',
            schedule: windows('2026-Q3'),
            executors: [['enterprise', 'Централізована бібліотечна система']],
            kpis: ['залу відкрито;', 'оновлено фонд.'],
            extra: [{ header: 'Виноска', text: 'Строк може бути змінено рішенням ради.' }],
          },
          {
            title: 'Оцифрувати старі газети',
            deadlineText: 'до 1 листопада 2026 року',
            schedule: { kind: 'dates', from: null, to: '2026-11-01' },
            executors: [
              ['unit', 'Архівний відділ'],
              ['enterprise', 'Централізована бібліотечна система'],
            ],
            kpis: [
              {
                text: 'Оцифровано 500 номерів',
                targets: [{ comparator: 'exactly', value: 500, unit: 'номерів', per: null, percent: false }],
              },
            ],
          },
        ],
      },
    ],
  },
};

/** The grid of quarters came out of a converter without its colours: there is nothing to read, and nothing is made up. */
export const lostShading: InventedDocument = {
  form: 'quarters whose shading was lost',
  file: 'lost-shading.docx',
  bytes: page(
    para('План дій Заліщицької міської ради на 2026 рік'),
    grid(
      ['Завдання', 'Виконавець', 'I кв. 2026', 'II кв. 2026', 'III кв. 2026', 'IV кв. 2026'],
      ['Скласти мапу криниць', 'Відділ екології', '', '', '', ''],
      ['Очистити русло річки', 'Відділ екології', '', '', '', ''],
    ),
  ),
  expected: {
    title: 'План дій Заліщицької міської ради на 2026 рік',
    period: { from: '2026-Q1', to: '2026-Q4' },
    sections: [
      {
        title: 'План дій Заліщицької міської ради на 2026 рік',
        tasks: [
          { title: 'Скласти мапу криниць', executors: [['unit', 'Відділ екології']] },
          { title: 'Очистити русло річки', executors: [['unit', 'Відділ екології']] },
        ],
      },
    ],
  },
};

/** Whole years as columns; some cells are merged over years and say in words how often. */
export const years: InventedDocument = {
  form: 'years as columns, words across several of them',
  file: 'years.docx',
  bytes: page(
    para('Концепція розвитку парків Чугуївської міської ради'),
    grid(
      ['Пункт', 'Назва ініціативи', '2026', '2027', '2028', 'Структурний підрозділ'],
      ['1', 'Висадити алею лип', { text: '', fill: 'C6E0B4' }, '', '', 'Відділ благоустрою'],
      [
        '2',
        'Оновити дитячі майданчики',
        '',
        { text: '', fill: 'C6E0B4' },
        { text: '', fill: 'C6E0B4' },
        'Відділ благоустрою',
      ],
      ['3', 'Доглядати за деревами', { text: 'постійно', span: 3 }, 'КП «Зелене господарство»'],
    ),
  ),
  expected: {
    title: 'Концепція розвитку парків Чугуївської міської ради',
    city: 'Чугуїв',
    period: { from: '2026-Q1', to: '2028-Q4' },
    sections: [
      {
        title: 'Концепція розвитку парків Чугуївської міської ради',
        tasks: [
          {
            code: '1',
            title: 'Висадити алею лип',
            schedule: windows('2026-Q1..2026-Q4'),
            executors: [['unit', 'Відділ благоустрою']],
          },
          {
            code: '2',
            title: 'Оновити дитячі майданчики',
            schedule: windows('2027-Q1..2028-Q4'),
            executors: [['unit', 'Відділ благоустрою']],
          },
          {
            code: '3',
            title: 'Доглядати за деревами',
            deadlineText: 'постійно',
            schedule: { kind: 'ongoing', from: '2026-Q1', to: '2028-Q4' },
            executors: [['enterprise', 'КП «Зелене господарство»']],
          },
        ],
      },
    ],
  },
};

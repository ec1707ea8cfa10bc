import { grid, page, para } from '../docx-page.js';
import { windows, type InventedDocument } from './invented.js';

/** Every commitment is a small table of its own: labels on the left, what they stand for on the right. */
export const cards: InventedDocument = {
  form: 'a table for each task, its fields one below another',
  file: 'cards.docx',
  bytes: page(
    para('Open Government Action Plan of Lakeview Municipality for 2026–2027', 'bold'),
    para('Theme 1. Open money', 'heading'),
    grid(
      ['Commitment', 'Publish the budget in a machine-readable form'],
      ['Lead', 'Finance Department'],
      ['Deadline', 'March 2026'],
      ['Expected result', 'Budget file online'],
    ),
    para(''),
    grid(
      ['Commitment', 'Train budget officers'],
      ['Lead', 'Finance Department; Human Resources Department'],
      ['Deadline', 'Q2 2026'],
      ['Risks', 'staff turnover'],
      ['Expected result', '12 officers trained'],
    ),
    para('Theme 2. Open contracts', 'heading'),
    grid(
      ['Commitment', 'Publish all contracts'],
      ['Lead', 'Procurement Office'],
      ['Deadline', 'every year by 1 March'],
      ['Expected result', 'All contracts online'],
    ),
  ),
  expected: {
    title: 'Open Government Action Plan of Lakeview Municipality for 2026–2027',
    city: 'Lakeview',
    period: { from: '2026-Q1', to: '2027-Q4' },
    levels: ['Theme', 'Commitment'],
    sections: [
      {
        code: '1',
        title: 'Open money',
        tasks: [
          {
            title: 'Publish the budget in a machine-readable form',
            deadlineText: 'March 2026',
            schedule: { kind: 'dates', from: '2026-03-01', to: '2026-03-31' },
            executors: [['unit', 'Finance Department']],
            kpis: ['Budget file online'],
          },
          {
            title: 'Train budget officers',
            deadlineText: 'Q2 2026',
            schedule: windows('2026-Q2'),
            executors: [
              ['unit', 'Finance Department'],
              ['unit', 'Human Resources Department'],
            ],
            kpis: [
              {
                text: '12 officers trained',
                targets: [{ comparator: 'exactly', value: 12, unit: 'officers', per: null, percent: false }],
              },
            ],
            extra: [{ header: 'Risks', text: 'staff turnover' }],
          },
        ],
      },
      {
        code: '2',
        title: 'Open contracts',
        tasks: [
          {
            title: 'Publish all contracts',
            deadlineText: 'every year by 1 March',
            schedule: {
              kind: 'recurring',
              every: 'year',
              from: '2026-Q1',
              to: '2027-Q4',
              season: { from: 1, to: 1 },
              dueDay: { month: 3, day: 1 },
            },
            executors: [['unit', 'Procurement Office']],
            kpis: [
              {
                text: 'All contracts online',
                targets: [{ comparator: 'all', value: null, unit: 'contracts', per: null, percent: false }],
              },
            ],
          },
        ],
      },
    ],
  },
};

/** The document beside the plan is longer than the plan: a table of risks and one of indicators follow it. */
export const annexes: InventedDocument = {
  form: 'other tables after the plan, who and when in one column, a quarter and its year in two',
  file: 'annexes.docx',
  bytes: page(
    para('План дій Вараської міської ради на 2026–2027 роки', 'bold'),
    grid(
      ['№', 'Заходи', 'Квартал', 'Рік', 'Відповідальні'],
      ['1', 'Разом із молоддю описати пам’ятки', 'II', '2026', 'Відділ культури'],
      ['2', 'Перекласти описи англійською', 'III–IV', '2026', 'Відділ культури'],
      ['3', 'Видати мапу', 'I', '2027', 'Відділ туризму'],
      ['Усього', '3 заходи', '', '', ''],
    ),
    para('Ризики'),
    grid(
      ['№', 'Ризик', 'Ймовірність', 'Як зменшити', 'Хто'],
      ['1', 'Брак коштів', 'висока', 'Шукати гранти', 'Відділ економіки'],
      ['2', 'Плинність кадрів', 'середня', 'Навчати', 'Відділ кадрів'],
    ),
    para('Заступник міського голови\tНадія ШЕВЧУК'),
  ),
  expected: {
    title: 'План дій Вараської міської ради на 2026–2027 роки',
    city: 'Вараш',
    period: { from: '2026-Q1', to: '2027-Q4' },
    signatory: 'Надія ШЕВЧУК',
    fields: ['number', 'task', 'deadline', 'deadline', 'executor'],
    sections: [
      {
        title: 'План дій Вараської міської ради на 2026–2027 роки',
        tasks: [
          {
            code: '1',
            title: 'Разом із молоддю описати пам’ятки',
            deadlineText: 'II квартал 2026',
            schedule: windows('2026-Q2'),
            executors: [['unit', 'Відділ культури']],
          },
          {
            code: '2',
            title: 'Перекласти описи англійською',
            deadlineText: 'III–IV квартал 2026',
            schedule: windows('2026-Q3..2026-Q4'),
            executors: [['unit', 'Відділ культури']],
          },
          {
            code: '3',
            title: 'Видати мапу',
            deadlineText: 'I квартал 2027',
            schedule: windows('2027-Q1'),
            executors: [['unit', 'Відділ туризму']],
          },
        ],
      },
    ],
  },
};

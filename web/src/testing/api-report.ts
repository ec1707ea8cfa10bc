import type { ReportContent } from '@kvartal/shared/report';

/** A small annual report: two tasks, one of them not done for a reason. */
export const REPORT_CONTENT: ReportContent = {
  format: 'kvartal-report/1',
  language: 'uk',
  title: 'Звіт за 2025 рік про виконання плану',
  year: 2025,
  asOf: '2026-01-20',
  council: 'Яснобережна міська рада',
  preparedBy: null,
  signatory: 'Секретар робочої групи',
  plan: {
    title: 'План дій з відкритих даних',
    period: { from: '2025-Q1', to: '2027-Q4' },
    periodText: '2025–2027 роки',
    act: null,
    actText: 'Рішення міської ради від 18 грудня 2024 р. № 412',
  },
  reported: { from: '2025-01-01', to: '2025-12-31' },
  total: 2,
  counts: [
    { status: 'not_done', count: 1 },
    { status: 'done', count: 1 },
  ],
  done: { on_time: 1, moved: 0, late: 0 },
  sections: [
    {
      code: '1',
      title: 'Відкритість за замовчуванням',
      depth: 0,
      counts: [
        { status: 'not_done', count: 1 },
        { status: 'done', count: 1 },
      ],
      tasks: [
        {
          number: 1,
          code: '1.1',
          title: 'Оновити перелік наборів даних',
          deadline: 'IV квартал 2025 року',
          moved: null,
          executors: 'Відділ цифрового розвитку',
          indicators: [{ text: 'Перелік оновлено.', plan: '20 наборів', fact: '24', result: 'виконано' }],
          status: 'done',
          statusWord: 'Виконано',
          progress: 'Перелік оновлено й оприлюднено.',
          evidence: [{ title: 'Перелік на порталі', url: 'https://data.example.org/list' }],
        },
        {
          number: 2,
          code: '1.2',
          title: 'Навчити посадових осіб',
          deadline: 'III квартал 2025 року',
          moved: 'перенесено 1 раз',
          executors: 'Управління освіти',
          indicators: [],
          status: 'not_done',
          statusWord: 'Не виконано',
          progress: 'Навчання не відбулося.',
          evidence: [],
        },
      ],
    },
  ],
  notDone: [
    {
      code: '1.2',
      title: 'Навчити посадових осіб',
      executors: 'Управління освіти',
      statusWord: 'Не виконано',
      reason: 'Не знайдено тренера.',
      newDeadline: null,
    },
  ],
  nextSteps: [
    {
      code: '1.3',
      title: 'Підтримувати портал',
      deadline: 'постійно',
      executors: 'Відділ цифрового розвитку',
    },
  ],
  texts: [
    { key: 'summary', title: 'Головне', text: 'Одне з двох завдань виконано.' },
    { key: 'obstacles', title: 'Що завадило', text: 'Бракувало тренерів.' },
    { key: 'next', title: 'Що далі', text: '' },
  ],
};

/** A report as the API tells it: a draft that its reader may write and publish. */
export function apiReport(parts: Record<string, unknown> = {}) {
  return {
    __typename: 'Report',
    id: 'report',
    year: 2025,
    state: 'DRAFT',
    version: 3,
    content: REPORT_CONTENT,
    contentHash: null,
    publishedAt: null,
    publicUrl: null,
    docxUrl: null,
    csvUrl: null,
    can: { __typename: 'ReportCan', edit: true, publish: true },
    ...parts,
  };
}

/** The same report after it was published. */
export const PUBLISHED = {
  state: 'PUBLISHED',
  version: 4,
  contentHash: 'c0ffee'.repeat(10),
  publishedAt: '2026-01-20T13:10:00.000Z',
  publicUrl: '/public/yasnoberezh/reports/demo/2025',
  docxUrl: '/public/yasnoberezh/reports/demo/2025/report.docx',
  csvUrl: '/public/yasnoberezh/reports/demo/2025/report.csv',
  can: { __typename: 'ReportCan', edit: false, publish: false },
};

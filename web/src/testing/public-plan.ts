import { countStatuses, listCounts } from '@kvartal/shared/progress';
import type { PlanTable } from '../gantt/plan-task.js';
import type { PublicPlan, PublicTask } from '../public/questions.js';
import { upper } from '../lib/enums.js';

type Row = PublicPlan['tasks']['nodes'][number];

/** An invented plan as the API tells it to everybody, and its pages of up to 500 tasks. */
export function publicPlan(table: PlanTable) {
  const nodes: Row[] = table.tasks.map((task) => ({
    ...task,
    schedule: task.schedule,
    status: upper(task.status),
    executors: task.executors.map((unit) => ({ name: unit.name, unit })),
    occurrences: task.occurrences.map((one) => ({ ...one, fromOn: one.from, status: upper(one.status) })),
  }));
  const page = (after: string | null): PublicPlan['tasks'] => {
    const from = after === null ? 0 : nodes.findIndex((node) => node.id === after) + 1;
    const part = nodes.slice(from, from + 500);
    return {
      total: nodes.length,
      hasMore: from + part.length < nodes.length,
      endCursor: part.at(-1)?.id ?? null,
      nodes: part,
    };
  };
  const counts = listCounts(countStatuses(table.tasks.map((task) => task.status)));
  const plan: PublicPlan = {
    title: table.title,
    levels: [...table.levels],
    today: table.today,
    period: table.period,
    council: { name: 'Яснобережна міська рада', nameEn: 'Yasnoberezh City Council' },
    legalAct: {
      kind: 'рішення',
      issuer: 'міської ради',
      number: '412',
      adoptedOn: '2025-12-18',
      title: null,
      url: 'https://rada.example/412',
    },
    amendments: [],
    counts: counts.map(({ status, count }) => ({ status: upper(status), count })),
    sections: [...table.sections],
    executors: [...table.executors],
    reports: [
      {
        id: 'report',
        year: 2025,
        publicUrl: '/public/yasnoberezh/reports/demo/2025',
        docxUrl: '/public/yasnoberezh/reports/demo/2025/report.docx',
        csvUrl: '/public/yasnoberezh/reports/demo/2025/report.csv',
      },
    ],
    tasks: page(null),
  };
  return { plan, page };
}

/** One task as everybody is told of it: two quarters, one confirmed with a link, one reported and not checked yet. */
export const PUBLIC_TASK: PublicTask = {
  id: 'task-0',
  code: '1.1',
  title: 'Оновити перелік наборів даних міської ради',
  description: null,
  baseline: 'Перелік не оновлювали з 2023 року.',
  deadlineText: 'I та II квартали 2026 р.',
  schedule: { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q2' }] },
  scheduleText: 'I квартал 2026; II квартал 2026',
  certainty: 'INFERRED',
  executorsText: 'Відділ цифрового розвитку (за згодою)',
  eventOn: null,
  obsoleteReason: null,
  removedOn: null,
  amendments: [],
  movedTimes: 1,
  status: 'OVERDUE',
  source: { table: 2, row: 4 },
  sectionPath: [{ id: 'section-0', code: '1', title: 'Відкритість за замовчуванням' }],
  executors: [
    {
      name: 'Відділ цифрового розвитку',
      lead: true,
      byConsent: true,
      unit: { id: 'unit-0', name: 'Відділ цифрового розвитку' },
    },
  ],
  indicators: [
    {
      id: 'indicator',
      text: 'Не менше 20 наборів даних.',
      targets: [{ comparator: 'AT_LEAST', value: 20, unit: 'наборів', per: null, percent: false }],
      measurements: [
        { id: 'm2', value: 15, measuredOn: '2026-06-30', source: 'Портал', note: null },
        { id: 'm1', value: 8, measuredOn: '2026-03-31', source: null, note: null },
      ],
      attainment: 0.75,
      result: 'PARTLY_DONE',
      periods: [],
      pace: null,
      series: [
        {
          id: 'm2',
          value: 15,
          measuredOn: '2026-06-30',
          source: 'Портал',
          note: null,
          enteredAt: '2026-07-12T09:00:00Z',
          enteredByName: 'Відділ цифрового розвитку',
          correctsId: 'm0',
          reason: 'Переставлено цифри',
        },
        {
          id: 'm0',
          value: 51,
          measuredOn: '2026-06-30',
          source: 'Портал',
          note: null,
          enteredAt: '2026-07-01T09:00:00Z',
          enteredByName: 'Відділ цифрового розвитку',
          correctsId: null,
          reason: null,
        },
        {
          id: 'm1',
          value: 8,
          measuredOn: '2026-03-31',
          source: null,
          note: null,
          enteredAt: '2026-04-01T09:00:00Z',
          enteredByName: 'Відділ цифрового розвитку',
          correctsId: null,
          reason: null,
        },
      ],
      fulfilment: null,
    },
  ],
  occurrences: [
    {
      id: 'o1',
      key: '2026-Q1',
      kind: 'DEADLINE',
      fromOn: '2026-01-01',
      dueOn: '2026-03-31',
      approvedDueOn: '2026-03-31',
      movedTimes: 0,
      status: 'DONE',
      actualOn: '2026-03-20',
    },
    {
      id: 'o2',
      key: '2026-Q2',
      kind: 'DEADLINE',
      fromOn: '2026-04-01',
      dueOn: '2026-09-30',
      approvedDueOn: '2026-06-30',
      movedTimes: 1,
      status: 'OVERDUE',
      actualOn: null,
    },
  ],
  updates: {
    nodes: [
      {
        id: 'u3',
        occurrenceId: 'o2',
        declared: 'DONE',
        forecast: null,
        text: 'Перелік доповнено, чекаємо на перевірку.',
        reason: null,
        submittedAt: '2026-11-20T09:00:00.000Z',
        lateDays: 0,
        authorUnit: 'Відділ цифрового розвитку',
        review: 'SUBMITTED',
        reviewedAt: null,
        evidence: [],
      },
      {
        id: 'u2',
        occurrenceId: 'o2',
        declared: 'IN_PROGRESS',
        forecast: 'AT_RISK',
        text: 'Бракує даних від комунальних підприємств.',
        reason: 'Підприємства не надали описів.',
        submittedAt: '2026-08-03T09:00:00.000Z',
        lateDays: 0,
        authorUnit: 'Відділ цифрового розвитку',
        review: 'SUBMITTED',
        reviewedAt: null,
        evidence: [],
      },
      {
        id: 'u1',
        occurrenceId: 'o1',
        declared: 'DONE',
        forecast: null,
        text: 'Перелік оновлено й оприлюднено.',
        reason: null,
        submittedAt: '2026-03-20T09:00:00.000Z',
        lateDays: 3,
        authorUnit: 'Відділ цифрового розвитку',
        review: 'CONFIRMED',
        reviewedAt: '2026-03-25T09:00:00.000Z',
        evidence: [
          { id: 'e1', kind: 'LINK', url: 'https://data.example.org/list', title: 'Перелік на порталі' },
          { id: 'e2', kind: 'FILE', url: null, title: 'Акт звірки.pdf' },
        ],
      },
    ],
  },
  deadlineChanges: [
    {
      id: 'change',
      fromOn: '2026-06-30',
      toOn: '2026-09-30',
      reason: 'Зміна структури виконавчих органів.',
      decision: 'APPROVED',
      decidedAt: '2026-06-12T09:00:00.000Z',
    },
  ],
};

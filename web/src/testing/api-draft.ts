import { correctDraft, type PlanDraft, type TaskDraft } from '@kvartal/shared/plan-document';

const task = (parts: Partial<TaskDraft>): TaskDraft => ({
  code: null,
  title: '',
  description: null,
  baseline: null,
  priority: null,
  deadlineText: null,
  schedule: null,
  kpis: [],
  executorsText: null,
  executors: [],
  source: null,
  ...parts,
});

/** A plan of two years as it was read: one deadline lost, one guessed, the legal act not found. */
export const DRAFT: PlanDraft = {
  title: 'План дій з відкритих даних на 2026–2027 роки',
  city: 'Яснобереж',
  period: { from: '2026-Q1', to: '2027-Q4' },
  legalBasis: null,
  signatory: null,
  levels: ['Розділ', 'Захід'],
  columns: [
    { header: 'Захід', field: 'task' },
    { header: 'Термін', field: 'deadline' },
    { header: 'Виконавці', field: 'executor' },
    { header: 'Примітка', field: null },
  ],
  sections: [
    {
      code: '1',
      title: 'Відкритість за замовчуванням',
      principle: 1,
      sections: [],
      tasks: [
        task({
          code: '1.1',
          title: 'Оновити перелік наборів даних',
          deadlineText: 'Протягом року',
          schedule: {
            kind: 'windows',
            windows: [{ from: '2026-Q1', to: '2026-Q4' }],
            yearInferred: true,
          },
          kpis: [{ text: 'Перелік затверджено.', targets: [] }],
          executorsText: 'Відділ цифрового розвитку, Управління освіти',
          executors: [
            { name: 'Відділ цифрового розвитку', kind: 'unit', parent: null, byConsent: false },
            { name: 'Управління освіти', kind: 'unit', parent: null, byConsent: true },
          ],
          source: { table: 1, row: 3 },
        }),
        task({ code: '1.2', title: 'Навчити посадових осіб', source: { table: 1, row: 4 } }),
        task({
          code: '1.3',
          title: 'Підтримувати портал',
          deadlineText: 'Постійно',
          schedule: { kind: 'ongoing', from: '2026-Q1', to: '2027-Q4' },
          source: { table: 1, row: 5 },
        }),
      ],
    },
  ],
  issues: [
    {
      severity: 'note',
      code: 'plan.legalBasis_missing',
      path: '/legalBasis',
      message: { uk: 'Розпорядчого акта не знайдено.', en: 'No legal act was found.' },
    },
    {
      severity: 'warning',
      code: 'deadline.year_ambiguous',
      path: '/sections/0/tasks/0/schedule',
      message: { uk: 'Рік не вказано: взято перший.', en: 'No year is given: the first is taken.' },
    },
    {
      severity: 'error',
      code: 'schedule.lost',
      path: '/sections/0/tasks/1/schedule',
      message: { uk: 'Строк у файлі втрачено.', en: 'The deadline is lost.' },
    },
  ],
};

/** The record of a draft as the API tells it. */
export function apiDraft(parts: Record<string, unknown> = {}) {
  return {
    __typename: 'PlanDraftRecord',
    id: 'draft',
    fileName: 'план.docx',
    state: 'OPEN',
    version: 1,
    draft: DRAFT,
    planSlug: null,
    ...parts,
  };
}

/** A server that corrects a draft as the real one does; gives its answers and what it holds. */
export function draftServer() {
  let held: { draft: PlanDraft; version: number } = { draft: DRAFT, version: 1 };
  const corrected: { pointer: string; value: unknown }[] = [];
  return {
    corrected,
    held: () => held,
    /** Somebody else changes the draft meanwhile. */
    meanwhile: (pointer: string, value: unknown) => {
      held = {
        draft: correctDraft(held.draft, pointer, value).draft ?? held.draft,
        version: held.version + 1,
      };
    },
    correct: ({ input }: Record<string, unknown>) => {
      if (!isCorrection(input)) throw new Error('the page sent no correction');
      if (input.version !== held.version) return 'draft.changed_meanwhile' as const;
      const { draft } = correctDraft(held.draft, input.pointer, input.value);
      if (!draft) return 'draft.bad_pointer' as const;
      corrected.push({ pointer: input.pointer, value: input.value });
      held = { draft, version: held.version + 1 };
      return apiDraft(held);
    },
  };
}

function isCorrection(input: unknown): input is { version: number; pointer: string; value: unknown } {
  return typeof input === 'object' && input !== null && 'pointer' in input && 'version' in input;
}

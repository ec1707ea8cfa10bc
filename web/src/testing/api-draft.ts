import {
  correctDraft,
  correctDraftBy,
  type DraftAct,
  type PlanDraft,
  type TaskDraft,
} from '@kvartal/shared/plan-document';

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

/** Nobody has corrected anything yet. */
const NO_HISTORY = { __typename: 'DraftHistory', corrections: [], undoId: null, canRedo: false };

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
    history: NO_HISTORY,
    ...parts,
  };
}

type Corrected = { draft: PlanDraft; version: number; history: object };

/** A server that corrects a draft as the real one does, for one person; gives its answers and what it holds. */
export function draftServer() {
  const before: PlanDraft[] = [];
  let held: Corrected = { draft: DRAFT, version: 1, history: NO_HISTORY };
  const corrected: DraftAct[] = [];
  const hold = (draft: PlanDraft, kind: string, pointer: string) => {
    const correction = {
      __typename: 'DraftCorrectionView',
      id: `c${before.length}`,
      madeAt: '2026-03-10T08:00:00.000Z',
      actorName: 'Оксана Гнатюк',
      kind,
      place: '',
      pointer,
      rows: 1,
      undone: false,
    };
    const corrections = before.length === 0 ? [] : [correction];
    const undoId = before.length === 0 ? null : correction.id;
    held = { draft, version: held.version + 1, history: { ...NO_HISTORY, corrections, undoId } };
  };
  return {
    corrected,
    held: () => held,
    /** Somebody else changes the draft meanwhile. */
    meanwhile: (pointer: string, value: unknown) => {
      hold(correctDraft(held.draft, pointer, value).draft ?? held.draft, 'set', pointer);
    },
    correct: ({ input }: Record<string, unknown>) => {
      if (!isCorrection(input)) throw new Error('the page sent no correction');
      if (input.version !== held.version) return 'draft.changed_meanwhile' as const;
      const acts = input.acts.map(actOf);
      const { draft } = correctDraftBy(held.draft, acts);
      if (!draft) return 'draft.bad_pointer' as const;
      corrected.push(...acts);
      before.push(held.draft);
      const [act] = acts;
      hold(draft, act?.kind ?? 'set', act && 'pointer' in act ? act.pointer : '');
      return apiDraft(held);
    },
    undo: () => {
      const last = before.pop();
      if (!last) return 'draft.nothing_to_undo' as const;
      hold(last, 'set', '');
      return apiDraft(held);
    },
  };
}

type ApiAct = Record<string, unknown> & { kind: string };

function isCorrection(input: unknown): input is { version: number; acts: ApiAct[] } {
  return typeof input === 'object' && input !== null && 'acts' in input && 'version' in input;
}

/** An act of the API as the shared code takes it. */
function actOf(act: ApiAct): DraftAct {
  const text = (name: string) => (typeof act[name] === 'string' ? act[name] : '');
  const texts = (name: string) => (Array.isArray(act[name]) ? act[name].map(String) : []);
  const pointer = text('pointer');
  const also = texts('also').length > 0 ? { also: texts('also') } : {};
  switch (act.kind) {
    case 'SET':
      return { kind: 'set', pointer, value: act['value'], ...also };
    case 'SETTLE':
      return { kind: 'settle', pointer, code: text('code'), text: text('text'), ...also };
    case 'SKIP':
      return { kind: 'skip', pointer, code: text('code'), text: text('text') };
    case 'SPLIT':
      return { kind: 'split', pointer, titles: texts('titles') };
    case 'MERGE':
      return { kind: 'merge', pointer };
    case 'UNIT':
      return {
        kind: 'unit',
        name: text('text'),
        unitId: typeof act['unitId'] === 'string' ? act['unitId'] : null,
        executorKind: 'unit',
        parent: null,
      };
    default:
      throw new Error(`the test's server does not know ${act.kind}`);
  }
}

import { describe, expect, it } from '@jest/globals';
import { draftTasks } from './draft-outline.js';
import { draftFrame, draftPieces, wholeDraft, type DraftPiece } from './draft-pieces.js';
import type { PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';

const task = (title: string): TaskDraft => ({
  code: null,
  title,
  description: null,
  baseline: null,
  priority: null,
  deadlineText: 'щокварталу',
  schedule: null,
  kpis: [],
  executorsText: null,
  executors: [],
  source: null,
});
const section = (title: string, tasks: number, sections: SectionDraft[] = []): SectionDraft => ({
  code: null,
  title,
  principle: null,
  sections,
  tasks: Array.from({ length: tasks }, (_, at) => task(`${title}, завдання ${at + 1}`)),
});
const PLAN: PlanDraft = {
  title: 'План дій',
  city: 'Ясний Берег',
  period: { from: '2026-Q1', to: '2026-Q4' },
  legalBasis: null,
  signatory: null,
  levels: ['Розділ', 'Захід'],
  columns: [],
  sections: [section('Перший', 120, [section('Вкладений', 3), section('Порожній', 0)]), section('Другий', 2)],
  issues: Array.from({ length: 60 }, (_, at) => ({
    severity: 'note',
    code: 'schedule.unread',
    path: `/sections/0/tasks/${at}/schedule`,
    message: { uk: 'Строк не прочитано.', en: 'The deadline was not read.' },
  })),
};
const textsOf = (draft: PlanDraft): string[] => [...draftPieces(draft)];
const piecesOf = (texts: readonly string[]): DraftPiece[][] => texts.map((text) => JSON.parse(text));

describe('a draft in pieces', () => {
  it('is the same draft again, its sections in sections, its tasks and its issues in their order', () => {
    expect(wholeDraft(draftFrame(PLAN), piecesOf(textsOf(PLAN)))).toEqual(PLAN);
  });
  it('has a frame that names the plan and its sections and holds no task', () => {
    const frame = draftFrame(PLAN);
    expect([frame.title, frame.sections[0]?.sections[1]?.title]).toEqual(['План дій', 'Порожній']);
    expect([draftTasks(frame), frame.issues]).toEqual([[], []]);
  });
  it('that was never cut is its own frame', () => {
    expect(wholeDraft(PLAN, [])).toEqual(PLAN);
  });
  it('has pieces of a bounded length, however long its texts are', () => {
    const long = { ...PLAN, sections: [section('Дуже довгий розділ '.repeat(1000), 100)] };
    const lengths = textsOf(long).map(({ length }) => length);
    expect(lengths.length).toBeGreaterThan(10);
    expect(Math.max(...lengths)).toBeLessThan(250_000);
  });
  it('differs in one piece where it differs in one task', () => {
    const [first] = PLAN.sections;
    const other = {
      ...PLAN,
      sections: [
        { ...section('Перший', 0), ...first, tasks: (first?.tasks ?? []).with(70, task('Інше')) },
      ].concat(PLAN.sections.slice(1)),
    };
    const [before, after] = [textsOf(PLAN), textsOf(other)];
    expect(after).toHaveLength(before.length);
    expect(after.filter((text, at) => text !== before[at])).toHaveLength(1);
  });
});

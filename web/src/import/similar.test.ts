import { describe, expect, test } from '@jest/globals';
import type { PlanDraft, TaskDraft } from '@kvartal/shared/plan-document';
import type { Schedule } from '@kvartal/shared/schedule';
import { DRAFT } from '../testing/api-draft.js';
import { questionsOf } from './questions.js';
import { similarRows } from './similar.js';

const [SAMPLE] = DRAFT.sections[0]?.tasks ?? [];
const task = (title: string, deadlineText: string | null, schedule: Schedule | null): TaskDraft => {
  if (!SAMPLE) throw new Error('the sample draft has tasks');
  return { ...SAMPLE, title, deadlineText, schedule };
};
const second: Schedule = { kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q2' }] };
const draft = (issues: PlanDraft['issues'], ...tasks: TaskDraft[]): PlanDraft => ({
  ...DRAFT,
  sections: [{ code: null, title: '', principle: null, sections: [], tasks }],
  issues,
});
const at = (index: number) => `/sections/0/tasks/${index}`;
const asked = (index: number) => ({
  severity: 'warning' as const,
  code: 'deadline.odd',
  path: `${at(index)}/schedule`,
  message: { uk: 'Перевірте строк.', en: 'Check the deadline.' },
});
const similar = (one: PlanDraft) =>
  similarRows(one, { field: 'deadline', pointer: at(0), questions: questionsOf(one.issues) }).map(
    (row) => row.task.title,
  );

describe('rows that may get the answer of this one', () => {
  test('say the same, whatever their spelling, and are understood in another way', () => {
    expect(
      similar(
        draft([], task('a', 'до літа', second), task('b', 'ДО  ЛІТА', null), task('c', 'до зими', null)),
      ),
    ).toEqual(['b']);
  });
  test('are none where they are understood alike, or the document says nothing', () => {
    expect(similar(draft([], task('a', 'до літа', second), task('b', 'до літа', second)))).toEqual([]);
    expect(similar(draft([], task('a', null, second), task('b', null, null)))).toEqual([]);
  });
  test('are those with a question that is answered here, and not before it is', () => {
    const tasks = [task('a', 'до літа', second), task('b', 'до літа', second)];
    expect(similar(draft([asked(1)], ...tasks))).toEqual(['b']);
    expect(similar(draft([asked(0), asked(1)], ...tasks))).toEqual([]);
  });
});

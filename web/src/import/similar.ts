import { draftTasks, type PlanDraft, type TaskDraft } from '@kvartal/shared/plan-document';
import { sameSchedule } from '@kvartal/shared/schedule';
import { sameText } from '@kvartal/shared/text';
import type { Question } from './questions.js';

/** A field that is read from words of the document, which may stand in several rows. */
export type WordedField = 'deadline' | 'executors';

/** Another row with the same words: its place, and whether what was understood of them is another. */
export type SimilarRow = { pointer: string; task: TaskDraft; differs: boolean; question: Question | null };

const WORDS = { deadline: 'deadlineText', executors: 'executorsText' } as const;

/**
 * The other tasks of a draft whose cell has the same words and which may get the answer of this one: their reading is
 * another, or something is still asked of them that is answered here. Nothing where the document says nothing.
 *
 * @example similarRows(draft, { field: 'deadline', pointer, questions }).map(({ pointer }) => pointer)
 */
export function similarRows(
  draft: PlanDraft,
  { field, pointer, questions }: { field: WordedField; pointer: string; questions: readonly Question[] },
): SimilarRow[] {
  const all = draftTasks(draft);
  const own = all.find((one) => one.pointer === pointer)?.task;
  const words = own?.[WORDS[field]] ?? null;
  if (!own || words === null) return [];
  const asked = (place: string) => questions.filter((one) => one.place === place && one.field === field);
  // An answer that was not given here is not given elsewhere.
  const isAnswered = asked(pointer).length === 0;
  return all.flatMap(({ task, pointer: other }) => {
    if (other === pointer || !sameText(task[WORDS[field]] ?? '', words)) return [];
    const differs = !sameReading(field, own, task);
    const question = isAnswered ? (asked(other)[0] ?? null) : null;
    return differs || question ? [{ pointer: other, task, differs, question }] : [];
  });
}

function sameReading(field: WordedField, one: TaskDraft, other: TaskDraft): boolean {
  if (field === 'deadline') return sameSchedule(one.schedule, other.schedule);
  return JSON.stringify(one.executors) === JSON.stringify(other.executors);
}

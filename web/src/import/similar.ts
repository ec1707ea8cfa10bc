import { draftTasks, type PlanDraft, type TaskDraft } from '@kvartal/shared/plan-document';
import { sameSchedule } from '@kvartal/shared/schedule';
import { matchKey } from '@kvartal/shared/text';
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
  const asked = Map.groupBy(
    questions.filter((one) => one.field === field),
    ({ place }) => place,
  );
  // An answer that was not given here is not given elsewhere.
  const isAnswered = !asked.has(pointer);
  const isSame = sameAs(words);
  return all.flatMap(({ task, pointer: other }) => {
    if (other === pointer || !isSame(task[WORDS[field]] ?? '')) return [];
    const differs = !sameReading(field, own, task);
    const question = isAnswered ? (asked.get(other)?.[0] ?? null) : null;
    return differs || question ? [{ pointer: other, task, differs, question }] : [];
  });
}

function sameReading(field: WordedField, one: TaskDraft, other: TaskDraft): boolean {
  if (field === 'deadline') return sameSchedule(one.schedule, other.schedule);
  return JSON.stringify(one.executors) === JSON.stringify(other.executors);
}

/** Compares texts with one. Thousands of rows have few different texts, and comparing two takes long. */
function sameAs(words: string): (text: string) => boolean {
  const key = matchKey(words);
  const known = new Map([[words, true]]);
  return (text) => {
    const told = known.get(text) ?? matchKey(text) === key;
    known.set(text, told);
    return told;
  };
}

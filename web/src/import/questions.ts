import type { DraftIssue } from '@kvartal/shared/plan-document';
import { placeOf } from './draft-outline.js';

const FIELD_NAMES = [
  'title',
  'code',
  'deadline',
  'executors',
  'kpis',
  'description',
  'baseline',
  'priority',
  'principle',
  'city',
  'period',
  'legalBasis',
  'signatory',
  'columns',
] as const;

/** A field of the review: where a question is answered. */
export type FieldName = (typeof FIELD_NAMES)[number];

/** The field of this name, null where there is none. */
export function fieldNamed(name: string | undefined): FieldName | null {
  return FIELD_NAMES.find((one) => one === name) ?? null;
}

/** A doubt of the reader as a question to a person. `index` is its place in the draft, which is how it is answered. */
export type Question = Pick<DraftIssue, 'severity' | 'code' | 'message' | 'path' | 'skipped'> & {
  key: string;
  index: number;
  place: string;
  field: FieldName;
};

const WEIGHT = { error: 0, warning: 1, note: 2 } as const;
const LATER = 3;

const FIELDS: Readonly<Record<string, FieldName>> = {
  code: 'code',
  schedule: 'deadline',
  deadlineText: 'deadline',
  executors: 'executors',
  executorsText: 'executors',
  kpis: 'kpis',
  description: 'description',
  baseline: 'baseline',
  priority: 'priority',
  principle: 'principle',
  city: 'city',
  period: 'period',
  legalBasis: 'legalBasis',
  signatory: 'signatory',
  columns: 'columns',
  levels: 'columns',
};

/**
 * The doubts of a draft as questions: those that may distort the plan first, then in the document's order; what was put
 * off comes after all others. What is said of a whole task, section or plan is asked at its title.
 *
 * @example questionsOf(draft.issues)[0]?.field // 'deadline'
 */
export function questionsOf(issues: readonly DraftIssue[]): Question[] {
  const seen = new Map<string, number>();
  const questions = issues.map((issue, index): Question => {
    const about = `${issue.path} ${issue.code}`;
    const times = seen.get(about) ?? 0;
    seen.set(about, times + 1);
    const place = placeOf(issue.path);
    const step = issue.path.slice(place.length).split('/')[1] ?? '';
    return { ...issue, index, place, field: FIELDS[step] ?? 'title', key: `${about} ${times}` };
  });
  const lateness = ({ severity, skipped }: Question) => WEIGHT[severity] + (skipped ? LATER : 0);
  return questions.toSorted((a, b) => lateness(a) - lateness(b));
}

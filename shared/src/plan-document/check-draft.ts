import { draftShape, type DraftProblem } from './draft-shape.js';
import type { PlanDraft } from './plan-draft.js';

/**
 * Says whether a value from outside (the database, a form) is a plan draft.
 *
 * @example isPlanDraft({ title: 'План дій' }) // false
 */
export function isPlanDraft(value: unknown): value is PlanDraft {
  return draftShape(value, '').length === 0;
}

/**
 * The value as a plan draft, or null and every place where it is none, as JSON pointers with a sentence for people.
 *
 * @example checkPlanDraft(null).problems // [{ path: '', message: { uk: 'Тут має бути запис із полями.', … } }]
 */
export function checkPlanDraft(value: unknown): { draft: PlanDraft | null; problems: DraftProblem[] } {
  if (isPlanDraft(value)) return { draft: value, problems: [] };
  return { draft: null, problems: draftShape(value, '') };
}

import type { DeclaredStatus, Forecast } from './status.js';

/** The five answers that a clerk sees (screens 4.6, keys 1–5), in their order. */
export type StatusChoice = 'done' | 'in_progress' | 'at_risk' | 'not_started' | 'cannot_be_done';

/** What an answer must carry besides its text: evidence for «done», a reason where something goes wrong. */
export type ChoiceNeeds = 'evidence' | 'reason' | null;

export type ChoiceMeaning = {
  choice: StatusChoice;
  declared: DeclaredStatus;
  forecast: Forecast | null;
  needs: ChoiceNeeds;
  word: { uk: string; en: string };
};

/**
 * The clerk's five choices as data: what each declares and what it needs. «At risk» is work in progress with a
 * forecast and its reason (product rule 6); «cannot be done» is the verdict `not_done` with its reason.
 *
 * @example CHOICES.map((one) => one.choice) // ['done', 'in_progress', 'at_risk', 'not_started', 'cannot_be_done']
 */
export const CHOICES: readonly ChoiceMeaning[] = [
  {
    choice: 'done',
    declared: 'done',
    forecast: null,
    needs: 'evidence',
    word: { uk: 'Виконано', en: 'Done' },
  },
  {
    choice: 'in_progress',
    declared: 'in_progress',
    forecast: 'on_track',
    needs: null,
    word: { uk: 'Виконується', en: 'In progress' },
  },
  {
    choice: 'at_risk',
    declared: 'in_progress',
    forecast: 'at_risk',
    needs: 'reason',
    word: { uk: 'Під ризиком', en: 'At risk' },
  },
  {
    choice: 'not_started',
    declared: 'not_started',
    forecast: 'on_track',
    needs: null,
    word: { uk: 'Не розпочато', en: 'Not started' },
  },
  {
    choice: 'cannot_be_done',
    declared: 'not_done',
    forecast: null,
    needs: 'reason',
    word: { uk: 'Не може бути виконано…', en: 'Cannot be done…' },
  },
];

/** The verdicts that «cannot be done…» opens, the usual one first; each needs a reason. */
export const CANNOT_BE_DONE_VERDICTS: readonly DeclaredStatus[] = ['not_done', 'partly_done', 'obsolete'];

const BY_CHOICE = new Map(CHOICES.map((one) => [one.choice, one]));

/**
 * What a choice declares, foresees and needs. Throws on a choice that does not exist: callers check input before.
 *
 * @example meaningOf('at_risk') // { choice: 'at_risk', declared: 'in_progress', forecast: 'at_risk', needs: 'reason', … }
 */
export function meaningOf(choice: StatusChoice): ChoiceMeaning {
  const meaning = BY_CHOICE.get(choice);
  if (!meaning) throw new Error(`no such choice: ${choice}`);
  return meaning;
}

/**
 * The choice that an earlier answer was, to preselect it in the form; null when nothing was declared.
 *
 * @example choiceOf('in_progress', 'at_risk') // 'at_risk'
 * @example choiceOf('obsolete', null) // 'cannot_be_done'
 */
export function choiceOf(declared: DeclaredStatus | null, forecast: Forecast | null): StatusChoice | null {
  if (declared === null) return null;
  if (declared === 'done') return 'done';
  if (CANNOT_BE_DONE_VERDICTS.includes(declared)) return 'cannot_be_done';
  if (forecast === 'at_risk') return 'at_risk';
  return declared === 'not_started' ? 'not_started' : 'in_progress';
}

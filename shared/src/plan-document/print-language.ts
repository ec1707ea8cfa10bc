import type { PlanDraft } from './plan-draft.js';

/** The language that a text is in, by its letters; Ukrainian where there are none. */
export function languageOf(text: string): 'uk' | 'en' {
  return /\p{Script=Latin}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text) ? 'en' : 'uk';
}

/** The language of a plan: of its title, or of its first column. */
export function planLanguage({ title, columns }: PlanDraft): 'uk' | 'en' {
  return languageOf(title ?? columns.map(({ header }) => header).join(' '));
}

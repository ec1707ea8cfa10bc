import type { Action } from './subjects.js';

/** What a person may entrust to a program, in the order in which the screen offers it. */
export const SCOPES = ['read', 'answer', 'measure', 'report', 'journal'] as const;

export type Scope = (typeof SCOPES)[number];

/**
 * The actions that each scope stands for. Whatever is not named here a program never does, whoever has sent it: checking
 * and deciding, accepting and publishing, people, and tokens themselves are done by a person in person.
 */
export const SCOPE_ACTIONS: Readonly<Record<Scope, readonly Action[]>> = {
  read: ['plan.read', 'report.read', 'people.read', 'overview.read'],
  answer: ['status.submit', 'deadline.propose', 'event.enter'],
  measure: ['measurement.add', 'measurement.import'],
  report: ['report.write'],
  journal: ['journal.read'],
};

/** By which token a program asks, and what was entrusted to it. */
export type ByToken = { id: string; scopes: readonly Scope[] };

/**
 * Whether an action was entrusted to a token. Reading belongs to every token, because every act answers with what it
 * has changed.
 *
 * @example isEntrusted({ id: 't1', scopes: ['answer'] }, 'status.submit') // true
 * @example isEntrusted({ id: 't1', scopes: ['answer'] }, 'deadline.decide') // false
 */
export function isEntrusted({ scopes }: ByToken, action: Action): boolean {
  return SCOPE_ACTIONS.read.includes(action) || scopes.some((one) => SCOPE_ACTIONS[one].includes(action));
}

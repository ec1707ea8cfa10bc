import type { ErrorCode } from '@kvartal/shared/errors';
import { OptimisticLockError } from '@mikro-orm/core';
import { DomainError, type ErrorDetails } from './domain-error.js';

export type Explained = { code: ErrorCode; message: string } & ErrorDetails;

/** What a lost race for a row is called; the row's noun says what the screen should reload. */
const CHANGED: Readonly<Record<string, ErrorCode>> = {
  Task: 'task.changed_meanwhile',
  Occurrence: 'occurrence.changed_meanwhile',
  Plan: 'plan.changed_meanwhile',
  PlanDraftRecord: 'draft.changed_meanwhile',
  Council: 'council.changed_meanwhile',
  OrgUnit: 'unit.changed_meanwhile',
  Report: 'report.changed_meanwhile',
};

/**
 * The code and the words of an error that callers may know of; null for a failure of ours.
 *
 * @example explain(new DomainError('rate.limited', 'Too many attempts.')) // { code: 'rate.limited', message: 'Too many attempts.' }
 */
export function explain(error: unknown): Explained | null {
  if (error instanceof DomainError) {
    const { code, message, details } = error;
    return { code, message, ...details };
  }
  if (error instanceof OptimisticLockError) {
    const noun: unknown = error.getEntity()?.constructor.name;
    const code = typeof noun === 'string' ? CHANGED[noun] : undefined;
    if (code) return { code, message: 'Somebody else changed it meanwhile.' };
  }
  return null;
}

import type { ErrorCode } from '@kvartal/shared/errors';
import type { EntityManager } from '@mikro-orm/core';
import { DomainError } from '../platform/errors/domain-error.js';
import type { Plain } from '../platform/plain.js';
import { JournalEntry } from './journal-entry.entity.js';
import { JournalPerson } from './journal-person.entity.js';

/** Which rows of the journal tell of a thing. */
type About = { subjectId: string } | { planId: string; subjectKind: 'plan' } | { taskId: string };

/** A thing that is not as its asker saw it. */
type Changed = {
  about: About;
  /** The key of the one deadline of a task that is meant. */
  occurrence?: string;
  /** The version that it has now. */
  version: number;
  /** What stands in it now, in plain values. */
  now: Readonly<Record<string, Plain>>;
};

/** A task has rows about each of its deadlines; among so many of the newest the one in question stands. */
const LOOKED_AT = 50;

/**
 * The refusal of an act on something that was changed since its asker looked: it tells who changed it, when, and what
 * stands there now, so that nobody's words are written over unread (docs/decisions/0013-no-silent-overwrite.md). Read it
 * in the refused verb's own transaction.
 *
 * @example
 * if (plan.version !== input.version)
 *   throw await changedMeanwhile(em, 'plan.changed_meanwhile', { about, version: plan.version, now });
 */
export async function changedMeanwhile(
  em: EntityManager,
  code: ErrorCode,
  { about, occurrence, version, now }: Changed,
): Promise<DomainError> {
  const rows = await em.find(JournalEntry, about, { orderBy: { seq: 'desc' }, limit: LOOKED_AT });
  const last = rows.find(({ after }) => occurrence === undefined || tellsOf(after, occurrence));
  const person = last && (await em.findOne(JournalPerson, { id: last.id }));
  const conflict = {
    version,
    changedBy: person?.actorName ?? null,
    changedAt: last ? new Date(last.at).toISOString() : null,
    action: last?.action ?? null,
    now,
  };
  return new DomainError(code, 'It is not as you saw it: somebody has changed it meanwhile.', { conflict });
}

/** Whether a row about a task is about this deadline, or about the task as a whole. */
function tellsOf(after: unknown, occurrence: string): boolean {
  const key = typeof after === 'object' && after !== null ? (Reflect.get(after, 'occurrence') ?? null) : null;
  return key === null || key === occurrence;
}

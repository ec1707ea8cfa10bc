import type { ErrorCode } from '@kvartal/shared/errors';
import type { EntityManager } from '@mikro-orm/core';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import type { DomainError } from '../platform/errors/domain-error.js';
import { StatusUpdate } from './status-update.entity.js';

/** Refuses an act of somebody who looked at another version of the deadline, and tells how it stands now. */
export async function refuseStaleOccurrence(
  em: EntityManager,
  occurrence: Occurrence,
  seen: number,
): Promise<void> {
  if (occurrence.version !== seen)
    throw await occurrenceConflict(em, 'occurrence.changed_meanwhile', occurrence);
}

/** The refusal of an act on a deadline about which somebody else has already said or decided something. */
export async function occurrenceConflict(
  em: EntityManager,
  code: ErrorCode,
  occurrence: Occurrence,
): Promise<DomainError> {
  const { id, key, taskId, version, dueOn, movedTimes, declared, forecast, review, confirmedStatus } =
    occurrence;
  const latest = await em.findOne(
    StatusUpdate,
    { occurrenceId: id },
    { orderBy: { submittedAt: 'desc', id: 'desc' } },
  );
  return changedMeanwhile(em, code, {
    about: { taskId },
    occurrence: key,
    version,
    now: { dueOn, movedTimes, declared, forecast, review, confirmedStatus, text: latest?.text ?? null },
  });
}

/**
 * Counts an act as a change of the deadline although it may have changed none of its columns: whoever looked at it
 * before must look again. Call it last; it saves what the verb has done so far.
 */
export async function countAsChange(em: EntityManager, occurrence: Occurrence, seen: number): Promise<void> {
  await em.flush();
  if (occurrence.version === seen)
    await em.nativeUpdate(Occurrence, { id: occurrence.id }, { version: seen + 1 });
}

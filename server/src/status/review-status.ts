import { isVerdict } from '@kvartal/shared/status';
import type { EntityManager } from '@mikro-orm/core';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import type { RecordChange } from '../journal/writing.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { kyivDay } from '../platform/clock/clock.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { refuseRemoved } from '../task/refuse-removed.js';
import { Task } from '../task/task.entity.js';
import { refuseStaleOccurrence } from './seen-occurrence.js';
import { StatusUpdate } from './status-update.entity.js';
import type { StatusChange } from './status.service.js';

/** What a second person decides about an answer; `version`: of the occurrence as it was looked at. */
type Decision = { updateId: string; version: number; confirm: boolean; note?: string | null };

/** Where a decision is made: the verb's own transaction and its journal. */
type At = { em: EntityManager; ctx: MemberCtx; record: RecordChange };

/**
 * Confirms an answer or returns it with a reason, inside a verb. It changes nothing where it refuses: an answer of one's
 * own, one that was decided on, one that a newer answer has replaced, one that was looked at in an older version.
 */
export async function reviewOne({ em, ctx, record }: At, decision: Decision): Promise<StatusChange> {
  const update = found(await em.findOne(StatusUpdate, { id: decision.updateId }));
  const occurrence = found(await em.findOne(Occurrence, { id: update.occurrenceId }));
  const task = found(await em.findOne(Task, { id: update.taskId }));
  if (update.membershipId === ctx.membershipId)
    throw new DomainError('review.own_update', 'Nobody checks an answer of their own.');
  access.require(ctx, 'status.review', { councilId: update.councilId, membershipId: update.membershipId });

  refuseRemoved('status.review', task, occurrence.withdrawnOn);
  const note = decision.note?.trim() || null;
  await refuseStaleOccurrence(em, occurrence, decision.version);
  access.requireState('status.review', {
    awaitsCheck: update.review === 'submitted' && isVerdict(update.declared),
  });
  if (!decision.confirm && note === null)
    throw new DomainError('review.note_required', 'Say why the answer is returned.');
  const latest = await em.findOne(
    StatusUpdate,
    { occurrenceId: occurrence.id },
    { orderBy: { submittedAt: 'desc', id: 'desc' } },
  );
  access.requireState('status.review', { awaitsCheck: latest?.id === update.id });

  update.review = decision.confirm ? 'confirmed' : 'returned';
  update.reviewedBy = ctx.membershipId;
  update.reviewedAt = ctx.now;
  update.reviewNote = note;
  occurrence.review = update.review;
  if (decision.confirm) {
    occurrence.confirmedStatus = update.declared;
    if (update.declared === 'done') occurrence.actualOn = kyivDay(update.submittedAt);
  }
  record({
    action: decision.confirm ? 'status.confirmed' : 'status.returned',
    subjectKind: 'status_update',
    subjectId: update.id,
    taskId: task.id,
    planId: task.planId,
    before: { occurrence: occurrence.key, review: 'submitted' },
    after: { occurrence: occurrence.key, review: update.review, declared: update.declared, note },
  });
  return { updateId: update.id, occurrenceId: occurrence.id, taskId: task.id };
}

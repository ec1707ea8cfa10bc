import type { EntityManager } from '@mikro-orm/core';
import { DeadlineChange } from '../deadline/deadline-change.entity.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { newId } from '../platform/database/new-id.js';
import { Evidence } from '../status/evidence.entity.js';
import { StatusUpdate } from '../status/status-update.entity.js';
import type { DemoPlan } from './demo-plan.js';
import type { Diary } from './diary.js';
import type { ToldMove, ToldOccurrence, ToldUpdate } from './history.js';
import { momentOf } from './moment.js';
import { found } from './write-people.js';
import type { Staff } from './write-people.js';
import type { Written } from './write-plan.js';

/** Where a row of the past belongs. */
type Place = { councilId: string; planId: string; taskId: string; occurrenceId: string; occurrence: string };

/** Makes the occurrences in the state that their history left them in, and the history itself. */
export function writeHistory(
  em: EntityManager,
  councilId: string,
  demo: DemoPlan,
  written: Written,
  staff: Staff,
  diary: Diary,
): void {
  for (const task of demo.tasks) {
    const taskId = found(written.tasks, task);
    for (const told of task.occurrences) {
      const occurrenceId = writeOccurrence(em, councilId, taskId, told);
      const occurrence = told.occurrence.key;
      const place = { councilId, planId: written.planId, taskId, occurrenceId, occurrence };
      for (const update of told.updates) writeUpdate(em, place, update, staff, diary);
      for (const move of told.moves) writeMove(em, place, move, staff, diary);
    }
    if (task.content.eventOn !== undefined) {
      diary.note({
        at: momentOf(task.content.eventOn, 'decided'),
        by: found(staff.people, 'secretary'),
        action: 'event.entered',
        subject: { kind: 'task', id: taskId },
        taskId,
        planId: written.planId,
        before: { eventOn: null },
        after: {
          eventOn: task.content.eventOn,
          dueOn: task.occurrences[0]?.occurrence.dueOn ?? null,
        },
      });
    }
  }
}

function writeOccurrence(em: EntityManager, councilId: string, taskId: string, told: ToldOccurrence): string {
  const { occurrence, state } = told;
  return em.create(Occurrence, {
    councilId,
    taskId,
    key: occurrence.key,
    kind: occurrence.kind,
    fromOn: occurrence.from,
    dueOn: state.dueOn,
    approvedDueOn: occurrence.dueOn,
    movedTimes: state.movedTimes,
    declared: state.declared,
    forecast: state.forecast,
    review: state.review,
    confirmedStatus: state.confirmedStatus,
    lastAnswerOn: state.lastAnswerOn,
    lateDays: state.lateDays,
    actualOn: state.actualOn,
  }).id;
}

function writeUpdate(em: EntityManager, place: Place, update: ToldUpdate, staff: Staff, diary: Diary): void {
  const { councilId, taskId, occurrenceId, planId } = place;
  const author = found(staff.people, update.by);
  const { declared, forecast, text, reason, review } = update;
  const submittedAt = momentOf(update.on, 'answered');
  const reviewer = review ? found(staff.people, review.by) : null;
  const reviewedAt = review ? momentOf(review.on, 'reviewed') : null;
  const verdict = review === null ? 'submitted' : review.confirms ? 'confirmed' : 'returned';
  const { id } = em.create(StatusUpdate, {
    id: newId(submittedAt),
    councilId,
    taskId,
    occurrenceId,
    declared,
    forecast,
    text,
    reason,
    membershipId: author.membershipId,
    submittedAt,
    windowKey: update.windowKey,
    lateDays: update.lateDays,
    review: verdict,
    reviewedBy: reviewer?.membershipId ?? null,
    reviewedAt,
    reviewNote: review?.note ?? null,
  });
  if (update.proof) {
    em.create(Evidence, {
      councilId,
      statusUpdateId: id,
      kind: 'link',
      url: update.proof.url,
      title: update.proof.title,
      fileId: null,
      addedOn: update.on,
    });
  }
  const { occurrence } = place;
  const line = { subject: { kind: 'status_update', id }, taskId, planId };
  diary.note({
    ...line,
    at: submittedAt,
    by: author,
    action: 'status.submitted',
    before: { occurrence },
    after: { occurrence, declared, forecast, text, reason },
  });
  if (review !== null && reviewedAt !== null) {
    diary.note({
      ...line,
      at: reviewedAt,
      by: reviewer,
      action: review.confirms ? 'status.confirmed' : 'status.returned',
      before: { occurrence, review: 'submitted' },
      after: { occurrence, review: verdict, declared, note: review.note },
    });
  }
}

function writeMove(em: EntityManager, place: Place, move: ToldMove, staff: Staff, diary: Diary): void {
  const { councilId, taskId, occurrenceId, planId } = place;
  const author = found(staff.people, move.by);
  const head = found(staff.people, 'head');
  const proposedAt = momentOf(move.on, 'proposed');
  const decidedAt = move.decision ? momentOf(move.decision.on, 'decided') : null;
  const decision = move.decision ? (move.decision.approves ? 'approved' : 'declined') : null;
  const { id } = em.create(DeadlineChange, {
    id: newId(proposedAt),
    councilId,
    taskId,
    occurrenceId,
    fromOn: move.from,
    toOn: move.to,
    reason: move.reason,
    proposedBy: author.membershipId,
    proposedAt,
    decision,
    decidedBy: decision === null ? null : head.membershipId,
    decidedAt,
    note: move.decision?.note ?? null,
  });
  const { occurrence } = place;
  const line = { subject: { kind: 'deadline_change', id }, taskId, planId };
  const before = { occurrence, dueOn: move.from };
  diary.note({
    ...line,
    at: proposedAt,
    by: author,
    action: 'deadline.proposed',
    before,
    after: { occurrence, dueOn: move.to, reason: move.reason },
  });
  if (move.decision !== null && decidedAt !== null) {
    const { approves, note } = move.decision;
    diary.note({
      ...line,
      at: decidedAt,
      by: head,
      action: approves ? 'deadline.approved' : 'deadline.declined',
      before,
      after: { occurrence, dueOn: approves ? move.to : move.from, note },
    });
  }
}

import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { countAsChange, occurrenceConflict, refuseStaleOccurrence } from '../status/seen-occurrence.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import { refuseRemoved } from '../task/refuse-removed.js';
import { Task } from '../task/task.entity.js';
import { DeadlineChange } from './deadline-change.entity.js';
import type { DecideDeadlineInput, ProposeDeadlineInput } from './deadline.inputs.js';

/** What a verb of this service changed. */
export type ChangedDeadline = { changeId: string; occurrenceId: string; taskId: string };

/** A deadline moves only by a proposal with a reason and the head's decision; the first approved one is kept. */
@Injectable()
export class DeadlineService {
  constructor(private readonly writing: Writing) {}

  /** Asks the head to move a deadline. Nothing moves yet. */
  propose(ctx: MemberCtx, input: ProposeDeadlineInput): Promise<ChangedDeadline> {
    return this.writing.run(ctx, async (em, record) => {
      const occurrence = found(await em.findOne(Occurrence, { id: input.occurrenceId }));
      const task = found(await em.findOne(Task, { id: occurrence.taskId }));
      const executors = await em.find(TaskExecutor, { taskId: task.id });
      access.require(ctx, 'deadline.propose', {
        councilId: task.councilId,
        unitIds: executors.map((one) => one.unitId),
      });

      refuseRemoved('deadline.propose', task, occurrence.withdrawnOn);
      await refuseStaleOccurrence(em, occurrence, input.version);
      refuseClosed(occurrence);
      if (input.toOn === occurrence.dueOn)
        throw new DomainError('deadline.unchanged', 'This is the deadline already.');
      if (input.toOn < occurrence.fromOn)
        throw new DomainError('deadline.before_start', 'The deadline would come before the work begins.');
      if (!input.reason.trim()) throw new DomainError('reason.required', 'Say why the deadline should move.');
      const waiting = await em.count(DeadlineChange, { occurrenceId: occurrence.id, decision: null });
      if (waiting > 0) throw await occurrenceConflict(em, 'deadline.already_proposed', occurrence);

      const change = em.create(DeadlineChange, {
        councilId: ctx.councilId,
        taskId: task.id,
        occurrenceId: occurrence.id,
        fromOn: occurrence.dueOn,
        toOn: input.toOn,
        reason: input.reason.trim(),
        proposedBy: ctx.membershipId,
        proposedAt: ctx.now,
      });
      record({
        action: 'deadline.proposed',
        subjectKind: 'deadline_change',
        subjectId: change.id,
        taskId: task.id,
        planId: task.planId,
        before: { occurrence: occurrence.key, dueOn: change.fromOn },
        after: { occurrence: occurrence.key, dueOn: change.toOn, reason: change.reason },
      });
      return { changeId: change.id, occurrenceId: occurrence.id, taskId: task.id };
    });
  }

  /** The head approves the new day or declines it. Approved, first approved and actual days stand apart (rule 5). */
  decide(ctx: MemberCtx, input: DecideDeadlineInput): Promise<ChangedDeadline> {
    return this.writing.run(ctx, async (em, record) => {
      const change = found(await em.findOne(DeadlineChange, { id: input.id }));
      const occurrence = found(await em.findOne(Occurrence, { id: change.occurrenceId }));
      const task = found(await em.findOne(Task, { id: change.taskId }));
      access.require(ctx, 'deadline.decide', change);

      refuseRemoved('deadline.decide', task, occurrence.withdrawnOn);
      if (change.decision !== null)
        throw await occurrenceConflict(em, 'deadline.already_decided', occurrence);
      await refuseStaleOccurrence(em, occurrence, input.version);
      if (input.approve) refuseClosed(occurrence);

      change.decision = input.approve ? 'approved' : 'declined';
      change.decidedBy = ctx.membershipId;
      change.decidedAt = ctx.now;
      change.note = input.note?.trim() || null;
      if (input.approve) {
        occurrence.dueOn = change.toOn;
        occurrence.movedTimes += 1;
      }
      record({
        action: input.approve ? 'deadline.approved' : 'deadline.declined',
        subjectKind: 'deadline_change',
        subjectId: change.id,
        taskId: task.id,
        planId: task.planId,
        before: { occurrence: occurrence.key, dueOn: change.fromOn },
        after: { occurrence: occurrence.key, dueOn: occurrence.dueOn, note: change.note },
      });
      // A declined move leaves the deadline as it was.
      await countAsChange(em, occurrence, input.version);
      return { changeId: change.id, occurrenceId: occurrence.id, taskId: task.id };
    });
  }
}

/** Neither proposed nor approved: the deadline of finished work does not move. */
function refuseClosed({ confirmedStatus }: Occurrence): void {
  const isFinished = confirmedStatus === 'done' || confirmedStatus === 'obsolete';
  access.requireState('deadline.propose', { isFinished });
}

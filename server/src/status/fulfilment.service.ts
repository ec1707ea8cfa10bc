import { isProvable } from '@kvartal/shared/kpi';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { Indicator } from '../kpi/indicator.entity.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { refuseRemoved } from '../task/refuse-removed.js';
import { Task } from '../task/task.entity.js';
import { Evidence } from './evidence.entity.js';
import { Fulfilment } from './fulfilment.entity.js';
import type { FulfilIndicatorInput, UndoFulfilmentInput } from './fulfilment.inputs.js';
import { StatusUpdate } from './status-update.entity.js';

/** What a verb of this service changed. */
export type ChangedIndicator = { indicatorId: string; taskId: string };

/**
 * A statement without a number is fulfilled by a confirmed answer with evidence. Whoever names it is not its author, so
 * two people have looked at the proof; who takes it back says why.
 */
@Injectable()
export class FulfilmentService {
  constructor(private readonly writing: Writing) {}

  fulfil(ctx: MemberCtx, input: FulfilIndicatorInput): Promise<ChangedIndicator> {
    return this.writing.run(ctx, async (em, record) => {
      const indicator = found(await em.findOne(Indicator, { id: input.indicatorId }));
      const update = found(await em.findOne(StatusUpdate, { id: input.updateId, taskId: indicator.taskId }));
      const task = found(await em.findOne(Task, { id: indicator.taskId }));
      if (update.membershipId === ctx.membershipId)
        throw new DomainError('review.own_update', 'Nobody checks an answer of their own.');
      access.require(ctx, 'indicator.fulfil', {
        councilId: indicator.councilId,
        membershipId: update.membershipId,
      });

      refuseRemoved('indicator.fulfil', task);
      if (!isProvable(indicator.targets))
        throw new DomainError('indicator.has_number', 'A statement with a number is measured.');
      const evidence = await em.count(Evidence, { statusUpdateId: update.id });
      access.requireState('indicator.fulfil', {
        isConfirmed: update.review === 'confirmed' && evidence > 0,
      });
      if ((await em.count(Fulfilment, { indicatorId: indicator.id, undoneAt: null })) > 0)
        throw new DomainError('fulfilment.already_there', 'The statement is fulfilled already.');

      const note = input.note?.trim() || null;
      const fulfilment = em.create(Fulfilment, {
        councilId: ctx.councilId,
        indicatorId: indicator.id,
        statusUpdateId: update.id,
        note,
        membershipId: ctx.membershipId,
        markedAt: ctx.now,
      });
      record({
        action: 'indicator.fulfilled',
        subjectKind: 'fulfilment',
        subjectId: fulfilment.id,
        taskId: task.id,
        planId: task.planId,
        before: null,
        after: { indicator: indicator.text, updateId: update.id, note },
      });
      return { indicatorId: indicator.id, taskId: task.id };
    });
  }

  undo(ctx: MemberCtx, input: UndoFulfilmentInput): Promise<ChangedIndicator> {
    return this.writing.run(ctx, async (em, record) => {
      const fulfilment = found(await em.findOne(Fulfilment, { id: input.id }));
      const indicator = found(await em.findOne(Indicator, { id: fulfilment.indicatorId }));
      const task = found(await em.findOne(Task, { id: indicator.taskId }));
      access.require(ctx, 'fulfilment.undo', fulfilment);

      const reason = input.reason.trim();
      if (!reason) throw new DomainError('reason.required', 'Say why it proves the statement no longer.');
      access.requireState('fulfilment.undo', fulfilment);

      fulfilment.undoneBy = ctx.membershipId;
      fulfilment.undoneAt = ctx.now;
      fulfilment.undoneReason = reason;
      record({
        action: 'indicator.reopened',
        subjectKind: 'fulfilment',
        subjectId: fulfilment.id,
        taskId: task.id,
        planId: task.planId,
        before: { updateId: fulfilment.statusUpdateId },
        after: { indicator: indicator.text, reason },
      });
      return { indicatorId: indicator.id, taskId: task.id };
    });
  }
}

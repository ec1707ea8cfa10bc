import type { Day } from '@kvartal/shared/calendar';
import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import { refuseRemoved } from '../task/refuse-removed.js';
import { Task } from '../task/task.entity.js';
import { Indicator } from './indicator.entity.js';
import type { AddMeasurementInput, CorrectMeasurementInput } from './measurement.inputs.js';
import { Measurement } from './measurement.entity.js';
import { valueOn } from './standing-values.js';

/** What a verb of this service changed. */
export type ChangedMeasurement = { measurementId: string; indicatorId: string; taskId: string };

/** Values of indicators, each with its day and source. None is rewritten; a correction takes the place of another. */
@Injectable()
export class MeasurementService {
  constructor(private readonly writing: Writing) {}

  /** A new value. A second one of the same day is a correction and is asked for as such. */
  add(ctx: MemberCtx, input: AddMeasurementInput): Promise<ChangedMeasurement> {
    return this.writing.run(ctx, async (em, record) => {
      const { indicator, task } = await measured(em, ctx, input.indicatorId);

      refuseAhead(ctx, input.measuredOn);
      if (await valueOn(em, indicator.id, input.measuredOn))
        throw new DomainError('measurement.same_day', 'The indicator has a value of this day.');

      const { value, measuredOn } = input;
      const measurement = em.create(Measurement, {
        councilId: ctx.councilId,
        indicatorId: indicator.id,
        value,
        measuredOn,
        source: input.source?.trim() || null,
        note: input.note?.trim() || null,
        membershipId: ctx.membershipId,
        createdAt: ctx.now,
      });
      record({
        action: 'measurement.added',
        subjectKind: 'measurement',
        subjectId: measurement.id,
        taskId: task.id,
        planId: task.planId,
        before: null,
        after: { indicator: indicator.text, value, measuredOn },
      });
      return { measurementId: measurement.id, indicatorId: indicator.id, taskId: task.id };
    });
  }

  /** A value in the place of another one, or its withdrawal; both stay in the series. */
  correct(ctx: MemberCtx, input: CorrectMeasurementInput): Promise<ChangedMeasurement> {
    return this.writing.run(ctx, async (em, record) => {
      const wrong = found(await em.findOne(Measurement, { id: input.id }));
      const { indicator, task } = await measured(em, ctx, wrong.indicatorId);

      if ((await em.count(Measurement, { correctsId: wrong.id })) > 0)
        throw new DomainError(
          'measurement.changed_meanwhile',
          'Somebody has corrected this value meanwhile.',
        );
      const right = corrected(wrong, input);
      if (!right.reason) throw new DomainError('reason.required', 'Say why the value was wrong.');
      refuseAhead(ctx, right.measuredOn);
      if (isSame(wrong, right))
        throw new DomainError('measurement.unchanged', 'The correction changes nothing.');
      const other = right.value === null ? null : await valueOn(em, indicator.id, right.measuredOn);
      if (other && other.id !== wrong.id)
        throw new DomainError('measurement.same_day', 'The indicator has a value of this day.');

      const measurement = em.create(Measurement, {
        councilId: ctx.councilId,
        indicatorId: indicator.id,
        ...right,
        membershipId: ctx.membershipId,
        createdAt: ctx.now,
        correctsId: wrong.id,
      });
      record({
        action: right.value === null ? 'measurement.withdrawn' : 'measurement.corrected',
        subjectKind: 'measurement',
        subjectId: measurement.id,
        taskId: task.id,
        planId: task.planId,
        before: { value: wrong.value, measuredOn: wrong.measuredOn },
        after: { indicator: indicator.text, ...right },
      });
      return { measurementId: measurement.id, indicatorId: indicator.id, taskId: task.id };
    });
  }
}

/** The indicator with its task, which is in the plan still, for somebody who may measure it. */
async function measured(
  em: EntityManager,
  ctx: MemberCtx,
  indicatorId: string,
): Promise<{ indicator: Indicator; task: Task }> {
  const indicator = found(await em.findOne(Indicator, { id: indicatorId }));
  const task = found(await em.findOne(Task, { id: indicator.taskId }));
  const executors = await em.find(TaskExecutor, { taskId: task.id });
  access.require(ctx, 'measurement.add', {
    councilId: task.councilId,
    unitIds: executors.map((one) => one.unitId),
  });
  refuseRemoved('measurement.add', task);
  return { indicator, task };
}

function refuseAhead(ctx: MemberCtx, measuredOn: Day): void {
  if (measuredOn > ctx.today)
    throw new DomainError('input.invalid', 'A measurement cannot lie ahead.', {
      fields: { measuredOn: 'not a day to come' },
    });
}

type Right = Pick<Measurement, 'value' | 'measuredOn' | 'source' | 'note'> & { reason: string };

/** What a correction says: a withdrawn value keeps its day and has nothing more to tell. */
function corrected(wrong: Measurement, input: CorrectMeasurementInput): Right {
  const reason = input.reason.trim();
  const value = input.value ?? null;
  if (value === null) return { value, measuredOn: wrong.measuredOn, source: null, note: null, reason };
  return {
    value,
    measuredOn: input.measuredOn ?? wrong.measuredOn,
    source: input.source?.trim() || null,
    note: input.note?.trim() || null,
    reason,
  };
}

function isSame(wrong: Measurement, right: Right): boolean {
  if (right.value === null) return wrong.value === null;
  return (
    wrong.value === right.value &&
    wrong.measuredOn === right.measuredOn &&
    wrong.source === right.source &&
    wrong.note === right.note
  );
}

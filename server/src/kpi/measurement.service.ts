import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import { refuseRemoved } from '../task/refuse-removed.js';
import { Task } from '../task/task.entity.js';
import { Indicator } from './indicator.entity.js';
import type { AddMeasurementInput } from './measurement.inputs.js';
import { Measurement } from './measurement.entity.js';

/** What a verb of this service changed. */
export type AddedMeasurement = { measurementId: string; indicatorId: string; taskId: string };

/** Values of indicators, each with its day and source. */
@Injectable()
export class MeasurementService {
  constructor(private readonly writing: Writing) {}

  add(ctx: MemberCtx, input: AddMeasurementInput): Promise<AddedMeasurement> {
    return this.writing.run(ctx, async (em, record) => {
      const indicator = found(await em.findOne(Indicator, { id: input.indicatorId }));
      const task = found(await em.findOne(Task, { id: indicator.taskId }));
      const executors = await em.find(TaskExecutor, { taskId: task.id });
      access.require(ctx, 'measurement.add', {
        councilId: task.councilId,
        unitIds: executors.map((one) => one.unitId),
      });

      refuseRemoved(task);
      if (input.measuredOn > ctx.today)
        throw new DomainError('input.invalid', 'A measurement cannot lie ahead.', {
          fields: { measuredOn: 'not a day to come' },
        });

      const measurement = em.create(Measurement, {
        councilId: ctx.councilId,
        indicatorId: indicator.id,
        value: input.value,
        measuredOn: input.measuredOn,
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
        after: { indicator: indicator.text, value: input.value, measuredOn: input.measuredOn },
      });
      return { measurementId: measurement.id, indicatorId: indicator.id, taskId: task.id };
    });
  }
}

import { occurrencesOf } from '@kvartal/shared/schedule';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { Writing } from '../journal/writing.js';
import { Plan } from '../plan/plan.entity.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import { refuseRemoved } from '../task/refuse-removed.js';
import { Task } from '../task/task.entity.js';
import type { EnterEventInput } from './event.inputs.js';
import { Occurrence } from './occurrence.entity.js';

/** A task that follows an event owes nothing until the event's day is entered; then its deadline is counted. */
@Injectable()
export class EventService {
  constructor(private readonly writing: Writing) {}

  /** Gives the id of the task whose deadline now runs. */
  enter(ctx: MemberCtx, input: EnterEventInput): Promise<string> {
    return this.writing.run(ctx, async (em, record) => {
      const task = found(await em.findOne(Task, { id: input.taskId }));
      const plan = found(await em.findOne(Plan, { id: task.planId }));
      const executors = await em.find(TaskExecutor, { taskId: task.id });
      access.require(ctx, 'event.enter', {
        councilId: task.councilId,
        unitIds: executors.map((one) => one.unitId),
      });

      refuseRemoved('event.enter', task);
      if (task.version !== input.version)
        throw await changedMeanwhile(em, 'task.changed_meanwhile', {
          about: { taskId: task.id },
          version: task.version,
          now: { title: task.title, eventOn: task.eventOn },
        });
      if (task.schedule?.kind !== 'event')
        throw new DomainError('event.not_awaited', 'This task does not wait for an event.');
      if (task.eventOn !== null)
        throw new DomainError('event.already_entered', 'The day of this event was entered already.');
      if (input.eventOn > ctx.today)
        throw new DomainError('input.invalid', 'The event cannot lie ahead.', {
          fields: { eventOn: 'not a day to come' },
        });

      task.eventOn = input.eventOn;
      const period = { from: plan.periodFrom, to: plan.periodTo };
      const due = occurrencesOf(task.schedule, { period, reporting: plan.reporting, eventOn: input.eventOn });
      for (const { key, kind, from, dueOn } of due) {
        em.create(Occurrence, {
          councilId: ctx.councilId,
          taskId: task.id,
          key,
          kind,
          fromOn: from,
          dueOn,
          approvedDueOn: dueOn,
        });
      }
      record({
        action: 'event.entered',
        subjectKind: 'task',
        subjectId: task.id,
        taskId: task.id,
        planId: task.planId,
        before: { eventOn: null },
        after: { eventOn: input.eventOn, dueOn: due[0]?.dueOn ?? null },
      });
      return task.id;
    });
  }
}

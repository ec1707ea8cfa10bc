import { parseDeadline } from '@kvartal/shared/deadline-phrase';
import type { TaskDraft } from '@kvartal/shared/plan-document';
import { occurrencesOf, sameSchedule } from '@kvartal/shared/schedule';
import type { Certainty } from '@kvartal/shared/text';
import type { Period } from '@kvartal/shared/calendar';
import type { EntityManager } from '@mikro-orm/core';
import { Indicator } from '../kpi/indicator.entity.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import type { Plan } from '../plan/plan.entity.js';
import { Task } from '../task/task.entity.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import type { UnitBook } from './unit-book.js';

/** After so many tasks others get their turn: a long plan does not hold up the people who only read. */
export const TASKS_AT_A_TIME = 25;

/** Where a task stands in its plan. */
export type TaskPlace = { sectionId: string | null; position: number };

type Around = { plan: Plan; period: Period; units: UnitBook };

/** Writes tasks of drafts into a plan. */
export class TaskWriter {
  constructor(
    private readonly em: EntityManager,
    private readonly around: Around,
  ) {}

  /** A task with all that hangs on it. */
  write(draft: TaskDraft, place: TaskPlace): Task {
    const { plan, period } = this.around;
    const { councilId } = plan;
    const task = this.em.create(Task, { councilId, planId: plan.id, ...this.words(draft), ...place });
    for (const executor of this.executors(task.id, draft)) this.em.create(TaskExecutor, executor);
    for (const [index, kpi] of draft.kpis.entries()) {
      const { text, targets } = kpi;
      this.em.create(Indicator, { councilId, taskId: task.id, text, targets, position: index + 1 });
    }
    const due = occurrencesOf(draft.schedule, { period, reporting: plan.reporting, eventOn: null });
    for (const { key, kind, from, dueOn } of due) {
      const days = { fromOn: from, dueOn, approvedDueOn: dueOn };
      this.em.create(Occurrence, { councilId, taskId: task.id, key, kind, ...days });
    }
    return task;
  }

  /** What the document says of a task, and what was understood of it. */
  words(draft: TaskDraft) {
    const { code, title, description, baseline, priority, deadlineText, schedule, executorsText, source } =
      draft;
    const extra = draft.extra ?? null;
    const certainty = certaintyOf(draft, this.around.period);
    return {
      code,
      title,
      description,
      baseline,
      priority,
      deadlineText,
      schedule,
      certainty,
      executorsText,
      source,
      extra,
    };
  }

  /** The executors of a task as rows, the leading one first. */
  executors(taskId: string, { executors }: TaskDraft) {
    const { plan, units } = this.around;
    return executors.map((executor, index) => ({
      councilId: plan.councilId,
      taskId,
      unitId: units.unitFor(executor).id,
      name: executor.name,
      lead: index === 0,
      byConsent: executor.byConsent,
      position: index + 1,
    }));
  }
}

/** A schedule that the phrase itself gives is as certain as the reading; one that a person chose is stated. */
function certaintyOf(task: TaskDraft, period: Period): Certainty {
  if (task.schedule === null) return 'unread';
  const reading = parseDeadline(task.deadlineText ?? '', period);
  return reading.value !== null && sameSchedule(reading.value, task.schedule) ? reading.certainty : 'stated';
}

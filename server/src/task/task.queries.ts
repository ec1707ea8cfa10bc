import { orgUnitView } from '../org-unit/org-unit.queries.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import type { TaskExecutorView, TaskView } from './task.graphql.js';
import { readInScope, type TaskScope } from './task-scope.js';

/** A task's own row as the API tells it. */
export type TaskRow = Omit<TaskView, 'plan' | 'sectionPath' | 'executors' | 'can'> & { planId: string };

const readTasks = readInScope((tasks) =>
  tasks
    .select(['task.id', 'task.plan_id', 'task.section_id', 'task.code', 'task.title', 'task.description'])
    .select(['task.baseline', 'task.priority', 'task.deadline_text', 'task.schedule', 'task.certainty'])
    .select(['task.executors_text', 'task.event_on', 'task.obsolete_reason', 'task.position', 'task.source'])
    .select(['task.extra', 'task.removed_on', 'task.version'])
    .orderBy('task.position')
    .orderBy('task.id'),
);

/** The tasks of the scope in the plan's order. */
export async function taskRows(db: Db, councilId: string, scope: TaskScope): Promise<TaskRow[]> {
  const rows = await readTasks(db, councilId, scope);
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    sectionId: row.section_id,
    code: row.code,
    title: row.title,
    description: row.description,
    baseline: row.baseline,
    priority: row.priority,
    certainty: row.certainty,
    schedule: fromJson(row.schedule),
    deadlineText: row.deadline_text,
    executorsText: row.executors_text,
    eventOn: row.event_on,
    obsoleteReason: row.obsolete_reason,
    removedOn: row.removed_on,
    position: row.position,
    source: fromJson(row.source),
    extra: fromJson(row.extra) ?? [],
    version: row.version,
  }));
}

/** A unit in a task, beside the key of the task. */
export type ExecutorRow = { taskId: string; executor: TaskExecutorView };

const readExecutors = readInScope((tasks) =>
  tasks
    .innerJoin('task_executor', (join) =>
      join
        .onRef('task_executor.council_id', '=', 'task.council_id')
        .onRef('task_executor.task_id', '=', 'task.id'),
    )
    .innerJoin('org_unit', (join) =>
      join
        .onRef('org_unit.council_id', '=', 'task_executor.council_id')
        .onRef('org_unit.id', '=', 'task_executor.unit_id'),
    )
    .selectAll('org_unit')
    .select(['task_executor.task_id', 'task_executor.name as printed_name'])
    .select(['task_executor.lead', 'task_executor.by_consent'])
    .orderBy('task_executor.lead', 'desc')
    .orderBy('task_executor.position'),
);

/** The executors of the tasks in the scope, each task's with the leading one first. */
export async function executorRows(db: Db, councilId: string, scope: TaskScope): Promise<ExecutorRow[]> {
  const rows = await readExecutors(db, councilId, scope);
  return rows.map((row) => ({
    taskId: row.task_id,
    executor: {
      unit: orgUnitView(row),
      name: row.printed_name,
      lead: row.lead === 1,
      byConsent: row.by_consent === 1,
    },
  }));
}

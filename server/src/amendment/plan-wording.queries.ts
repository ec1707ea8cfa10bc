import type { PlanWording, TaskWording } from '@kvartal/shared/plan';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import { tasksIn } from '../task/task-scope.js';

/** What a plan says today, word for word: five statements. Tasks that an amendment removed are not in it. */
export async function planWording(db: Db, councilId: string, planId: string): Promise<PlanWording> {
  const [plan, sections, tasks, executors, indicators] = await Promise.all([
    db
      .selectFrom('plan')
      .where('council_id', '=', councilId)
      .where('id', '=', planId)
      .select(['title', 'period_from', 'period_to', 'levels'])
      .executeTakeFirst(),
    db
      .selectFrom('section')
      .where('council_id', '=', councilId)
      .where('plan_id', '=', planId)
      .select(['id', 'parent_id', 'code', 'title', 'principle'])
      .orderBy('position')
      .execute(),
    taskRows(db, councilId, planId),
    executorRows(db, councilId, planId),
    indicatorRows(db, councilId, planId),
  ]);
  const { title, period_from: from, period_to: to, levels } = found(plan);
  const byTask = {
    executors: Map.groupBy(executors, (row) => row.task_id),
    indicators: Map.groupBy(indicators, (row) => row.task_id),
  };
  const wordings = tasks.map((row): [string, TaskWording] => [
    row.id,
    {
      sectionId: row.section_id,
      code: row.code,
      title: row.title,
      description: row.description,
      baseline: row.baseline,
      priority: row.priority,
      deadlineText: row.deadline_text,
      schedule: fromJson(row.schedule),
      certainty: row.certainty,
      executorsText: row.executors_text,
      executors: (byTask.executors.get(row.id) ?? []).map((one) => ({
        unitId: one.unit_id,
        name: one.name,
        byConsent: one.by_consent === 1,
      })),
      indicators: (byTask.indicators.get(row.id) ?? []).map((one) => ({
        text: one.text,
        targets: fromJson(one.targets),
      })),
    },
  ]);
  return {
    outline: {
      title,
      period: { from, to },
      levels: fromJson(levels),
      sections: sections.map(({ parent_id: parentId, ...section }) => ({
        id: section.id,
        parentId,
        code: section.code,
        title: section.title,
        principle: section.principle,
      })),
      tasks: wordings.map(([id]) => id),
    },
    tasks: new Map(wordings),
  };
}

function taskRows(db: Db, councilId: string, planId: string) {
  return tasksIn(db, councilId, { planId })
    .select(['task.id', 'task.section_id', 'task.code', 'task.title', 'task.description', 'task.baseline'])
    .select(['task.priority', 'task.deadline_text', 'task.schedule', 'task.certainty', 'task.executors_text'])
    .orderBy('task.position')
    .orderBy('task.id')
    .execute();
}

function executorRows(db: Db, councilId: string, planId: string) {
  return tasksIn(db, councilId, { planId })
    .innerJoin('task_executor', (join) =>
      join
        .onRef('task_executor.council_id', '=', 'task.council_id')
        .onRef('task_executor.task_id', '=', 'task.id'),
    )
    .select(['task_executor.task_id', 'task_executor.unit_id', 'task_executor.name'])
    .select('task_executor.by_consent')
    .orderBy('task_executor.lead', 'desc')
    .orderBy('task_executor.position')
    .execute();
}

function indicatorRows(db: Db, councilId: string, planId: string) {
  return tasksIn(db, councilId, { planId })
    .innerJoin('indicator', (join) =>
      join.onRef('indicator.council_id', '=', 'task.council_id').onRef('indicator.task_id', '=', 'task.id'),
    )
    .select(['indicator.task_id', 'indicator.text', 'indicator.targets'])
    .orderBy('indicator.position')
    .execute();
}

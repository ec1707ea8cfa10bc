import type { ComparedTask, TitleAndPeriod } from '@kvartal/shared/plan-document';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/**
 * The tasks of a plan as a comparison takes them, in the plan's order; the key is the task's id. Tasks that lost their
 * meaning or were removed before stay out: no document speaks of them any more.
 */
export async function planTasks(db: Db, councilId: string, planId: string): Promise<ComparedTask[]> {
  const tasks = await db
    .selectFrom('task')
    .leftJoin('section', (join) =>
      join.onRef('section.council_id', '=', 'task.council_id').onRef('section.id', '=', 'task.section_id'),
    )
    .where('task.council_id', '=', councilId)
    .where('task.plan_id', '=', planId)
    .where('task.obsolete_reason', 'is', null)
    .where('task.removed_on', 'is', null)
    .select(['task.id', 'task.code', 'task.title', 'task.description', 'task.baseline'])
    .select(['task.deadline_text', 'task.schedule', 'section.title as section_title'])
    .orderBy('task.position')
    .execute();
  const ofPlan = db
    .selectFrom('task')
    .where('task.council_id', '=', councilId)
    .where('task.plan_id', '=', planId);
  const executors = await ofPlan
    .innerJoin('task_executor', (join) =>
      join
        .onRef('task_executor.council_id', '=', 'task.council_id')
        .onRef('task_executor.task_id', '=', 'task.id'),
    )
    .select(['task.id', 'task_executor.name as text'])
    .orderBy('task_executor.position')
    .execute();
  const indicators = await ofPlan
    .innerJoin('indicator', (join) =>
      join.onRef('indicator.council_id', '=', 'task.council_id').onRef('indicator.task_id', '=', 'task.id'),
    )
    .select(['task.id', 'indicator.text'])
    .orderBy('indicator.position')
    .execute();
  const [names, statements] = [byTask(executors), byTask(indicators)];
  return tasks.map((task) => ({
    key: task.id,
    section: task.section_title ?? '',
    code: task.code,
    title: task.title,
    description: task.description,
    baseline: task.baseline,
    deadlineText: task.deadline_text,
    schedule: fromJson(task.schedule),
    kpis: statements.get(task.id) ?? [],
    executors: names.get(task.id) ?? [],
  }));
}

function byTask(rows: readonly { id: string; text: string }[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { id, text } of rows) lists.set(id, [...(lists.get(id) ?? []), text]);
  return lists;
}

/** The plan with this word in its address, and what it says of itself; null when the council has none. */
export async function comparedPlan(
  db: Db,
  councilId: string,
  slug: string,
): Promise<(TitleAndPeriod & { id: string }) | null> {
  const row = await db
    .selectFrom('plan')
    .where('council_id', '=', councilId)
    .where('slug', '=', slug)
    .select(['id', 'title', 'period_from', 'period_to'])
    .executeTakeFirst();
  return row ? { id: row.id, title: row.title, period: { from: row.period_from, to: row.period_to } } : null;
}

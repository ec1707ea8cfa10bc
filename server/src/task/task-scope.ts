import type { Compilable } from 'kysely';
import { builtOnce } from '../platform/database/built-once.js';
import type { Db } from '../platform/database/tables.js';

/** Which tasks are read: all of a plan but those that an amendment removed, or those with these keys. */
export type TaskScope = { planId: string } | { taskIds: readonly string[] };

/** Whether nothing can be in the scope, so that nothing need be asked. */
export function isEmpty(scope: TaskScope): boolean {
  return 'taskIds' in scope && scope.taskIds.length === 0;
}

/** The council's tasks in the scope: what every query of rows of tasks begins with. */
export function tasksIn(db: Db, councilId: string, scope: TaskScope) {
  const tasks = db.selectFrom('task').where('task.council_id', '=', councilId);
  return 'planId' in scope
    ? tasks.where('task.plan_id', '=', scope.planId).where('task.removed_on', 'is', null)
    : tasks.where('task.id', 'in', scope.taskIds);
}

/**
 * A query about the tasks of a scope. For a plan, the hot path, its SQL is built once; for a list of keys each time,
 * because their number is in the text.
 *
 * @example const titles = readInScope((tasks) => tasks.select('task.title'));
 */
export function readInScope<Row>(
  build: (tasks: ReturnType<typeof tasksIn>, db: Db) => Compilable<Row>,
): (db: Db, councilId: string, scope: TaskScope) => Promise<Row[]> {
  const ofPlan = builtOnce((db, { councilId, planId }: { councilId: string; planId: string }) =>
    build(tasksIn(db, councilId, { planId }), db),
  );
  return async (db, councilId, scope) => {
    if ('planId' in scope) return ofPlan(db, { councilId, planId: scope.planId });
    const { rows } = await db.executeQuery(build(tasksIn(db, councilId, scope), db).compile());
    return rows;
  };
}

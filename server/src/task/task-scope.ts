import type { Db } from '../platform/database/tables.js';

/** Which tasks are read: all of a plan, or those with these keys. */
export type TaskScope = { planId: string } | { taskIds: readonly string[] };

/** Whether nothing can be in the scope, so that nothing need be asked. */
export function isEmpty(scope: TaskScope): boolean {
  return 'taskIds' in scope && scope.taskIds.length === 0;
}

/** The council's tasks in the scope: what every query of rows of tasks begins with. */
export function tasksIn(db: Db, councilId: string, scope: TaskScope) {
  const tasks = db.selectFrom('task').where('task.council_id', '=', councilId);
  return 'planId' in scope
    ? tasks.where('task.plan_id', '=', scope.planId)
    : tasks.where('task.id', 'in', scope.taskIds);
}

import type { Day } from '@kvartal/shared/calendar';
import type { OccurrenceState } from '@kvartal/shared/status';
import type { Db } from '../platform/database/tables.js';
import { isEmpty, readInScope, type TaskScope } from '../task/task-scope.js';

/** An occurrence's row, with the words that shared's functions know. */
export type OccurrenceRow = OccurrenceState & {
  id: string;
  taskId: string;
  key: string;
  approvedDueOn: Day;
  actualOn: Day | null;
  version: number;
};

const readOccurrences = readInScope((tasks) =>
  tasks
    .innerJoin('occurrence', (join) =>
      join.onRef('occurrence.council_id', '=', 'task.council_id').onRef('occurrence.task_id', '=', 'task.id'),
    )
    .select([
      'occurrence.id',
      'occurrence.task_id',
      'occurrence.key',
      'occurrence.kind',
      'occurrence.from_on',
    ])
    .select([
      'occurrence.due_on',
      'occurrence.approved_due_on',
      'occurrence.moved_times',
      'occurrence.declared',
    ])
    .select(['occurrence.forecast', 'occurrence.review', 'occurrence.confirmed_status', 'occurrence.version'])
    .select(['occurrence.last_answer_on', 'occurrence.late_days', 'occurrence.actual_on'])
    .where('occurrence.withdrawn_on', 'is', null)
    .orderBy('occurrence.from_on')
    .orderBy('occurrence.due_on'),
);

/** The occurrences of the tasks in the scope, each task's in order of time; what an amendment withdrew is left out. */
export async function occurrenceRows(db: Db, councilId: string, scope: TaskScope): Promise<OccurrenceRow[]> {
  if (isEmpty(scope)) return [];
  const rows = await readOccurrences(db, councilId, scope);
  return rows.map((row) => ({
    id: row.id,
    taskId: row.task_id,
    key: row.key,
    kind: row.kind,
    declared: row.declared,
    forecast: row.forecast,
    review: row.review,
    confirmedStatus: row.confirmed_status,
    from: row.from_on,
    dueOn: row.due_on,
    approvedDueOn: row.approved_due_on,
    movedTimes: row.moved_times,
    lastAnswerOn: row.last_answer_on,
    lateDays: row.late_days,
    actualOn: row.actual_on,
    version: row.version,
  }));
}

import type { Valued } from '@kvartal/shared/kpi';
import type { MeasuredIndicator } from '@kvartal/shared/open-data';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import { isEmpty, readInScope, type TaskScope } from '../task/task-scope.js';
import { inForce } from './in-force.js';

/** A value ever entered, as the table keeps it. */
export type MeasurementRow = Awaited<ReturnType<typeof readSeries>>[number];

const readSeries = readInScope((tasks) =>
  tasks
    .innerJoin('indicator', (join) =>
      join.onRef('indicator.council_id', '=', 'task.council_id').onRef('indicator.task_id', '=', 'task.id'),
    )
    .innerJoin('measurement', (join) =>
      join
        .onRef('measurement.council_id', '=', 'indicator.council_id')
        .onRef('measurement.indicator_id', '=', 'indicator.id'),
    )
    .select(['measurement.id', 'measurement.indicator_id', 'measurement.value', 'measurement.measured_on'])
    .select(['measurement.source', 'measurement.note', 'measurement.corrects_id', 'measurement.reason'])
    .select(['measurement.membership_id', 'measurement.created_at', 'task.id as task_id'])
    .orderBy('measurement.measured_on', 'desc')
    .orderBy('measurement.created_at', 'desc')
    .orderBy('measurement.id', 'desc'),
);

/** Every value ever entered for the indicators of the tasks in the scope, by day, the newest first: one statement. */
export async function seriesRows(db: Db, councilId: string, scope: TaskScope): Promise<MeasurementRow[]> {
  return isEmpty(scope) ? [] : readSeries(db, councilId, scope);
}

/** An indicator of a plan as a file of measurements meets it. */
export type PlanIndicator = MeasuredIndicator & { taskId: string; text: string };

/** The indicators of the tasks that a plan has today by key, each with its values in force, the newest first: two statements. */
export async function indicatorsOfPlan(
  db: Db,
  councilId: string,
  planId: string,
): Promise<ReadonlyMap<string, PlanIndicator>> {
  const rows = await db
    .selectFrom('indicator')
    .innerJoin('task', (join) =>
      join.onRef('task.council_id', '=', 'indicator.council_id').onRef('task.id', '=', 'indicator.task_id'),
    )
    .where('indicator.council_id', '=', councilId)
    .where('task.plan_id', '=', planId)
    .where('task.removed_on', 'is', null)
    .select(['indicator.id', 'indicator.task_id', 'indicator.text', 'indicator.targets'])
    .execute();
  const values = await valuesOfPlan(db, councilId, planId);
  return new Map(
    rows.map(({ id, task_id: taskId, text, targets }) => [
      id,
      { taskId, text, targets: fromJson(targets), values: values.get(id) ?? [] },
    ]),
  );
}

/** The values in force of each of a plan's indicators, the newest first, by the key of the indicator: one statement. */
export async function valuesOfPlan(
  db: Db,
  councilId: string,
  planId: string,
): Promise<ReadonlyMap<string, Valued[]>> {
  const rows = await db
    .selectFrom('measurement')
    .innerJoin('indicator', (join) =>
      join
        .onRef('indicator.council_id', '=', 'measurement.council_id')
        .onRef('indicator.id', '=', 'measurement.indicator_id'),
    )
    .innerJoin('task', (join) =>
      join.onRef('task.council_id', '=', 'indicator.council_id').onRef('task.id', '=', 'indicator.task_id'),
    )
    .where('measurement.council_id', '=', councilId)
    .where('task.plan_id', '=', planId)
    .where(inForce)
    .select(['measurement.indicator_id', 'measurement.value', 'measurement.measured_on'])
    .orderBy('measurement.measured_on', 'desc')
    .orderBy('measurement.created_at', 'desc')
    .orderBy('measurement.id', 'desc')
    .execute();
  const values = new Map<string, Valued[]>();
  for (const { indicator_id: id, value, measured_on: measuredOn } of rows) {
    // `inForce` leaves no row without a value.
    if (value === null) continue;
    const known = values.get(id);
    if (known) known.push({ value, measuredOn });
    else values.set(id, [{ value, measuredOn }]);
  }
  return values;
}

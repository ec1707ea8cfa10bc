import type { Target } from '@kvartal/shared/kpi';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import { isEmpty, readInScope, type TaskScope } from '../task/task-scope.js';
import { inForce } from './in-force.js';
import type { MeasurementView } from './indicator.graphql.js';

/** So many values of an indicator are read at most: eight years of months. */
const LAST_VALUES = 100;

/** An indicator with its values in force, the newest first. */
export type IndicatorRow = {
  id: string;
  taskId: string;
  text: string;
  targets: Target[];
  /** Whether a confirmed answer proves it. */
  fulfilled: boolean;
  measurements: Pick<MeasurementView, keyof MeasurementView>[];
};

const readIndicators = readInScope((tasks) =>
  tasks
    .innerJoin('indicator', (join) =>
      join.onRef('indicator.council_id', '=', 'task.council_id').onRef('indicator.task_id', '=', 'task.id'),
    )
    .leftJoin('fulfilment', (join) =>
      join
        .onRef('fulfilment.council_id', '=', 'indicator.council_id')
        .onRef('fulfilment.indicator_id', '=', 'indicator.id')
        .on('fulfilment.undone_at', 'is', null),
    )
    .select(['indicator.id', 'indicator.task_id', 'indicator.text', 'indicator.targets'])
    .select('fulfilment.id as fulfilment_id')
    .orderBy('indicator.position'),
);

/** The indicators of the tasks in the scope with their values in force: two statements. */
export async function indicatorRows(db: Db, councilId: string, scope: TaskScope): Promise<IndicatorRow[]> {
  if (isEmpty(scope)) return [];
  const rows = await readIndicators(db, councilId, scope);
  const values = await lastValues(db, councilId, scope);
  return rows.map(({ id, task_id: taskId, text, targets, fulfilment_id: proof }) => ({
    id,
    taskId,
    text,
    targets: fromJson(targets),
    fulfilled: proof !== null,
    measurements: values.get(id) ?? [],
  }));
}

const readLastValues = readInScope((tasks, db) => {
  const numbered = tasks
    .innerJoin('indicator', (join) =>
      join.onRef('indicator.council_id', '=', 'task.council_id').onRef('indicator.task_id', '=', 'task.id'),
    )
    .innerJoin('measurement', (join) =>
      join
        .onRef('measurement.council_id', '=', 'indicator.council_id')
        .onRef('measurement.indicator_id', '=', 'indicator.id'),
    )
    .where(inForce)
    .select(['measurement.id', 'measurement.indicator_id', 'measurement.value', 'measurement.measured_on'])
    .select(['measurement.source', 'measurement.note'])
    .select((eb) =>
      eb.fn
        .agg<number>('row_number')
        .over((over) =>
          over
            .partitionBy('measurement.indicator_id')
            .orderBy('measurement.measured_on', 'desc')
            .orderBy('measurement.created_at', 'desc')
            .orderBy('measurement.id', 'desc'),
        )
        .as('n'),
    );
  return db
    .selectFrom(numbered.as('numbered'))
    .selectAll()
    .where('n', '<=', LAST_VALUES)
    .orderBy('indicator_id')
    .orderBy('n');
});

async function lastValues(
  db: Db,
  councilId: string,
  scope: TaskScope,
): Promise<ReadonlyMap<string, MeasurementView[]>> {
  const rows = await readLastValues(db, councilId, scope);
  const values = new Map<string, MeasurementView[]>();
  for (const row of rows) {
    const { id, value, source, note } = row;
    // `inForce` leaves no row without a value.
    if (value === null) continue;
    const measurement = { id, value, measuredOn: row.measured_on, source, note };
    const known = values.get(row.indicator_id);
    if (known) known.push(measurement);
    else values.set(row.indicator_id, [measurement]);
  }
  return values;
}

import { attainment, type Target } from '@kvartal/shared/kpi';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import { isEmpty, readInScope, type TaskScope } from '../task/task-scope.js';
import type { IndicatorView, MeasurementView } from './indicator.graphql.js';

/** So many values of an indicator are shown; the series behind them stays in the database. */
const LAST_VALUES = 20;

/** An indicator beside the key of its task. */
export type IndicatorRow = { taskId: string; indicator: IndicatorView };

const readIndicators = readInScope((tasks) =>
  tasks
    .innerJoin('indicator', (join) =>
      join.onRef('indicator.council_id', '=', 'task.council_id').onRef('indicator.task_id', '=', 'task.id'),
    )
    .select(['indicator.id', 'indicator.task_id', 'indicator.text', 'indicator.targets'])
    .orderBy('indicator.position'),
);

/** The indicators of the tasks in the scope with their last values and what these mean: two statements. */
export async function indicatorRows(db: Db, councilId: string, scope: TaskScope): Promise<IndicatorRow[]> {
  if (isEmpty(scope)) return [];
  const rows = await readIndicators(db, councilId, scope);
  const values = await lastValues(db, councilId, scope);
  return rows.map((row) => {
    const targets = fromJson(row.targets);
    const measurements = values.get(row.id) ?? [];
    const { ratio, result } = standing(targets, measurements);
    return {
      taskId: row.task_id,
      indicator: { id: row.id, text: row.text, targets, measurements, attainment: ratio, result },
    };
  });
}

/** With several targets the measurement belongs to the first, as in the report. */
function standing(targets: readonly Target[], [newest]: readonly MeasurementView[]) {
  const [target] = targets;
  return target ? attainment(target, newest?.value ?? null) : { ratio: null, result: 'unmeasured' as const };
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
    const measurement = { id, value, measuredOn: row.measured_on, source, note };
    const known = values.get(row.indicator_id);
    if (known) known.push(measurement);
    else values.set(row.indicator_id, [measurement]);
  }
  return values;
}

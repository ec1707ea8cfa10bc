import { compareDays, type Day } from '../calendar/index.js';
import { leadTarget, seriesStates } from '../kpi/index.js';
import type { SeriesRow, SeriesState, Target } from '../kpi/index.js';
import { column } from './column.js';
import type { RecordOf } from './column.js';

/**
 * The published series of indicators: a row for each value ever entered, those that a correction replaced included, and
 * an empty row for an indicator that nobody has measured yet. The same table, filled in, is what an import reads.
 */
export const MEASUREMENT_COLUMNS = [
  column('indicatorIdentifier', 'Ідентифікатор показника', 'Identifier of the indicator', 'string', true),
  column('taskCode', 'Номер завдання', 'Number of the task', 'string', false),
  column('title', 'Показник, як у документі', 'Indicator as printed', 'string', true),
  column('unit', 'Одиниця виміру', 'Unit', 'string', false),
  column('measuredOn', 'День вимірювання', 'Day of the measurement', 'date', false),
  column('measuredValue', 'Виміряне значення', 'Measured value', 'decimal', false),
  column('source', 'Джерело', 'Source', 'string', false),
  column('note', 'Примітка', 'Note', 'string', false),
  column('state', 'Чинність значення', 'Whether the value counts', 'string', false),
  column('enteredOn', 'День внесення', 'Day of entering', 'date', false),
  column('enteredBy', 'Хто вніс', 'Who entered it', 'string', false),
  column('identifier', 'Ідентифікатор вимірювання', 'Identifier of the measurement', 'string', false),
  column('correctsIdentifier', 'Яке вимірювання виправлено', 'Which one it corrects', 'string', false),
  column('correctionReason', 'Причина виправлення', 'Reason of the correction', 'string', false),
] as const;

/** A row of a series to publish; `enteredBy` is a person for members, a unit or a post for the public. */
export type OpenMeasurement = SeriesRow & {
  source: string | null;
  note: string | null;
  enteredOn: Day;
  enteredBy: string;
  reason: string | null;
};

/** An indicator with its whole series. */
export type OpenSeries = {
  id: string;
  task: { code: string | null };
  text: string;
  targets: readonly Target[];
  series: readonly OpenMeasurement[];
};

/**
 * The rows of one indicator in the table of series, by day, the oldest first; one empty row for a series without
 * values.
 *
 * @example measurementRecords(unmeasured) // [{ indicatorIdentifier: 'i1', …, measuredOn: null, measuredValue: null, … }]
 */
export function measurementRecords(indicator: OpenSeries): RecordOf<typeof MEASUREMENT_COLUMNS>[] {
  const { id, task, text, targets, series } = indicator;
  const target = leadTarget(targets);
  const unit = target === null ? null : target.percent || target.comparator === 'all' ? '%' : target.unit;
  const head = { indicatorIdentifier: id, taskCode: task.code, title: text, unit };
  if (series.length === 0) return [{ ...head, ...NOTHING }];
  const states = seriesStates(series);
  return series
    .toSorted((a, b) => compareDays(a.measuredOn, b.measuredOn))
    .map((row) => ({
      ...head,
      measuredOn: row.measuredOn,
      measuredValue: row.value,
      source: row.source,
      note: row.note,
      state: states.get(row.id) ?? ('in_force' satisfies SeriesState),
      enteredOn: row.enteredOn,
      enteredBy: row.enteredBy,
      identifier: row.id,
      correctsIdentifier: row.correctsId,
      correctionReason: row.reason,
    }));
}

const NOTHING = {
  measuredOn: null,
  measuredValue: null,
  source: null,
  note: null,
  state: null,
  enteredOn: null,
  enteredBy: null,
  identifier: null,
  correctsIdentifier: null,
  correctionReason: null,
};

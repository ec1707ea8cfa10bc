import type { Day } from '../calendar/index.js';
import { attainment } from '../kpi/index.js';
import type { Target } from '../kpi/index.js';
import { column } from './column.js';
import type { RecordOf } from './column.js';

/** The published table of indicators: a row for each target, and one for a statement without any. */
export const KPI_COLUMNS = [
  column('identifier', 'Ідентифікатор показника', 'Identifier of the indicator', 'string', true),
  column('taskIdentifier', 'Ідентифікатор завдання', 'Identifier of the task', 'string', true),
  column('taskCode', 'Номер завдання', 'Number of the task', 'string', false),
  column('title', 'Показник, як у документі', 'Indicator as printed', 'string', true),
  column('comparator', 'Порівняння', 'Comparison', 'string', false),
  column('targetValue', 'Ціль', 'Target', 'decimal', false),
  column('unit', 'Одиниця виміру', 'Unit', 'string', false),
  column('per', 'За який період', 'Per period', 'string', false),
  column('measuredValue', 'Виміряне значення', 'Measured value', 'decimal', false),
  column('measuredOn', 'День вимірювання', 'Day of the measurement', 'date', false),
  column('source', 'Джерело вимірювання', 'Source of the measurement', 'string', false),
  column('result', 'Код результату', 'Result code', 'string', true),
] as const;

/** An indicator to publish, with its latest measurement; the measurement belongs to the first target. */
export type OpenKpi = {
  id: string;
  task: { id: string; code: string | null };
  text: string;
  targets: readonly Target[];
  measured: { value: number; measuredOn: Day; source: string | null } | null;
};

/**
 * The rows of an indicator in the published table. `result` is done, partly_done, not_done, unmeasured, or
 * `qualitative` for a statement without targets, whose proof is the task's evidence.
 *
 * @example kpiRecords(qualitative)[0]?.result // 'qualitative'
 */
export function kpiRecords(kpi: OpenKpi): RecordOf<typeof KPI_COLUMNS>[] {
  const { id, task, text, targets, measured } = kpi;
  const head = { identifier: id, taskIdentifier: task.id, taskCode: task.code, title: text };
  if (targets.length === 0) {
    return [{ ...head, ...NO_TARGET, ...measurement(measured), result: 'qualitative' }];
  }
  return targets.map((target, index) => targetRecord(head, target, index === 0 ? measured : null));
}

const NO_TARGET = { comparator: null, targetValue: null, unit: null, per: null };

function targetRecord(
  head: Pick<RecordOf<typeof KPI_COLUMNS>, 'identifier' | 'taskIdentifier' | 'taskCode' | 'title'>,
  target: Target,
  measured: OpenKpi['measured'],
): RecordOf<typeof KPI_COLUMNS> {
  return {
    ...head,
    comparator: target.comparator,
    targetValue: target.value,
    unit: target.percent ? '%' : target.unit,
    per: target.per,
    ...measurement(measured),
    result: attainment(target, measured?.value ?? null).result,
  };
}

function measurement(measured: OpenKpi['measured']) {
  return {
    measuredValue: measured?.value ?? null,
    measuredOn: measured?.measuredOn ?? null,
    source: measured?.source ?? null,
  };
}

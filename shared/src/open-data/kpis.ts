import type { Day } from '../calendar/index.js';
import { attainment, leadTarget } from '../kpi/index.js';
import type { Standing, Target } from '../kpi/index.js';
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
  column('attainmentPercent', 'Досягнуто, %', 'Attained, per cent', 'decimal', false),
  column('result', 'Код результату', 'Result code', 'string', true),
  column('fulfilledOn', 'День підтвердження', 'Day of the proof', 'date', false),
  column('evidenceUrls', 'Підтвердження', 'Evidence', 'string', false),
] as const;

/**
 * An indicator to publish, with its latest measurement and how it stands; both belong to the lead target. `proof` is
 * what fulfilled a statement without a number; its addresses are absolute.
 */
export type OpenKpi = {
  id: string;
  task: { id: string; code: string | null };
  text: string;
  targets: readonly Target[];
  measured: { value: number; measuredOn: Day; source: string | null } | null;
  standing: Pick<Standing, 'ratio' | 'result'>;
  proof: { on: Day; evidence: readonly string[] } | null;
};

/**
 * The rows of an indicator in the published table. `result` is done, partly_done, not_done or unmeasured; `fulfilled`
 * or `not_fulfilled` for a statement without targets.
 *
 * @example kpiRecords(qualitative)[0]?.result // 'not_fulfilled'
 */
export function kpiRecords(kpi: OpenKpi): RecordOf<typeof KPI_COLUMNS>[] {
  const { id, task, text, targets, measured, standing, proof } = kpi;
  const head = { identifier: id, taskIdentifier: task.id, taskCode: task.code, title: text };
  const proved = {
    fulfilledOn: proof?.on ?? null,
    evidenceUrls: proof?.evidence.join(' ') || null,
  };
  const attainmentPercent = standing.ratio === null ? null : Math.floor(standing.ratio * 100 + 1e-6);
  const lead = leadTarget(targets);
  if (lead === null) {
    const result = proof === null ? 'not_fulfilled' : 'fulfilled';
    return [{ ...head, ...NO_TARGET, ...measurement(measured), attainmentPercent, result, ...proved }];
  }
  return targets.map((target) => {
    const isLead = target === lead;
    return {
      ...head,
      comparator: target.comparator,
      targetValue: target.value,
      unit: target.percent ? '%' : target.unit,
      per: target.per,
      ...measurement(isLead ? measured : null),
      attainmentPercent: isLead ? attainmentPercent : null,
      result: isLead ? standing.result : attainment(target, null).result,
      ...(isLead ? proved : NO_PROOF),
    };
  });
}

const NO_TARGET = { comparator: null, targetValue: null, unit: null, per: null };
const NO_PROOF = { fulfilledOn: null, evidenceUrls: null };

function measurement(measured: OpenKpi['measured']) {
  return {
    measuredValue: measured?.value ?? null,
    measuredOn: measured?.measuredOn ?? null,
    source: measured?.source ?? null,
  };
}

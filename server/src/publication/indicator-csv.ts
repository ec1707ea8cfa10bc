import {
  KPI_COLUMNS,
  MEASUREMENT_COLUMNS,
  kpiRecords,
  measurementRecords,
  toCsv,
  type OpenKpi,
  type OpenSeries,
} from '@kvartal/shared/open-data';
import { kyivDay } from '../platform/clock/clock.js';
import type { WholeIndicator, WholeTask } from '../status/whole-task.js';

/** The fields that the two tables are made of: without being asked for they would not be read. */
export const OF_TABLES: readonly string[] = ['indicators', 'series', 'fulfilment'];

/** The indicators of a plan with how they stand, a row for each target, in the plan's order. */
export function indicatorsCsv(tasks: readonly WholeTask[]): string {
  const kpis = tasks.flatMap((task) => task.indicators.map((one) => openKpi(task, one)));
  return toCsv(KPI_COLUMNS, kpis.flatMap(kpiRecords));
}

/**
 * The series of the indicators that have a number, corrections included, in the plan's order. It is also the template
 * of the file that an import reads.
 */
export function measurementsCsv(tasks: readonly WholeTask[]): string {
  const series = tasks.flatMap((task) =>
    task.indicators.filter((one) => one.targets.length > 0).map((one) => openSeries(task, one)),
  );
  return toCsv(MEASUREMENT_COLUMNS, series.flatMap(measurementRecords));
}

function openKpi({ id, code }: WholeTask, indicator: WholeIndicator): OpenKpi {
  const { text, targets, measurements, attainment, result, fulfilment } = indicator;
  return {
    id: indicator.id,
    task: { id, code },
    text,
    targets,
    measured: measurements[0] ?? null,
    standing: { ratio: attainment, result },
    proof: fulfilment && {
      on: fulfilment.on,
      // A file is not open to everybody: its name stands for it.
      evidence: fulfilment.evidence.flatMap(({ url, title }) => url ?? title ?? []),
    },
  };
}

function openSeries({ code }: WholeTask, { id, text, targets, series }: WholeIndicator): OpenSeries {
  return {
    id,
    task: { code },
    text,
    targets,
    series: series.map(({ enteredAt, enteredByName, ...row }) => ({
      ...row,
      enteredOn: kyivDay(enteredAt),
      enteredBy: enteredByName,
    })),
  };
}

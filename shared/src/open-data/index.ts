export type { Cell, Column, Datatype, RecordOf } from './column.js';
export { textsToCsv, toCsv } from './csv.js';
export { TASK_COLUMNS, taskRecord } from './tasks.js';
export type { OpenTask } from './tasks.js';
export { KPI_COLUMNS, kpiRecords } from './kpis.js';
export type { OpenKpi } from './kpis.js';
export { PROGRESS_COLUMNS, progressRecord } from './progress.js';
export type { OpenOccurrence } from './progress.js';
export { REPORT_COLUMNS, reportRecords } from './report.js';

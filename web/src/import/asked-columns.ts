import type { Field, PlanDraft } from '@kvartal/shared/plan-document';
import type { FieldName } from './questions.js';

/** Columns of the document's grid; `to` is exclusive. */
export type Reach = { from: number; to: number };

/** In which columns of a document a field stands. */
const COLUMNS: Partial<Record<FieldName, readonly Field[]>> = {
  code: ['number'],
  title: ['task'],
  description: ['description'],
  baseline: ['baseline'],
  priority: ['priority'],
  deadline: ['deadline', 'quarter'],
  kpis: ['kpi'],
  executors: ['executor'],
};

/**
 * The grid columns in which a field is printed: those whose header the draft says to hold it. A table whose headers are
 * other ones has its columns in the same order. A number without a column of its own stands before the title.
 *
 * @example askedColumns(draft.columns, printed.columns, 'deadline') // [{ from: 2, to: 3 }]
 */
export function askedColumns(
  columns: PlanDraft['columns'],
  printed: readonly (Reach & { header: string })[],
  asked: FieldName | null,
): Reach[] {
  const fields = asked === null ? [] : (COLUMNS[asked] ?? []);
  const headers = columns.filter(({ field }) => field !== null && fields.includes(field));
  if (headers.length === 0) return asked === 'code' ? askedColumns(columns, printed, 'title') : [];
  const named = printed.filter(({ header }) => headers.some((column) => column.header === header));
  if (named.length > 0 || printed.length !== columns.length) return named;
  return printed.filter((_, at) => headers.some((column) => column === columns[at]));
}

/** Whether a grid column is one of them. */
export function isAmong(reaches: readonly Reach[], column: number, span = 1): boolean {
  return reaches.some(({ from, to }) => column < to && from < column + span);
}

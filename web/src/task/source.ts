/** Where in the document a task stands: a row of a table or a line of text, both counted from 1. */
export type Source = { table: number; row: number } | { line: number };

/**
 * The place as the API keeps it; null when the task did not come from a document.
 *
 * @example readSource({ table: 1, row: 5 }) // { table: 1, row: 5 }
 */
export function readSource(value: unknown): Source | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('line' in value) return isPlace(value.line) ? { line: value.line } : null;
  if (!('table' in value) || !('row' in value)) return null;
  return isPlace(value.table) && isPlace(value.row) ? { table: value.table, row: value.row } : null;
}

/**
 * The place as a word in an address.
 *
 * @example sourceWord({ table: 1, row: 5 }) // '1.5'
 * @example sourceWord({ line: 7 }) // '7'
 */
export function sourceWord(source: Source): string {
  return 'line' in source ? String(source.line) : `${source.table}.${source.row}`;
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && value >= 1;
}

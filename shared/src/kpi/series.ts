import { compareDays, type Day } from '../calendar/index.js';

/** A row of a series: a value, or null where a correction withdrew it; `correctsId` names the row that it replaces. */
export type SeriesRow = { id: string; value: number | null; measuredOn: Day; correctsId: string | null };

/** Where a row stands: it counts, another row has taken its place, or it says that there was no value. */
export type SeriesState = 'in_force' | 'replaced' | 'withdrawn';

/** The row that counts now, or withdraws, with all that it replaced, the latest first. */
export type Chain<Row extends SeriesRow> = { head: Row; earlier: Row[] };

/**
 * Where every row of a series stands, by its key.
 *
 * @example seriesStates([first, { ...second, correctsId: first.id }]).get(first.id) // 'replaced'
 */
export function seriesStates(rows: readonly SeriesRow[]): ReadonlyMap<string, SeriesState> {
  const replaced = new Set(rows.map((row) => row.correctsId));
  return new Map(
    rows.map(({ id, value }) => [
      id,
      replaced.has(id) ? 'replaced' : value === null ? 'withdrawn' : 'in_force',
    ]),
  );
}

/**
 * A series as people read it: a line for each value that counts or was withdrawn, by its day, the newest first, with
 * the values that it replaced. Rows of one day keep their order. A row that names one outside of the list begins there.
 *
 * @example chainsOf([first, correction])[0]?.earlier // [first]
 */
export function chainsOf<Row extends SeriesRow>(rows: readonly Row[]): Chain<Row>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const states = seriesStates(rows);
  return rows
    .filter((row) => states.get(row.id) !== 'replaced')
    .map((head) => {
      const earlier: Row[] = [];
      let row = byId.get(head.correctsId ?? '');
      while (row && earlier.length < rows.length) {
        earlier.push(row);
        row = byId.get(row.correctsId ?? '');
      }
      return { head, earlier };
    })
    .toSorted((a, b) => compareDays(b.head.measuredOn, a.head.measuredOn));
}

import type { MeasurementRow } from '../kpi/series.queries.js';
import type { Reader } from '../plan/reader.js';
import { kyivDay } from '../platform/clock/clock.js';
import type { Db } from '../platform/database/tables.js';
import { authorsOf, toldName, unitOn } from './authors.js';
import type { SeriesValueView } from './indicator-fields.graphql.js';
import type { UnitsOfTask } from './update-views.js';

/** Values as the reader is told them, by the key of the indicator, in their order: one statement for the names. */
export async function seriesViews(
  db: Db,
  reader: Reader,
  rows: readonly MeasurementRow[],
  unitsOf: UnitsOfTask,
): Promise<ReadonlyMap<string, SeriesValueView[]>> {
  const authors = await authorsOf(
    db,
    reader.councilId,
    rows.flatMap((row) => row.membership_id ?? []),
  );
  const series = new Map<string, SeriesValueView[]>();
  for (const row of rows) {
    const author = row.membership_id === null ? undefined : authors.get(row.membership_id);
    const unit = unitOn(author, kyivDay(row.created_at), unitsOf(row.task_id));
    const told: SeriesValueView = {
      id: row.id,
      value: row.value,
      measuredOn: row.measured_on,
      source: row.source,
      note: reader.member === null ? null : row.note,
      enteredAt: row.created_at,
      enteredByName: toldName(reader, author, unit),
      correctsId: row.corrects_id,
      reason: row.reason,
    };
    const known = series.get(row.indicator_id);
    if (known) known.push(told);
    else series.set(row.indicator_id, [told]);
  }
  return series;
}

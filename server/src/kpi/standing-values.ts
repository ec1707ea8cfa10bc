import type { Day } from '@kvartal/shared/calendar';
import type { EntityManager } from '@mikro-orm/core';
import { Measurement } from './measurement.entity.js';

/** The row of an indicator that counts on a day, or null: a correction has taken the place of every other one. */
export async function valueOn(
  em: EntityManager,
  indicatorId: string,
  measuredOn: Day,
): Promise<(Measurement & { value: number }) | null> {
  const rows = await em.find(
    Measurement,
    { indicatorId, measuredOn },
    { orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  if (rows.length === 0) return null;
  const replaced = await em.find(Measurement, { correctsId: { $in: rows.map((one) => one.id) } });
  const gone = new Set(replaced.map((one) => one.correctsId));
  return rows.find(hasValue(gone)) ?? null;
}

function hasValue(gone: ReadonlySet<string | null>) {
  return (row: Measurement): row is Measurement & { value: number } =>
    row.value !== null && !gone.has(row.id);
}

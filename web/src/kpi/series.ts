import { daysBetween, type Day } from '@kvartal/shared/calendar';

/** A value on a day. */
export type Point = { on: Day; value: number };

/** Where a point stands in a drawing: 0–1 from the left and 0–1 from the bottom. */
type Place = { x: number; y: number; point: Point };

/** A series laid out in a unit square, and the height of the target in it. */
export type Layout = { places: Place[]; targetY: number | null; low: number; high: number };

/**
 * Lays a series out by its days and values; the scale of values begins at 0 unless some are negative, and holds the
 * target. A single point stands at the right edge, where «now» is.
 *
 * @example layoutSeries([{ on: '2026-01-01', value: 5 }, { on: '2026-03-01', value: 10 }], 20).places[1]
 * // { x: 1, y: 0.5, point: … }
 */
export function layoutSeries(points: readonly Point[], target: number | null): Layout {
  const ordered = points.toSorted((a, b) => daysBetween(b.on, a.on));
  const values = [...ordered.map((one) => one.value), ...(target === null ? [] : [target])];
  const low = Math.min(0, ...values);
  const high = Math.max(low + Number.EPSILON, ...values);
  const height = (value: number) => (value - low) / (high - low);
  const [first, last] = [ordered[0], ordered.at(-1)];
  const span = first && last ? daysBetween(first.on, last.on) : 0;
  const places = ordered.map((point) => ({
    x: span === 0 || !first ? 1 : daysBetween(first.on, point.on) / span,
    y: height(point.value),
    point,
  }));
  return { places, targetY: target === null ? null : height(target), low, high };
}

import { daysBetween, type Day } from '@kvartal/shared/calendar';
import type { ApiPace } from './indicator-sentence.js';

/** A value on a day. */
export type Point = { on: Day; value: number };

/** Where a point stands in a drawing: 0–1 from the left and 0–1 from the bottom. */
type Place = { x: number; y: number; point: Point };

/** A series laid out in a unit square, the height of the target in it, and the two ends of the needed pace. */
export type Layout = {
  places: Place[];
  targetY: number | null;
  pace: { from: Place; to: Place } | null;
  low: number;
  high: number;
};

/**
 * Lays a series out by its days and values; the scale of values begins at 0 unless some are negative, and holds the
 * target; the scale of days goes on to the last day of the pace. A single point stands at the right edge, where «now»
 * is.
 *
 * @example layoutSeries([{ on: '2026-01-01', value: 5 }, { on: '2026-03-01', value: 10 }], 20).places[1]
 * // { x: 1, y: 0.5, point: … }
 */
export function layoutSeries(
  points: readonly Point[],
  target: number | null,
  pace: ApiPace | null = null,
): Layout {
  const ordered = points.toSorted((a, b) => daysBetween(b.on, a.on));
  const ends = pace && {
    from: { on: pace.fromOn, value: pace.fromValue },
    to: { on: pace.toOn, value: pace.toValue },
  };
  const shown = ends ? [...ordered, ends.from, ends.to] : ordered;
  const values = [...shown.map((one) => one.value), ...(target === null ? [] : [target])];
  const low = Math.min(0, ...values);
  const high = Math.max(low + Number.EPSILON, ...values);
  const height = (value: number) => (value - low) / (high - low);
  const days = shown.map((one) => one.on).toSorted((a, b) => daysBetween(b, a));
  const [first, last] = [days[0], days.at(-1)];
  const span = first && last ? daysBetween(first, last) : 0;
  const place = (point: Point): Place => ({
    x: span === 0 || !first ? 1 : daysBetween(first, point.on) / span,
    y: height(point.value),
    point,
  });
  return {
    places: ordered.map(place),
    targetY: target === null ? null : height(target),
    pace: ends && { from: place(ends.from), to: place(ends.to) },
    low,
    high,
  };
}

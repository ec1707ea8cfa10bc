import { types } from 'node:util';

/** A box on a page in points, counted from the page's upper left corner. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** A straight line along the page: `at` is its place across, `from` and `to` its ends along. */
export type Rule = { at: number; from: number; to: number };

/** A change of coordinates as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The change that changes nothing. */
export const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** The change that does `inner` first and `outer` after it. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Where a point comes to. */
export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A matrix out of what the reader of PDF gives, or null when it is no matrix. */
export function matrixOf(value: unknown): Matrix | null {
  const numbers = numbersIn(value);
  const { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f, length } = numbers;
  if (a === undefined || b === undefined || c === undefined) return null;
  if (d === undefined || e === undefined || f === undefined || length !== 6) return null;
  return Number.isFinite(a + b + c + d + e + f) ? [a, b, c, d, e, f] : null;
}

/** The numbers of a list, whatever kind of list it is; none when it is none, or when something else stands in it. */
export function numbersIn(value: unknown): ArrayLike<number> {
  if (types.isFloat32Array(value)) return value;
  return Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : [];
}

/**
 * Puts pieces of lines together that lie on one line and touch or nearly touch: borders are often drawn cell by cell,
 * and dotted ones dot by dot. `apart` is how far two pieces may stand across and along, in points.
 */
export function joinRules(rules: readonly Rule[], apart: { across: number; along: number }): Rule[] {
  const rows: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const row = rows.at(-1);
    if (row?.[0] && rule.at - row[0].at <= apart.across) row.push(rule);
    else rows.push([rule]);
  }
  return rows.flatMap((row) => {
    const joined: Rule[] = [];
    for (const { at, from, to } of row.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && from - last.to <= apart.along) last.to = Math.max(last.to, to);
      else joined.push({ at, from, to });
    }
    return joined;
  });
}

/** Places that lie within `apart` of each other as one place, their middle, in order. */
export function clusters(places: readonly number[], apart: number): number[] {
  const groups: number[][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && place - group[0] <= apart) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}

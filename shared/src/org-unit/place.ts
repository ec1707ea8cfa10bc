import { compareText } from '../text/index.js';

/** A unit as far as its place is concerned: `position` is null until somebody has put it somewhere. */
export type PlacedUnit = { id: string; parentId: string | null; name: string; position: number | null };

/** A place in the tree: among the parts of `parentId` (null: at the top), before `beforeId` (null: behind all of them). */
export type UnitSpot = { parentId: string | null; beforeId: string | null; level: number };

/**
 * The parts of one unit (null: the units at the top) in the order in which they stand: those that somebody has placed,
 * then the others by their names in the Ukrainian order. A parent that is not among the units has no parts.
 *
 * @example inOrder([{ id: 'b', parentId: null, name: 'Б', position: null }, { id: 'a', parentId: null, name: 'А', position: null }], null)
 * // a, b
 */
export function inOrder<T extends PlacedUnit>(units: readonly T[], parentId: string | null): T[] {
  return units
    .filter((unit) => unit.parentId === parentId)
    .toSorted(
      (a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || compareText(a.name, b.name) || 0,
    );
}

/**
 * Whether a unit is the other one or a part of it, however deep: then the other one can never stand under it. Unknown
 * ids are within nothing; a circle in the data ends the search.
 *
 * @example isWithin([{ id: 'a', parentId: null }, { id: 'b', parentId: 'a' }], 'b', 'a') // true
 */
export function isWithin(
  units: readonly Pick<PlacedUnit, 'id' | 'parentId'>[],
  id: string,
  above: string,
): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && !seen.has(at)) {
    if (at === above) return true;
    seen.add(at);
    at = parents.get(at) ?? null;
  }
  return false;
}

/**
 * The ids of neighbours after one of them (or a new one) was put before another; null or an unknown id: behind all.
 *
 * @example reordered(['a', 'b', 'c'], 'c', 'a') // ['c', 'a', 'b']
 */
export function reordered(ids: readonly string[], id: string, beforeId: string | null): string[] {
  const others = ids.filter((one) => one !== id);
  const at = beforeId === null ? -1 : others.indexOf(beforeId);
  return at < 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)];
}

/**
 * Every place where a unit may stand, as one reads the tree from above: never inside of itself. The place where it
 * stands now is among them.
 *
 * @param units all units of the tree, in any order
 * @param id the unit that is to be moved
 */
export function unitSpots(units: readonly PlacedUnit[], id: string): UnitSpot[] {
  const rest = units.filter((unit) => unit.id !== id);
  const under = (parentId: string | null, level: number): UnitSpot[] => [
    ...inOrder(rest, parentId).flatMap((unit) => [
      { parentId, beforeId: unit.id, level },
      ...under(unit.id, level + 1),
    ]),
    { parentId, beforeId: null, level },
  ];
  return under(null, 1);
}

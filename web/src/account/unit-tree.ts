/** A unit with the units that are part of it. */
export type UnitNode<T> = { unit: T; children: UnitNode<T>[] };

/**
 * Units as a tree, in the order they came in. A unit whose parent is not in the list stands at the top; units that are
 * parts of one another (a mistake in the data) stand at the top too, so that nobody is lost.
 *
 * @example unitTree([{ id: 'a', parentId: null }, { id: 'b', parentId: 'a' }])[0]?.children[0]?.unit.id // 'b'
 */
export function unitTree<T extends { id: string; parentId: string | null }>(
  units: readonly T[],
): UnitNode<T>[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const isInCircle = (id: string): boolean => {
    const seen = new Set<string>();
    let above = parents.get(id) ?? null;
    while (above !== null && !seen.has(above)) {
      if (above === id) return true;
      seen.add(above);
      above = parents.get(above) ?? null;
    }
    return false;
  };
  const isTop = ({ id, parentId }: T) => parentId === null || !parents.has(parentId) || isInCircle(id);
  const nodeOf = (unit: T): UnitNode<T> => ({
    unit,
    children: units.filter((one) => one.parentId === unit.id && !isTop(one)).map(nodeOf),
  });
  return units.filter(isTop).map(nodeOf);
}

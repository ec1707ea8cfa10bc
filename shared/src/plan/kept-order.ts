/**
 * Which of the things stayed where they were when a list was put into another order: the longest run of old places that
 * still increases. `places` are the old places in the new order; what is not in the result has moved.
 *
 * @example keptOrder([0, 3, 1, 2]) // Set { 0, 1, 2 }: the fourth one was moved to the second place
 */
export function keptOrder(places: readonly number[]): ReadonlySet<number> {
  // Patience: the smallest end of an increasing run of each length, and what stood before it.
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const at of places) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    ends[low] = at;
    previous.set(at, ends[low - 1]);
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) kept.add(at);
  return kept;
}

/** The value that occurs most often (the first of equals), or undefined for none. */
export function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts)
    if (count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = value;
  return best;
}

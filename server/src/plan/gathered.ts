/**
 * Reads together what the rows of a list ask for one by one: whatever is asked for in one turn of the event loop becomes
 * one read. Gives undefined for what the read did not find.
 *
 * @example
 * const updates = gathered((tasks: readonly TaskView[]) => firstUpdates(db, tasks));
 * await Promise.all([updates(a), updates(b)]) // one read of both
 */
export function gathered<K, V>(
  read: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
): (key: K) => Promise<V | undefined> {
  let asked: { keys: Set<K>; found: Promise<ReadonlyMap<K, V>> } | null = null;
  const readAll = async (keys: ReadonlySet<K>): Promise<ReadonlyMap<K, V>> => {
    await new Promise<void>((resolve) => void setImmediate(resolve));
    asked = null;
    return read([...keys]);
  };
  return async (key) => {
    if (asked === null) {
      const keys = new Set<K>();
      asked = { keys, found: readAll(keys) };
    }
    asked.keys.add(key);
    return (await asked.found).get(key);
  };
}

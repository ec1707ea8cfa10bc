import type { Reader } from './reader.js';

/**
 * A memory for one request: what was read for a reader under a key is read once, however many fields need it. It is
 * forgotten with the reader.
 *
 * @example
 * const sections = keptByReader<Promise<SectionView[]>>();
 * sections(reader, plan.id, () => sectionsOf(db, reader, [plan.id]))
 */
export function keptByReader<T>(): (reader: Reader, key: string, read: () => T) => T {
  const kept = new WeakMap<Reader, Map<string, T>>();
  return (reader, key, read) => {
    const ofReader = kept.get(reader) ?? new Map<string, T>();
    kept.set(reader, ofReader);
    const known = ofReader.get(key);
    if (known !== undefined) return known;
    const made = read();
    ofReader.set(key, made);
    return made;
  };
}

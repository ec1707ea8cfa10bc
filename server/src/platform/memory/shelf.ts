/**
 * Keeps values by key as long as there is room: when the weights come to more than `room`, what was used longest ago
 * goes first. A value heavier than a tenth of the room is not kept at all, so that one answer cannot push out all others.
 */
export class Shelf<V> {
  readonly #kept = new Map<string, { value: V; weight: number }>();
  #weight = 0;

  constructor(readonly room: number) {}

  /** The value, which becomes the latest used one; undefined when it is not kept. */
  take(key: string): V | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    // A Map remembers the order of insertion: putting it back makes it the latest.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.value;
  }

  /** Keeps the value, instead of an earlier one under the same key. */
  put(key: string, value: V, weight: number): void {
    this.drop(key);
    if (weight > this.room / 10) return;
    this.#kept.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.room) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}

declare const holds: unique symbol;

/** Text that holds the JSON of a `T`; the type remembers what was written. */
export type JsonColumn<T> = string & { readonly [holds]?: T };

/**
 * Reads a column of JSON back. Only our own verbs write these columns, from values of the type that the column names.
 *
 * @example fromJson(plan.levels) // ['Розділ', 'Захід']
 */
export function fromJson<T>(text: JsonColumn<T>): T;
export function fromJson<T>(text: JsonColumn<T> | null): T | null;
export function fromJson<T>(text: JsonColumn<T> | null): T | null {
  return text === null ? null : JSON.parse(text);
}

/** What JSON can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text of a value, for hashing: keys in the order of their UTF-16 units at every level, no spaces, lists in
 * their own order; a key whose value is undefined is left out, as JSON does. Equal values give equal texts whatever
 * order they were built in (RFC 8785 in substance). A number that JSON cannot hold (NaN, infinity) throws.
 *
 * @example canonicalJson({ b: 1, a: ['ї'] }) // '{"a":["ї"],"b":1}'
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`Not in JSON: ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, member]) =>
      member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`],
    );
  return `{${members.join(',')}}`;
}

/** `Array.isArray` alone does not tell a readonly list from an object. */
function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

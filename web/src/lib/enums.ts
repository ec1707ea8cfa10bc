/**
 * The API writes the members of an enumeration in capitals, the shared code in small letters; nothing else differs.
 *
 * @example lower('AT_RISK') // 'at_risk'
 */
export function lower<T extends string>(value: T): Lowercase<T>;
export function lower(value: string): string {
  return value.toLowerCase();
}

/**
 * The other way, for variables of a query.
 *
 * @example upper('at_risk') // 'AT_RISK'
 */
export function upper<T extends string>(value: T): Uppercase<T>;
export function upper(value: string): string {
  return value.toUpperCase();
}

/** Values that can be written down and read again: what a verb gives, and what a refusal tells. */
export type Plain =
  string | number | boolean | null | undefined | void | readonly Plain[] | { readonly [name: string]: Plain };

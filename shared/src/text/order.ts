import { normalize } from './normalize.js';

/** Ukrainian alphabetical order (Ґ after Г, Є after Е, І after И), numbers inside a text by their value. */
export const collator: Intl.Collator = new Intl.Collator('uk', { numeric: true });

/**
 * Orders two texts for a list: Ukrainian order over the normal form, because the collator alone takes U+02BC and
 * U+2019 for different letters. Negative, zero or positive, for `Array.sort`.
 *
 * @example ['Їжак', 'Зима', 'Ґанок'].sort(compareText) // ['Ґанок', 'Зима', 'Їжак']
 */
export function compareText(a: string, b: string): number {
  return collator.compare(normalize(a), normalize(b));
}

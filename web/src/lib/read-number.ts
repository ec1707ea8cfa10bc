/**
 * A number as people type it: spaces between thousands, a comma or a dot before the fraction. Null where it is not
 * one.
 *
 * @example readNumber('1 940,5') // 1940.5
 * @example readNumber('близько 20') // null
 */
export function readNumber(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace(/^[−–]/, '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

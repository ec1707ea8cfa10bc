/** Longer texts are cut: a mail points to the page where the whole of it stands. */
const LONGEST = 300;

/**
 * A text of the council as one line of a mail: no line breaks, no control characters, no characters that turn the
 * direction of what follows, and not too long.
 *
 * @example oneLine('Створити\r\nреєстр') // 'Створити реєстр'
 */
export function oneLine(text: string): string {
  const line = text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

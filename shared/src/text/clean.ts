const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const SPACES = /[^\S\n]+/g;

/**
 * The text as printed, on one line: only soft hyphens, zero-width marks and runs of spaces are cleaned. Line breaks
 * become spaces. Letters, apostrophes, quotes and dashes stay as they are, because the document's wording is sacred.
 *
 * @example tidy('  Відділ\u00A0освіти\n') // 'Відділ освіти'
 */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/**
 * Like {@link tidy}, but keeps the line breaks of a cell: one '\n' between lines, empty lines dropped.
 *
 * @example tidyLines('ЦНАП \r\n\r\n відділ освіти') // 'ЦНАП\nвідділ освіти'
 */
export function tidyLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(SPACES, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

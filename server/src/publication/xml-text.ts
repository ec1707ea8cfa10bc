/** How an XML part of a document begins. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A text for an XML element. Characters that XML cannot hold are left out, as no reader would take the file.
 *
 * @example escaped('a < b & c') // 'a &lt; b &amp; c'
 */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}

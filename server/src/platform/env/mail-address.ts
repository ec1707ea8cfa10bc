/** Longer addresses no mail server takes (RFC 5321, 4.5.3.1.3, without the brackets). */
const LONGEST = 254;
/** The part before the @ without quotes, spaces and everything that a header or a command of SMTP reads as its own. */
const ADDRESS = /^[^\s\p{C}<>()[\]\\,;:@"]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;

/**
 * Whether mail may be sent to an address: one plain address, and nothing that could name a second recipient or add a
 * header. Quoted names before the @ are refused: no council has them, and mail servers disagree on where they end.
 *
 * @example isMailAddress('olena@rada.example') // true
 * @example isMailAddress('a@rada.example, b@evil.example') // false
 */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text) && !text.includes('..');
}

/**
 * The text of a CSV file: UTF-8, or what spreadsheets in Ukrainian save otherwise (Windows-1251), which no byte
 * sequence of ours can be mistaken for.
 *
 * @example decodeTable(new Uint8Array([0xea, 0xee, 0xe4])) // 'код'
 */
export function decodeTable(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

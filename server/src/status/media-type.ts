import { isUtf8 } from 'node:buffer';

/** How a kind of file begins, in hexadecimal digits; the type is told by content, never by what the browser says. */
const BEGINNINGS: readonly { hex: string; mediaType: string }[] = [
  { hex: '255044462d', mediaType: 'application/pdf' },
  { hex: '89504e470d0a1a0a', mediaType: 'image/png' },
  { hex: 'ffd8ff', mediaType: 'image/jpeg' },
  { hex: '474946383761', mediaType: 'image/gif' },
  { hex: '474946383961', mediaType: 'image/gif' },
];

/** What a ZIP container may be, by the ending of its name: the office formats are all ZIP inside. */
const OFFICE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const ZIP = '504b0304';

/**
 * The media type of a piece of evidence by its bytes; null for what is not taken in: programs, archives, pages. Text is
 * always plain text, so a page of HTML or a drawing in SVG is inert.
 *
 * @example mediaTypeOf(Buffer.from('%PDF-1.7'), 'акт.pdf') // 'application/pdf'
 * @example mediaTypeOf(Buffer.from('MZ\0\0'), 'акт.pdf') // null
 */
export function mediaTypeOf(bytes: Buffer, name: string): string | null {
  const start = bytes.subarray(0, 16).toString('hex');
  const known = BEGINNINGS.find(({ hex }) => start.startsWith(hex));
  if (known) return known.mediaType;
  if (start.startsWith('52494646') && bytes.subarray(8, 12).toString('latin1') === 'WEBP')
    return 'image/webp';
  if (start.startsWith(ZIP)) {
    const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
    return Object.hasOwn(OFFICE, ending) ? (OFFICE[ending] ?? null) : null;
  }
  if (!bytes.every(isOfText)) return null;
  return isUtf8(bytes) ? 'text/plain; charset=utf-8' : 'text/plain';
}

/** Tabs, line ends and whatever is printed; old tables come in windows-1251, where every high byte is a letter. */
function isOfText(byte: number): boolean {
  return byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

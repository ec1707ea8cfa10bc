import { UnreadableDocument } from './unreadable-document.js';

/** What the first bytes of a file say that it is. */
export type FileType = 'zip' | 'pdf' | 'html' | 'text';

const PICTURES = [
  '\x89PNG',
  '\xFF\xD8\xFF',
  'GIF8',
  'BM',
  'II*\0',
  'MM\0*',
  '\0\0\x01\0',
  '8BPS',
  'AT&TFORM',
  '<svg',
];
const NOT_YET = ['{\\rtf', '<?xml', 'mime-version:'];
/** Readers of PDF take a file whose mark stands within its first kilobyte. */
const PDF_MARK_WITHIN = 1024;
const PAGE =
  /^(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|meta|link|base|title|style|script|table|div|h[1-6]|section|article|main)[\s>]/;
const XHTML = /^<\?xml[^]{0,1000}?<(?:!doctype html|html)[\s>]/;
const ARCHIVES = ['7z\xBC\xAF', 'Rar!', '\x1F\x8B', 'BZh', '\xFD7zXZ'];
const SNIFFED = 4096;

/**
 * Tells by the bytes what a file is; its name is not asked, because a renamed picture is still a picture. Throws an
 * UnreadableDocument for everything that is neither a zip archive nor text.
 */
export function fileTypeOf(bytes: Uint8Array): FileType {
  if (bytes.length === 0) throw new UnreadableDocument('empty');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED)).toString(
    'latin1',
  );
  const begins = (marks: readonly string[]): boolean => marks.some((mark) => head.startsWith(mark));
  if (head.startsWith('PK\x03\x04')) return 'zip';
  if (begins(['PK\x05\x06', 'PK\x07\x08'])) throw new UnreadableDocument('damaged');
  if (head.startsWith('\xD0\xCF\x11\xE0'))
    throw new UnreadableDocument(isEncryptedOffice(bytes) ? 'encrypted' : 'old_binary');
  if (
    begins(PICTURES) ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') ||
    /^ftyp(?:hei|avi|mif)/.test(head.slice(4, 12))
  ) {
    throw new UnreadableDocument('picture');
  }
  if (begins(ARCHIVES)) throw new UnreadableDocument('archive');
  if (head.slice(0, PDF_MARK_WITHIN).includes('%PDF-')) return 'pdf';
  // In UTF-16 every second byte of a tag is nothing.
  const start = head
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  if (PAGE.test(start) || XHTML.test(start)) return 'html';
  if (NOT_YET.some((mark) => start.startsWith(mark))) throw new UnreadableDocument('not_yet');
  return 'text';
}

/** An encrypted DOCX or XLSX is a binary compound file with a stream of this name, written in UTF-16. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

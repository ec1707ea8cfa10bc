import { UnreadableDocument } from './unreadable-document.js';

/** What the first bytes of a file say that it is. */
export type FileType = 'zip' | 'text';

const PICTURES = ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'BM', 'II*\0', 'MM\0*', '\0\0\x01\0'];
const NOT_YET = ['%pdf-', '{\\rtf', '<!doctype html', '<html', '<?xml'];
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
    head.slice(4, 12) === 'ftypheic'
  ) {
    throw new UnreadableDocument('picture');
  }
  if (begins(ARCHIVES)) throw new UnreadableDocument('archive');
  const start = head
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart()
    .toLowerCase();
  if (NOT_YET.some((mark) => start.startsWith(mark))) throw new UnreadableDocument('not_yet');
  return 'text';
}

/** An encrypted DOCX is a binary compound file with a stream of this name, written in UTF-16. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

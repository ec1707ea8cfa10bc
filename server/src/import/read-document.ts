import type { Block } from '@kvartal/shared/plan-document';
import { fileTypeOf } from './read-file-type.js';
import { readTextFile } from './read-text-file.js';
import type { Counting } from './reading-words.js';
import { UnreadableDocument } from './unreadable-document.js';

export { UnreadableDocument } from './unreadable-document.js';

/** The largest document that is read, in bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/**
 * Reads the bytes of a document into neutral blocks. What it is is told by its bytes; the name is only what the person
 * calls it. `counting` hears how many bytes of a package or pages of a PDF are read; the other kinds take no time. Throws an
 * UnreadableDocument with the reason in one sentence.
 */
export async function readDocument(
  bytes: Uint8Array,
  _fileName: string,
  counting: Counting = () => {},
): Promise<Block[]> {
  if (bytes.length > LARGEST_DOCUMENT) throw new UnreadableDocument('too_large');
  // Each document is read by a process that begins anew: it loads the one reader that it needs.
  switch (fileTypeOf(bytes)) {
    case 'zip':
      return (await import('./read-office.js')).readOffice(bytes, counting);
    case 'pdf':
      return (await import('./read-pdf.js')).readPdf(bytes, counting);
    case 'html':
      return (await import('./read-html.js')).readHtml(bytes);
    case 'text':
      return readTextFile(bytes);
  }
}

import type { Block } from '@kvartal/shared/plan-document';
import { readDocx } from './read-docx.js';
import { openPackage } from './read-package.js';
import { readXlsx } from './read-xlsx.js';
import type { Counting } from './reading-words.js';
import { UnreadableDocument } from './unreadable-document.js';

/**
 * Reads a document that is a package of parts: a DOCX or an XLSX, told apart by the content type of the main part. The
 * binary form of Excel (xlsb) and presentations are refused.
 */
export async function readOffice(bytes: Uint8Array, counting: Counting): Promise<Block[]> {
  const opened = await openPackage(bytes, counting);
  if (/presentation|powerpoint|\.binary/i.test(opened.type)) throw new UnreadableDocument('not_yet');
  return /spreadsheetml|ms-excel/i.test(opened.type) ? readXlsx(opened) : readDocx(opened);
}

import { isUtf8 } from 'node:buffer';
import type { EntityManager } from '@mikro-orm/sqlite';
import { StoredFile } from '../platform/files/stored-file.entity.js';
import { mediaTypeOf } from '../status/media-type.js';

/** A document whose bytes lie in the file store already. */
export type KeptDocument = { sha256: string; bytes: Buffer; fileName: string; now: number };

/** The row of a document's file: the one that the council has, or a new one. */
export async function sourceFile(
  em: EntityManager,
  councilId: string,
  { sha256, bytes, fileName, now }: KeptDocument,
): Promise<StoredFile> {
  const known = await em.findOne(StoredFile, { sha256 });
  if (known) return known;
  return em.create(StoredFile, {
    councilId,
    sha256,
    name: fileName,
    mediaType: documentType(bytes, fileName),
    size: bytes.length,
    createdAt: now,
  });
}

/** Enough of a file to see how it begins. */
const BEGINNING = 4096;

/** The media type of a document that was read: text may be large, so its letters are not looked at one by one. */
function documentType(bytes: Buffer, fileName: string): string {
  const type = mediaTypeOf(bytes.subarray(0, BEGINNING), fileName) ?? 'text/plain';
  if (!type.startsWith('text/plain')) return type;
  return isUtf8(bytes) ? 'text/plain; charset=utf-8' : 'text/plain';
}

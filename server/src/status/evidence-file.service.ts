import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { safeFileName } from '../platform/files/file-name.js';
import { FileStore } from '../platform/files/file-store.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';
import { mediaTypeOf } from './media-type.js';

/** The largest file that is taken in as evidence, in bytes. */
export const LARGEST_EVIDENCE = 20 * 1024 * 1024;

/** A file that was taken in; an answer names it by its id. */
export type TakenFile = { id: string; name: string; size: number };

/** Files on their way to become evidence. */
@Injectable()
export class EvidenceFileService {
  constructor(
    private readonly writing: Writing,
    private readonly files: FileStore,
  ) {}

  /** Keeps the bytes under their hash and gives the id; the same bytes again are the same file. */
  async take(ctx: MemberCtx, bytes: Buffer, givenName: string): Promise<TakenFile> {
    const name = safeFileName(givenName);
    if (bytes.length === 0) throw new DomainError('file.empty', 'The file is empty.');
    const mediaType = mediaTypeOf(bytes, name);
    if (mediaType === null)
      throw new DomainError('file.type_refused', 'Send a PDF, an office document, a picture or a text.');
    const sha256 = await this.files.put(ctx.councilId, bytes);
    return this.writing.run(ctx, async (em, record) => {
      access.require(ctx, 'plan.read');

      const known = await em.findOne(StoredFile, { sha256 });
      if (known) return { id: known.id, name, size: known.size };

      const size = bytes.length;
      const file = em.create(StoredFile, {
        councilId: ctx.councilId,
        sha256,
        name,
        mediaType,
        size,
        createdAt: ctx.now,
      });
      record({
        action: 'file.stored',
        subjectKind: 'stored_file',
        subjectId: file.id,
        after: { name, size, sha256 },
      });
      return { id: file.id, name, size };
    });
  }
}

import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { safeFileName } from '../platform/files/file-name.js';
import { FileStore } from '../platform/files/file-store.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';
import { logoType } from './logo-type.js';

/** A picture that was taken in. */
export type TakenLogo = { id: string; name: string };

/** Pictures on their way to become a council's logo. */
@Injectable()
export class LogoService {
  constructor(
    private readonly writing: Writing,
    private readonly files: FileStore,
  ) {}

  /** Keeps the bytes under their hash and gives the id; the same bytes again are the same file. */
  async take(ctx: MemberCtx, bytes: Buffer, givenName: string): Promise<TakenLogo> {
    const name = safeFileName(givenName);
    const mediaType = logoType(bytes);
    if (mediaType === null) throw new DomainError('logo.type_refused', 'Send a PNG, a JPEG or a WebP.');
    const sha256 = await this.files.put(ctx.councilId, bytes);
    return this.writing.run(ctx, async (em, record) => {
      access.require(ctx, 'council.edit', { councilId: ctx.councilId });
      const known = await em.findOne(StoredFile, { sha256 });
      if (known) return { id: known.id, name };
      const { councilId, now: createdAt } = ctx;
      const size = bytes.length;
      const file = em.create(StoredFile, { councilId, sha256, name, mediaType, size, createdAt });
      record({
        action: 'file.stored',
        subjectKind: 'stored_file',
        subjectId: file.id,
        after: { name, size, sha256 },
      });
      return { id: file.id, name };
    });
  }
}

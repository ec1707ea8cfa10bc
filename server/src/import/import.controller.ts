import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { safeFileName } from '../platform/files/file-name.js';
import { LARGEST_DOCUMENT } from './read-document.js';
import { ReadingService } from './reading.service.js';

/** What multer keeps of a part of a form. */
type UploadedPart = { buffer: Buffer; originalname: string };

/** Documents come in by a form, not by GraphQL: they are bytes. */
@Controller('imports')
export class ImportController {
  constructor(private readonly readings: ReadingService) {}

  /** POST /imports with one field `file`; answers { draftId }, and the draft tells how far its reading is. */
  @Post()
  @Can('plan.import')
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: LARGEST_DOCUMENT, files: 1, fields: 0 },
      // Browsers send names of files in UTF-8.
      defParamCharset: 'utf8',
    }),
  )
  async upload(
    @Member() ctx: MemberCtx,
    @UploadedFile() part: UploadedPart | undefined,
  ): Promise<{ draftId: string }> {
    if (!part) throw new DomainError('document.empty', 'Send one file in the field `file`.');
    const fileName = safeFileName(part.originalname);
    return { draftId: await this.readings.take(ctx, { bytes: part.buffer, fileName }) };
  }
}

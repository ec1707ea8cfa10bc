import { Controller, Get, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { ByAnswerer, Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { ByLink, Can } from '../access/declare.js';
import type { Answerer } from '../access/link-ctx.js';
import { Reads } from '../platform/database/database.module.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { inertDownload } from '../platform/files/file-name.js';
import { FileStore } from '../platform/files/file-store.js';
import { EvidenceFileService, LARGEST_EVIDENCE, type TakenFile } from './evidence-file.service.js';

/** What multer keeps of a part of a form. */
type UploadedPart = { buffer: Buffer; originalname: string };

/** Evidence that is a file: in by a form, out as an inert download for members of the council. */
@Controller('files')
export class EvidenceFileController {
  constructor(
    private readonly reads: Reads,
    private readonly evidence: EvidenceFileService,
    private readonly files: FileStore,
  ) {}

  /** POST /files with one field `file`; answers { id, name, size }. */
  @Post()
  @Can('status.submit')
  @ByLink()
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: LARGEST_EVIDENCE, files: 1, fields: 0 },
      // Browsers send names of files in UTF-8.
      defParamCharset: 'utf8',
    }),
  )
  take(
    @ByAnswerer() { member }: Answerer,
    @UploadedFile() part: UploadedPart | undefined,
  ): Promise<TakenFile> {
    if (!part) throw new DomainError('file.empty', 'Send one file in the field `file`.');
    return this.evidence.take(member, part.buffer, part.originalname);
  }

  @Get(':id')
  @Can('plan.read')
  async download(
    @Member() ctx: MemberCtx,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = found(
      await this.reads.db
        .selectFrom('stored_file')
        .select(['sha256', 'name', 'media_type'])
        .where('council_id', '=', ctx.councilId)
        .where('id', '=', id)
        .executeTakeFirst(),
    );
    response.set(inertDownload(file.name, file.media_type));
    this.files
      .read(ctx.councilId, file.sha256)
      .on('error', (error) => response.destroy(error))
      .pipe(response);
  }
}

import { Controller, Get, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can, Public } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { inertDownload } from '../platform/files/file-name.js';
import { FileStore } from '../platform/files/file-store.js';
import { publishedBy } from './council.queries.js';
import { LARGEST_LOGO } from './logo-type.js';
import { LogoService, type TakenLogo } from './logo.service.js';

/** What multer keeps of a part of a form. */
type UploadedPart = { buffer: Buffer; originalname: string };

/** The picture of a council: in by a form for its administrator, out for everybody where the council is open. */
@Controller()
export class LogoController {
  constructor(
    private readonly reads: Reads,
    private readonly logos: LogoService,
    private readonly files: FileStore,
  ) {}

  /** POST /files/logos with one field `file`; answers { id }, which setCouncilLogo takes. */
  @Post('files/logos')
  @Can('council.edit')
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: LARGEST_LOGO, files: 1, fields: 0 },
      // Browsers send names of files in UTF-8.
      defParamCharset: 'utf8',
    }),
  )
  take(@Member() ctx: MemberCtx, @UploadedFile() part: UploadedPart | undefined): Promise<TakenLogo> {
    if (!part) throw new DomainError('file.empty', 'Send one file in the field `file`.');
    return this.logos.take(ctx, part.buffer, part.originalname);
  }

  /** The logo of an open council, and no other file of it. */
  @Get('public/:council/logo/:file')
  @Public()
  async logo(
    @Param() { council, file }: { council: string; file: string },
    @Res() response: Response,
  ): Promise<void> {
    const row = found(
      await publishedBy(this.reads.db, council, (councilId) =>
        this.reads.db
          .selectFrom('council')
          .innerJoin('stored_file', (join) =>
            join
              .onRef('stored_file.council_id', '=', 'council.id')
              .onRef('stored_file.id', '=', 'council.logo_file_id'),
          )
          .where('council.id', '=', councilId)
          .where('council.logo_file_id', '=', file)
          .select(['council.id', 'stored_file.sha256', 'stored_file.name', 'stored_file.media_type'])
          .executeTakeFirst(),
      ),
    );
    response.set({ ...inertDownload(row.name, row.media_type), 'Cache-Control': 'public, no-cache' });
    this.files
      .read(row.id, row.sha256)
      .on('error', (error) => response.destroy(error))
      .pipe(response);
  }
}

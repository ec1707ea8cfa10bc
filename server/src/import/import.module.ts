import { Module } from '@nestjs/common';
import { ComparisonResolver } from './comparison.resolver.js';
import { DraftCorrectionsResolver } from './draft-corrections.resolver.js';
import { DraftCorrectionsService } from './draft-corrections.service.js';
import { DraftResolver } from './draft.resolver.js';
import { DraftService } from './draft.service.js';
import { ImportController } from './import.controller.js';
import { PrintedResolver } from './printed.resolver.js';
import { ReadingDesk } from './reading-desk.js';
import { ReadingLimits } from './reading-limits.js';
import { ReadingRecovery } from './reading-recovery.js';
import { ReadingVerbs } from './reading-verbs.js';
import { ReadingService } from './reading.service.js';
import { SourceDocumentResolver } from './source-document.resolver.js';

@Module({
  controllers: [ImportController],
  providers: [
    DraftService,
    DraftResolver,
    DraftCorrectionsService,
    DraftCorrectionsResolver,
    ComparisonResolver,
    PrintedResolver,
    SourceDocumentResolver,
    ReadingLimits,
    ReadingDesk,
    ReadingVerbs,
    ReadingService,
    ReadingRecovery,
  ],
})
export class ImportModule {}

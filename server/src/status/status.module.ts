import { Module } from '@nestjs/common';
import { MeasurementService } from '../kpi/measurement.service.js';
import { MeasurementImportService } from '../kpi/measurement-import.service.js';
import { MeasurementFileResolver } from '../kpi/measurement-file.resolver.js';
import { EventService } from '../occurrence/event.service.js';
import { UpdateLinkModule } from '../update-link/update-link.module.js';
import { AnswerDraftResolver } from './answer-draft.resolver.js';
import { AnswerDraftService } from './answer-draft.service.js';
import { EvidenceFileController } from './evidence-file.controller.js';
import { EvidenceFileService } from './evidence-file.service.js';
import { FulfilmentService } from './fulfilment.service.js';
import { PlanFiguresResolver } from './plan-figures.resolver.js';
import { ReviewService } from './review.service.js';
import { SectionFiguresResolver } from './section-figures.resolver.js';
import { StatusService } from './status.service.js';
import { TaskReadsResolver } from './task-reads.resolver.js';
import { TaskVerbsResolver } from './task-verbs.resolver.js';

@Module({
  imports: [UpdateLinkModule],
  controllers: [EvidenceFileController],
  providers: [
    AnswerDraftResolver,
    AnswerDraftService,
    EvidenceFileService,
    PlanFiguresResolver,
    SectionFiguresResolver,
    TaskReadsResolver,
    StatusService,
    ReviewService,
    EventService,
    MeasurementService,
    MeasurementImportService,
    FulfilmentService,
    MeasurementFileResolver,
    TaskVerbsResolver,
  ],
})
export class StatusModule {}

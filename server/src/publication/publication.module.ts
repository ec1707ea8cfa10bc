import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller.js';
import { IndicatorFileController } from './indicator-file.controller.js';
import { PlanFileController } from './plan-file.controller.js';
import { PublicationController } from './publication.controller.js';

@Module({
  controllers: [PublicationController, PlanFileController, ChangesController, IndicatorFileController],
})
export class PublicationModule {}

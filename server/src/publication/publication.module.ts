import { Module } from '@nestjs/common';
import { PlanFileController } from './plan-file.controller.js';
import { PublicationController } from './publication.controller.js';

@Module({ controllers: [PublicationController, PlanFileController] })
export class PublicationModule {}

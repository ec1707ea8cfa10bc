import { Module } from '@nestjs/common';
import { DraftResolver } from './draft.resolver.js';
import { DraftService } from './draft.service.js';
import { ImportController } from './import.controller.js';

@Module({ controllers: [ImportController], providers: [DraftService, DraftResolver] })
export class ImportModule {}

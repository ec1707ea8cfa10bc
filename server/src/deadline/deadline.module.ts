import { Module } from '@nestjs/common';
import { DeadlineChangeResolver } from './deadline-change.resolver.js';
import { DeadlineService } from './deadline.service.js';
import { DeadlineVerbsResolver } from './deadline-verbs.resolver.js';
import { OpenMovesResolver } from './open-moves.resolver.js';

@Module({ providers: [DeadlineChangeResolver, DeadlineService, DeadlineVerbsResolver, OpenMovesResolver] })
export class DeadlineModule {}

import { Module } from '@nestjs/common';
import { HandOverResolver } from './hand-over.resolver.js';
import { HandOverService } from './hand-over.service.js';

@Module({ providers: [HandOverResolver, HandOverService] })
export class HandOverModule {}

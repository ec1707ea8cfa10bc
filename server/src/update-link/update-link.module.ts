import { Module } from '@nestjs/common';
import { UpdateLinks } from './update-links.js';

@Module({ providers: [UpdateLinks], exports: [UpdateLinks] })
export class UpdateLinkModule {}

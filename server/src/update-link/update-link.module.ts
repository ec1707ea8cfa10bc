import { Module } from '@nestjs/common';
import { LinkDoor } from './link-door.js';
import { UpdateLinkResolver } from './update-link.resolver.js';
import { UpdateLinks } from './update-links.js';

@Module({ providers: [UpdateLinks, LinkDoor, UpdateLinkResolver], exports: [UpdateLinks] })
export class UpdateLinkModule {}

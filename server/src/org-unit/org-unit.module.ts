import { Module } from '@nestjs/common';
import { OrgUnitResolver } from './org-unit.resolver.js';

@Module({ providers: [OrgUnitResolver] })
export class OrgUnitModule {}

import { Module } from '@nestjs/common';
import { OrgUnitResolver } from './org-unit.resolver.js';
import { OrgUnitService } from './org-unit.service.js';
import { UnitVerbsResolver } from './unit-verbs.resolver.js';

@Module({ providers: [OrgUnitResolver, UnitVerbsResolver, OrgUnitService] })
export class OrgUnitModule {}

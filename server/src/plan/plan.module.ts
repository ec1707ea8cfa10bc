import { Module } from '@nestjs/common';
import { PlanResolver } from './plan.resolver.js';
import { PlanService } from './plan.service.js';
import { PublicResolver } from './public.resolver.js';

@Module({ providers: [PlanResolver, PlanService, PublicResolver] })
export class PlanModule {}

import { Module } from '@nestjs/common';
import { ReportBuilder } from './report-builder.js';
import { PlanReportsResolver, ReportResolver } from './report.resolver.js';
import { ReportService } from './report.service.js';

@Module({ providers: [ReportBuilder, ReportService, ReportResolver, PlanReportsResolver] })
export class ReportModule {}

import type { ReportContent } from '@kvartal/shared/report';
import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { PlanView } from '../plan/plan.graphql.js';
import { memberReader, readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { ReportBuilder } from './report-builder.js';
import { ReportPayload, ReportTextView, ReportView } from './report.graphql.js';
import { CreateReportInput, EditReportInput, PublishReportInput } from './report.inputs.js';
import { ReportService } from './report.service.js';
import { readReport, readReportsOfPlan } from './report-views.js';

@Resolver(() => ReportView)
export class ReportResolver {
  /** The content of a draft is built once for an answer, whichever of its fields are asked for. */
  private readonly built = new WeakMap<ReportView, Promise<ReportContent>>();

  constructor(
    private readonly reads: Reads,
    private readonly reports: ReportService,
    private readonly builder: ReportBuilder,
  ) {}

  @Query(() => ReportView, {
    nullable: true,
    description: 'One report of the council; null when there is none.',
  })
  @Can('report.read')
  report(
    @Member() ctx: MemberCtx,
    @Args('id', { type: () => ID, description: 'The key of the report.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportView | null> {
    return readReport(this.reads.db, readerOf(ctx, info), id);
  }

  @ResolveField(() => JsonScalar, {
    description:
      'The ReportContent of shared/report: built from the data for a draft, frozen once published.',
  })
  content(@Member() ctx: MemberCtx, @Parent() report: ReportView): Promise<unknown> {
    return this.contentOf(ctx, report);
  }

  @ResolveField(() => [ReportTextView], { description: 'The texts that people write, in reading order.' })
  async texts(@Member() ctx: MemberCtx, @Parent() report: ReportView): Promise<ReportTextView[]> {
    return (await this.contentOf(ctx, report)).texts;
  }

  @Mutation(() => ReportPayload, { description: 'Opens the report of a year.' })
  @Can('report.write')
  async createReport(
    @Member() ctx: MemberCtx,
    @Args('input') input: CreateReportInput,
  ): Promise<ReportPayload> {
    return this.payload(ctx, await this.reports.create(ctx, input));
  }

  @Mutation(() => ReportPayload, { description: 'Puts texts into a draft report.' })
  @Can('report.write')
  async editReport(@Member() ctx: MemberCtx, @Args('input') input: EditReportInput): Promise<ReportPayload> {
    await this.reports.edit(ctx, input);
    return this.payload(ctx, input.id);
  }

  @Mutation(() => ReportPayload, { description: 'Freezes a report and opens it to everybody.' })
  @Can('report.publish')
  async publishReport(
    @Member() ctx: MemberCtx,
    @Args('input') input: PublishReportInput,
  ): Promise<ReportPayload> {
    await this.reports.publish(ctx, input);
    return this.payload(ctx, input.id);
  }

  private async payload(ctx: MemberCtx, id: string): Promise<ReportPayload> {
    return { report: found(await readReport(this.reads.db, memberReader(ctx), id)) };
  }

  private contentOf(ctx: MemberCtx, report: ReportView): Promise<ReportContent> {
    if (report.frozen !== null) return Promise.resolve(report.frozen);
    const { plan, year, written } = report;
    const content =
      this.built.get(report) ?? this.builder.build(ctx, { planId: plan.id, year, texts: written });
    this.built.set(report, content);
    return content;
  }
}

@Resolver(() => PlanView)
export class PlanReportsResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField(() => [ReportView], { description: 'Its annual reports, the latest year first.' })
  reports(@Parent() plan: PlanView): Promise<ReportView[]> {
    return readReportsOfPlan(this.reads.db, plan);
  }
}

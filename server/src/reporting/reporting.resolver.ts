import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { planBySlug } from '../plan/plan.queries.js';
import { PlanPayload } from '../plan/plan.resolver.js';
import { readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { SetReportingCalendarInput } from './reporting.inputs.js';
import { ReportingService } from './reporting.service.js';

@Resolver()
export class ReportingResolver {
  constructor(
    private readonly reads: Reads,
    private readonly service: ReportingService,
  ) {}

  @Mutation(() => PlanPayload, {
    description: 'Changes when executors report, from a window on that has not opened yet.',
  })
  @Can('reporting.set')
  async setReportingCalendar(
    @Member() ctx: MemberCtx,
    @Args('input') input: SetReportingCalendarInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanPayload> {
    await this.service.setCalendar(ctx, input);
    return { plan: found(await planBySlug(this.reads.db, readerOf(ctx, info), input.planSlug)) };
  }
}

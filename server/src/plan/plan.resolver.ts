import { Args, Field, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Asker, Member } from '../access/asker.js';
import type { Ctx, MemberCtx } from '../access/ctx.js';
import { Can, Public } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { PlanView } from './plan.graphql.js';
import { PublishPlanInput } from './plan.inputs.js';
import { planBySlug, plansOf } from './plan.queries.js';
import { PlanService } from './plan.service.js';
import { publishedPlan } from './public.queries.js';
import { readerOf } from './reader.js';

@ObjectType({ description: 'The plan after a change.' })
export class PlanPayload {
  @Field(() => PlanView, { description: 'The plan as it stands now.' })
  plan!: PlanView;
}

@Resolver(() => PlanView)
export class PlanResolver {
  constructor(
    private readonly reads: Reads,
    private readonly service: PlanService,
  ) {}

  @Query(() => [PlanView], { description: 'The plans of the council of the session, the newest first.' })
  @Can('plan.read')
  plans(@Member() ctx: MemberCtx, @Info() info: GraphQLResolveInfo): Promise<PlanView[]> {
    return plansOf(this.reads.db, readerOf(ctx, info));
  }

  @Query(() => PlanView, { nullable: true, description: 'One plan of the council; null when there is none.' })
  @Can('plan.read')
  plan(
    @Member() ctx: MemberCtx,
    @Args('slug', { description: "The plan's word in addresses." }) slug: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanView | null> {
    return planBySlug(this.reads.db, readerOf(ctx, info), slug);
  }

  @Query(() => PlanView, {
    nullable: true,
    description: 'A published plan, for anybody; personal names are not told. Null when it is not published.',
  })
  @Public()
  publicPlan(
    @Asker() ctx: Ctx,
    @Args('council', { description: "The council's word in public addresses." }) council: string,
    @Args('plan', { description: "The plan's word in addresses." }) plan: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanView | null> {
    return publishedPlan(this.reads.db, ctx, { council, plan }, info);
  }

  @Mutation(() => PlanPayload, { description: 'Opens a plan to people without an account.' })
  @Can('plan.publish')
  async publishPlan(
    @Member() ctx: MemberCtx,
    @Args('input') input: PublishPlanInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanPayload> {
    await this.service.publish(ctx, input);
    return { plan: found(await planBySlug(this.reads.db, readerOf(ctx, info), input.planSlug)) };
  }
}

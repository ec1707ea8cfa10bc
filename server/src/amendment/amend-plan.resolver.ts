import { Args, Field, Info, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { PlanView } from '../plan/plan.graphql.js';
import { planBySlug } from '../plan/plan.queries.js';
import { readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { AmendmentView } from './amendment.graphql.js';
import { AmendPlanInput } from './amendment.inputs.js';
import { amendmentsOf } from './amendment.queries.js';
import { AmendmentService } from './amendment.service.js';

@ObjectType({ description: 'An amendment, and the plan after it.' })
export class AmendmentPayload {
  @Field(() => AmendmentView, { description: 'The amendment.' })
  amendment!: AmendmentView;

  @Field(() => PlanView, { description: 'The plan as it stands now.' })
  plan!: PlanView;
}

@Resolver()
export class AmendPlanResolver {
  constructor(
    private readonly reads: Reads,
    private readonly amendments: AmendmentService,
  ) {}

  @Mutation(() => AmendmentPayload, {
    description: 'Changes a plan as a legal act says, all of it or nothing.',
  })
  @Can('plan.amend')
  async amendPlan(
    @Member() ctx: MemberCtx,
    @Args('input') input: AmendPlanInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AmendmentPayload> {
    const id = await this.amendments.amend(ctx, input);
    const { db } = this.reads;
    const plan = found(await planBySlug(db, readerOf(ctx, info), input.planSlug));
    const amendment = found((await amendmentsOf(db, plan)).find((one) => one.id === id));
    return { amendment, plan };
  }
}

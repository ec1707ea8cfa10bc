import { Args, Field, ID, Info, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { PlanView } from '../plan/plan.graphql.js';
import { planBySlug } from '../plan/plan.queries.js';
import { readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { pageSize } from '../platform/graphql/page.js';
import { DraftPayload, PlanDraftPage, PlanDraftView } from './draft.graphql.js';
import { draftById, draftPage } from './draft.queries.js';
import { DraftService } from './draft.service.js';
import { AcceptDraftInput, CorrectDraftInput, DiscardDraftInput } from './import.inputs.js';

@ObjectType({ description: 'The plan that a draft became.' })
export class AcceptDraftPayload {
  @Field(() => PlanView, { description: 'The plan.' })
  plan!: PlanView;
}

@Resolver(() => PlanDraftView)
export class DraftResolver {
  constructor(
    private readonly reads: Reads,
    private readonly service: DraftService,
  ) {}

  @Query(() => PlanDraftPage, { description: 'Documents that were uploaded, the newest first.' })
  @Can('draft.read')
  drafts(
    @Member() ctx: MemberCtx,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many drafts, 1 to 100.' })
    first: number,
    @Args('after', { type: () => ID, nullable: true, description: 'The endCursor of the page before.' })
    after: string | null = null,
  ): Promise<PlanDraftPage> {
    return draftPage(this.reads.db, ctx.councilId, { first: pageSize(first), after });
  }

  @Query(() => PlanDraftView, { nullable: true, description: 'One draft; null when there is none.' })
  @Can('draft.read')
  draft(
    @Member() ctx: MemberCtx,
    @Args('id', { type: () => ID, description: 'The key of the draft.' }) id: string,
  ): Promise<PlanDraftView | null> {
    return draftById(this.reads.db, ctx.councilId, id);
  }

  @Mutation(() => DraftPayload, { description: 'Puts one corrected value into an open draft.' })
  @Can('draft.correct')
  async correctDraft(
    @Member() ctx: MemberCtx,
    @Args('input') input: CorrectDraftInput,
  ): Promise<DraftPayload> {
    await this.service.correct(ctx, input);
    return this.payload(ctx, input.id);
  }

  @Mutation(() => AcceptDraftPayload, { description: 'Turns a draft into a plan of the council.' })
  @Can('draft.accept')
  async acceptDraft(
    @Member() ctx: MemberCtx,
    @Args('input') input: AcceptDraftInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AcceptDraftPayload> {
    const slug = await this.service.accept(ctx, input);
    return { plan: found(await planBySlug(this.reads.db, readerOf(ctx, info), slug)) };
  }

  @Mutation(() => DraftPayload, { description: 'Puts an open draft aside.' })
  @Can('draft.discard')
  async discardDraft(
    @Member() ctx: MemberCtx,
    @Args('input') input: DiscardDraftInput,
  ): Promise<DraftPayload> {
    await this.service.discard(ctx, input);
    return this.payload(ctx, input.id);
  }

  private async payload(ctx: MemberCtx, id: string): Promise<DraftPayload> {
    return { draft: found(await draftById(this.reads.db, ctx.councilId, id)) };
  }
}

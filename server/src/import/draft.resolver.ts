import { Args, Context, Field, ID, Info, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { PlanView } from '../plan/plan.graphql.js';
import { planBySlug } from '../plan/plan.queries.js';
import { readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { askedBelow } from '../platform/graphql/asked-fields.js';
import { pageSize } from '../platform/graphql/page.js';
import { DraftPayload, PlanDraftPage, PlanDraftView } from './draft.graphql.js';
import { draftById, draftPage } from './draft.queries.js';
import { DraftService } from './draft.service.js';
import { AcceptDraftInput, CancelReadingInput, DiscardDraftInput } from './import.inputs.js';
import { ReadingDesk } from './reading-desk.js';
import { ReadingService } from './reading.service.js';

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
    private readonly readings: ReadingService,
    private readonly desk: ReadingDesk,
  ) {}

  @Query(() => PlanDraftPage, { description: 'Documents that were uploaded, the newest first.' })
  @Can('draft.read')
  async drafts(
    @Member() ctx: MemberCtx,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many drafts, 1 to 100.' })
    first: number,
    @Args('after', { type: () => ID, nullable: true, description: 'The endCursor of the page before.' })
    after: string | null = null,
  ): Promise<PlanDraftPage> {
    const shown = { first: pageSize(first), after, whole: asksWhole(info) };
    const page = await draftPage(this.reads.db, ctx.councilId, shown);
    return { ...page, nodes: page.nodes.map((record) => this.view(record, context)) };
  }

  @Query(() => PlanDraftView, { nullable: true, description: 'One draft; null when there is none.' })
  @Can('draft.read')
  async draft(
    @Member() ctx: MemberCtx,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', { type: () => ID, description: 'The key of the draft.' }) id: string,
  ): Promise<PlanDraftView | null> {
    const record = await draftById(this.reads.db, ctx.councilId, id, asksWhole(info));
    return record && this.view(record, context);
  }

  @Mutation(() => DraftPayload, { description: 'Ends the reading of a document that nobody wants any more.' })
  @Can('draft.discard')
  async cancelReading(
    @Member() ctx: MemberCtx,
    @Args('input') input: CancelReadingInput,
  ): Promise<DraftPayload> {
    await this.readings.cancel(ctx, input);
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

  /** An answer that tells how far a reading is, is true for a moment only. */
  private view(record: PlanDraftView, context: GraphqlContext): PlanDraftView {
    if (record.state === 'reading') {
      context.req.isPassing = true;
      record.reading = this.desk.progressOf(record.id);
    }
    return record;
  }
}

/** Whether what was read is asked for: it is large, and a page that waits for it asks often. */
function asksWhole(info: GraphQLResolveInfo): boolean {
  const asked = askedBelow(info);
  return asked.has('draft') || asked.has('issues');
}

import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { draftHistory } from './draft-history.js';
import { draftAct } from './draft-act.inputs.js';
import { DraftHistory } from './draft-corrections.graphql.js';
import { DraftCorrectionsService } from './draft-corrections.service.js';
import { DraftPayload, PlanDraftView } from './draft.graphql.js';
import { draftById } from './draft.queries.js';
import { CorrectDraftInput, UndoCorrectionInput } from './import.inputs.js';

@Resolver(() => PlanDraftView)
export class DraftCorrectionsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly service: DraftCorrectionsService,
  ) {}

  @ResolveField(() => DraftHistory, { description: 'What people did to it.' })
  history(@Member() ctx: MemberCtx, @Parent() draft: PlanDraftView): Promise<DraftHistory> {
    return draftHistory(this.reads.db, ctx, draft.id);
  }

  @Mutation(() => DraftPayload, {
    description: 'Corrects an open draft: all of the acts are done, as one correction, or none.',
  })
  @Can('draft.correct')
  async correctDraft(
    @Member() ctx: MemberCtx,
    @Args('input') input: CorrectDraftInput,
  ): Promise<DraftPayload> {
    const { id, version } = input;
    await this.service.correct(ctx, { id, version, acts: input.acts.map(draftAct) });
    return this.payload(ctx, id);
  }

  @Mutation(() => DraftPayload, { description: 'Takes back the asker’s last correction of a draft.' })
  @Can('draft.correct')
  async undoCorrection(
    @Member() ctx: MemberCtx,
    @Args('input') input: UndoCorrectionInput,
  ): Promise<DraftPayload> {
    await this.service.undo(ctx, input);
    return this.payload(ctx, input.id);
  }

  @Mutation(() => DraftPayload, { description: 'Makes again what the asker has taken back last.' })
  @Can('draft.correct')
  async redoCorrection(
    @Member() ctx: MemberCtx,
    @Args('input') input: UndoCorrectionInput,
  ): Promise<DraftPayload> {
    await this.service.redo(ctx, input);
    return this.payload(ctx, input.id);
  }

  private async payload(ctx: MemberCtx, id: string): Promise<DraftPayload> {
    return { draft: found(await draftById(this.reads.db, ctx.councilId, id)) };
  }
}

import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ByAnswerer } from '../access/asker.js';
import { ByLink, Can } from '../access/declare.js';
import type { Answerer } from '../access/link-ctx.js';
import type { GraphqlContext } from '../access/request.js';
import { Reads } from '../platform/database/database.module.js';
import { AnswerDraftView, KeepAnswerDraftInput, KeepAnswerDraftPayload } from './answer-draft.graphql.js';
import { answerDraftOf } from './answer-draft.queries.js';
import { AnswerDraftService, isAbout } from './answer-draft.service.js';

@Resolver()
export class AnswerDraftResolver {
  constructor(
    private readonly reads: Reads,
    private readonly drafts: AnswerDraftService,
  ) {}

  @Query(() => AnswerDraftView, {
    nullable: true,
    description:
      'What the viewer has typed about an occurrence and not handed in; null when there is nothing.',
  })
  @Can('status.submit')
  @ByLink()
  async answerDraft(
    @ByAnswerer() { member, link }: Answerer,
    @Context() { req }: GraphqlContext,
    @Args('occurrenceId', { type: () => ID, description: 'The occurrence.' }) occurrenceId: string,
  ): Promise<AnswerDraftView | null> {
    // A draft changes without a new revision of the council, so no answer about it is kept.
    req.isPassing = true;
    return isAbout(link, occurrenceId) ? answerDraftOf(this.reads.db, member, occurrenceId) : null;
  }

  @Mutation(() => KeepAnswerDraftPayload, {
    description: 'Keeps what the viewer types about an occurrence, so that another device can go on.',
  })
  @Can('status.submit')
  @ByLink()
  async keepAnswerDraft(
    @ByAnswerer() answerer: Answerer,
    @Args('input') input: KeepAnswerDraftInput,
  ): Promise<KeepAnswerDraftPayload> {
    await this.drafts.keep(answerer, input);
    return { draft: await answerDraftOf(this.reads.db, answerer.member, input.occurrenceId) };
  }
}

import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { personById } from '../account/people.queries.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { HandOverPayload, HandOverView } from './hand-over.graphql.js';
import { HandOverInput } from './hand-over.inputs.js';
import { readHandOver } from './hand-over.queries.js';
import { HandOverService } from './hand-over.service.js';

@Resolver()
export class HandOverResolver {
  constructor(
    private readonly reads: Reads,
    private readonly handOvers: HandOverService,
  ) {}

  @Query(() => HandOverView, { nullable: true, description: 'What a person would hand over today.' })
  @Can('people.manage')
  handOver(
    @Member() ctx: MemberCtx,
    @Args('membershipId', { type: () => ID }) membershipId: string,
  ): Promise<HandOverView | null> {
    return readHandOver(this.reads.db, ctx, membershipId);
  }

  @Mutation(() => HandOverPayload, {
    name: 'handOver',
    description: 'One person leaves all units of today and another one takes the place in each.',
  })
  @Can('people.manage')
  async doHandOver(@Member() ctx: MemberCtx, @Args('input') input: HandOverInput): Promise<HandOverPayload> {
    await this.handOvers.handOver(ctx, input);
    const [from, to] = await Promise.all(
      [input.fromId, input.toId].map((id) => personById(this.reads.db, ctx.councilId, id, ctx.today)),
    );
    return { from: found(from), to: found(to) };
  }
}

import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { SilenceView } from './silence.graphql.js';
import { readSilence } from './silence.js';

@Resolver()
export class SilenceResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => SilenceView, {
    nullable: true,
    description: 'Who has not answered about a plan of the council; null when there is no such plan.',
  })
  @Can('overview.read')
  silence(
    @Member() ctx: MemberCtx,
    @Args('planSlug', { description: "The plan's word in addresses." }) planSlug: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SilenceView | null> {
    return readSilence(this.reads.db, readerOf(ctx, info), planSlug);
  }
}

import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { OverviewView } from './overview.graphql.js';
import { readOverview } from './overview.js';

@Resolver()
export class OverviewResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => OverviewView, {
    nullable: true,
    description: 'How a plan of the council goes; null when there is no such plan.',
  })
  @Can('overview.read')
  overview(
    @Member() ctx: MemberCtx,
    @Args('planSlug', { description: "The plan's word in addresses." }) planSlug: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OverviewView | null> {
    return readOverview(this.reads.db, readerOf(ctx, info), planSlug);
  }
}

import { Info, Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { ViewerView } from '../account/viewer.graphql.js';
import { readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { countWaiting, readMyTasks } from './my-tasks.js';

@Resolver(() => ViewerView)
export class WaitingResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField(() => Int, {
    description: "How much waits on the viewer's desk: answers to give and to check, deadlines to decide on.",
  })
  async waiting(@Member() ctx: MemberCtx, @Info() info: GraphQLResolveInfo): Promise<number> {
    return countWaiting(await readMyTasks(this.reads.db, readerOf(ctx, info), ctx));
  }
}

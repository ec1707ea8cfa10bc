import { Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { MyTasksView } from './due.graphql.js';
import { readMyTasks } from './my-tasks.js';

@Resolver()
export class MyTasksResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => MyTasksView, { description: 'What the viewer owes, has answered, and may check.' })
  @Can('plan.read')
  myTasks(@Member() ctx: MemberCtx, @Info() info: GraphQLResolveInfo): Promise<MyTasksView> {
    return readMyTasks(this.reads.db, readerOf(ctx, info), ctx);
  }
}

import { Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ByAnswerer } from '../access/asker.js';
import { ByLink, Can } from '../access/declare.js';
import type { Answerer } from '../access/link-ctx.js';
import { readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { MyTasksView } from './due.graphql.js';
import { readLinkTasks } from './link-tasks.js';
import { readMyTasks } from './my-tasks.js';

@Resolver()
export class MyTasksResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => MyTasksView, {
    description:
      'What the viewer owes, has answered, may check and may decide; by a link of a mail, what it is about.',
  })
  @Can('plan.read')
  @ByLink()
  myTasks(@ByAnswerer() { member, link }: Answerer, @Info() info: GraphQLResolveInfo): Promise<MyTasksView> {
    const reader = readerOf(member, info);
    return link === null
      ? readMyTasks(this.reads.db, reader, member)
      : readLinkTasks(this.reads.db, reader, link);
  }
}

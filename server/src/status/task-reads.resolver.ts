import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { JournalPage } from '../journal/journal.graphql.js';
import { readerOf } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { pageSize } from '../platform/graphql/page.js';
import { TaskView } from '../task/task.graphql.js';
import { taskById } from './read-tasks.js';
import { StatusUpdatePage } from './status-update.graphql.js';
import { taskHistory, taskUpdates } from './task-lists.js';
import type { WholeTask } from './whole-task.js';

@Resolver(() => TaskView)
export class TaskReadsResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => TaskView, { nullable: true, description: 'One task of the council; null when there is none.' })
  @Can('plan.read')
  task(
    @Member() ctx: MemberCtx,
    @Args('id', { type: () => ID, description: 'The key of the task.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WholeTask | null> {
    return taskById(this.reads.db, readerOf(ctx, info), id);
  }

  @ResolveField(() => StatusUpdatePage, {
    description: 'What its executors answered, the newest first; the public does not see returned answers.',
  })
  updates(
    @Parent() task: TaskView,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many answers, 1 to 100.' })
    first: number,
    @Args('after', { type: () => ID, nullable: true, description: 'The endCursor of the page before.' })
    after: string | null = null,
  ): Promise<StatusUpdatePage> {
    return taskUpdates(this.reads.db, task, { first: pageSize(first), after });
  }

  @ResolveField(() => JournalPage, {
    description:
      'Every change of it, the newest first; not told to the public, who has its answers and deadlines.',
  })
  history(
    @Parent() task: TaskView,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many changes, 1 to 100.' })
    first: number,
    @Args('after', { type: () => ID, nullable: true, description: 'The endCursor of the page before.' })
    after: string | null = null,
  ): Promise<JournalPage> {
    return taskHistory(this.reads.db, task, { first: pageSize(first), after });
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Reads } from '../platform/database/database.module.js';
import { TaskView } from '../task/task.graphql.js';
import { DeadlineChangeView } from './deadline-change.graphql.js';
import { deadlineChangesOf } from './deadline-change.queries.js';

@Resolver(() => TaskView)
export class DeadlineChangeResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField(() => [DeadlineChangeView], {
    description: 'The moves of its deadlines, the newest first; the public is told the approved ones.',
  })
  deadlineChanges(@Parent() task: TaskView): Promise<DeadlineChangeView[]> {
    return deadlineChangesOf(this.reads.db, task);
  }
}

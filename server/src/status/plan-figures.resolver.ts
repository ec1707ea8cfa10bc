import { listCounts } from '@kvartal/shared/progress';
import { Args, Extensions, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import { PlanView } from '../plan/plan.graphql.js';
import { Reads } from '../platform/database/database.module.js';
import { pageSize } from '../platform/graphql/page.js';
import { TaskPage, TaskView } from '../task/task.graphql.js';
import { countTasks, executorsOf, sheetOf } from './plan-sheet.js';
import { taskById } from './read-tasks.js';
import { StatusCountView } from './status.graphql.js';
import { pageOfList } from './task-page.js';
import type { WholeTask } from './whole-task.js';

/** The largest page of tasks: one page is enough for nearly every plan. */
const MOST_TASKS = 500;

/** What a plan is told of by the statuses of its tasks. */
@Resolver(() => PlanView)
export class PlanFiguresResolver {
  constructor(private readonly reads: Reads) {}

  @Extensions({ mostRows: MOST_TASKS })
  @ResolveField(() => TaskPage, { description: "The tasks in the plan's order, 500 a page at most." })
  async tasks(
    @Parent() plan: PlanView,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many tasks, 1 to 500.' })
    first: number,
    @Args('after', { type: () => ID, nullable: true, description: 'The endCursor of the page before.' })
    after: string | null = null,
  ): Promise<TaskPage> {
    const size = pageSize(first, MOST_TASKS);
    return pageOfList(await sheetOf(this.reads.db, plan), { first: size, after });
  }

  @ResolveField(() => TaskView, {
    nullable: true,
    description: 'One task of the plan, for its page; null when the plan has none with this key.',
  })
  async task(
    @Parent() plan: PlanView,
    @Args('id', { type: () => ID, description: 'The key of the task.' }) id: string,
  ): Promise<WholeTask | null> {
    const task = await taskById(this.reads.db, plan.reader, id);
    return task?.planId === plan.id ? task : null;
  }

  @ResolveField(() => [StatusCountView], {
    description: 'How many tasks have each status, the worst first; statuses that do not occur are left out.',
  })
  async counts(@Parent() plan: PlanView): Promise<StatusCountView[]> {
    return listCounts(countTasks(await sheetOf(this.reads.db, plan)));
  }

  @ResolveField(() => [OrgUnitView], {
    description: 'The units that execute its tasks, each once, in the Ukrainian order of names.',
  })
  async executors(@Parent() plan: PlanView): Promise<OrgUnitView[]> {
    return executorsOf(await sheetOf(this.reads.db, plan));
  }
}

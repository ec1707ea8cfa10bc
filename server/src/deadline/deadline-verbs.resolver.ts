import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { OccurrenceView } from '../occurrence/occurrence.graphql.js';
import { Reads } from '../platform/database/database.module.js';
import { occurrenceOf, readTask } from '../status/read-tasks.js';
import { TaskView } from '../task/task.graphql.js';
import { DeadlineChangeView } from './deadline-change.graphql.js';
import { readDeadlineChange } from './deadline-change.queries.js';
import { DecideDeadlineInput, ProposeDeadlineInput } from './deadline.inputs.js';
import { DeadlineService, type ChangedDeadline } from './deadline.service.js';

@ObjectType({ description: 'A move of a deadline, proposed or decided, and what follows from it.' })
export class DeadlineChangePayload {
  @Field(() => DeadlineChangeView, { description: 'The move.' })
  deadlineChange!: DeadlineChangeView;

  @Field(() => OccurrenceView, { description: 'The occurrence as it stands now.' })
  occurrence!: OccurrenceView;

  @Field(() => TaskView, { description: 'The task as it stands now.' })
  task!: TaskView;
}

@Resolver()
export class DeadlineVerbsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly deadlines: DeadlineService,
  ) {}

  @Mutation(() => DeadlineChangePayload, {
    description: 'Asks the head to move a deadline; nothing moves yet.',
  })
  @Can('deadline.propose')
  async proposeDeadline(
    @Member() ctx: MemberCtx,
    @Args('input') input: ProposeDeadlineInput,
  ): Promise<DeadlineChangePayload> {
    return this.payload(ctx, await this.deadlines.propose(ctx, input));
  }

  @Mutation(() => DeadlineChangePayload, { description: 'The head approves a new deadline or declines it.' })
  @Can('deadline.decide')
  async decideDeadline(
    @Member() ctx: MemberCtx,
    @Args('input') input: DecideDeadlineInput,
  ): Promise<DeadlineChangePayload> {
    return this.payload(ctx, await this.deadlines.decide(ctx, input));
  }

  private async payload(ctx: MemberCtx, changed: ChangedDeadline): Promise<DeadlineChangePayload> {
    const [task, deadlineChange] = await Promise.all([
      readTask(this.reads.db, ctx, changed.taskId),
      readDeadlineChange(this.reads.db, ctx, changed.changeId),
    ]);
    return { deadlineChange, task, occurrence: occurrenceOf(task, changed.occurrenceId) };
  }
}

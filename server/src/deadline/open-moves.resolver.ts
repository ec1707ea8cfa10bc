import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PlanView } from '../plan/plan.graphql.js';
import { Reads } from '../platform/database/database.module.js';
import { DeadlineChangeView } from './deadline-change.graphql.js';
import { openDeadlineChangesOf } from './deadline-change.queries.js';

@Resolver(() => PlanView)
export class OpenMovesResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField(() => [DeadlineChangeView], {
    description:
      'The proposed moves of its deadlines that nobody has decided on, the oldest first; none for the public.',
  })
  openDeadlineChanges(@Parent() plan: PlanView): Promise<DeadlineChangeView[]> {
    return openDeadlineChangesOf(this.reads.db, plan);
  }
}

import type { Day } from '@kvartal/shared/calendar';
import { describeSchedule } from '@kvartal/shared/schedule';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Locale } from '../access/ctx.js';
import { LocaleEnum } from '../access/role.graphql.js';
import { PlanView } from '../plan/plan.graphql.js';
import { Reads } from '../platform/database/database.module.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { TaskView } from '../task/task.graphql.js';
import {
  AmendmentView,
  PlanWordingView,
  TaskAmendment,
  TaskOfDay,
  type KnownAmendment,
} from './amendment.graphql.js';
import { amendmentsOf } from './amendment.queries.js';
import { PlanComparisonView, TaskChangeView } from './comparison.graphql.js';
import { amendmentsOfTask, changeViews, differenceOf, wordingOn } from './wording-views.js';

/** What a plan is told of by the acts that changed it. */
@Resolver(() => PlanView)
export class PlanAmendmentsResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField(() => [AmendmentView], { description: 'The acts that changed it, the first one first.' })
  amendments(@Parent() plan: PlanView): Promise<AmendmentView[]> {
    return amendmentsOf(this.reads.db, plan);
  }

  @ResolveField(() => PlanWordingView, {
    description: 'What it said on a day; today when the day is left out.',
  })
  wording(
    @Parent() plan: PlanView,
    @Args('asOf', { type: () => DayScalar, nullable: true, description: 'The day.' }) asOf: Day | null = null,
  ): Promise<PlanWordingView> {
    return wordingOn(this.reads.db, plan, asOf ?? plan.today);
  }

  @ResolveField(() => PlanComparisonView, {
    description: 'What its wording on one day has of another than on an earlier one.',
  })
  difference(
    @Parent() plan: PlanView,
    @Args('from', { type: () => DayScalar, description: 'The earlier day.' }) from: Day,
    @Args('to', { type: () => DayScalar, description: 'The later day.' }) to: Day,
  ): Promise<PlanComparisonView> {
    return differenceOf(this.reads.db, plan, { from, to });
  }
}

@Resolver(() => AmendmentView)
export class AmendmentChangesResolver {
  @ResolveField(() => [TaskChangeView], { description: 'What it did, task by task, the removed ones last.' })
  changes(@Parent() amendment: KnownAmendment): TaskChangeView[] {
    return changeViews(amendment);
  }
}

@Resolver(() => TaskView)
export class TaskAmendmentsResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField(() => [TaskAmendment], {
    description: 'What amendments of its plan did to it, the first one first.',
  })
  amendments(@Parent() task: TaskView): Promise<TaskAmendment[]> {
    return amendmentsOfTask(this.reads.db, task);
  }
}

@Resolver(() => TaskOfDay)
export class TaskOfDayResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'What was understood of the deadline, in one phrase; null when it could not be read.',
  })
  scheduleText(
    @Parent() { schedule, planOfDay: { period, reader } }: TaskOfDay,
    @Args('locale', {
      type: () => LocaleEnum,
      nullable: true,
      description: "The viewer's own when left out.",
    })
    locale: Locale | null = null,
  ): string | null {
    return schedule && describeSchedule(schedule, locale ?? reader.locale, period);
  }
}

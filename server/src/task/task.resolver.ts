import { describeSchedule } from '@kvartal/shared/schedule';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Locale } from '../access/ctx.js';
import { LocaleEnum } from '../access/role.graphql.js';
import { TaskView } from './task.graphql.js';

@Resolver(() => TaskView)
export class TaskResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'What we understood of the deadline, in one phrase; null when it could not be read.',
  })
  scheduleText(
    @Parent() { schedule, plan }: TaskView,
    @Args('locale', {
      type: () => LocaleEnum,
      nullable: true,
      description: "The viewer's own when left out.",
    })
    locale: Locale | null = null,
  ): string | null {
    return schedule && describeSchedule(schedule, locale ?? plan.reader.locale, plan.period);
  }
}

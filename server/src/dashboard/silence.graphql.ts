import type { Day } from '@kvartal/shared/calendar';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import { PlanView } from '../plan/plan.graphql.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { DueOccurrenceView, ReportingWindowView } from './due.graphql.js';
import { AnsweredByView } from './overview.graphql.js';

@ObjectType('SilentPerson', { description: 'A person who works in a silent unit today and may answer.' })
export class SilentPersonView {
  @Field(() => ID, { description: "The key of the person's membership." })
  membershipId!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The post.' })
  post!: string | null;
}

@ObjectType('SilentList', { description: 'A silent unit with its people and what it owes.' })
export class SilentListView {
  @Field(() => OrgUnitView, { description: 'The unit.' })
  unit!: OrgUnitView;

  @Field(() => [SilentPersonView], {
    description: 'Who may answer for it today; none when nobody works there.',
  })
  people!: SilentPersonView[];

  @Field(() => [DueOccurrenceView], {
    description: 'What it owes answers about, the nearest deadline first.',
  })
  due!: DueOccurrenceView[];
}

@ObjectType({ description: 'What the viewer may do about the silence.' })
export class SilenceCan {
  @Field(() => Boolean, { description: 'Remind people by mail of what they owe.' })
  remind!: boolean;
}

@ObjectType('Silence', { description: 'Who has not answered in a reporting window.' })
export class SilenceView {
  @Field(() => PlanView, { description: 'The plan.' })
  plan!: PlanView;

  @Field(() => DayScalar, { description: 'The Kyiv day from which it is told.' })
  today!: Day;

  @Field(() => ReportingWindowView, {
    nullable: true,
    description:
      'The open window, before it opens the one that closed last; null while nobody has been asked.',
  })
  window!: ReportingWindowView | null;

  @Field(() => Boolean, { description: 'Whether that window still takes answers in time.' })
  isOpen!: boolean;

  @Field(() => AnsweredByView, { description: 'How many of the units that were asked have answered.' })
  answeredBy!: AnsweredByView;

  @Field(() => [SilentListView], { description: 'The silent units, those that owe most first.' })
  units!: SilentListView[];

  @Field(() => SilenceCan, { description: 'What the viewer may do about it.' })
  can!: SilenceCan;
}

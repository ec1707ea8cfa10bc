import type { Day } from '@kvartal/shared/calendar';
import type { Attainment, Target } from '@kvartal/shared/kpi';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { addFields } from '../platform/graphql/add-fields.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';
import { TaskView } from '../task/task.graphql.js';

const ComparatorEnum = upperEnum(
  'Comparator',
  ['at_least', 'exactly', 'at_most', 'all'] as const,
  'How a value is compared with a target; ALL is «усі, кожен», measured in per cent.',
);

const TargetPerEnum = upperEnum(
  'TargetPer',
  ['month', 'quarter', 'half-year', 'year'] as const,
  'For what span a target is owed each time.',
);

export const AttainmentResultEnum = upperEnum(
  'AttainmentResult',
  ['done', 'partly_done', 'not_done', 'unmeasured'] as const,
  'What a measured value means: done from 100 % of the target, partly done from 75 %.',
);

@ObjectType('Target', { description: 'What an indicator promises in figures.' })
class TargetView implements Target {
  @Field(() => ComparatorEnum, { description: 'How a value is compared with it.' })
  comparator!: Target['comparator'];

  @Field(() => Float, { nullable: true, description: 'The promised value; null for ALL.' })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'What is counted, as printed.' })
  unit!: string | null;

  @Field(() => TargetPerEnum, { nullable: true, description: 'For what span it is owed each time.' })
  per!: Target['per'];

  @Field(() => Boolean, { description: 'Whether the value is in per cent.' })
  percent!: boolean;
}

@ObjectType('Measurement', { description: 'A value of an indicator on a day.' })
export class MeasurementView {
  @Field(() => ID, { description: 'The key of the measurement.' })
  id!: string;

  @Field(() => Float, { description: "The value, in the unit of the indicator's target." })
  value!: number;

  @Field(() => DayScalar, { description: 'The day on which it was so.' })
  measuredOn!: Day;

  @Field(() => String, { nullable: true, description: 'Where the value comes from.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Anything a reader should know of it.' })
  note!: string | null;
}

@ObjectType('PeriodStanding', { description: 'How an indicator stands in one of the periods it is owed in.' })
class PeriodStandingView {
  @Field(() => DayScalar, { description: 'The first day of the period.' })
  from!: Day;

  @Field(() => DayScalar, { description: 'Its last day, inclusive.' })
  to!: Day;

  @Field(() => Boolean, { description: 'Whether the period, or the work, is over.' })
  over!: boolean;

  @Field(() => Float, { nullable: true, description: 'What was reached; null when nobody measured it.' })
  fact!: number | null;

  @Field(() => Float, { nullable: true, description: 'The share of the target, 1 is 100 %.' })
  ratio!: number | null;

  @Field(() => AttainmentResultEnum, { description: 'What that means.' })
  result!: Attainment['result'];
}

@ObjectType('Pace', { description: 'The straight way from the first value to the target on the last day.' })
class PaceView {
  @Field(() => DayScalar, { description: 'The day of the first value.' })
  fromOn!: Day;

  @Field(() => Float, { description: 'The first value.' })
  fromValue!: number;

  @Field(() => DayScalar, { description: 'The last day of the work.' })
  toOn!: Day;

  @Field(() => Float, { description: 'The target.' })
  toValue!: number;
}

@ObjectType('Indicator', { description: 'One statement of the indicator cell.' })
export class IndicatorView {
  @Field(() => ID, { description: 'The key of the indicator.' })
  id!: string;

  @Field(() => String, { description: 'The statement, word for word.' })
  text!: string;

  @Field(() => [TargetView], {
    description: 'What it promises in figures; empty for one that is fulfilled or not.',
  })
  targets!: Target[];

  @Field(() => [MeasurementView], {
    description: 'Its values in force, the newest first, a hundred at most.',
  })
  measurements!: MeasurementView[];

  @Field(() => Float, {
    nullable: true,
    description:
      'How much of the target is reached as a whole, 1 is 100 %; null when there is nothing to compare.',
  })
  attainment!: number | null;

  @Field(() => AttainmentResultEnum, { description: 'What that means.' })
  result!: Attainment['result'];

  @Field(() => [PeriodStandingView], {
    description:
      'The periods that a target with a rhythm is owed in, so far as they have begun, in order of time.',
  })
  periods!: PeriodStandingView[];

  @Field(() => PaceView, { nullable: true, description: 'The pace that it needs; null where there is none.' })
  pace!: PaceView | null;

  @Field(() => Boolean, { description: 'Whether less of it is there than should be by today.' })
  behind!: boolean;

  /** Not in the API: how much of what should be there is there, null when it is not behind; never measured is last. */
  lag!: number | null;
}

addFields(TaskView, {
  indicators: {
    rows: 2,
    type: () => [IndicatorView],
    description: 'Its indicators in the order of the document.',
  },
});

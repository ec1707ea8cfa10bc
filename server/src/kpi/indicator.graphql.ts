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

  @Field(() => [MeasurementView], { description: 'Its last values, the newest first, twenty at most.' })
  measurements!: MeasurementView[];

  @Field(() => Float, {
    nullable: true,
    description:
      'The newest value against the first target, 1 is 100 %; null when there is nothing to compare.',
  })
  attainment!: number | null;

  @Field(() => AttainmentResultEnum, { description: 'What the newest value means.' })
  result!: Attainment['result'];
}

/** What indicators add to a task. */
export type WithIndicators = { indicators: IndicatorView[] };

addFields(TaskView, {
  indicators: {
    type: () => [IndicatorView],
    description: 'Its indicators in the order of the document.',
  },
});

import type { Day } from '@kvartal/shared/calendar';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { IndicatorView } from '../kpi/indicator.graphql.js';
import { addFields } from '../platform/graphql/add-fields.js';
import { DateTimeScalar, DayScalar } from '../platform/graphql/scalars.js';
import { TaskView } from '../task/task.graphql.js';
import { EvidenceView } from './status-update.graphql.js';

@ObjectType('SeriesValue', {
  description: 'A value ever entered; a later one that corrects it names it and leaves it as it is.',
})
export class SeriesValueView {
  @Field(() => ID, { description: 'The key of the measurement.' })
  id!: string;

  @Field(() => Float, { nullable: true, description: 'The value; null where a correction withdraws it.' })
  value!: number | null;

  @Field(() => DayScalar, { description: 'The day on which it was so.' })
  measuredOn!: Day;

  @Field(() => String, { nullable: true, description: 'Where the value comes from.' })
  source!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Anything a reader should know of it; not told to the public.',
  })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  enteredAt!: number;

  @Field(() => String, { description: 'Who entered it; the public is told the unit or the post instead.' })
  enteredByName!: string;

  @Field(() => ID, { nullable: true, description: 'The value that it takes the place of.' })
  correctsId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it does; null for a first value.' })
  reason!: string | null;
}

@ObjectType({ description: 'What the viewer may do with the proof of a statement.' })
export class FulfilmentCan {
  @Field(() => Boolean, { description: 'Take it back.' })
  undo!: boolean;
}

@ObjectType('Fulfilment', { description: 'The confirmed answer that proves a statement without a number.' })
export class FulfilmentView {
  @Field(() => ID, { description: 'The key of the fulfilment.' })
  id!: string;

  @Field(() => DayScalar, { description: 'The day on which somebody named the proof.' })
  on!: Day;

  @Field(() => String, { description: 'Who named it; the public is told the unit or the post instead.' })
  byName!: string;

  @Field(() => String, { nullable: true, description: 'What was added to it; not told to the public.' })
  note!: string | null;

  @Field(() => ID, { description: 'The answer that proves it.' })
  updateId!: string;

  @Field(() => [EvidenceView], { description: 'What proves it.' })
  evidence!: EvidenceView[];

  @Field(() => FulfilmentCan, { description: 'What the viewer may do with it.' })
  can!: FulfilmentCan;
}

@ObjectType({ description: 'The indicator after a change of what proves it.' })
export class IndicatorPayload {
  @Field(() => IndicatorView, { description: 'The indicator as it stands now.' })
  indicator!: IndicatorView;

  @Field(() => TaskView, { description: 'The task as it stands now.' })
  task!: TaskView;
}

/** What answers and people add to an indicator. */
export type WithSeries = { series: SeriesValueView[]; fulfilment: FulfilmentView | null };

addFields(IndicatorView, {
  series: {
    type: () => [SeriesValueView],
    description: 'Every value ever entered, by day, the newest first; those that were corrected included.',
  },
  fulfilment: {
    type: () => FulfilmentView,
    nullable: true,
    description: 'What proves a statement without a number; null while nothing does.',
  },
});

import type { Day } from '@kvartal/shared/calendar';
import { DECLARED_STATUSES, type DeclaredStatus, type Forecast, type Review } from '@kvartal/shared/status';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { addFields } from '../platform/graphql/add-fields.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';
import { TaskView } from '../task/task.graphql.js';

const OccurrenceKindEnum = upperEnum(
  'OccurrenceKind',
  ['deadline', 'confirmation'] as const,
  'Whether a result is due, or only a word that ongoing work goes on.',
);

export const DeclaredStatusEnum = upperEnum('DeclaredStatus', DECLARED_STATUSES, 'What an executor says.');

export const ForecastEnum = upperEnum(
  'Forecast',
  ['on_track', 'at_risk'] as const,
  'Whether the deadline will be kept, as the executor sees it.',
);

export const ReviewEnum = upperEnum(
  'Review',
  ['submitted', 'confirmed', 'returned'] as const,
  'Where an answer stands: handed in, confirmed by a second person, or returned.',
);

@ObjectType('Occurrence', { description: 'One time at which a task is due, with its latest answer.' })
export class OccurrenceView {
  @Field(() => ID, { description: 'The key of the occurrence.' })
  id!: string;

  @Field(() => String, { description: "Its stable name in the task, e.g. '2026-Q1'." })
  key!: string;

  @Field(() => OccurrenceKindEnum, { description: 'What is due.' })
  kind!: 'deadline' | 'confirmation';

  @Field(() => DayScalar, { description: 'The first day of the work.' })
  fromOn!: Day;

  @Field(() => DayScalar, { description: 'The last day, inclusive, as approved now.' })
  dueOn!: Day;

  @Field(() => DayScalar, {
    description: 'The last day as approved first; it stays when the deadline moves.',
  })
  approvedDueOn!: Day;

  @Field(() => Int, { description: 'How many times the deadline was moved.' })
  movedTimes!: number;

  @Field(() => DeclaredStatusEnum, { nullable: true, description: 'What the latest answer says.' })
  declared!: DeclaredStatus | null;

  @Field(() => ForecastEnum, { nullable: true, description: 'What the latest answer expects.' })
  forecast!: Forecast | null;

  @Field(() => ReviewEnum, { nullable: true, description: 'Where the latest answer stands.' })
  review!: Review | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the latest answer.' })
  lastAnswerOn!: Day | null;

  @Field(() => Int, {
    description:
      'By how many days the latest answer came after the closing of the reporting window that it answers; 0 in time.',
  })
  lateDays!: number;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day on which it was really done, once confirmed.',
  })
  actualOn!: Day | null;

  @Field(() => Int, { description: 'Goes up with every change; mutations ask for it.' })
  version!: number;
}

/** What occurrences add to a task. */
export type WithOccurrences<O extends OccurrenceView> = {
  occurrences: O[];
  movedTimes: number;
  lateAnswers: number;
};

addFields(TaskView, {
  occurrences: { type: () => [OccurrenceView], description: 'The times at which it is due, in order.' },
  movedTimes: { type: () => Int, description: 'How many times its deadlines were moved, all together.' },
  lateAnswers: {
    type: () => Int,
    description: 'About how many of its occurrences the latest answer came after its reporting window.',
  },
});

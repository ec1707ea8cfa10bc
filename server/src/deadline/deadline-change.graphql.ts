import type { Day } from '@kvartal/shared/calendar';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, DayScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

const DeadlineDecisionEnum = upperEnum(
  'DeadlineDecision',
  ['approved', 'declined'] as const,
  'What the head decided on a proposed deadline.',
);

@ObjectType({ description: 'What the viewer may do with a proposed deadline.' })
export class DeadlineChangeCan {
  @Field(() => Boolean, { description: 'Approve or decline it: nobody has decided yet.' })
  decide!: boolean;
}

@ObjectType('DeadlineChange', {
  description: 'A proposed move of one deadline, with its reason and its decision.',
})
export class DeadlineChangeView {
  @Field(() => ID, { description: 'The key of the proposal.' })
  id!: string;

  @Field(() => ID, { description: 'The occurrence whose deadline should move.' })
  occurrenceId!: string;

  @Field(() => DayScalar, { description: 'The last day before the move.' })
  fromOn!: Day;

  @Field(() => DayScalar, { description: 'The proposed last day.' })
  toOn!: Day;

  @Field(() => String, { description: 'Why the deadline cannot be kept.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: number;

  @Field(() => String, { description: 'Who proposed it; the public is told the unit or the post instead.' })
  proposedByName!: string;

  @Field(() => DeadlineDecisionEnum, { nullable: true, description: 'The decision; null while it waits.' })
  decision!: 'approved' | 'declined' | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: number | null;

  @Field(() => String, { nullable: true, description: 'What the head wrote; not told to the public.' })
  note!: string | null;

  @Field(() => DeadlineChangeCan, { description: 'What the viewer may do with it.' })
  can!: DeadlineChangeCan;
}

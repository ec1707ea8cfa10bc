import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

/** Whose deadlines a calendar holds: of the units in which the person works, of one unit, of a whole plan. */
export const CALENDAR_KINDS = ['person', 'unit', 'plan'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export const CalendarKindEnum = upperEnum(
  'CalendarKind',
  CALENDAR_KINDS,
  'Whose deadlines a calendar holds.',
);

@ObjectType('CalendarFeed', {
  description: 'A secret address for a calendar program. The address itself is told once, when it is made.',
})
export class CalendarFeedView {
  @Field(() => ID, { description: 'The key of the address.' })
  id!: string;

  @Field(() => CalendarKindEnum, { description: 'Whose deadlines it gives.' })
  kind!: CalendarKind;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the unit or the title of the plan; null for a calendar of a person.',
  })
  name!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: number;
}

@ObjectType({ description: 'A new calendar address.' })
export class MadeCalendarPayload {
  @Field(() => CalendarFeedView, { description: 'What was made.' })
  calendar!: CalendarFeedView;

  @Field(() => String, {
    nullable: true,
    description: 'The secret address, told here and never again: null when the answer that told it was lost.',
  })
  address!: string | null;
}

@ObjectType({ description: 'The calendar addresses that are left.' })
export class CalendarsPayload {
  @Field(() => [CalendarFeedView], { description: "The viewer's calendar addresses, the newest first." })
  calendars!: CalendarFeedView[];
}

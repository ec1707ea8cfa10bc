import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { CALENDAR_KINDS, CalendarKindEnum, type CalendarKind } from './calendar-feed.graphql.js';

@InputType({ description: 'Whose deadlines a new calendar address gives.' })
export class MakeCalendarInput {
  @Field(() => CalendarKindEnum, { description: 'Whose deadlines.' })
  @IsIn(CALENDAR_KINDS)
  kind!: CalendarKind;

  @Field(() => ID, { nullable: true, description: 'The unit, for a calendar of a unit.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The plan's word in addresses, for a calendar of a plan.",
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  planSlug?: string | null;
}

@InputType({ description: 'A calendar address that shall give nothing any more.' })
export class RevokeCalendarInput {
  @Field(() => ID, { description: 'The key of the address.' })
  @IsString()
  @MaxLength(64)
  id!: string;
}

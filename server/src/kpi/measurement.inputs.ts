import type { Day } from '@kvartal/shared/calendar';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';
import { DayScalar } from '../platform/graphql/scalars.js';

@InputType({ description: 'A value of an indicator on a day.' })
export class AddMeasurementInput {
  @Field(() => ID, { description: 'The indicator that was measured.' })
  @IsString()
  @MaxLength(64)
  indicatorId!: string;

  @Field(() => Float, { description: 'The value, in the unit of the indicator’s target.' })
  @IsNumber()
  value!: number;

  @Field(() => DayScalar, { description: 'The day on which it was so; not a day to come.' })
  @IsString()
  measuredOn!: Day;

  @Field(() => String, { nullable: true, description: 'Where the value comes from.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Anything a reader should know of it.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  note?: string | null;
}

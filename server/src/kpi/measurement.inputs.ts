import type { Day } from '@kvartal/shared/calendar';
import { MOST_LINES, type MeasurementLine } from '@kvartal/shared/open-data';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
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

@InputType({ description: 'A value in the place of another one, which stays readable.' })
export class CorrectMeasurementInput {
  @Field(() => ID, { description: 'The value that is wrong; one that was corrected already is refused.' })
  @IsString()
  @MaxLength(64)
  id!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The right value; null withdraws a value that was entered by mistake.',
  })
  @IsOptional()
  @IsNumber()
  value?: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The right day; the old one when left out.' })
  @IsOptional()
  @IsString()
  measuredOn?: Day | null;

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

  @Field(() => String, { description: 'Why the value was wrong.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  reason!: string;
}

/** Longer texts are told as wrong lines; this only keeps nonsense out. */
const LONGEST = 4_000;

@InputType({ description: 'A line of a file of measurements, word for word.' })
export class MeasurementLineInput implements MeasurementLine {
  @Field(() => Int, { description: 'Its number in the file.' })
  @IsInt()
  line!: number;

  @Field(() => String, { description: 'The indicator that it names.' })
  @IsString()
  @MaxLength(LONGEST)
  indicatorId!: string;

  @Field(() => String, { description: 'The day.' })
  @IsString()
  @MaxLength(LONGEST)
  measuredOn!: string;

  @Field(() => String, { description: 'The value.' })
  @IsString()
  @MaxLength(LONGEST)
  value!: string;

  @Field(() => String, { description: 'Where the value comes from.' })
  @IsString()
  @MaxLength(LONGEST)
  source!: string;

  @Field(() => String, { description: 'Anything a reader should know of it.' })
  @IsString()
  @MaxLength(LONGEST)
  note!: string;
}

@InputType({ description: 'The lines of a file of measurements of one plan.' })
export class MeasurementFileInput {
  @Field(() => String, { description: "The plan's word in addresses." })
  @IsString()
  @MaxLength(200)
  planSlug!: string;

  @Field(() => [MeasurementLineInput], { description: 'At most a thousand.' })
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => MeasurementLineInput)
  lines!: MeasurementLineInput[];
}

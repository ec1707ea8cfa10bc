import type { Day } from '@kvartal/shared/calendar';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { DayScalar } from '../platform/graphql/scalars.js';

@InputType({ description: 'A proposal to move the deadline of one occurrence.' })
export class ProposeDeadlineInput {
  @Field(() => ID, { description: 'The occurrence whose deadline should move.' })
  @IsString()
  @MaxLength(64)
  occurrenceId!: string;

  @Field(() => Int, { description: 'The version of the occurrence that the person looked at.' })
  @IsInt()
  version!: number;

  @Field(() => DayScalar, { description: 'The proposed last day, inclusive.' })
  @IsString()
  toOn!: Day;

  @Field(() => String, { description: 'Why the deadline cannot be kept.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  reason!: string;
}

@InputType({ description: 'The head’s decision on a proposed deadline.' })
export class DecideDeadlineInput {
  @Field(() => ID, { description: 'The proposal.' })
  @IsString()
  @MaxLength(64)
  id!: string;

  @Field(() => Int, { description: 'The version of its occurrence that the person looked at.' })
  @IsInt()
  version!: number;

  @Field(() => Boolean, { description: 'True approves, false declines.' })
  @IsBoolean()
  approve!: boolean;

  @Field(() => String, { nullable: true, description: 'A word to the one who asked.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string | null;
}

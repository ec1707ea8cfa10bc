import type { Day } from '@kvartal/shared/calendar';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsInt, IsString, MaxLength } from 'class-validator';
import { DayScalar } from '../platform/graphql/scalars.js';

@InputType({ description: 'Who hands over to whom, and since when.' })
export class HandOverInput {
  @Field(() => ID, { description: 'The membership of who hands over.' })
  @IsString()
  @MaxLength(64)
  fromId!: string;

  @Field(() => Int, { description: 'The version of that person that the asker looked at.' })
  @IsInt()
  version!: number;

  @Field(() => ID, { description: 'The membership of who takes over.' })
  @IsString()
  @MaxLength(64)
  toId!: string;

  @Field(() => DayScalar, { description: 'The last day on which the first person works in these units.' })
  @IsString()
  lastOn!: Day;

  @Field(() => [ID], { description: 'The units that the asker saw: all of today’s, or nothing is done.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  unitIds!: string[];
}

import type { Day } from '@kvartal/shared/calendar';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString, MaxLength } from 'class-validator';
import { DayScalar } from '../platform/graphql/scalars.js';

@InputType({ description: 'The day of the event that a task waited for.' })
export class EnterEventInput {
  @Field(() => ID, { description: 'A task whose deadline follows an event.' })
  @IsString()
  @MaxLength(64)
  taskId!: string;

  @Field(() => Int, { description: 'The version of the task that the person looked at.' })
  @IsInt()
  version!: number;

  @Field(() => DayScalar, { description: 'The day on which the event happened.' })
  @IsString()
  eventOn!: Day;
}

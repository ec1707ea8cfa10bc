import type { Day } from '@kvartal/shared/calendar';
import type { ExecutorKind } from '@kvartal/shared/executor';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DayScalar } from '../platform/graphql/scalars.js';
import { EXECUTOR_KINDS, ExecutorKindEnum } from './org-unit.graphql.js';

@InputType({ isAbstract: true })
abstract class OnUnit {
  @Field(() => ID, { description: 'The unit.' })
  @IsString()
  @MaxLength(64)
  id!: string;

  @Field(() => Int, { description: 'The version of the unit that the asker looked at.' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'A unit that the council has now.' })
export class CreateUnitInput {
  @Field(() => String, { description: 'The name.' })
  @IsString()
  @Matches(/\S/, { message: 'is needed' })
  @MaxLength(300)
  name!: string;

  @Field(() => ExecutorKindEnum, { description: 'What kind of body it is.' })
  @IsIn(EXECUTOR_KINDS)
  kind!: ExecutorKind;

  @Field(() => ID, { nullable: true, description: 'The unit of which it is a part; null for none.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  parentId?: string | null;
}

@InputType({ description: 'What a unit is called, and what kind of body it is.' })
export class RenameUnitInput extends OnUnit {
  @Field(() => String, { description: 'The name.' })
  @IsString()
  @Matches(/\S/, { message: 'is needed' })
  @MaxLength(300)
  name!: string;

  @Field(() => ExecutorKindEnum, { description: 'What kind of body it is.' })
  @IsIn(EXECUTOR_KINDS)
  kind!: ExecutorKind;
}

@InputType({ description: 'Where a unit stands from now on.' })
export class MoveUnitInput extends OnUnit {
  @Field(() => ID, { nullable: true, description: 'The unit of which it becomes a part; null for none.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  parentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The part before which it stands; null: behind all of them.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  beforeId?: string | null;
}

@InputType({ description: 'From when a unit is no more.' })
export class CloseUnitInput extends OnUnit {
  @Field(() => DayScalar, { description: 'The first day without it: today or later.' })
  @IsString()
  on!: Day;
}

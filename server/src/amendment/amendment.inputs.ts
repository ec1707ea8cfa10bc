import type { Day } from '@kvartal/shared/calendar';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DayScalar, JsonScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

const EDITS = ['add', 'change', 'remove'] as const;
const AmendmentEditEnum = upperEnum('AmendmentEdit', EDITS, 'What an act does to one task.');

const MOST_CHANGES = 200;
/** As long as the longest cell that a document is read with. */
const CELL = 6_000;

@InputType({
  description: 'The facts of the act that changes a plan; its kind, number and day must be known.',
})
export class AmendingActInput {
  @Field(() => String, { description: "What kind of act it is, e.g. 'рішення'." })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The body that adopted it.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  issuer?: string | null;

  @Field(() => String, { description: 'Its number, as printed.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  number!: string;

  @Field(() => DayScalar, { description: 'The day of adoption.' })
  @IsString()
  adoptedOn!: Day;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read: an http or https address.' })
  @IsOptional()
  @Matches(/^https?:\/\/[^\s]+$/u)
  @MaxLength(2_000)
  url?: string | null;
}

@InputType({ description: 'An executor as the act names it.' })
export class AmendedExecutorInput {
  @Field(() => String, { description: 'The name as printed.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Which of the council’s units it is; without it the name decides, and a new name is a new unit.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unitId?: string | null;

  @Field(() => Boolean, { description: 'Whether it takes part «за згодою».' })
  @IsBoolean()
  byConsent!: boolean;
}

@InputType({ description: 'The words of a task after the act, word for word.' })
export class AmendedWordingInput {
  @Field(() => String, { nullable: true, description: 'The printed number.' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  code?: string | null;

  @Field(() => String, { description: 'The title.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(CELL)
  title!: string;

  @Field(() => String, { nullable: true, description: 'The description.' })
  @IsOptional()
  @IsString()
  @MaxLength(CELL)
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The deadline as printed.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  deadlineText?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The schedule that a person chose for the phrase; without it the phrase is read.',
  })
  @IsOptional()
  schedule?: unknown;

  @Field(() => [AmendedExecutorInput], { description: 'The executors, the leading one first.' })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AmendedExecutorInput)
  @ArrayMaxSize(100)
  executors!: AmendedExecutorInput[];

  @Field(() => [String], { description: 'The statements of the indicator cell.' })
  @IsArray()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(CELL, { each: true })
  @ArrayMaxSize(50)
  indicators!: string[];
}

@InputType({ description: 'Where a task is put.' })
export class NewPlaceInput {
  @Field(() => ID, { nullable: true, description: 'The section; null in a plan without sections.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  sectionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The task that it follows; null puts it first.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  afterTaskId?: string | null;
}

@InputType({ description: 'What an act does to one task.' })
export class AmendTaskInput {
  @Field(() => AmendmentEditEnum, { description: 'ADD, CHANGE (words, place or both) or REMOVE.' })
  @IsIn(EDITS)
  edit!: (typeof EDITS)[number];

  @Field(() => ID, { nullable: true, description: 'CHANGE and REMOVE: the task.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  taskId?: string | null;

  @Field(() => AmendedWordingInput, {
    nullable: true,
    description: 'ADD and CHANGE: all of its words after the act.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AmendedWordingInput)
  wording?: AmendedWordingInput | null;

  @Field(() => NewPlaceInput, {
    nullable: true,
    description: 'ADD: its place; CHANGE: its new place, if it moves.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => NewPlaceInput)
  place?: NewPlaceInput | null;
}

@InputType({ description: 'A legal act that changes a plan, with its list of changes.' })
export class AmendPlanInput {
  @Field(() => String, { description: 'The plan.' })
  @IsString()
  @MaxLength(200)
  planSlug!: string;

  @Field(() => Int, { description: 'The version of the plan that the person looked at.' })
  @IsInt()
  version!: number;

  @Field(() => AmendingActInput, { description: 'The act.' })
  @ValidateNested()
  @Type(() => AmendingActInput)
  act!: AmendingActInput;

  @Field(() => DayScalar, {
    description:
      'The first day on which the plan reads as amended: not before the amendment before it, not ahead of today.',
  })
  @IsString()
  inForceOn!: Day;

  @Field(() => [AmendTaskInput], { description: 'What it does, 1 to 200 tasks, each once.' })
  @ValidateNested({ each: true })
  @Type(() => AmendTaskInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CHANGES)
  changes!: AmendTaskInput[];
}

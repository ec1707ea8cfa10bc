import {
  CANNOT_BE_DONE_VERDICTS,
  CHOICES,
  type DeclaredStatus,
  type StatusChoice,
} from '@kvartal/shared/status';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DeclaredStatusEnum } from '../occurrence/occurrence.graphql.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

export const CHOICE_NAMES = CHOICES.map((one) => one.choice);

export const StatusChoiceEnum = upperEnum(
  'StatusChoice',
  CHOICE_NAMES,
  'The five answers of a clerk: done, in progress, at risk, not started, cannot be done.',
);

@InputType({ description: 'A link or an uploaded file that proves an answer; exactly one of the two.' })
export class EvidenceInput {
  @Field(() => String, { nullable: true, description: 'An http or https address.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  link?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is, in a few words; the address otherwise.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id that POST /files answered with.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  fileId?: string | null;
}

@InputType({ description: 'A value of one of the task’s indicators, measured today.' })
export class MeasurementInput {
  @Field(() => ID, { description: 'An indicator of the same task.' })
  @IsString()
  @MaxLength(64)
  indicatorId!: string;

  @Field(() => Float, { description: 'The value, in the unit of the indicator’s target.' })
  @IsNumber()
  value!: number;
}

@InputType({ description: 'An answer about one occurrence.' })
export class SubmitStatusInput {
  @Field(() => ID, { description: 'The occurrence that is answered for.' })
  @IsString()
  @MaxLength(64)
  occurrenceId!: string;

  @Field(() => Int, { description: 'The version of the occurrence that the person looked at.' })
  @IsInt()
  version!: number;

  @Field(() => StatusChoiceEnum, { description: 'How it stands.' })
  @IsIn(CHOICE_NAMES)
  choice!: StatusChoice;

  @Field(() => DeclaredStatusEnum, {
    nullable: true,
    description: 'What «cannot be done» comes to: NOT_DONE unless said otherwise, PARTLY_DONE or OBSOLETE.',
  })
  @IsOptional()
  @IsIn(CANNOT_BE_DONE_VERDICTS)
  verdict?: DeclaredStatus | null;

  @Field(() => String, { description: 'What was done, in the person’s own words; may be empty.' })
  @IsString()
  @MaxLength(5_000)
  text!: string;

  @Field(() => String, { nullable: true, description: 'Why: required for «at risk» and «cannot be done».' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string | null;

  @Field(() => [EvidenceInput], { description: 'What proves it: required for «done».' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  evidence!: EvidenceInput[];

  @Field(() => [MeasurementInput], { nullable: true, description: 'New values of the task’s indicators.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => MeasurementInput)
  measurements?: MeasurementInput[] | null;
}

@InputType({ description: 'What a second person says of an answer.' })
export class ReviewStatusInput {
  @Field(() => ID, { description: 'The answer that is checked.' })
  @IsString()
  @MaxLength(64)
  updateId!: string;

  @Field(() => Int, { description: 'The version of its occurrence that the person looked at.' })
  @IsInt()
  version!: number;

  @Field(() => Boolean, { description: 'True confirms, false returns.' })
  @IsBoolean()
  confirm!: boolean;

  @Field(() => String, { nullable: true, description: 'A word to the executor; required when returning.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string | null;
}

@InputType({ description: 'An answer that was looked at.' })
export class SeenAnswerInput {
  @Field(() => ID, { description: 'The answer.' })
  @IsString()
  @MaxLength(64)
  updateId!: string;

  @Field(() => Int, { description: 'The version of its occurrence that the person looked at.' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'Answers that a second person has looked at and confirms.' })
export class ConfirmStatusesInput {
  @Field(() => [SeenAnswerInput], { description: 'The answers, each once; 1 to 100.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SeenAnswerInput)
  updates!: SeenAnswerInput[];
}

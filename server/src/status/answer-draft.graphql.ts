import type { StatusChoice } from '@kvartal/shared/status';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { CHOICE_NAMES, EvidenceInput, StatusChoiceEnum } from './status.inputs.js';

@ObjectType({ description: 'A link or an uploaded file in an answer that is being typed.' })
export class DraftedEvidence {
  @Field(() => String, { nullable: true, description: 'The address, for a link.' })
  link!: string | null;

  @Field(() => ID, { nullable: true, description: 'The uploaded file, for a file.' })
  fileId!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  title!: string | null;
}

@ObjectType({ description: 'A number of an indicator as it was typed.' })
export class DraftedValue {
  @Field(() => ID, { description: 'The indicator.' })
  indicatorId!: string;

  @Field(() => String, { description: 'What was typed; it may be no number yet.' })
  text!: string;
}

@ObjectType('AnswerDraft', {
  description: 'An answer that the viewer has typed and not handed in. Nobody else reads it.',
})
export class AnswerDraftView {
  @Field(() => ID, { description: 'The occurrence that it is about.' })
  occurrenceId!: string;

  @Field(() => Int, { description: 'Grows with every change; the next one names it.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was kept.' })
  savedAt!: number;

  @Field(() => StatusChoiceEnum, { nullable: true, description: 'The status, when one was chosen.' })
  choice!: StatusChoice | null;

  @Field(() => String, { description: 'What was done.' })
  text!: string;

  @Field(() => String, { description: 'Why something goes wrong.' })
  reason!: string;

  @Field(() => String, { description: 'What stands in the field for a link.' })
  link!: string;

  @Field(() => [DraftedEvidence], { description: 'What was added as proof.' })
  evidence!: DraftedEvidence[];

  @Field(() => [DraftedValue], { description: 'Numbers of the indicators.' })
  values!: DraftedValue[];
}

@InputType({ description: 'A number of an indicator as it is typed.' })
export class DraftedValueInput {
  @Field(() => ID, { description: 'An indicator of the same task.' })
  @IsString()
  @MaxLength(64)
  indicatorId!: string;

  @Field(() => String, { description: 'What is typed.' })
  @IsString()
  @MaxLength(40)
  text!: string;
}

@InputType({ description: 'An answer as it is being typed; its parts are as long as those of an answer.' })
export class DraftedAnswerInput {
  @Field(() => StatusChoiceEnum, { nullable: true, description: 'How it stands.' })
  @IsOptional()
  @IsIn(CHOICE_NAMES)
  choice?: StatusChoice | null;

  @Field(() => String, { description: 'What was done.' })
  @IsString()
  @MaxLength(5_000)
  text!: string;

  @Field(() => String, { description: 'Why something goes wrong.' })
  @IsString()
  @MaxLength(2_000)
  reason!: string;

  @Field(() => String, { description: 'What stands in the field for a link.' })
  @IsString()
  @MaxLength(2_000)
  link!: string;

  @Field(() => [EvidenceInput], { description: 'What was added as proof.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  evidence!: EvidenceInput[];

  @Field(() => [DraftedValueInput], { description: 'Numbers of the indicators.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DraftedValueInput)
  values!: DraftedValueInput[];
}

@InputType({ description: 'What the viewer types about an occurrence.' })
export class KeepAnswerDraftInput {
  @Field(() => ID, { description: 'The occurrence that it is about.' })
  @IsString()
  @MaxLength(64)
  occurrenceId!: string;

  @Field(() => Int, { description: 'The version of the occurrence that the person looks at.' })
  @IsInt()
  version!: number;

  @Field(() => Int, { description: 'The version of the draft that this device knows; 0 for none.' })
  @IsInt()
  draftVersion!: number;

  @Field(() => DraftedAnswerInput, { nullable: true, description: 'The answer; null lets go of the draft.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DraftedAnswerInput)
  answer?: DraftedAnswerInput | null;
}

@ObjectType({ description: 'The draft that is kept now.' })
export class KeepAnswerDraftPayload {
  @Field(() => AnswerDraftView, { nullable: true, description: 'The draft; null when it was let go of.' })
  draft!: AnswerDraftView | null;
}

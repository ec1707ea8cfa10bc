import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DraftActInput } from './draft-act.inputs.js';

@InputType({ description: 'A draft as the person looked at it.' })
export class DraftKeyInput {
  @Field(() => ID, { description: 'The draft.' })
  @IsString()
  @MaxLength(64)
  id!: string;

  @Field(() => Int, { description: 'The version of the draft that the person looked at.' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'What should be done to a draft, as one correction.' })
export class CorrectDraftInput extends DraftKeyInput {
  @Field(() => [DraftActInput], { description: 'What is done, one after the other; 1 to 20 acts.' })
  @ValidateNested({ each: true })
  @Type(() => DraftActInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  acts!: DraftActInput[];
}

@InputType({ description: 'A draft whose last correction is taken back, or made again.' })
export class UndoCorrectionInput extends DraftKeyInput {}

@InputType({ description: 'A document whose reading should end.' })
export class CancelReadingInput {
  @Field(() => ID, { description: 'The draft that would come of it.' })
  @IsString()
  @MaxLength(64)
  id!: string;
}

@InputType({ description: 'A draft to turn into a plan, or to amend a plan with.' })
export class AcceptDraftInput extends DraftKeyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The plan that the document amends; without it the draft becomes a new plan.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  planSlug?: string | null;
}

@InputType({ description: 'A draft to put aside.' })
export class DiscardDraftInput extends DraftKeyInput {}

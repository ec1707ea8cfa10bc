import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { JsonScalar } from '../platform/graphql/scalars.js';

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

@InputType({ description: 'One corrected value of a draft.' })
export class CorrectDraftInput extends DraftKeyInput {
  @Field(() => String, {
    description: 'A JSON pointer into the draft: /title, /period, /sections/0/tasks/2/deadlineText.',
  })
  @IsString()
  @MaxLength(500)
  pointer!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'The value that should stand there.' })
  @IsOptional()
  value?: unknown;
}

@InputType({ description: 'A draft to turn into a plan.' })
export class AcceptDraftInput extends DraftKeyInput {}

@InputType({ description: 'A draft to put aside.' })
export class DiscardDraftInput extends DraftKeyInput {}

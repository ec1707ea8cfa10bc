import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

@InputType({ description: 'A confirmed answer as the proof of a statement without a number.' })
export class FulfilIndicatorInput {
  @Field(() => ID, { description: 'The statement that is fulfilled.' })
  @IsString()
  @MaxLength(64)
  indicatorId!: string;

  @Field(() => ID, {
    description: 'A confirmed answer of the same task, with evidence, given by somebody else.',
  })
  @IsString()
  @MaxLength(64)
  updateId!: string;

  @Field(() => String, { nullable: true, description: 'Anything a reader should know of it.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  note?: string | null;
}

@InputType({ description: 'Takes the proof of a statement back.' })
export class UndoFulfilmentInput {
  @Field(() => ID, { description: 'The key of the fulfilment.' })
  @IsString()
  @MaxLength(64)
  id!: string;

  @Field(() => String, { description: 'Why it proves the statement no longer.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  reason!: string;
}

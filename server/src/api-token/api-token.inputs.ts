import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { SCOPES, type Scope } from '../access/scopes.js';
import { ScopeEnum } from './api-token.graphql.js';

/** A token lives a year at most: who still needs it makes the next one. */
export const MOST_DAYS = 366;

@InputType({ description: 'What a new token is called, what is entrusted to it and how long it lives.' })
export class MakeApiTokenInput {
  @Field(() => String, { description: 'What to call it, such as the program that gets it.' })
  @IsString()
  @Length(1, 100)
  name!: string;

  @Field(() => [ScopeEnum], { description: 'What is entrusted to it; reading always is.' })
  @IsIn(SCOPES, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(SCOPES.length)
  scopes!: Scope[];

  @Field(() => Int, { description: `For how many days it is valid, 1 to ${MOST_DAYS}.` })
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  days!: number;
}

@InputType({ description: 'A token that shall open nothing any more.' })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: 'The key of the token.' })
  @IsString()
  @MaxLength(64)
  id!: string;
}

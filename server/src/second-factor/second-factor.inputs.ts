import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsObject, IsString, MaxLength, MinLength } from 'class-validator';
import { FACTOR_OF, type FactorOf } from '../access/second-factor-rule.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

export const FactorOfEnum = upperEnum('FactorOf', FACTOR_OF, 'Of whom a council asks a second factor.');

@InputType({ description: 'A code: of the program, or one of the recovery codes.' })
export class FactorCodeInput {
  @Field(() => String, { description: 'The code as it was typed.' })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code!: string;
}

@InputType({ description: 'What a browser answered about a passkey.' })
export class PasskeyAnswerInput {
  @Field(() => JsonScalar, { description: 'The answer of WebAuthn in its JSON form.' })
  @IsObject()
  response!: Record<string, unknown>;
}

@InputType({ description: 'A passkey that the browser has made.' })
export class NewPasskeyInput extends PasskeyAnswerInput {
  @Field(() => String, { description: 'How its owner calls it.' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name!: string;
}

@InputType({ description: 'One of one’s own passkeys.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: 'Its key in the list.' })
  @IsString()
  @MaxLength(100)
  id!: string;
}

@InputType({ description: 'Of whom the council asks a second factor.' })
export class AskFactorInput {
  @Field(() => FactorOfEnum, { description: 'Of nobody, of administrators, or of everybody.' })
  @IsIn(FACTOR_OF)
  of!: FactorOf;
}

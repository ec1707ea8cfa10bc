import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, JsonScalar } from '../platform/graphql/scalars.js';

@ObjectType('Passkey', { description: 'A passkey of the viewer.' })
export class PasskeyView {
  @Field(() => ID, { description: 'The key of the row; it opens nothing.' })
  id!: string;

  @Field(() => String, { description: 'How its owner calls it.' })
  name!: string;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  createdAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used; null for never.' })
  usedAt!: number | null;
}

@ObjectType('SecondFactor', { description: 'The second factors of the viewer.' })
export class SecondFactorView {
  @Field(() => Boolean, { description: 'Whether the council asks one of the viewer.' })
  required!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when a program makes codes; null for none.',
  })
  totpSince!: number | null;

  @Field(() => [PasskeyView], { description: 'The passkeys, the first one first.' })
  passkeys!: PasskeyView[];

  @Field(() => Int, { description: 'How many recovery codes are left.' })
  codesLeft!: number;

  @Field(() => Boolean, {
    description: 'Whether the viewer signed in within ten minutes, and so may change the factors.',
  })
  mayChange!: boolean;
}

@ObjectType('TotpToSetUp', { description: 'What a program needs to make codes; told once.' })
export class TotpToSetUp {
  @Field(() => String, { description: 'The secret in Base32, to be typed by hand.' })
  secret!: string;

  @Field(() => String, { description: 'The same as an otpauth address, to be read from a picture.' })
  uri!: string;
}

@ObjectType({ description: 'What the browser is asked about a passkey.' })
export class PasskeyQuestion {
  @Field(() => JsonScalar, { description: 'The options of WebAuthn in their JSON form.' })
  options!: unknown;
}

@ObjectType({ description: 'The second factors after a change.' })
export class SecondFactorPayload {
  @Field(() => SecondFactorView, { description: 'As they are now.' })
  factor!: SecondFactorView;

  @Field(() => [String], {
    nullable: true,
    description: 'New recovery codes, told once; null when the old ones stay.',
  })
  recoveryCodes!: string[] | null;
}

@ObjectType('SecondFactorStep', { description: 'What the sign-in of this browser waits for.' })
export class SecondFactorStepView {
  @Field(() => Boolean, { description: 'Whether a code of a program will do.' })
  totp!: boolean;

  @Field(() => Boolean, { description: 'Whether a passkey will do.' })
  passkey!: boolean;
}

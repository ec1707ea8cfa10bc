import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SCOPES, type Scope } from '../access/scopes.js';
import { pageType } from '../platform/graphql/page.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

export const ScopeEnum = upperEnum('ApiTokenScope', SCOPES, 'What is entrusted to a program.');

export const TOKEN_STATES = ['valid', 'expired', 'revoked'] as const;
export type TokenState = (typeof TOKEN_STATES)[number];
const TokenStateEnum = upperEnum('ApiTokenState', TOKEN_STATES, 'Whether a token still opens anything.');

@ObjectType('ApiToken', {
  description:
    'A token by which a program asks in a person’s name. The token itself is told once, when it is made.',
})
export class ApiTokenView {
  @Field(() => ID, { description: 'The key of the token.' })
  id!: string;

  @Field(() => String, { description: 'What its person calls it.' })
  name!: string;

  @Field(() => String, { description: 'Whose it is.' })
  owner!: string;

  @Field(() => String, { description: 'Its last four characters.' })
  hint!: string;

  @Field(() => [ScopeEnum], { description: 'What is entrusted to it.' })
  scopes!: Scope[];

  @Field(() => TokenStateEnum, { description: 'Whether it still opens anything.' })
  state!: TokenState;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: number;

  @Field(() => DateTimeScalar, { description: 'From when on it opens nothing.' })
  expiresAt!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a program asked by it last, to the minute; null while none has.',
  })
  lastUsedAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: number | null;
}

@ObjectType({ description: 'Tokens of the council, a page at a time.' })
export class ApiTokenPage extends pageType(ApiTokenView) {}

@ObjectType({ description: 'A new token.' })
export class MadeApiTokenPayload {
  @Field(() => ApiTokenView, { description: 'What was made.' })
  apiToken!: ApiTokenView;

  @Field(() => String, {
    nullable: true,
    description: 'The token, told here and never again: null when the answer that told it was lost.',
  })
  secret!: string | null;
}

@ObjectType({ description: 'A token that opens nothing any more.' })
export class RevokedApiTokenPayload {
  @Field(() => ApiTokenView, { description: 'The token as it is now.' })
  apiToken!: ApiTokenView;
}

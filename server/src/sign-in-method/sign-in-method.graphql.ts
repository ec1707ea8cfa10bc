import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.js';

@ObjectType('SignInMethod', {
  description: 'A server of a council by which people sign in; seen by everybody.',
})
export class SignInMethodView {
  @Field(() => ID, { description: 'The key of the method.' })
  id!: string;

  @Field(() => String, { description: 'What stands on its button.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The council whose people it is for; null where it is for the people of all councils.',
  })
  council!: string | null;
}

@ObjectType({ description: 'A sign-in server as the administrator of its council sets it up.' })
export class OwnSignInMethod {
  @Field(() => ID, { description: 'The key of the method.' })
  id!: string;

  @Field(() => String, { description: 'What stands on its button.' })
  name!: string;

  @Field(() => String, { description: 'The address by which the server names itself.' })
  issuer!: string;

  @Field(() => String, { description: 'As which client the server knows us.' })
  clientId!: string;

  @Field(() => Boolean, { description: 'Whether people may sign in by it.' })
  enabled!: boolean;

  @Field(() => Int, { description: 'How many people of the council have linked it.' })
  people!: number;

  @Field(() => Int, { description: 'Goes up with every change; switching asks for it.' })
  version!: number;
}

@ObjectType({ description: 'The sign-in servers of the council, for its administrator.' })
export class SignInSettings {
  @Field(() => String, { description: 'The address to enter at the server as the one to come back to.' })
  redirectUri!: string;

  @Field(() => [OwnSignInMethod], { description: 'The servers, the oldest first.' })
  methods!: OwnSignInMethod[];
}

@ObjectType('ExternalIdentity', { description: 'A sign-in server at which the viewer is known.' })
export class ExternalIdentityView {
  @Field(() => ID, { description: 'The key of the link.' })
  id!: string;

  @Field(() => String, { description: 'What stands on the button of the server.' })
  name!: string;

  @Field(() => DateTimeScalar, { description: 'When it was linked.' })
  createdAt!: number;
}

@ObjectType({ description: 'Where to go on with a sign-in.' })
export class BegunSignInPayload {
  @Field(() => String, { description: 'The address of the sign-in server to open.' })
  url!: string;
}

@ObjectType({ description: 'A sign-in server that was added or switched.' })
export class SignInMethodPayload {
  @Field(() => OwnSignInMethod, { description: 'The server as it is now.' })
  method!: OwnSignInMethod;
}

@ObjectType({ description: 'The links that are left.' })
export class UnlinkedIdentityPayload {
  @Field(() => [ExternalIdentityView], { description: "The viewer's sign-in servers." })
  identities!: ExternalIdentityView[];
}

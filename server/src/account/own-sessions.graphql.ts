import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.js';

@ObjectType('OwnSession', { description: 'A browser in which the viewer is signed in.' })
export class OwnSessionView {
  @Field(() => ID, { description: 'The key of the session; it opens nothing.' })
  id!: string;

  @Field(() => String, { description: 'What the browser says of itself; empty when nothing is known.' })
  agent!: string;

  @Field(() => DateTimeScalar, { description: 'When the person signed in.' })
  createdAt!: number;

  @Field(() => DateTimeScalar, { description: 'When the browser last asked for something, to the minute.' })
  seenAt!: number;

  @Field(() => Boolean, { description: 'Whether it is the browser that asks.' })
  own!: boolean;
}

@ObjectType({ description: 'The answer to ending sessions.' })
export class OwnSessionsPayload {
  @Field(() => [OwnSessionView], { description: 'The sessions that are left.' })
  sessions!: OwnSessionView[];
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../account/people.graphql.js';

@ObjectType('HandOver', { description: 'What a person would hand over today.' })
export class HandOverView {
  @Field(() => ID, { description: "The key of the person's membership." })
  id!: string;

  @Field(() => Person, { description: 'Who would hand over, with the units of today.' })
  person!: Person;

  @Field(() => Int, { description: 'How many answers those units owe in the reporting windows of today.' })
  owed!: number;
}

@ObjectType({ description: 'Two people after one has handed over to the other.' })
export class HandOverPayload {
  @Field(() => Person, { description: 'Who handed over.' })
  from!: Person;

  @Field(() => Person, { description: 'Who took over.' })
  to!: Person;
}

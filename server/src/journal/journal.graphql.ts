import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { pageType } from '../platform/graphql/page.js';
import { DateTimeScalar, JsonScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';
import { DOORS, type Door } from '../access/ctx.js';

export const DoorEnum = upperEnum('Door', DOORS, 'Through which door a change came.');

@ObjectType('JournalEntry', {
  description: 'One change: who did what, when, and how it looked before and after.',
})
export class JournalEntryView {
  @Field(() => ID, { description: 'The key of the row.' })
  id!: string;

  @Field(() => Int, { description: 'The number of the change in the council: 1, 2, 3 … without gaps.' })
  seq!: number;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the person as it was then; null once it was erased by the term of keeping names.',
  })
  actorName!: string | null;

  @Field(() => String, { description: "What was done, e.g. 'status.submitted'." })
  action!: string;

  @Field(() => String, { description: "What it was done to, e.g. 'status_update'." })
  subjectKind!: string;

  @Field(() => ID, { description: 'The key of what it was done to.' })
  subjectId!: string;

  @Field(() => ID, { nullable: true, description: 'The task that it concerns.' })
  taskId!: string | null;

  @Field(() => String, { nullable: true, description: 'The number and title of that task, as they are now.' })
  taskTitle!: string | null;

  @Field(() => ID, { nullable: true, description: 'The plan that it concerns.' })
  planId!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The changed fields before.' })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'The changed fields after.' })
  after!: unknown;

  @Field(() => DoorEnum, { description: 'Through which door the change came.' })
  door!: Door;
}

@ObjectType({ description: 'Changes, the newest first, a page at a time.' })
export class JournalPage extends pageType(JournalEntryView) {}

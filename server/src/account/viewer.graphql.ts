import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Locale } from '../access/ctx.js';
import type { Role } from '../access/role.js';
import { LocaleEnum, RoleEnum } from '../access/role.graphql.js';

@ObjectType({ description: 'What the screens may offer to the viewer, whatever plan is open.' })
export class ViewerCan {
  @Field(() => Boolean, { description: 'Bring in a plan document.' })
  importPlan!: boolean;

  @Field(() => Boolean, { description: 'Read the journal of the council.' })
  readJournal!: boolean;

  @Field(() => Boolean, { description: 'Write a report.' })
  writeReport!: boolean;

  @Field(() => Boolean, { description: 'Publish a report.' })
  publishReport!: boolean;

  @Field(() => Boolean, { description: 'Manage people and their roles.' })
  managePeople!: boolean;

  @Field(() => Boolean, { description: 'See the overview.' })
  seeOverview!: boolean;

  @Field(() => Boolean, { description: 'Read the mails that go out.' })
  readMail!: boolean;

  @Field(() => Boolean, { description: 'Change the settings of the council.' })
  editCouncil!: boolean;

  @Field(() => Boolean, { description: 'Keep the units of the council.' })
  editUnits!: boolean;

  @Field(() => Boolean, { description: 'Remind people of the answers that they owe.' })
  remind!: boolean;
}

@ObjectType('Viewer', { description: 'The person who is signed in, in one council.' })
export class ViewerView {
  @Field(() => ID, { description: "The key of the person's membership in the council." })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The e-mail address.' })
  email!: string;

  @Field(() => LocaleEnum, { description: 'The language of the screens.' })
  locale!: Locale;

  @Field(() => [RoleEnum], { description: 'The roles in the council.' })
  roles!: Role[];

  @Field(() => String, { nullable: true, description: 'The post.' })
  post!: string | null;

  @Field(() => ViewerCan, { description: 'What the screens may offer.' })
  can!: ViewerCan;
}

@ObjectType({ description: 'The answer to a sign-in.' })
export class SignInPayload {
  @Field(() => ViewerView, {
    nullable: true,
    description: 'The person who is signed in now; null while the second factor is asked for.',
  })
  viewer!: ViewerView | null;

  @Field(() => Boolean, { description: 'Whether the sign-in waits for the second factor.' })
  needsSecondFactor!: boolean;
}

@ObjectType({ description: 'The answer to a sign-out.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'Always true: afterwards nobody is signed in.' })
  ok!: boolean;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '../access/role.js';
import { RoleEnum } from '../access/role.graphql.js';
import { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { pageType } from '../platform/graphql/page.js';

@ObjectType({ description: 'What the reader may do about a person.' })
export class PersonCan {
  @Field(() => Boolean, { description: 'Change the roles and the post.' })
  change!: boolean;

  @Field(() => Boolean, { description: 'Leave the person outside.' })
  deactivate!: boolean;

  @Field(() => Boolean, { description: 'Let the person serve again.' })
  reactivate!: boolean;
}

@ObjectType({ description: 'A person who works in the council; seen only by its members.' })
export class Person {
  @Field(() => ID, { description: "The key of the person's membership." })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The e-mail address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'The post.' })
  post!: string | null;

  @Field(() => [RoleEnum], { description: 'The roles in the council.' })
  roles!: Role[];

  @Field(() => [OrgUnitView], { description: 'The units in which the person works today.' })
  units!: OrgUnitView[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when nothing opens to the person any more; null for somebody who serves.',
  })
  deactivatedAt!: number | null;

  @Field(() => Int, {
    description: 'Goes up with every change of the person; every act about the person asks for it.',
  })
  version!: number;
}

@ObjectType({ description: 'A person after a change.' })
export class PersonPayload {
  @Field(() => Person, { description: 'The person as of now.' })
  person!: Person;
}

@ObjectType({ description: 'People of the council, a page at a time.' })
export class PersonPage extends pageType(Person) {}

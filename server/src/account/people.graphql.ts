import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '../access/role.js';
import { RoleEnum } from '../access/role.graphql.js';
import { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import { pageType } from '../platform/graphql/page.js';

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

  @Field(() => Int, { description: 'Goes up when the units of the person change; handing over asks for it.' })
  version!: number;
}

@ObjectType({ description: 'People of the council, a page at a time.' })
export class PersonPage extends pageType(Person) {}

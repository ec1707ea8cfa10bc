import type { Day } from '@kvartal/shared/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '../platform/graphql/scalars.js';
import { OrgUnitView } from './org-unit.graphql.js';

@ObjectType('UnitPerson', { description: 'Somebody who works in a unit today; seen only by members.' })
export class UnitPersonView {
  @Field(() => ID, { description: "The key of the person's membership." })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The post.' })
  post!: string | null;
}

@ObjectType('UnitOfTree', {
  description: 'A unit in the tree of the council, with what there is in it today.',
})
export class UnitOfTreeView extends OrgUnitView {
  @Field(() => Int, {
    nullable: true,
    description:
      'Its place among its neighbours; null until somebody has put it there: then by name, behind the others.',
  })
  position!: number | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day without it; null while none is set.',
  })
  closedOn!: Day | null;

  @Field(() => Boolean, { description: 'Whether it is no more today.' })
  isClosed!: boolean;

  @Field(() => Int, { description: 'Goes up with every change of the unit; every change asks for it.' })
  version!: number;

  @Field(() => [UnitPersonView], { description: 'Who works in it today, by name.' })
  people!: UnitPersonView[];

  @Field(() => Int, { description: 'How many unfinished tasks of running plans it executes.' })
  openTasks!: number;
}

@ObjectType({ description: 'The units after a change.' })
export class UnitsPayload {
  @Field(() => ID, { description: 'The unit that was changed.' })
  id!: string;

  @Field(() => [UnitOfTreeView], { description: 'All units of the council as of now.' })
  units!: UnitOfTreeView[];
}

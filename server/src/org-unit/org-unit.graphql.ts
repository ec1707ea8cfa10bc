import type { ExecutorKind } from '@kvartal/shared/executor';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { upperEnum } from '../platform/graphql/upper-enum.js';

export const EXECUTOR_KINDS = [
  'unit',
  'group',
  'position-group',
  'external',
  'enterprise',
  'body',
] as const satisfies readonly ExecutorKind[];

export const ExecutorKindEnum = upperEnum(
  'ExecutorKind',
  EXECUTOR_KINDS,
  'What kind of body executes a task.',
);

@ObjectType('OrgUnit', {
  description: 'A body that executes tasks: a department, an enterprise, a group, a partner.',
})
export class OrgUnitView {
  @Field(() => ID, { description: 'The key of the unit.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The unit of which it is a part.' })
  parentId!: string | null;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => ExecutorKindEnum, { description: 'What kind of body it is.' })
  kind!: ExecutorKind;
}

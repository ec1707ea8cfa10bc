import type { ChangedField, TaskChange } from '@kvartal/shared/plan-document';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { upperEnum } from '../platform/graphql/upper-enum.js';

const TaskChangeKindEnum = upperEnum(
  'TaskChangeKind',
  ['same', 'moved', 'changed', 'added', 'removed'] as const,
  'What a document does to a task of the plan that it amends.',
);
const ChangedFieldEnum = upperEnum(
  'ChangedField',
  ['code', 'title', 'description', 'baseline', 'deadline', 'kpis', 'executors'] as const,
  'What of a task is worded differently.',
);

@ObjectType({ description: 'The words of a task, as a plan or a document has them.' })
export class TaskWords {
  @Field(() => String, { nullable: true, description: 'The printed number.' })
  code!: string | null;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, { description: 'The title of the section that it stands in.' })
  section!: string;

  @Field(() => String, { nullable: true, description: 'The description.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'How things were when the plan was adopted.' })
  baseline!: string | null;

  @Field(() => String, { nullable: true, description: 'The printed deadline.' })
  deadlineText!: string | null;

  @Field(() => [String], { description: 'The statements of the indicator cell.' })
  kpis!: readonly string[];

  @Field(() => [String], { description: 'The names of the executors as printed.' })
  executors!: readonly string[];
}

@ObjectType({ description: 'What a document does to one task of a plan.' })
export class TaskChangeView {
  @Field(() => TaskChangeKindEnum, { description: 'What it does.' })
  kind!: TaskChange['kind'];

  @Field(() => Boolean, { description: 'Whether the task stands in another section or in another order.' })
  moved!: boolean;

  @Field(() => [ChangedFieldEnum], { description: 'What is worded differently.' })
  fields!: readonly ChangedField[];

  @Field(() => TaskWords, { nullable: true, description: 'The task of the plan; null for an added one.' })
  before!: TaskWords | null;

  @Field(() => TaskWords, {
    nullable: true,
    description: 'The task of the document; null for a removed one.',
  })
  after!: TaskWords | null;
}

@ObjectType({ description: 'A plan beside the document that amends it.' })
export class DraftComparison {
  @Field(() => Int, { description: 'How many tasks stay as they are.' })
  same!: number;

  @Field(() => [TaskChangeView], {
    description:
      'Every other task, in the order of the document; what it leaves out after its old neighbour.',
  })
  changes!: TaskChangeView[];
}

import type { ChangedField, HeadChanges, PlanComparison, TaskChange } from '@kvartal/shared/plan-document';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PeriodView } from '../plan/plan.graphql.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

const TaskChangeKindEnum = upperEnum(
  'TaskChangeKind',
  ['same', 'moved', 'changed', 'added', 'removed'] as const,
  'What an amendment does to a task of the plan.',
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

@ObjectType({ description: 'What an amendment does to one task of a plan.' })
export class TaskChangeView {
  @Field(() => ID, { nullable: true, description: 'The task; null for one that a document would add.' })
  taskId!: string | null;

  @Field(() => TaskChangeKindEnum, { description: 'What it does.' })
  kind!: TaskChange['kind'];

  @Field(() => Boolean, { description: 'Whether the task stands in another section or in another order.' })
  moved!: boolean;

  @Field(() => [ChangedFieldEnum], { description: 'What is worded differently.' })
  fields!: readonly ChangedField[];

  @Field(() => TaskWords, { nullable: true, description: 'The words before; null for an added task.' })
  before!: TaskWords | null;

  @Field(() => TaskWords, {
    nullable: true,
    description: 'The words after; null for a removed task.',
  })
  after!: TaskWords | null;
}

@ObjectType({ description: 'The title of a plan, before and after.' })
export class TitleChange {
  @Field(() => String, { nullable: true, description: 'The title before.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The title after; null when the document has none.' })
  after!: string | null;
}

@ObjectType({ description: 'The period of a plan, before and after.' })
export class PeriodChange {
  @Field(() => PeriodView, { nullable: true, description: 'The period before.' })
  before!: PeriodView | null;

  @Field(() => PeriodView, { nullable: true, description: 'The period after; null when it is not known.' })
  after!: PeriodView | null;
}

@ObjectType('PlanComparison', {
  description: 'A plan beside the document that amends it, or beside itself on another day.',
})
export class PlanComparisonView {
  @Field(() => TitleChange, { nullable: true, description: 'Another title; null when it stays.' })
  title!: TitleChange | null;

  @Field(() => PeriodChange, { nullable: true, description: 'Another period; null when it stays.' })
  period!: PeriodChange | null;

  @Field(() => Int, { description: 'How many tasks stay as they are.' })
  same!: number;

  @Field(() => [TaskChangeView], {
    description: 'Every other task, in the later order; what was left out after its old neighbour.',
  })
  changes!: TaskChangeView[];
}

/** A comparison as the API tells it. `head` is what the plan says of itself otherwise; `isTask` says whether the keys of added tasks are those of tasks, too. */
export function comparisonView(
  { changes, counts }: PlanComparison,
  { isTask, head }: { isTask: boolean; head: HeadChanges },
): PlanComparisonView {
  const told = changes.filter(({ kind }) => kind !== 'same');
  return {
    ...head,
    same: counts.same,
    changes: told.map((change) => ({ ...change, taskId: taskIdOf(change, isTask) })),
  };
}

function taskIdOf({ before, after }: TaskChange, isTask: boolean): string | null {
  return before?.key ?? (isTask && after ? after.key : null);
}

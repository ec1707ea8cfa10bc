import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DeadlineChangeView } from '../deadline/deadline-change.graphql.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';
import { ReportView } from '../report/report.graphql.js';
import { StatusUpdateView } from '../status/status-update.graphql.js';
import type { WholeTask } from '../status/whole-task.js';
import { TaskView } from '../task/task.graphql.js';

const DecisionKindEnum = upperEnum(
  'DecisionKind',
  ['deadline', 'review', 'report', 'no_executor'] as const,
  'What is to be decided: a moved deadline, an answer to check, a report to publish, a task without an executor.',
);

export type DecisionKind = 'deadline' | 'review' | 'report' | 'no_executor';

@ObjectType('Decision', { description: 'Something that waits for the viewer.' })
export class DecisionView {
  @Field(() => DecisionKindEnum, { description: 'What is to be decided.' })
  kind!: DecisionKind;

  @Field(() => ID, {
    description: 'The key of what is decided on: of the move, the answer, the report or the task.',
  })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that deciding asks for: of the deadline that the move or the answer is about, or of the report.',
  })
  version!: number | null;

  @Field(() => String, { description: "What is asked, in the viewer's language." })
  title!: string;

  @Field(() => String, { description: 'Why, or what was claimed; may be empty.' })
  detail!: string;

  @Field(() => Int, { description: 'For how many days it has waited.' })
  waitingDays!: number;

  @Field(() => TaskView, { nullable: true, description: 'The task that it concerns.' })
  task!: WholeTask | null;

  @Field(() => DeadlineChangeView, { nullable: true, description: 'The proposed move.' })
  deadlineChange!: DeadlineChangeView | null;

  @Field(() => StatusUpdateView, { nullable: true, description: 'The answer to check.' })
  update!: StatusUpdateView | null;

  @Field(() => ReportView, { nullable: true, description: 'The report to publish.' })
  report!: ReportView | null;
}

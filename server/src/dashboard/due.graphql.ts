import type { Day } from '@kvartal/shared/calendar';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OccurrenceView } from '../occurrence/occurrence.graphql.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import type { WholeOccurrence, WholeTask } from '../status/whole-task.js';
import { TaskView } from '../task/task.graphql.js';
import { DecisionView } from './decision.graphql.js';

@ObjectType('DueOccurrence', { description: 'An occurrence with its task.' })
export class DueOccurrenceView {
  @Field(() => OccurrenceView, { description: 'What is due.' })
  occurrence!: WholeOccurrence;

  @Field(() => TaskView, { description: 'The task that it belongs to.' })
  task!: WholeTask;
}

@ObjectType('ReportingWindow', { description: 'A round of reporting.' })
export class ReportingWindowView {
  @Field(() => String, { description: "Its name, e.g. '2026-H1'." })
  key!: string;

  @Field(() => DayScalar, { description: 'The first day that it asks about.' })
  from!: Day;

  @Field(() => DayScalar, { description: 'The last day that it asks about.' })
  to!: Day;

  @Field(() => DayScalar, { description: 'The first day on which answers are asked for.' })
  opensOn!: Day;

  @Field(() => DayScalar, { description: 'The last day for answers.' })
  dueOn!: Day;

  @Field(() => Int, { nullable: true, description: 'The year that it closes beside its own days.' })
  year!: number | null;
}

@ObjectType('MyTasks', { description: 'What the viewer owes, has answered, may check and may decide.' })
export class MyTasksView {
  @Field(() => DayScalar, { description: 'The Kyiv day from which it is told.' })
  today!: Day;

  @Field(() => ReportingWindowView, {
    nullable: true,
    description: "The round that the viewer's units report in, the first to close; null when there is none.",
  })
  window!: ReportingWindowView | null;

  @Field(() => [DueOccurrenceView], {
    description: "What the viewer's units owe an answer to: the newest round first, in it the worst.",
  })
  due!: DueOccurrenceView[];

  @Field(() => [DueOccurrenceView], {
    description: 'What they have answered in this round, in the same order.',
  })
  answered!: DueOccurrenceView[];

  @Field(() => [DueOccurrenceView], { description: 'Answers that the viewer may confirm, the oldest first.' })
  toReview!: DueOccurrenceView[];

  @Field(() => [DecisionView], {
    description: 'Proposed deadlines that the viewer may decide on, in all plans, the oldest first.',
  })
  toDecide!: DecisionView[];
}

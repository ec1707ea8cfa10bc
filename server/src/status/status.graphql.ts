import { STATUS_ORDER, type Status } from '@kvartal/shared/status';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OccurrenceView } from '../occurrence/occurrence.graphql.js';
import { addFields } from '../platform/graphql/add-fields.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';
import { TaskView } from '../task/task.graphql.js';

export const StatusEnum = upperEnum(
  'Status',
  STATUS_ORDER,
  'How something stands on a day: derived from answers and the calendar, never typed.',
);

@ObjectType('StatusCount', { description: 'How many things have a status.' })
export class StatusCountView {
  @Field(() => StatusEnum, { description: 'The status.' })
  status!: Status;

  @Field(() => Int, { description: 'How many have it; never 0.' })
  count!: number;
}

addFields(TaskView, {
  status: { type: () => StatusEnum, description: 'How it stands today, rolled up over its occurrences.' },
});
addFields(OccurrenceView, {
  status: { type: () => StatusEnum, description: 'How it stands today.' },
});

import type { Day } from '@kvartal/shared/calendar';
import type { Schedule } from '@kvartal/shared/schedule';
import type { Certainty } from '@kvartal/shared/text';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import { PlanRefView, type PlanView } from '../plan/plan.graphql.js';
import { pageType } from '../platform/graphql/page.js';
import { DayScalar, JsonScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';
import { SectionView } from '../section/section.graphql.js';
import type { Priority } from './task.entity.js';

const PriorityEnum = upperEnum('Priority', ['high', 'medium', 'low'] as const, 'How pressing a task is.');

export const CertaintyEnum = upperEnum(
  'Certainty',
  ['stated', 'inferred', 'unread'] as const,
  'Whether the document says it, we concluded it, or could not read it.',
);

@ObjectType('TaskExecutor', { description: 'A unit in a task.' })
export class TaskExecutorView {
  @Field(() => OrgUnitView, { description: 'The unit.' })
  unit!: OrgUnitView;

  @Field(() => String, { description: 'Its name as the document prints it.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it leads; the others help.' })
  lead!: boolean;

  @Field(() => Boolean, { description: 'Whether it takes part «за згодою», by its own consent.' })
  byConsent!: boolean;
}

@ObjectType({ description: 'What the viewer may do with a task.' })
export class TaskCan {
  @Field(() => Boolean, { description: 'Say how it stands.' })
  submitStatus!: boolean;

  @Field(() => Boolean, { description: 'Propose to move its deadlines.' })
  proposeDeadline!: boolean;

  @Field(() => Boolean, { description: 'Enter the day of the event that it waits for.' })
  enterEvent!: boolean;

  @Field(() => Boolean, { description: 'Add measurements of its indicators.' })
  addMeasurement!: boolean;

  @Field(() => Boolean, { description: 'Correct what was understood of it.' })
  edit!: boolean;
}

@ObjectType('ExtraField', { description: 'A text of the document that no field of a task stands for.' })
export class ExtraFieldView {
  @Field(() => String, { description: 'The header of its column, as printed.' })
  header!: string;

  @Field(() => String, { description: 'The text of the cell, as printed.' })
  text!: string;
}

@ObjectType('Task', {
  description:
    "One promise of a plan: the document's own words, what we understood of them, and how it stands.",
})
export class TaskView {
  @Field(() => ID, { description: 'The key of the task.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The number as printed; numbering may skip.' })
  code!: string | null;

  @Field(() => String, { description: 'The title, word for word.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The description, word for word.' })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How things stood when the plan was adopted, word for word.',
  })
  baseline!: string | null;

  @Field(() => PriorityEnum, { nullable: true, description: 'The priority, where the plan has one.' })
  priority!: Priority | null;

  @Field(() => String, { nullable: true, description: 'The deadline as printed.' })
  deadlineText!: string | null;

  @Field(() => CertaintyEnum, {
    description: 'Whether the schedule is stated by the printed deadline or concluded.',
  })
  certainty!: Certainty;

  @Field(() => String, { nullable: true, description: 'The executors as printed.' })
  executorsText!: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'What we understood of the deadline: the Schedule of shared/schedule; null when it could not be read.',
  })
  schedule!: Schedule | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the event that it waited for.' })
  eventOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'Why the task as a whole is no longer relevant.' })
  obsoleteReason!: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Since when it is not in the plan: an amendment removed it, and it owes nothing.',
  })
  removedOn!: Day | null;

  @Field(() => Int, { description: 'Its place in the whole plan.' })
  position!: number;

  @Field(() => Int, { description: 'Goes up with every change of the task itself; mutations ask for it.' })
  version!: number;

  @Field(() => ID, { nullable: true, description: 'The section that holds it.' })
  sectionId!: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Where in the document it was read: { table, row } or { line }.',
  })
  source!: unknown;

  @Field(() => [ExtraFieldView], {
    description: 'What else its row of the document holds: columns that no field stands for, word for word.',
  })
  extra!: ExtraFieldView[];

  @Field(() => [TaskExecutorView], { description: 'The units that execute it, the leading one first.' })
  executors!: TaskExecutorView[];

  @Field(() => PlanRefView, { description: 'Its plan.' })
  plan!: PlanView;

  @Field(() => [SectionView], { description: 'The sections around it, the outermost first.' })
  sectionPath!: SectionView[];

  @Field(() => TaskCan, { description: 'What the viewer may do with it.' })
  can!: TaskCan;
}

@ObjectType({ description: "Tasks in the plan's order, a page at a time." })
export class TaskPage extends pageType(TaskView) {}

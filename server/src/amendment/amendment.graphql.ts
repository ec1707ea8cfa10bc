import type { Day } from '@kvartal/shared/calendar';
import type { TaskWording, WordingAmendment } from '@kvartal/shared/plan';
import type { Certainty } from '@kvartal/shared/text';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LegalActView, PeriodView, type PlanView } from '../plan/plan.graphql.js';
import { DateTimeScalar, DayScalar, JsonScalar } from '../platform/graphql/scalars.js';
import { CertaintyEnum } from '../task/task.graphql.js';
import { TaskChangeView } from './comparison.graphql.js';

@ObjectType('Amendment', { description: 'One legal act that changed a plan.' })
export class AmendmentView {
  @Field(() => ID, { description: 'The key of the amendment.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the plan: 1, 2, 3 …' })
  ordinal!: number;

  @Field(() => LegalActView, { description: 'The act.' })
  legalAct!: LegalActView;

  @Field(() => DayScalar, { description: 'The first day on which the plan reads as amended.' })
  inForceOn!: Day;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  enteredAt!: number;

  @Field(() => String, { nullable: true, description: 'Who entered it; not told to the public.' })
  enteredByName!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The draft of the document that brought it; null for one made by hand, and for who sees no drafts.',
  })
  draftId!: string | null;

  /** Not in the API: the plan that it changed. */
  plan!: PlanView;
}

/** An amendment with what is needed to read the plan as it was before. */
export type KnownAmendment = AmendmentView & WordingAmendment;

@ObjectType({ description: 'What an amendment did to a task: both wordings, with the act.' })
export class TaskAmendment {
  @Field(() => AmendmentView, { description: 'The amendment.' })
  amendment!: AmendmentView;

  @Field(() => TaskChangeView, { description: 'What it did.' })
  change!: TaskChangeView;
}

@ObjectType({ description: 'A section as the plan worded it on a day.' })
export class SectionWords {
  @Field(() => ID, { description: 'The key of the section.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The section that held it.' })
  parentId!: string | null;

  @Field(() => String, { nullable: true, description: 'The number as printed.' })
  code!: string | null;

  @Field(() => String, { description: 'The title.' })
  title!: string;
}

@ObjectType({ description: 'An executor as the plan named it on a day.' })
export class ExecutorWords {
  @Field(() => String, { description: 'The name as printed.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it took part «за згодою».' })
  byConsent!: boolean;
}

@ObjectType({ description: 'A task as the plan worded it on a day.' })
export class TaskOfDay {
  @Field(() => ID, { description: 'The key of the task; its page tells what became of it.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The section that held it.' })
  sectionId!: string | null;

  @Field(() => String, { nullable: true, description: 'The number as printed.' })
  code!: string | null;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The description.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'How things stood when the plan was adopted.' })
  baseline!: string | null;

  @Field(() => String, { nullable: true, description: 'The deadline as printed.' })
  deadlineText!: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What was understood of the deadline: the Schedule of shared/schedule.',
  })
  schedule!: TaskWording['schedule'];

  @Field(() => CertaintyEnum, { description: 'Whether the printed deadline states the schedule.' })
  certainty!: Certainty;

  @Field(() => [ExecutorWords], { description: 'The executors, the leading one first.' })
  executors!: ExecutorWords[];

  @Field(() => [String], { description: 'The statements of the indicator cell.' })
  indicators!: string[];

  /** Not in the API: how its deadline is said. */
  planOfDay!: Pick<PlanWordingView, 'period' | 'reader'>;
}

@ObjectType('PlanWording', { description: 'A plan as it read on a day, by the acts that were in force.' })
export class PlanWordingView {
  @Field(() => DayScalar, { description: 'The day.' })
  asOf!: Day;

  @Field(() => String, { description: 'The title of the plan.' })
  title!: string;

  @Field(() => PeriodView, { description: 'The quarters for which it was adopted.' })
  period!: PeriodView;

  @Field(() => [String], { description: "The document's own names of its levels." })
  levels!: string[];

  @Field(() => [AmendmentView], { description: 'The amendments that were in force, in their order.' })
  amendments!: AmendmentView[];

  @Field(() => [SectionWords], {
    description: 'The sections in the order of the document; `parentId` makes the tree.',
  })
  sections!: SectionWords[];

  @Field(() => [TaskOfDay], { description: 'The tasks in the order of the document.' })
  tasks!: TaskOfDay[];

  /** Not in the API: with whose eyes it is read. */
  reader!: PlanView['reader'];
}

import type { Day, Period, Quarter } from '@kvartal/shared/calendar';
import type { HeldCalendar } from '@kvartal/shared/schedule';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, DayScalar, QuarterScalar } from '../platform/graphql/scalars.js';
import { CouncilView } from '../tenant/council.graphql.js';
import { ReportingEveryEnum } from '../tenant/reporting-every.graphql.js';
import type { Reader } from './reader.js';

@ObjectType('Period', { description: 'A span of whole quarters, both ends included.' })
export class PeriodView implements Period {
  @Field(() => QuarterScalar, { description: 'The first quarter.' })
  from!: Quarter;

  @Field(() => QuarterScalar, { description: 'The last quarter.' })
  to!: Quarter;
}

@ObjectType('LegalAct', { description: 'The decision or order that approved or changed a plan.' })
export class LegalActView {
  @Field(() => ID, { description: 'The key of the act.' })
  id!: string;

  @Field(() => String, { nullable: true, description: "What kind of act it is, e.g. 'рішення'." })
  kind!: string | null;

  @Field(() => String, { nullable: true, description: 'The body that adopted it.' })
  issuer!: string | null;

  @Field(() => String, { nullable: true, description: 'Its number, as printed.' })
  number!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of adoption.' })
  adoptedOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  url!: string | null;
}

@ObjectType('Reporting', { description: 'A reporting calendar of a plan, with the day from which it holds.' })
export class ReportingView implements HeldCalendar {
  @Field(() => ReportingEveryEnum, { description: 'How often answers are asked for.' })
  every!: HeldCalendar['every'];

  @Field(() => Int, { description: 'The day of the next month by which answers are due.' })
  dueDay!: number;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The first day of the period with which it begins; null for the one that the plan began with.',
  })
  from!: Day | null;
}

@ObjectType({ description: 'What the viewer may do with a plan.' })
export class PlanCan {
  @Field(() => Boolean, { description: 'Correct it.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Enter an act that changes it.' })
  amend!: boolean;

  @Field(() => Boolean, { description: 'Open it to the public.' })
  publish!: boolean;

  @Field(() => Boolean, { description: 'Change when its executors report.' })
  setReporting!: boolean;

  @Field(() => Boolean, { description: 'Begin a report of one of its years.' })
  createReport!: boolean;

  @Field(() => Boolean, { description: 'Bring in measurements of its indicators from a file.' })
  importMeasurements!: boolean;
}

@ObjectType('PlanRef', { description: 'A plan in short, as things that belong to it name it.' })
export class PlanRefView {
  @Field(() => ID, { description: 'The key of the plan.' })
  id!: string;

  @Field(() => String, { description: "The plan's word in addresses." })
  slug!: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => PeriodView, { description: 'The quarters for which it was adopted.' })
  period!: PeriodView;

  @Field(() => DayScalar, { description: 'The Kyiv day from which statuses are told.' })
  today!: Day;
}

@ObjectType('Plan', { description: 'An action plan that a council adopted.' })
export class PlanView extends PlanRefView {
  @Field(() => String, { nullable: true, description: 'The city that the document names.' })
  city!: string | null;

  @Field(() => [String], {
    description: "The document's own names of its levels, the outermost first; the last one is the task's.",
  })
  levels!: string[];

  @Field(() => LegalActView, { nullable: true, description: 'The act that approved the plan.' })
  legalAct!: LegalActView | null;

  @Field(() => String, { nullable: true, description: 'Who signed the document; not told to the public.' })
  signatory!: string | null;

  @Field(() => [ReportingView], {
    description: 'When executors report: the calendars in the order in which they hold.',
  })
  reporting!: readonly ReportingView[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the public may read the plan.' })
  publishedAt!: number | null;

  @Field(() => Int, { description: 'Goes up with every change of the plan itself; mutations ask for it.' })
  version!: number;

  @Field(() => CouncilView, { description: 'The council whose plan it is.' })
  council!: CouncilView;

  @Field(() => PlanCan, { description: 'What the viewer may do with it.' })
  can!: PlanCan;

  /** Not in the API: since when we know the plan, and with whose eyes it was read. */
  createdAt!: number;
  reader!: Reader;
}

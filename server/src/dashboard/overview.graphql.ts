import type { Attainment } from '@kvartal/shared/kpi';
import type { Day, Quarter } from '@kvartal/shared/calendar';
import type { Status } from '@kvartal/shared/status';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { AttainmentResultEnum, IndicatorView } from '../kpi/indicator.graphql.js';
import { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import { PlanView } from '../plan/plan.graphql.js';
import { DayScalar, QuarterScalar } from '../platform/graphql/scalars.js';
import { SectionView } from '../section/section.graphql.js';
import { StatusCountView, StatusEnum } from '../status/status.graphql.js';
import type { WholeTask } from '../status/whole-task.js';
import { TaskView } from '../task/task.graphql.js';
import { DecisionView } from './decision.graphql.js';
import { DueOccurrenceView } from './due.graphql.js';

@ObjectType('SentencePiece', {
  description: 'A stretch of a sentence; the texts put together are the sentence.',
})
export class SentencePieceView {
  @Field(() => String, { description: 'The text, with its spaces.' })
  text!: string;

  @Field(() => StatusEnum, { nullable: true, description: 'The status whose tasks it counts.' })
  status!: Status | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where what it counts is listed, from the root of this site.',
  })
  href!: string | null;
}

@ObjectType('AnsweredBy', { description: 'How many of the executors that were asked have answered.' })
export class AnsweredByView {
  @Field(() => Int, { description: 'Those who owe no answer any more.' })
  answered!: number;

  @Field(() => Int, { description: 'All who were asked.' })
  total!: number;
}

@ObjectType('Changed', { description: 'By how much counts differ from those of an earlier day.' })
export class ChangedView {
  @Field(() => DayScalar, { description: 'The day it is compared with.' })
  since!: Day;

  @Field(() => Int, { description: 'More done tasks; negative when there are fewer.' })
  done!: number;

  @Field(() => Int, { description: 'More overdue tasks; negative when there are fewer.' })
  overdue!: number;
}

@ObjectType('RibbonCell', { description: 'A quarter of the plan with the worst status of what runs in it.' })
export class RibbonCellView {
  @Field(() => QuarterScalar, { description: 'The quarter.' })
  quarter!: Quarter;

  @Field(() => StatusEnum, {
    nullable: true,
    description: 'The worst status; null where nothing was planned.',
  })
  status!: Status | null;
}

@ObjectType('PrincipleRow', { description: 'How one outermost section of the plan stands.' })
export class PrincipleRowView {
  @Field(() => SectionView, { description: 'The section.' })
  section!: SectionView;

  @Field(() => [StatusCountView], { description: 'How many of its tasks have each status, the worst first.' })
  counts!: StatusCountView[];

  @Field(() => StatusEnum, { description: 'The worst status of its tasks.' })
  worst!: Status;

  @Field(() => [RibbonCellView], { description: 'Its quarters.' })
  ribbon!: RibbonCellView[];
}

@ObjectType('LaggingIndicator', { description: 'An indicator that is behind its target.' })
export class LaggingIndicatorView {
  @Field(() => IndicatorView, { description: 'The indicator.' })
  indicator!: IndicatorView;

  @Field(() => TaskView, { description: 'The task that it belongs to.' })
  task!: WholeTask;

  @Field(() => Float, { nullable: true, description: 'The newest value against the target, 1 is 100 %.' })
  attainment!: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the newest value.' })
  lastMeasuredOn!: Day | null;

  @Field(() => AttainmentResultEnum, { description: 'What the newest value means.' })
  result!: Attainment['result'];
}

@ObjectType('SilentUnit', { description: 'A unit that leads tasks and owes answers about them.' })
export class SilentUnitView {
  @Field(() => OrgUnitView, { description: 'The unit.' })
  unit!: OrgUnitView;

  @Field(() => Int, { description: 'About how many occurrences it owes an answer.' })
  occurrences!: number;
}

@ObjectType('Overview', { description: 'How a plan goes, in what can be read in thirty seconds.' })
export class OverviewView {
  @Field(() => PlanView, { description: 'The plan.' })
  plan!: PlanView;

  @Field(() => DayScalar, { description: 'The Kyiv day from which it is told.' })
  today!: Day;

  @Field(() => [SentencePieceView], { description: "How the plan goes, in the viewer's language." })
  sentence!: SentencePieceView[];

  @Field(() => [StatusCountView], { description: 'How many tasks have each status, the worst first.' })
  counts!: StatusCountView[];

  @Field(() => AnsweredByView, { description: 'Who has answered in the latest round of reporting.' })
  answeredBy!: AnsweredByView;

  @Field(() => Int, { description: 'How many tasks were done within their first deadlines.' })
  onTime!: number;

  @Field(() => Int, { description: 'How many tasks were done after a deadline had been moved.' })
  moved!: number;

  @Field(() => ChangedView, { description: "What has changed since the quarter's first day." })
  changed!: ChangedView;

  @Field(() => [DecisionView], { description: 'What waits for the viewer, the oldest first, seven at most.' })
  decisions!: DecisionView[];

  @Field(() => Int, { description: 'How many decisions wait in all.' })
  decisionsTotal!: number;

  @Field(() => [PrincipleRowView], { description: 'The outermost sections, the worst first.' })
  principles!: PrincipleRowView[];

  @Field(() => [DueOccurrenceView], {
    description: 'What is due within thirty days and not settled, the nearest first; fifty at most.',
  })
  next!: DueOccurrenceView[];

  @Field(() => [LaggingIndicatorView], {
    description: 'Indicators behind their targets, the furthest first; five at most.',
  })
  lagging!: LaggingIndicatorView[];

  @Field(() => [SilentUnitView], { description: 'Units that owe answers, those that owe most first.' })
  silent!: SilentUnitView[];
}

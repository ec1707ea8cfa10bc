import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ByAnswerer, Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { ByLink, Can } from '../access/declare.js';
import type { Answerer } from '../access/link-ctx.js';
import { IndicatorView, MeasurementView } from '../kpi/indicator.graphql.js';
import { AddMeasurementInput, CorrectMeasurementInput } from '../kpi/measurement.inputs.js';
import { MeasurementService, type ChangedMeasurement } from '../kpi/measurement.service.js';
import { EnterEventInput } from '../occurrence/event.inputs.js';
import { EventService } from '../occurrence/event.service.js';
import { OccurrenceView } from '../occurrence/occurrence.graphql.js';
import { memberReader } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import type { Conflict } from '../platform/errors/conflict.js';
import { found } from '../platform/errors/domain-error.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { TaskView } from '../task/task.graphql.js';
import { FulfilIndicatorInput, UndoFulfilmentInput } from './fulfilment.inputs.js';
import { FulfilmentService, type ChangedIndicator } from './fulfilment.service.js';
import { IndicatorPayload } from './indicator-fields.graphql.js';
import { occurrenceOf, readTask } from './read-tasks.js';
import { StatusUpdateView } from './status-update.graphql.js';
import { ReviewService } from './review.service.js';
import { ConfirmStatusesInput, ReviewStatusInput, SubmitStatusInput } from './status.inputs.js';
import { StatusService, type StatusChange } from './status.service.js';
import { updateById } from './update-views.js';
import type { WholeTask } from './whole-task.js';

@ObjectType({ description: 'The answer that was given, and what follows from it.' })
export class SubmitStatusPayload {
  @Field(() => StatusUpdateView, { description: 'The answer.' })
  update!: StatusUpdateView;

  @Field(() => OccurrenceView, { description: 'The occurrence as it stands now.' })
  occurrence!: OccurrenceView;

  @Field(() => TaskView, { description: 'The task as it stands now.' })
  task!: TaskView;
}

@ObjectType({ description: 'The answer that was checked, and what follows from it.' })
export class ReviewStatusPayload extends SubmitStatusPayload {}

@ObjectType({ description: 'What became of one of the answers.' })
export class ConfirmedAnswer {
  @Field(() => ID, { description: 'The answer.' })
  updateId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was not confirmed, as a code of a refusal; null when it was.',
  })
  code!: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Who changed it meanwhile and how it stands now, as the `conflict` of a refusal.',
  })
  conflict!: Conflict | null;
}

@ObjectType({ description: 'What became of each of the answers.' })
export class ConfirmStatusesPayload {
  @Field(() => [ConfirmedAnswer], { description: 'In the order of the input.' })
  results!: ConfirmedAnswer[];
}

@ObjectType({ description: 'The task after a change.' })
export class TaskPayload {
  @Field(() => TaskView, { description: 'The task as it stands now.' })
  task!: TaskView;
}

@ObjectType({ description: 'The value that was added or corrected, and what follows from it.' })
export class MeasurementPayload extends TaskPayload {
  @Field(() => MeasurementView, {
    nullable: true,
    description: 'The value; null when it was withdrawn.',
  })
  measurement!: MeasurementView | null;

  @Field(() => IndicatorView, { description: 'The indicator as it stands now.' })
  indicator!: IndicatorView;
}

/** The verbs that change how a task stands; each answers with the whole task, so that screens need no second question. */
@Resolver()
export class TaskVerbsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly statuses: StatusService,
    private readonly reviews: ReviewService,
    private readonly events: EventService,
    private readonly measurements: MeasurementService,
    private readonly fulfilments: FulfilmentService,
  ) {}

  @Mutation(() => SubmitStatusPayload, { description: 'An executor says how an occurrence stands.' })
  @Can('status.submit')
  @ByLink()
  async submitStatus(
    @ByAnswerer() answerer: Answerer,
    @Args('input') input: SubmitStatusInput,
  ): Promise<SubmitStatusPayload> {
    return this.afterStatus(answerer.member, await this.statuses.submit(answerer, input));
  }

  @Mutation(() => ReviewStatusPayload, { description: 'A second person confirms an answer or returns it.' })
  @Can('status.review')
  async reviewStatus(
    @Member() ctx: MemberCtx,
    @Args('input') input: ReviewStatusInput,
  ): Promise<ReviewStatusPayload> {
    return this.afterStatus(ctx, await this.reviews.review(ctx, input));
  }

  @Mutation(() => ConfirmStatusesPayload, {
    description: 'A second person confirms answers after looking at each.',
  })
  @Can('status.review')
  async confirmStatuses(
    @Member() ctx: MemberCtx,
    @Args('input') input: ConfirmStatusesInput,
  ): Promise<ConfirmStatusesPayload> {
    return { results: await this.reviews.confirmAll(ctx, input) };
  }

  @Mutation(() => TaskPayload, { description: 'Enters the day of the event that a task waited for.' })
  @Can('event.enter')
  async enterEvent(@Member() ctx: MemberCtx, @Args('input') input: EnterEventInput): Promise<TaskPayload> {
    return { task: await readTask(this.reads.db, ctx, await this.events.enter(ctx, input)) };
  }

  @Mutation(() => MeasurementPayload, { description: 'Adds a value of an indicator.' })
  @Can('measurement.add')
  async addMeasurement(
    @Member() ctx: MemberCtx,
    @Args('input') input: AddMeasurementInput,
  ): Promise<MeasurementPayload> {
    return this.afterMeasurement(ctx, await this.measurements.add(ctx, input));
  }

  @Mutation(() => MeasurementPayload, {
    description: 'Puts a value in the place of another one, or withdraws it; the old one stays readable.',
  })
  @Can('measurement.add')
  async correctMeasurement(
    @Member() ctx: MemberCtx,
    @Args('input') input: CorrectMeasurementInput,
  ): Promise<MeasurementPayload> {
    return this.afterMeasurement(ctx, await this.measurements.correct(ctx, input));
  }

  @Mutation(() => IndicatorPayload, {
    description: 'Names a confirmed answer of somebody else as the proof of a statement without a number.',
  })
  @Can('indicator.fulfil')
  async fulfilIndicator(
    @Member() ctx: MemberCtx,
    @Args('input') input: FulfilIndicatorInput,
  ): Promise<IndicatorPayload> {
    return this.afterIndicator(ctx, await this.fulfilments.fulfil(ctx, input));
  }

  @Mutation(() => IndicatorPayload, { description: 'Takes the proof of a statement back, with a reason.' })
  @Can('fulfilment.undo')
  async undoFulfilment(
    @Member() ctx: MemberCtx,
    @Args('input') input: UndoFulfilmentInput,
  ): Promise<IndicatorPayload> {
    return this.afterIndicator(ctx, await this.fulfilments.undo(ctx, input));
  }

  private async afterIndicator(ctx: MemberCtx, changed: ChangedIndicator): Promise<IndicatorPayload> {
    const task = await readTask(this.reads.db, ctx, changed.taskId);
    return { task, indicator: found(task.indicators.find((one) => one.id === changed.indicatorId)) };
  }

  private async afterMeasurement(ctx: MemberCtx, changed: ChangedMeasurement): Promise<MeasurementPayload> {
    const { task, indicator } = await this.afterIndicator(ctx, changed);
    const measurement = indicator.measurements.find((one) => one.id === changed.measurementId) ?? null;
    return { task, indicator, measurement };
  }

  private async afterStatus(ctx: MemberCtx, change: StatusChange): Promise<SubmitStatusPayload> {
    const task = await readTask(this.reads.db, ctx, change.taskId);
    const occurrence = occurrenceOf(task, change.occurrenceId);
    const latest = occurrence.lastUpdate;
    // Both verbs act on the latest answer about the occurrence; since an attempt that is repeated there may be a newer.
    const update =
      latest?.id === change.updateId
        ? latest
        : await updateById(this.reads.db, memberReader(ctx), change.updateId, unitIdsOf(task));
    return { task, occurrence, update: found(update) };
  }
}

function unitIdsOf(task: WholeTask): string[] {
  return task.executors.map((one) => one.unit.id);
}

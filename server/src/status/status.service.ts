import type { Day } from '@kvartal/shared/calendar';
import { reportingWindows } from '@kvartal/shared/schedule';
import {
  answeredWindow,
  canDeclare,
  meaningOf,
  type ChoiceMeaning,
  type DeclaredStatus,
} from '@kvartal/shared/status';
import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import type { Answerer } from '../access/link-ctx.js';
import { Writing } from '../journal/writing.js';
import { Indicator } from '../kpi/indicator.entity.js';
import { Measurement } from '../kpi/measurement.entity.js';
import { valueOn } from '../kpi/standing-values.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { Plan } from '../plan/plan.entity.js';
import type { Tables } from '../platform/database/tables.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import { refuseRemoved } from '../task/refuse-removed.js';
import { Task } from '../task/task.entity.js';
import { UpdateLinks } from '../update-link/update-links.js';
import { dropAnswerDraft } from './answer-draft.queries.js';
import { attachEvidence } from './attach-evidence.js';
import { countAsChange, refuseStaleOccurrence } from './seen-occurrence.js';
import { StatusUpdate } from './status-update.entity.js';
import type { SubmitStatusInput } from './status.inputs.js';

/** What a verb of this service changed; the resolver reads the rows anew for its payload. */
export type StatusChange = { updateId: string; occurrenceId: string; taskId: string };

/** Answers of executors. */
@Injectable()
export class StatusService {
  constructor(
    private readonly writing: Writing,
    private readonly links: UpdateLinks,
  ) {}

  /** An executor says how an occurrence stands, also by the link of a mail. «Done» needs evidence, trouble a reason. */
  submit({ member: ctx, link }: Answerer, input: SubmitStatusInput): Promise<StatusChange> {
    return this.writing.run(ctx, async (em, record) => {
      const occurrence = found(await em.findOne(Occurrence, { id: input.occurrenceId }));
      if (link) await this.links.use(em, ctx, link, occurrence);
      const task = found(await em.findOne(Task, { id: occurrence.taskId }));
      const plan = found(await em.findOne(Plan, { id: task.planId }));
      const executors = await em.find(TaskExecutor, { taskId: task.id });
      access.require(ctx, 'status.submit', {
        councilId: task.councilId,
        unitIds: executors.map((one) => one.unitId),
      });

      refuseRemoved('status.submit', task, occurrence.withdrawnOn);
      const meaning = meaningOf(input.choice);
      await refuseStaleOccurrence(em, occurrence, input.version);
      refuseIncomplete(meaning, input);
      const declared = declaredBy(meaning, input);
      if (!canDeclare(occurrence.confirmedStatus, declared))
        throw new DomainError('status.not_allowed', 'This status cannot follow the confirmed one.');

      const round = windowAnswered(occurrence, plan, ctx.today);
      const update = em.create(StatusUpdate, {
        councilId: ctx.councilId,
        taskId: task.id,
        occurrenceId: occurrence.id,
        declared,
        forecast: meaning.forecast,
        text: input.text.trim(),
        reason: input.reason?.trim() || null,
        membershipId: ctx.membershipId,
        submittedAt: ctx.now,
        ...round,
        review: 'submitted',
      });
      const evidence = await attachEvidence(em, ctx, update.id, input.evidence);
      const measured = await addMeasurements(em, ctx, task.id, input.measurements ?? []);
      const before = { declared: occurrence.declared, forecast: occurrence.forecast };
      occurrence.declared = declared;
      occurrence.forecast = meaning.forecast;
      occurrence.review = 'submitted';
      occurrence.lastAnswerOn = ctx.today;
      occurrence.lateDays = round.lateDays;
      record({
        action: 'status.submitted',
        subjectKind: 'status_update',
        subjectId: update.id,
        taskId: task.id,
        planId: task.planId,
        before: { occurrence: occurrence.key, ...before },
        after: {
          occurrence: occurrence.key,
          declared: update.declared,
          forecast: update.forecast,
          text: update.text,
          reason: update.reason,
          window: round.windowKey,
          lateDays: round.lateDays,
          evidence,
          measured,
        },
      });
      await dropAnswerDraft(em.getKysely<Tables>(), ctx, occurrence.id);
      // An answer may repeat the one before.
      await countAsChange(em, occurrence, input.version);
      return { updateId: update.id, occurrenceId: occurrence.id, taskId: task.id };
    });
  }
}

/** The reporting window that an answer of this day answers, and how late it comes for it. */
function windowAnswered(
  occurrence: Occurrence,
  plan: Plan,
  today: Day,
): { windowKey: string | null; lateDays: number } {
  const period = { from: plan.periodFrom, to: plan.periodTo };
  const { kind, fromOn: from, dueOn, movedTimes, lastAnswerOn, lateDays } = occurrence;
  const { declared, forecast, review, confirmedStatus } = occurrence;
  const days = { kind, from, dueOn, movedTimes, lastAnswerOn, lateDays };
  const state = { ...days, declared, forecast, review, confirmedStatus };
  const answered = answeredWindow(state, today, reportingWindows(period, plan.reporting));
  return { windowKey: answered?.window.key ?? null, lateDays: answered?.lateDays ?? 0 };
}

function refuseIncomplete(meaning: ChoiceMeaning, input: SubmitStatusInput): void {
  if (meaning.needs === 'evidence' && input.evidence.length === 0)
    throw new DomainError('evidence.required', 'A done task needs a link or a file that proves it.');
  if (meaning.needs === 'reason' && !input.reason?.trim())
    throw new DomainError('reason.required', 'Say why.');
}

/** «Cannot be done» may come to another verdict than «not done»; the other choices say all themselves. */
function declaredBy(meaning: ChoiceMeaning, { choice, verdict }: SubmitStatusInput): DeclaredStatus {
  if (!verdict) return meaning.declared;
  if (choice !== 'cannot_be_done')
    throw new DomainError('input.invalid', 'Only «cannot be done» comes with a verdict.', {
      fields: { verdict: 'leave it out' },
    });
  return verdict;
}

/** Why a value of an answer takes the place of another one of the same day. */
const ANSWERED_AGAIN = 'Нова відповідь того самого дня.';

/**
 * New values of the task's own indicators, as of today; an indicator of another task is as good as none. An answer that
 * is given again on the same day corrects the value of the earlier one, and a value that is there already stays. The
 * text of the answer is not the reason: everybody reads reasons, and nobody has checked the text yet.
 */
async function addMeasurements(
  em: EntityManager,
  ctx: MemberCtx,
  taskId: string,
  inputs: readonly { indicatorId: string; value: number }[],
): Promise<{ indicatorId: string; value: number }[]> {
  if (inputs.length === 0) return [];
  const own = await em.find(Indicator, { taskId, id: { $in: inputs.map((one) => one.indicatorId) } });
  if (new Set(inputs.map((one) => one.indicatorId)).size < inputs.length)
    throw new DomainError('input.invalid', 'An indicator has one value a day.', {
      fields: { measurements: 'one value for each indicator' },
    });
  for (const { indicatorId, value } of inputs) {
    found(own.find((one) => one.id === indicatorId));
    const known = await valueOn(em, indicatorId, ctx.today);
    if (known?.value === value) continue;
    em.create(Measurement, {
      councilId: ctx.councilId,
      indicatorId,
      value,
      measuredOn: ctx.today,
      membershipId: ctx.membershipId,
      createdAt: ctx.now,
      correctsId: known?.id ?? null,
      reason: known ? ANSWERED_AGAIN : null,
    });
  }
  return inputs.map(({ indicatorId, value }) => ({ indicatorId, value }));
}

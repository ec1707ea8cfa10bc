import type { Valued } from '@kvartal/shared/kpi';
import {
  reportContent,
  type ReportContent,
  type ReportTask,
  type ReportTextKey,
} from '@kvartal/shared/report';
import { Injectable } from '@nestjs/common';
import type { MemberCtx } from '../access/ctx.js';
import { valuesOfPlan } from '../kpi/series.queries.js';
import { plansByIds } from '../plan/plan.queries.js';
import { memberReader, type Reader } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { planSections } from '../section/plan-sections.js';
import { tasksOfPlan } from '../status/read-tasks.js';
import type { WholeTask } from '../status/whole-task.js';
import { answersOfPlan, headPost, type Answer } from './report-facts.queries.js';

/** The report whose content is asked for. */
export type ReportOfYear = { planId: string; year: number; texts: readonly { key: string; text: string }[] };

/** Builds the content of a report from the rows of its plan as they are now, by shared's one function. */
@Injectable()
export class ReportBuilder {
  constructor(private readonly reads: Reads) {}

  /** Nine statements, whatever the size of the plan. Reports speak Ukrainian: they are official documents. */
  async build(ctx: MemberCtx, { planId, year, texts }: ReportOfYear): Promise<ReportContent> {
    const { db } = this.reads;
    const reader: Reader = {
      ...memberReader(ctx),
      asks: (field) => field === 'indicators' || field === 'fulfilment',
    };
    const plan = found((await plansByIds(db, reader, [planId])).get(planId));
    const [sections, tasks, answers, values, signatory] = await Promise.all([
      planSections(db, reader, planId),
      tasksOfPlan(db, plan),
      answersOfPlan(db, ctx.councilId, planId),
      valuesOfPlan(db, ctx.councilId, planId),
      headPost(db, ctx.councilId),
    ]);
    return reportContent({
      year,
      asOf: ctx.today,
      language: 'uk',
      council: plan.council.name,
      preparedBy: null,
      signatory,
      plan: { title: plan.title, period: plan.period, act: plan.legalAct },
      sections,
      tasks: tasks.map((task) => reportTask(task, answers, values)),
      texts: writtenTexts(texts),
    });
  }
}

/** What people have written so far, by key; the keys were checked when they came in. */
function writtenTexts(texts: ReportOfYear['texts']): Partial<Record<ReportTextKey, string>> {
  return Object.fromEntries(texts.map(({ key, text }) => [key, text]));
}

function reportTask(
  task: WholeTask,
  answers: ReadonlyMap<string, Answer>,
  values: ReadonlyMap<string, readonly Valued[]>,
): ReportTask {
  const { id, sectionId, position, code, title, deadlineText, schedule } = task;
  return {
    id,
    sectionId,
    position,
    code,
    title,
    deadlineText,
    schedule,
    executors: task.executors.map(({ name }) => ({ name })),
    awaitingEvent: schedule?.kind === 'event' && task.eventOn === null,
    obsolete: task.obsoleteReason !== null,
    indicators: task.indicators.map((one) => ({
      text: one.text,
      targets: one.targets,
      values: values.get(one.id) ?? [],
      fulfilledOn: one.fulfilment?.on ?? null,
    })),
    occurrences: task.occurrences.map(
      ({ id: key, kind, status, from, dueOn, approvedDueOn, movedTimes, actualOn }) => ({
        kind,
        status,
        from,
        dueOn,
        approvedDueOn,
        movedTimes,
        actualOn,
        answer: answers.get(key) ?? null,
      }),
    ),
  };
}

import { setImmediate } from 'node:timers/promises';
import { parseDeadline } from '@kvartal/shared/deadline-phrase';
import type { LegalBasis, PlanDraft, SectionDraft, TaskDraft } from '@kvartal/shared/plan-document';
import { DEFAULT_REPORTING, occurrencesOf, sameSchedule } from '@kvartal/shared/schedule';
import { slugOf, type Certainty } from '@kvartal/shared/text';
import { yearOf, type Period } from '@kvartal/shared/calendar';
import type { EntityManager } from '@mikro-orm/core';
import type { ActorCtx } from '../access/ctx.js';
import { Indicator } from '../kpi/indicator.entity.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { LegalAct } from '../plan/legal-act.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { Section } from '../section/section.entity.js';
import { Task } from '../task/task.entity.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import { UnitBook } from './unit-book.js';

/** A draft that has what a plan cannot be without. */
export type CompleteDraft = PlanDraft & { title: string; period: Period };

/**
 * Writes an accepted draft as a plan into the caller's transaction: act, sections, tasks with their verbatim texts,
 * executors matched to the council's units (new ones are created), indicators, and every occurrence of every schedule.
 * Gives the plan; the caller flushes.
 */
export async function writePlan(
  em: EntityManager,
  ctx: ActorCtx,
  draft: CompleteDraft,
  sourceFileId: string | null,
): Promise<Plan> {
  const { councilId } = ctx;
  const act = actOf(em, councilId, draft.legalBasis);
  const plan = em.create(Plan, {
    councilId,
    slug: await freeSlug(em, draft),
    title: draft.title,
    city: draft.city,
    periodFrom: draft.period.from,
    periodTo: draft.period.to,
    levels: draft.levels,
    columns: draft.columns,
    legalActId: act?.id ?? null,
    signatory: draft.signatory,
    reporting: DEFAULT_REPORTING,
    sourceFileId,
    createdAt: ctx.now,
  });
  const units = await UnitBook.open(em, councilId);
  const writer = new TaskWriter(em, { plan, period: draft.period, units });
  const place = { section: 0, task: 0 };
  const writeSections = async (sections: readonly SectionDraft[], parentId: string | null): Promise<void> => {
    for (const draftSection of sections) {
      place.section += 1;
      const section = em.create(Section, {
        councilId,
        planId: plan.id,
        parentId,
        code: draftSection.code,
        title: draftSection.title,
        principle: draftSection.principle,
        position: place.section,
      });
      for (const task of draftSection.tasks) {
        place.task += 1;
        writer.write(task, { sectionId: section.id, position: place.task });
        if (place.task % TASKS_AT_A_TIME === 0) await setImmediate();
      }
      await writeSections(draftSection.sections, section.id);
    }
  };
  await writeSections(draft.sections, null);
  return plan;
}

/** The act that a document names, as a row of its own; null when it names none. */
export function actOf(em: EntityManager, councilId: string, act: LegalBasis | null): LegalAct | null {
  if (!act) return null;
  const { type, issuer, number, date, title } = act;
  return em.create(LegalAct, { councilId, kind: type, issuer, number, adoptedOn: date, title });
}

/** After so many tasks others get their turn: a long plan does not hold up the people who only read. */
export const TASKS_AT_A_TIME = 25;

/** Where a task stands in its plan. */
export type TaskPlace = { sectionId: string | null; position: number };

type Around = { plan: Plan; period: Period; units: UnitBook };

/** Writes tasks of drafts into a plan. */
export class TaskWriter {
  constructor(
    private readonly em: EntityManager,
    private readonly around: Around,
  ) {}

  /** A task with all that hangs on it. */
  write(draft: TaskDraft, place: TaskPlace): Task {
    const { plan, period } = this.around;
    const { councilId } = plan;
    const task = this.em.create(Task, { councilId, planId: plan.id, ...this.words(draft), ...place });
    for (const executor of this.executors(task.id, draft)) this.em.create(TaskExecutor, executor);
    for (const [index, kpi] of draft.kpis.entries()) {
      const { text, targets } = kpi;
      this.em.create(Indicator, { councilId, taskId: task.id, text, targets, position: index + 1 });
    }
    const due = occurrencesOf(draft.schedule, { period, reporting: plan.reporting, eventOn: null });
    for (const { key, kind, from, dueOn } of due) {
      const days = { fromOn: from, dueOn, approvedDueOn: dueOn };
      this.em.create(Occurrence, { councilId, taskId: task.id, key, kind, ...days });
    }
    return task;
  }

  /** What the document says of a task, and what was understood of it. */
  words(draft: TaskDraft) {
    const { code, title, description, baseline, priority, deadlineText, schedule, executorsText, source } =
      draft;
    const extra = draft.extra ?? null;
    const certainty = certaintyOf(draft, this.around.period);
    return {
      code,
      title,
      description,
      baseline,
      priority,
      deadlineText,
      schedule,
      certainty,
      executorsText,
      source,
      extra,
    };
  }

  /** The executors of a task as rows, the leading one first. */
  executors(taskId: string, { executors }: TaskDraft) {
    const { plan, units } = this.around;
    return executors.map((executor, index) => ({
      councilId: plan.councilId,
      taskId,
      unitId: units.unitFor(executor).id,
      name: executor.name,
      lead: index === 0,
      byConsent: executor.byConsent,
      position: index + 1,
    }));
  }
}

/** A schedule that the phrase itself gives is as certain as the reading; one that a person chose is stated. */
function certaintyOf(task: TaskDraft, period: Period): Certainty {
  if (task.schedule === null) return 'unread';
  const reading = parseDeadline(task.deadlineText ?? '', period);
  return reading.value !== null && sameSchedule(reading.value, task.schedule) ? reading.certainty : 'stated';
}

/** The plan's word in addresses: the city (or the title) and the years; a number is added while it is taken. */
async function freeSlug(em: EntityManager, { city, title, period }: CompleteDraft): Promise<string> {
  const [first, last] = [yearOf(period.from), yearOf(period.to)];
  const years = first === last ? String(first) : `${first}-${last}`;
  const wanted = `${slugOf(city ?? title) || 'plan'}-${years}`;
  const plans = await em.find(Plan, {});
  const taken = new Set(plans.map((plan) => plan.slug));
  let slug = wanted;
  for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-${n}`;
  return slug;
}

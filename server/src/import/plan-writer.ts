import { setImmediate } from 'node:timers/promises';
import { parseDeadline } from '@kvartal/shared/deadline-phrase';
import type { PlanDraft, SectionDraft, TaskDraft } from '@kvartal/shared/plan-document';
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
  const act = draft.legalBasis;
  const legalAct =
    act &&
    em.create(LegalAct, {
      councilId,
      kind: act.type,
      issuer: act.issuer,
      number: act.number,
      adoptedOn: act.date,
      title: act.title,
    });
  const plan = em.create(Plan, {
    councilId,
    slug: await freeSlug(em, draft),
    title: draft.title,
    city: draft.city,
    periodFrom: draft.period.from,
    periodTo: draft.period.to,
    levels: draft.levels,
    columns: draft.columns,
    legalActId: legalAct?.id ?? null,
    signatory: draft.signatory,
    reporting: DEFAULT_REPORTING,
    sourceFileId,
    createdAt: ctx.now,
  });
  const units = await UnitBook.open(em, councilId);
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
        const at = { plan, period: draft.period, sectionId: section.id, position: place.task, units };
        writeTask(em, at, task);
        if (place.task % TASKS_AT_A_TIME === 0) await setImmediate();
      }
      await writeSections(draftSection.sections, section.id);
    }
  };
  await writeSections(draft.sections, null);
  return plan;
}

/** After so many tasks others get their turn: a long plan does not hold up the people who only read. */
const TASKS_AT_A_TIME = 25;

type TaskPlace = { plan: Plan; period: Period; sectionId: string; position: number; units: UnitBook };

function writeTask(
  em: EntityManager,
  { plan, period, sectionId, position, units }: TaskPlace,
  draft: TaskDraft,
) {
  const { councilId } = plan;
  const task = em.create(Task, {
    councilId,
    planId: plan.id,
    sectionId,
    code: draft.code,
    title: draft.title,
    description: draft.description,
    baseline: draft.baseline,
    priority: draft.priority,
    deadlineText: draft.deadlineText,
    schedule: draft.schedule,
    certainty: certaintyOf(draft, period),
    executorsText: draft.executorsText,
    position,
    source: draft.source,
  });
  for (const [index, executor] of draft.executors.entries()) {
    em.create(TaskExecutor, {
      councilId,
      taskId: task.id,
      unitId: units.unitFor(executor).id,
      name: executor.name,
      lead: index === 0,
      byConsent: executor.byConsent,
      position: index + 1,
    });
  }
  for (const [index, kpi] of draft.kpis.entries()) {
    em.create(Indicator, {
      councilId,
      taskId: task.id,
      text: kpi.text,
      targets: kpi.targets,
      position: index + 1,
    });
  }
  const due = occurrencesOf(draft.schedule, { period, reporting: plan.reporting, eventOn: null });
  for (const { key, kind, from, dueOn } of due) {
    em.create(Occurrence, {
      councilId,
      taskId: task.id,
      key,
      kind,
      fromOn: from,
      dueOn,
      approvedDueOn: dueOn,
    });
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

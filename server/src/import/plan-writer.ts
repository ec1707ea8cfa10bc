import { setImmediate } from 'node:timers/promises';
import type { LegalBasis, PlanDraft, SectionDraft } from '@kvartal/shared/plan-document';
import { slugOf } from '@kvartal/shared/text';
import { yearOf, type Period } from '@kvartal/shared/calendar';
import type { EntityManager } from '@mikro-orm/core';
import type { ActorCtx } from '../access/ctx.js';
import { TASKS_AT_A_TIME, TaskWriter } from '../amendment/task-writer.js';
import type { ActFacts } from '../amendment/record-amendment.js';
import { UnitBook } from '../amendment/unit-book.js';
import { LegalAct } from '../plan/legal-act.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { found } from '../platform/errors/domain-error.js';
import { Section } from '../section/section.entity.js';
import { Council } from '../tenant/council.entity.js';

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
  const council = found(await em.findOne(Council, { id: councilId }));
  const act = draft.legalBasis && em.create(LegalAct, { councilId, ...actFacts(draft.legalBasis) });
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
    reporting: council.reporting,
    sourceFileId,
    createdAt: ctx.now,
  });
  const units = await UnitBook.open(em, { councilId, on: ctx.today });
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

/** The act that a document names, as its facts. */
export function actFacts({ type, issuer, number, date, title }: LegalBasis): ActFacts {
  return { kind: type, issuer, number, adoptedOn: date, title, url: null };
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

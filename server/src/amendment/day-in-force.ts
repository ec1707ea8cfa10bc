import type { Day } from '@kvartal/shared/calendar';
import type { EntityManager } from '@mikro-orm/core';
import type { ActorCtx } from '../access/ctx.js';
import { LegalAct } from '../plan/legal-act.entity.js';
import type { Plan } from '../plan/plan.entity.js';
import { Amendment } from './amendment.entity.js';

/** The first day on which another amendment of the plan may be in force: that of the last one, or of the approval. */
export async function earliestInForce(em: EntityManager, plan: Plan): Promise<Day | null> {
  const last = await em.findOne(Amendment, { planId: plan.id }, { orderBy: { ordinal: 'desc' } });
  if (last) return last.inForceOn;
  const approved = plan.legalActId === null ? null : await em.findOne(LegalAct, { id: plan.legalActId });
  return approved?.adoptedOn ?? null;
}

/**
 * Since when the amendment of a document is in force: the day of its act, as far as amendments stay in order and not
 * ahead of today; a document without a day is in force today.
 */
export async function dayInForce(
  em: EntityManager,
  { today }: ActorCtx,
  plan: Plan,
  adoptedOn: Day | null,
): Promise<Day> {
  const earliest = await earliestInForce(em, plan);
  const wanted = adoptedOn !== null && adoptedOn < today ? adoptedOn : today;
  return earliest !== null && earliest > wanted ? earliest : wanted;
}

import type { EntityManager } from '@mikro-orm/core';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import type { Plan } from './plan.entity.js';

/** Refuses an act of somebody who looked at another version of the plan, and tells what stands in it now. */
export async function refuseStalePlan(em: EntityManager, plan: Plan, seen: number): Promise<void> {
  const { id, version, title, reporting, amendments, publishedAt } = plan;
  if (version === seen) return;
  const published = publishedAt === null ? null : new Date(publishedAt).toISOString();
  throw await changedMeanwhile(em, 'plan.changed_meanwhile', {
    about: { planId: id, subjectKind: 'plan' },
    version,
    now: { title, reporting, amendments, publishedAt: published },
  });
}

import { EntityManager } from '@mikro-orm/core';
import type { Quarter } from '@kvartal/shared/calendar';
import { DEFAULT_REPORTING } from '@kvartal/shared/schedule';
import { Plan } from '../plan/plan.entity.js';
import { forCouncil } from '../platform/database/whose.js';
import { Section } from '../section/section.entity.js';
import type { SeededCouncil } from './seed.js';
import type { TestApp } from './test-app.js';

type NewPlan = {
  council?: SeededCouncil;
  slug: string;
  title?: string;
  sectionTitle?: string;
  from?: Quarter;
  to?: Quarter;
};

/**
 * Adds a plan with one section to a council, the own one unless said otherwise, and gives the council with the keys of
 * that plan, so that `addTask` puts its tasks there. It runs over 2026 and 2027 unless said otherwise.
 */
export async function addPlan(test: TestApp, wanted: NewPlan): Promise<SeededCouncil> {
  const { slug, title = 'План дій «Відкрите місто»', sectionTitle = 'Доступність' } = wanted;
  const { from: periodFrom = '2026-Q1', to: periodTo = '2027-Q4' } = wanted;
  const em = test.app.get(EntityManager).fork();
  const { council = test.own } = wanted;
  const { councilId } = council;
  const plan = em.create(Plan, {
    councilId,
    slug,
    title,
    periodFrom,
    periodTo,
    levels: ['Розділ', 'Завдання'],
    columns: [],
    reporting: DEFAULT_REPORTING,
    createdAt: test.clock.now(),
  });
  const section = em.create(Section, { councilId, planId: plan.id, title: sectionTitle, position: 1 });
  await forCouncil(councilId, () => em.flush());
  return { ...council, planId: plan.id, planSlug: slug, sectionId: section.id };
}

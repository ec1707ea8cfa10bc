import { draftSections, pairByName, type SectionDraft } from '@kvartal/shared/plan-document';
import type { EntityManager } from '@mikro-orm/core';
import type { Plan } from '../plan/plan.entity.js';
import { Section } from '../section/section.entity.js';

/**
 * Makes a plan's sections those of a document: the same title or the same number and a like title is the same section
 * and keeps its key. A section that is gone stays at the end while tasks that were left out stand in it. Gives the keys
 * by the pointers of the draft.
 */
export async function amendSections(
  em: EntityManager,
  plan: Plan,
  drafts: readonly SectionDraft[],
): Promise<Map<string, string>> {
  const rows = await em.find(Section, { planId: plan.id }, { orderBy: { position: 'asc' } });
  const printed = draftSections(drafts);
  const named = ({ code, title }: { code: string | null; title: string }) => ({ code, title, section: '' });
  const pairs = pairByName(
    rows.map(named),
    printed.map(({ section }) => named(section)),
  );
  const kept = new Map(pairs.map(({ before, after }) => [after, rows[before]]));
  const ids = new Map<string, string>();
  for (const [at, { section, pointer, parent }] of printed.entries()) {
    const { code, title, principle } = section;
    const own = { code, title, principle, parentId: ids.get(parent) ?? null, position: at + 1 };
    const row = kept.get(at) ?? em.create(Section, { councilId: plan.councilId, planId: plan.id, ...own });
    Object.assign(row, own);
    ids.set(pointer, row.id);
  }
  const gone = rows.filter((row) => ![...kept.values()].includes(row));
  for (const [at, row] of gone.entries()) row.position = printed.length + at + 1;
  return ids;
}

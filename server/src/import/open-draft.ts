import type { EntityManager } from '@mikro-orm/core';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import type { Db } from '../platform/database/tables.js';
import type { Plain } from '../platform/plain.js';
import { storedDraft, type StoredDraft } from './draft-pieces.queries.js';
import type { PlanDraftRecord } from './plan-draft.entity.js';

/** A draft, the version of it that was just seen, and what the document calls itself; null when it does not say. */
export type DraftKey = { id: string; version: number; title: string | null };

/** The key of a draft as it stands now. */
export function keyOf({ id, version, frame }: PlanDraftRecord): DraftKey {
  return { id, version, title: frame?.title ?? null };
}

/** Refuses all but the draft of a document that was read and waits for a person. */
export function requireOpen({ state }: PlanDraftRecord): void {
  if (state === 'open') return;
  if (state === 'reading') throw new DomainError('draft.not_ready', 'The document is still being read.');
  throw new DomainError('draft.closed', 'This draft was accepted or discarded already.');
}

/** The draft of a document that was read and waits for a person, whole; anything else is refused. */
export async function openDraft(db: Db, row: PlanDraftRecord): Promise<StoredDraft> {
  requireOpen(row);
  return found(await storedDraft(db, row.councilId, row.id));
}

/** What was changed since the person looked cannot be written over; `values` are those of the places in question. */
export function draftChanged(
  em: EntityManager,
  { id, planId, state, version, frame }: PlanDraftRecord,
  values: Readonly<Record<string, Plain>> = {},
): Promise<DomainError> {
  const now = { state, title: frame?.title ?? null, values };
  // That it became a plan is told of the plan.
  const about = planId === null ? { subjectId: id } : { planId, subjectKind: 'plan' as const };
  return changedMeanwhile(em, 'draft.changed_meanwhile', { about, version, now });
}

import type { EntityManager } from '@mikro-orm/core';
import { requireState } from '../access/access.js';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { found, type DomainError } from '../platform/errors/domain-error.js';
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

type OfDraft = 'draft.correct' | 'draft.accept' | 'draft.discard';

/** Refuses all but the draft of a document that was read and waits for a person. */
export function requireOpen(action: OfDraft, { state }: PlanDraftRecord): void {
  requireState(action, { state });
}

/** The draft of a document that was read and waits for a person, whole; anything else is refused. */
export async function openDraft(db: Db, action: OfDraft, row: PlanDraftRecord): Promise<StoredDraft> {
  requireOpen(action, row);
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

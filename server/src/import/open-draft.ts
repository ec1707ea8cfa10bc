import type { PlanDraft } from '@kvartal/shared/plan-document';
import { DomainError } from '../platform/errors/domain-error.js';
import type { PlanDraftRecord } from './plan-draft.entity.js';

/** A draft, the version of it that was just seen, and what the document calls itself; null when it does not say. */
export type DraftKey = { id: string; version: number; title: string | null };

/** The key of a draft as it stands now. */
export function keyOf({ id, version, draft }: PlanDraftRecord): DraftKey {
  return { id, version, title: draft?.title ?? null };
}

/** The draft of a document that was read and waits for a person; anything else is refused. */
export function openDraft({ state, draft }: PlanDraftRecord): PlanDraft {
  if (state === 'open' && draft) return draft;
  if (state === 'reading') throw new DomainError('draft.not_ready', 'The document is still being read.');
  throw new DomainError('draft.closed', 'This draft was accepted or discarded already.');
}

/** What was changed since the person looked cannot be written over. */
export function changedMeanwhile(): DomainError {
  return new DomainError('draft.changed_meanwhile', 'Somebody has changed this draft meanwhile.');
}
